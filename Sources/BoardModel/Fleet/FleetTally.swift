/// The numbers of one store that go into the sums; small, since all of them are gone through each second.
struct FleetTally: Sendable {
  /// When the row must be recomputed even if nothing is heard.
  let next: Timestamp?
  let area: String?
  let need: Need
  let level: Level
  let silence: Level
  let isPlanned: Bool
  let isKnown: Bool
  let isHeard: Bool
  let isLive: Bool
  let isSigned: Bool
  let isClosedToday: Bool
  let isCurrent: Bool
  let hasAlerts: Bool
  /// `nil` also where it is too old.
  let wait: Int?
  /// The posted close, unless the last customer is out.
  let closes: Timestamp?
  /// The local time of the close, in minutes after midnight.
  let closingMinute: Int?
  let short: Share
  let inTime: Share
  let rounds: Share
  let left: Int
  let ends: Int
  let broken: Int

  let state: Verdict.State?
  let isChecked: Bool
  let isComplete: Bool
  let checked: Timestamp?
  let audit: Verdict.Audit?
  let lag: Int
  /// Of all its event files.
  let missing: Int
  let strays: Int
  let foreign: Int
  let olderBroken: Int
}
