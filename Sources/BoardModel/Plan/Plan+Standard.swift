extension Plan {
  /// A mid-size store, 09:00 to 21:00 every day: four staffed lanes, a self-service bank, four restrooms.
  package static let standard = Plan(
    store: "My store", storeNumber: "", zoneName: nil, dayStarts: ClockTime(hour: 4, minute: 0),
    hours: Dictionary(
      uniqueKeysWithValues: Weekday.allCases.map {
        (
          $0,
          TradingHours(opens: ClockTime(hour: 9, minute: 0), closes: ClockTime(hour: 21, minute: 0))
        )
      }),
    lanes: [
      Lane(id: "1", name: "till 1", kind: .staffed, servers: 1),
      Lane(id: "2", name: "till 2", kind: .staffed, servers: 1),
      Lane(id: "3", name: "till 3", kind: .staffed, servers: 1),
      Lane(id: "4", name: "till 4", kind: .staffed, servers: 1),
      Lane(id: "5", name: "self", kind: .selfService, servers: 4),
    ],
    rooms: [
      Room(
        id: "women", name: "Women's", key: "w", intervalMinutes: nil, items: RoomItem.standard),
      Room(id: "men", name: "Men's", key: "m", intervalMinutes: nil, items: RoomItem.standard),
      Room(id: "family", name: "Family", key: "f", intervalMinutes: nil, items: RoomItem.standard),
      Room(id: "staff", name: "Staff", key: "y", intervalMinutes: nil, items: RoomItem.standard),
    ],
    items: FarewellItem.standard, thresholds: Thresholds(), needsSecondSignature: true,
    needsHandoverNote: true,
    panes: ["queue", "farewell", "restrooms", "loose-ends", "impression"],
    hiddenPanes: [], theme: "auto", alertCommand: [])
}

extension RoomItem {
  /// What spoils a restroom, weighted by how many of 3,130 adults named it (Cintas/Harris 2013, percent).
  package static let standard = [
    RoomItem(id: "floor", name: "floor wet or dirty", weight: 93, isSafety: true, failsRoom: true),
    RoomItem(id: "flush", name: "toilet or flush", weight: 90, isSafety: false, failsRoom: true),
    RoomItem(id: "odour", name: "bad smell", weight: 89, isSafety: false, failsRoom: true),
    RoomItem(id: "bin", name: "bin full", weight: 88, isSafety: false, failsRoom: false),
    RoomItem(id: "litter", name: "paper on floor", weight: 80, isSafety: false, failsRoom: false),
    RoomItem(id: "paper", name: "no paper", weight: 67, isSafety: false, failsRoom: false),
    RoomItem(id: "soap", name: "no soap", weight: 55, isSafety: false, failsRoom: false),
    RoomItem(id: "sink", name: "water around sink", weight: 42, isSafety: false, failsRoom: false),
    RoomItem(
      id: "dispenser", name: "dispenser broken", weight: 29, isSafety: false, failsRoom: false),
  ]
}
