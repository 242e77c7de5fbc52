/// An import map that is part of the program, in TOML.
package struct ReadyMap {
  package let name: String
  /// One line for `import --maps`.
  package let summary: String
  package let text: String

  package static let all: [ReadyMap] = [
    .ticketBooths, .ssq1, .tillTransactions, .operatorLog, .airportSamples, .counterSamples,
    .callCentre, .restroomInspections,
  ]

  package static func named(_ name: String) -> ReadyMap? {
    all.first { $0.name == name }
  }
}
