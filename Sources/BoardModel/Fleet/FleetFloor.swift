/// A message of the fleet.
package enum FleetNews: Sendable {
  case standing(StoreKey, Standing)
  case verdict(StoreKey, Verdict)
  case plan(StoreKey, String)
  /// Somebody at head office saw an alert.
  case seen(FleetSeen, by: Person?)
}

/// All that head office heard: the last of each event file, and who saw which alert.
package struct FleetFloor: Sendable {
  /// A row for each event file, in the order in which they were first heard of.
  package private(set) var rows: [FleetRow] = []
  /// Indices of `rows`; those of a store in the order in which its files were first heard of.
  private var places: [StoreKey: Int] = [:]
  private(set) var logs: [StoreID: [Int]] = [:]
  /// By the id of the alert.
  private(set) var seen: [String: FleetAlert.Seen] = [:]
  /// Stores of which something was heard since the figures were made.
  private(set) var changed: Set<StoreID> = []

  private static let maxSeen = 10_000
  /// A store gets another file when it is restored; who makes more of them has a fault.
  private static let maxLogs = 64

  package init() {}

  /// Makes room for so many event files at once, as to grow by and by takes twice the memory.
  package mutating func reserve(_ count: Int) { rows.reserveCapacity(count) }

  /// Takes a message; `heard` is when the server received it.
  package mutating func apply(_ news: FleetNews, heard: Timestamp) {
    switch news {
    case .standing(let key, let standing): change(key) { $0.take(standing, heard: heard) }
    case .verdict(let key, let verdict): change(key) { $0.take(verdict, heard: heard) }
    case .plan(let key, let text): change(key) { $0.plan = text }
    case .seen(let fact, let person):
      let level = Level.allCases.first { $0.word == fact.level } ?? .amber
      if seen.count >= Self.maxSeen { forgetSeen() }
      seen[fact.alert] = FleetAlert.Seen(by: person, at: heard, level: level)
      if let store = fact.store { changed.insert(store) }
    }
  }

  private mutating func change(_ key: StoreKey, _ change: (inout FleetRow) -> Void) {
    let place = places[key] ?? add(key)
    change(&rows[place])
    changed.insert(key.store)
  }

  private mutating func add(_ key: StoreKey) -> Int {
    var place = rows.count
    if let known = logs[key.store], known.count >= Self.maxLogs {
      place = known[0]
      logs[key.store]?.removeFirst()
      places[rows[place].key] = nil
      rows[place] = FleetRow(key: key)
    } else {
      rows.append(FleetRow(key: key))
    }
    places[key] = place
    logs[key.store, default: []].append(place)
    return place
  }

  /// Forgets the older half.
  private mutating func forgetSeen() {
    let times = seen.values.map(\.at).sorted()
    seen = seen.filter { $0.value.at > times[times.count / 2] }
  }

  /// The event file of a store of which something was heard last.
  func newest(of store: StoreID) -> FleetRow? {
    let all = logs[store] ?? []
    guard all.count > 1 else { return all.first.map { rows[$0] } }
    return all.map { rows[$0] }.max { left, right in
      (left.heard ?? Timestamp(), left.key) < (right.heard ?? Timestamp(), right.key)
    }
  }

  /// Whether a message of this event file was read before.
  package func knows(_ key: StoreKey) -> Bool { places[key] != nil }

  mutating func takeChanged() -> Set<StoreID> {
    defer { changed.removeAll(keepingCapacity: true) }
    return changed
  }
}
