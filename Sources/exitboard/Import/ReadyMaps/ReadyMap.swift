/// An import map that comes with the program, as TOML to use, or to copy and change.
package struct ReadyMap {
  package let name: String
  /// One line for the list.
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
