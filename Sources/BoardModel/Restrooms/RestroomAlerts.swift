/// Restroom alerts: an overdue round, or a safety fault such as a wet floor.
enum RestroomAlerts {
  static func spans(of rounds: DayRounds, at now: Timestamp) -> [AlertSpan] {
    rounds.rooms.flatMap { spans(of: $0, pace: rounds.pace.of($0.room), now: now) }
  }

  private struct Trouble {
    let from: Timestamp
    let to: Timestamp?
    let steps: [AlertSpan.Step]
    let lateMinutes: Int
  }

  /// Overlapping causes in one room make one alert, because one visit answers all of them.
  private static func spans(
    of rounds: RoomRounds, pace: RoundPace.OfRoom, now: Timestamp
  ) -> [AlertSpan] {
    let late = rounds.watched.compactMap { overdue($0, of: rounds, pace: pace, now: now) }
    let unsafe = rounds.safetySpans.map { from, to in
      Trouble(from: from, to: to, steps: [.init(at: from, level: .red)], lateMinutes: 0)
    }
    var groups: [[Trouble]] = []
    for trouble in (late + unsafe).sorted(by: { $0.from < $1.from }) {
      let overlaps = groups.last?.contains { $0.to.map { $0 >= trouble.from } ?? true } ?? false
      if overlaps {
        groups[groups.count - 1].append(trouble)
      } else {
        groups.append([trouble])
      }
    }
    return groups.map { span(of: $0, room: rounds.room, pace: pace) }
  }

  private static func overdue(
    _ watch: Range<Timestamp>, of rounds: RoomRounds, pace: RoundPace.OfRoom, now: Timestamp
  ) -> Trouble? {
    let due = pace.due(after: watch.lowerBound)
    guard due < watch.upperBound else { return nil }
    let interval = due.seconds(since: watch.lowerBound)
    let standing = rounds.due != nil && watch.lowerBound == rounds.base
    let until = standing ? nil : watch.upperBound
    let steps = [(100, Level.amber), (125, .red), (150, .critical)].map { percent, level in
      AlertSpan.Step(
        at: watch.lowerBound.adding(seconds: interval * percent / 100), level: level)
    }
    return Trouble(
      from: due, to: until, steps: steps.filter { $0.at <= until ?? now },
      lateMinutes: (until ?? now).minutes(since: due))
  }

  private static func span(
    of troubles: [Trouble], room: Room, pace: RoundPace.OfRoom
  ) -> AlertSpan {
    let steps = troubles.flatMap(\.steps).sorted { ($0.at, $0.level) < ($1.at, $1.level) }
    // The value is that of a cause that is still present, if there is one.
    let standing = troubles.filter { $0.to == nil }
    let told = standing.isEmpty ? troubles : standing
    var span = AlertSpan(
      rule: .restroom, subject: room.id.text, level: steps[0].level, since: told[0].from,
      raised: steps[0].at, cleared: standing.isEmpty ? troubles.compactMap(\.to).max() : nil,
      value: told.map(\.lateMinutes).max() ?? 0, limit: 0)
    for step in steps { span.grow(to: step.level, at: step.at) }
    return span
  }
}
