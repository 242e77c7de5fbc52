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
      Room(
        id: "women", name: tr("Women's"), key: "w", intervalMinutes: nil,
        items: InspectionItem.standard
      ),
      Room(
        id: "men", name: tr("Men's"), key: "m", intervalMinutes: nil, items: InspectionItem.standard
      ),
      Room(
        id: "family", name: tr("Family"), key: "f", intervalMinutes: nil,
        items: InspectionItem.standard
      ),
      Room(
        id: "staff", name: tr("Staff"), key: "y", intervalMinutes: nil,
        items: InspectionItem.standard),
    ],
    items: ChecklistStep.standard, thresholds: Thresholds(), needsSecondSignature: true,
    needsHandoverNote: true,
    panes: ["queue", "farewell", "restrooms", "loose-ends", "impression"],
    hiddenPanes: [], theme: "auto", alertCommand: [])
}

extension InspectionItem {
  /// What an inspector checks in a restroom by default.
  ///
  /// The weight is the percentage of 3,130 adults who named the problem (Cintas/Harris 2013).
  package static let standard = [
    InspectionItem(
      id: "floor", name: tr("floor wet or dirty"), weight: 93, isSafety: true, failsRoom: true),
    InspectionItem(
      id: "flush", name: tr("toilet or flush"), weight: 90, isSafety: false, failsRoom: true),
    InspectionItem(
      id: "odour", name: tr("bad smell"), weight: 89, isSafety: false, failsRoom: true),
    InspectionItem(id: "bin", name: tr("bin full"), weight: 88, isSafety: false, failsRoom: false),
    InspectionItem(
      id: "litter", name: tr("paper on floor"), weight: 80, isSafety: false, failsRoom: false),
    InspectionItem(
      id: "paper", name: tr("no paper"), weight: 67, isSafety: false, failsRoom: false),
    InspectionItem(id: "soap", name: tr("no soap"), weight: 55, isSafety: false, failsRoom: false),
    InspectionItem(
      id: "sink", name: tr("water around sink"), weight: 42, isSafety: false, failsRoom: false),
    InspectionItem(
      id: "dispenser", name: tr("dispenser broken"), weight: 29, isSafety: false, failsRoom: false),
  ]
}
