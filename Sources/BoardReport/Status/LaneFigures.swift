package import BoardModel
import BoardText

/// A lane of the plan with its totals over the whole file.
struct LaneFigures: FigureObject {
  let row: QueueFigures.LaneRow
  /// `nil` = nothing was read.
  let totals: ServiceTotals?

  static let members: [Member<Self>] = [
    .init("lane", \.row.lane.id.text, "its id"),
    .init("name", \.row.lane.name, "its name"),
    .init("kind", \.row.lane.kind, "who serves"),
    .init("servers", \.row.lane.servers, "tills that can share its line", "tills"),
    .init("servers_open", \.row.openServers, "of those, open now", "tills"),
    .init("state", \.row.state, "stale: its feed is late"),
    .init("fault", \.row.fault, "what is broken, while it is shut for that"),
    .init("level", \.row.level, "by its wait and its line"),
    .init("waiting_people", \.row.waiting, "in line", "people"),
    .init("serving_people", \.row.serving, "being served", "people"),
    .init("wait_s", \.row.waitSeconds, "wait of the next to join", "seconds"),
    .init("wait_basis", \.row.basis, "whether that was measured"),
    .init("last_wait_s", \.row.lastWaitSeconds, "wait of the last served or timed", "seconds"),
    .init("served_per_hour", \.row.servedPerHour, "customers served in the last 60 minutes", "1/h"),
    .init("reading_age_s", \.row.ageSeconds, "age of the last reading", "seconds"),
    .init("worst_wait_by_minute_s", \.row.trend, "of the last 60 minutes, oldest first", "seconds"),
    .init("doubts", \.row.warnings, "shown beside the readings, which are never corrected"),
    .init("totals", \.totals, "over the whole file; null = nothing was read"),
  ]
}

extension QueueFigures.LaneRow {
  /// What stands in place of the people of a lane without a count; whole hours, because the cells are few.
  package var noCount: String {
    guard state == .stale, let age = ageSeconds else { return tr("no feed") }
    return tr(
      "no count for {span}",
      age < 3600 ? FigureText.age(seconds: age) : tr("{count}h", age / 3600))
  }
}

extension FeedWarning: FigureObject {
  static let members: [Member<Self>] = [
    .word(
      "doubt", ["stuck", "implausible", "overlaps", "negativeWaits", "late", "neverShut"],
      { $0.parts.word }, "what is hard to believe of its readings"),
    .init("since", { $0.parts.since }, "since when"),
    .init("count", { $0.parts.count }, "people, services, waits or readings"),
  ]

  private var parts: (word: String, since: Timestamp?, count: Int?) {
    switch self {
    case .stuck(let since): ("stuck", since, nil)
    case .implausible(let people): ("implausible", nil, people)
    case .overlaps(let count): ("overlaps", nil, count)
    case .negativeWaits(let count): ("negativeWaits", nil, count)
    case .outOfOrder(let count): ("late", nil, count)
    case .neverShut(let since): ("neverShut", since, nil)
    }
  }
}
