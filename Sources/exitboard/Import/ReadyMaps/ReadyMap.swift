import BoardText

/// An import map that is part of the program: a TOML file of this folder.
package struct ReadyMap {
  package let name: String
  /// One line for `import --maps`.
  let summary: String
  private let file: [UInt8]

  private init(_ name: String, _ summary: String, _ file: [UInt8]) {
    self.name = name
    self.summary = summary
    self.file = file
  }

  package var text: String { String(decoding: file, as: UTF8.self) }

  package static var all: [ReadyMap] {
    [
      ReadyMap(
        "ticket-booths", tr("customers with arrival, lane, begin and end of service"),
        PackageResources.ticket_booths_toml),
      ReadyMap(
        "ssq1",
        tr("columns of arrival and service seconds for one server, first come first served"),
        PackageResources.ssq1_toml),
      ReadyMap(
        "till-transactions", tr("a till's transactions: service times and items, no waits"),
        PackageResources.till_transactions_toml),
      ReadyMap(
        "operator-log", tr("sign-on, sign-off, lock and unlock of tills: lanes open and close"),
        PackageResources.operator_log_toml),
      ReadyMap(
        "airport-samples", tr("displayed waits in minutes, sampled irregularly; no people counted"),
        PackageResources.airport_samples_toml),
      ReadyMap(
        "counter-samples", tr("people waiting and displayed minutes, one sample every few minutes"),
        PackageResources.counter_samples_toml),
      ReadyMap(
        "call-centre", tr("a call centre's day: answered and abandoned calls with their waits"),
        PackageResources.call_centre_toml),
      ReadyMap(
        "restroom-inspections",
        tr("inspections rated A, U, U/S or N, overall and in four components; no times"),
        PackageResources.restroom_inspections_toml),
    ]
  }

  package static func named(_ name: String) -> ReadyMap? { all.first { $0.name == name } }
}
