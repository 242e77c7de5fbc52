/// An import map that comes with the program, as TOML to use, or to copy and change.
struct ReadyMap {
  let name: String
  /// One line for the list.
  let summary: String
  let text: String

  static let all: [ReadyMap] = [
    .ticketBooths, .ssq1, .tillTransactions, .operatorLog, .airportSamples, .counterSamples,
    .callCentre, .restroomInspections,
  ]

  static func named(_ name: String) -> ReadyMap? {
    all.first { $0.name == name }
  }
}
