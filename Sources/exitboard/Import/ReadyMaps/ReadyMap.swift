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

  package static var all: [ReadyMap] { ofTables + ofFeeds }

  /// For JSON lines, which `log --stdin` reads as they arrive.
  package static var ofFeeds: [ReadyMap] {
    [
      ReadyMap(
        "zigbee2mqtt", tr("JSON lines: occupancy of a restroom, one visit each"),
        PackageResources.zigbee2mqtt_toml),
      ReadyMap(
        "home-assistant", tr("JSON lines: occupancy from Home Assistant, one visit each"),
        PackageResources.home_assistant_toml),
      ReadyMap(
        "xovis", tr("JSON lines: people in zones and across lines, of Xovis sensors"),
        PackageResources.xovis_toml),
      ReadyMap(
        "axis", tr("JSON lines: people counted by Axis cameras"), PackageResources.axis_toml),
      ReadyMap(
        "footfallcam", tr("JSON lines: people counted by FootfallCam"),
        PackageResources.footfallcam_toml),
      ReadyMap(
        "square", tr("JSON lines: payments of Square, one customer each"),
        PackageResources.square_toml),
      ReadyMap(
        "shopify", tr("JSON lines: orders at a till of Shopify, one customer each"),
        PackageResources.shopify_toml),
      ReadyMap(
        "odoo", tr("JSON lines: orders at a till of Odoo, one customer each"),
        PackageResources.odoo_toml),
      ReadyMap(
        "loyverse", tr("JSON lines: receipts of Loyverse, one customer each"),
        PackageResources.loyverse_toml),
      ReadyMap(
        "cloudevents", tr("JSON lines: events in CloudEvents envelopes"),
        PackageResources.cloudevents_toml),
    ]
  }

  private static var ofTables: [ReadyMap] {
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
