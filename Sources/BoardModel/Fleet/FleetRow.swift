/// What head office knows of one event file of one store.
package struct FleetRow: Hashable, Sendable {
  package let key: StoreKey
  package var standing: Standing?
  package var verdict: Verdict?
  /// The text of the plan; `nil` unless somebody needs it.
  package var plan: String?
  /// When the server received the newest standing.
  package var heard: Timestamp?

  package init(key: StoreKey) { self.key = key }

  /// A publisher speaks every minute.
  private static let silentMinutes = (amber: 3, red: 15)

  package func silentSeconds(at now: Timestamp) -> Int? {
    heard.map { max(0, now.seconds(since: $0)) }
  }

  /// How bad it is: what was found of the file, the store's own alerts, and its silence while it is open.
  package func level(at now: Timestamp) -> Level {
    if let verdict, verdict.state != .sound || verdict.audit == .differs { return .red }
    guard let standing else { return .amber }
    let own = Level.allCases.first { $0.word == standing.level } ?? .calm
    return max(own, silence(standing, at: now))
  }

  private func silence(_ standing: Standing, at now: Timestamp) -> Level {
    let minutes = (silentSeconds(at: now) ?? .max) / 60
    let isQuiet = ["notOpen", "signed", "beforeOpening"].contains(standing.phase)
    if isQuiet, standing.nextOpening.map({ now < $0 }) ?? true { return .calm }
    if minutes >= FleetRow.silentMinutes.red { return .red }
    return minutes >= FleetRow.silentMinutes.amber ? .amber : .calm
  }
}
