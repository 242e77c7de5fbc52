import BoardText

extension Plan {
  /// The default plan: a mid-size store, open 09:00 to 21:00 every day.
  ///
  /// Four staffed lanes, a self-service bank, four restrooms.
  package static let standard = Plan(
    store: tr("My store"), storeNumber: "", timeZoneName: nil,
    dayStarts: ClockTime(hour: 4, minute: 0),
    hours: Dictionary(
      uniqueKeysWithValues: Weekday.allCases.map {
        (
          $0,
          OpeningHours(opens: ClockTime(hour: 9, minute: 0), closes: ClockTime(hour: 21, minute: 0))
        )
      }),
    lanes: [
      Lane(id: "1", name: tr("till 1"), kind: .staffed, servers: 1),
      Lane(id: "2", name: tr("till 2"), kind: .staffed, servers: 1),
      Lane(id: "3", name: tr("till 3"), kind: .staffed, servers: 1),
      Lane(id: "4", name: tr("till 4"), kind: .staffed, servers: 1),
      Lane(id: "5", name: tr("self"), kind: .selfService, servers: 4),
    ],
    rooms: [
      room("women", tr("Women's"), "w"), room("men", tr("Men's"), "m"),
      room("family", tr("Family"), "f"), room("staff", tr("Staff"), "y"),
    ],
    items: ChecklistStep.standard, thresholds: Thresholds(), needsSecondSignature: true,
    needsHandoverNote: true,
    panes: ["queue", "farewell", "restrooms", "loose-ends", "impression"],
    hiddenPanes: [], theme: "auto")

  private static func room(_ id: RoomID, _ name: String, _ key: Character) -> Room {
    Room(id: id, name: name, key: key, intervalMinutes: nil, items: InspectionItem.standard)
  }
}

extension InspectionItem {
  /// What an inspector checks in a restroom by default.
  ///
  /// The weight is the percentage of 3,130 adults who named the problem (Cintas/Harris 2013).
  package static let standard = [
    InspectionItem(
      id: "floor", name: tr("floor wet or dirty"), weight: 93, isSafety: true, failsRoom: true),
    InspectionItem(id: "flush", name: tr("toilet or flush"), weight: 90, failsRoom: true),
    InspectionItem(id: "odour", name: tr("bad smell"), weight: 89, failsRoom: true),
    InspectionItem(id: "bin", name: tr("bin full"), weight: 88),
    InspectionItem(id: "litter", name: tr("paper on floor"), weight: 80),
    InspectionItem(id: "paper", name: tr("no paper"), weight: 67),
    InspectionItem(id: "soap", name: tr("no soap"), weight: 55),
    InspectionItem(id: "sink", name: tr("water around sink"), weight: 42),
    InspectionItem(id: "dispenser", name: tr("dispenser broken"), weight: 29),
  ]
}
