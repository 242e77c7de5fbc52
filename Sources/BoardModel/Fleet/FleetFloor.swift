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
  package private(set) var rows: [StoreKey: FleetRow] = [:]
  /// The event files of each store, in the order in which they were first heard of.
  private(set) var logs: [StoreID: [LogID]] = [:]
  /// By the id of the alert.
  private(set) var seen: [String: FleetAlert.Seen] = [:]
  /// Stores of which something was heard since the figures were made.
  private(set) var changed: Set<StoreID> = []

  private static let maxSeen = 10_000

  package init() {}

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
    if rows[key] == nil { logs[key.store, default: []].append(key.log) }
    change(&rows[key, default: FleetRow(key: key)])
    changed.insert(key.store)
  }

  /// Forgets the older half.
  private mutating func forgetSeen() {
    let times = seen.values.map(\.at).sorted()
    seen = seen.filter { $0.value.at > times[times.count / 2] }
  }

  /// The event file of a store of which something was heard last.
  func newest(of store: StoreID) -> FleetRow? {
    let all = (logs[store] ?? []).compactMap { rows[StoreKey(store: store, log: $0)] }
    return all.count < 2
      ? all.first
      : all.max { left, right in
        (left.heard ?? Timestamp(), left.key) < (right.heard ?? Timestamp(), right.key)
      }
  }

  mutating func takeChanged() -> Set<StoreID> {
    defer { changed.removeAll(keepingCapacity: true) }
    return changed
  }
}
