/// Restroom alerts: an overdue round, or a safety fault such as a wet floor.
enum RestroomAlerts {
  static func spans(of rounds: DayRounds, at now: Timestamp) -> [AlertSpan] {
    rounds.rooms.flatMap { spans(of: $0, schedule: rounds.schedule.of($0.room), now: now) }
  }

  private struct Cause {
    let from: Timestamp
    let to: Timestamp?
    let steps: [AlertSpan.LevelChange]
    let lateMinutes: Int
  }

  /// Overlapping causes in one room make one alert, because one visit answers all of them; what
  /// that visit finds is a new alert.
  private static func spans(
    of rounds: RoomRounds, schedule: RoundSchedule.RoomSchedule, now: Timestamp
  ) -> [AlertSpan] {
    let late = rounds.expectedIntervals.compactMap {
      overdue($0, of: rounds, schedule: schedule, now: now)
    }
    let unsafe = rounds.safetySpans.map { from, to in
      Cause(from: from, to: to, steps: [.init(at: from, level: .red)], lateMinutes: 0)
    }
    var groups: [[Cause]] = []
    for cause in (late + unsafe).sorted(by: { $0.from < $1.from }) {
      let overlaps = groups.last?.contains { $0.to.map { $0 > cause.from } ?? true } ?? false
      if overlaps {
        groups[groups.count - 1].append(cause)
      } else {
        groups.append([cause])
      }
    }
    return groups.compactMap { span(of: $0, room: rounds.room) }
  }

  private static func overdue(
    _ expectedInterval: Range<Timestamp>, of rounds: RoomRounds,
    schedule: RoundSchedule.RoomSchedule, now: Timestamp
  ) -> Cause? {
    let due = schedule.due(after: expectedInterval.lowerBound)
    guard due < expectedInterval.upperBound else { return nil }
    let isPresent = rounds.due != nil && expectedInterval.lowerBound == rounds.intervalStart
    let until = isPresent ? nil : expectedInterval.upperBound
    let steps = schedule.levelChanges(after: expectedInterval.lowerBound)
    return Cause(
      from: due, to: until, steps: steps.filter { $0.at <= until ?? now },
      lateMinutes: schedule.breaks.openSeconds(from: due, to: until ?? now) / 60)
  }

  private static func span(of causes: [Cause], room: Room) -> AlertSpan? {
    // The value is that of a cause that is still present, if there is one.
    let present = causes.filter { $0.to == nil }
    let reported = present.isEmpty ? causes : present
    return AlertSpan(
      rule: .restroom, subject: room.id.text, changes: causes.flatMap(\.steps),
      since: reported.first?.from, cleared: present.isEmpty ? causes.compactMap(\.to).max() : nil,
      value: reported.map(\.lateMinutes).max() ?? 0)
  }
}
