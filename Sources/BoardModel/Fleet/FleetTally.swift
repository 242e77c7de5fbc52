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

  init(_ row: FleetFigures.Row, older: [Verdict]) {
    let (standing, verdict) = (row.standing, row.verdict)
    next = row.next
    (area, need, level, silence) = (row.store.area, row.need, row.level, row.silence)
    (isPlanned, isKnown, isHeard) = (row.isPlanned, standing != nil, row.isHeard)
    isLive = row.isHeard && !row.isSilent
    (isSigned, isClosedToday) = (row.isSigned, row.isClosedToday)
    (isCurrent, hasAlerts) = (row.isCurrent, !row.alerts.isEmpty)
    wait = row.isSilent ? nil : standing?.waitSeconds
    let isOfToday = row.isCurrent && standing?.phase != "notOpen"
    closes = isOfToday ? standing?.closes : nil
    closingMinute =
      if let closes, let zone = row.zone { zone.local(closes).clock.minutes } else { nil }
    short = isOfToday ? FleetTally.sound(standing?.short) : Share()
    inTime = isOfToday ? FleetTally.sound(standing?.inTime) : Share()
    rounds = isOfToday ? FleetTally.sound(standing?.rounds) : Share()
    left = isOfToday ? standing?.left ?? 0 : 0
    ends = standing?.ends ?? 0
    broken = isOfToday ? standing?.broken ?? 0 : 0
    (state, isChecked, checked) = (verdict?.state, row.isChecked, row.checked)
    audit = verdict?.audit
    lag = FleetTally.bounded(row.lag ?? 0)
    isComplete = verdict?.state == .sound && row.isChecked
    let all = older + (verdict.map { [$0] } ?? [])
    missing = all.reduce(0) { $0 + FleetTally.bounded($1.missing) }
    strays = all.reduce(0) { $0 + FleetTally.bounded($1.strays) }
    foreign = all.reduce(0) { $0 + FleetTally.bounded($1.foreign) }
    olderBroken = older.count { $0.state != .sound }
  }

  /// More of a store cannot be, and 50,000 of them can be added.
  private static func bounded(_ count: Int) -> Int { min(max(0, count), 1_000_000_000) }

  /// A share above the whole is no share.
  private static func sound(_ share: Share?) -> Share {
    share.map { $0.count <= $0.of ? $0 : Share() } ?? Share()
  }
}

extension FleetFloor {
  /// What was found of the older event files of a store.
  func older(of store: StoreID) -> [Verdict] {
    guard let logs = logs[store], logs.count > 1, let newest = newest(of: store)?.key.log else {
      return []
    }
    return logs.filter { $0 != newest }.compactMap {
      rows[StoreKey(store: store, log: $0)]?.verdict
    }
  }
}
