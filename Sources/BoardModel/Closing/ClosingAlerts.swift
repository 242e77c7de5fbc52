/// Alert spans of late critical steps: red once due, critical once missed.
///
/// A number outside its limits is red until another one is within them, also for other steps.
/// One alert asks for the last customer: amber ten minutes after the posted close, critical after an hour.
/// A sweep is amber once due, red and critical a quarter and half an interval later. Restroom
/// rounds have alerts of their own for each room. Steps due when the last customer leaves raise no
/// alert; the sign-off lists them.
enum ClosingAlerts {
  static func spans(
    _ inputs: DayInputs, _ farewell: FarewellFigures, _ sweeps: Sweeps
  ) -> [AlertSpan] {
    let (day, plan) = (inputs.day, inputs.plan)
    let lastOut = lastOut(day, now: inputs.now).map { [$0] } ?? []
    guard day.signed != nil || day.phase != .notOpen else { return lastOut }
    return lastOut
      + (farewell.openingRows + farewell.rows).compactMap { row in
        guard row.item.isCritical || row.isOutsideLimits, row.item.due.reference != .cleared
        else { return nil }
        // A reason, and the signature, end the alert of a step that stays undone.
        let ends = [excused(row.item.id, inputs), day.signed].compactMap(\.self).min()
        let now = min(inputs.now, ends ?? inputs.now)
        let span =
          row.item.automaticSource == .sweeps
          ? overdue(row, due: sweeps.due, plan, now: now)
          : span(of: row, graceMinutes: plan.thresholds.windowGraceMinutes, now: now)
        guard let span, span.raised <= now else { return nil }
        return ends.map { span.ended(at: $0) } ?? span
      }
  }

  private static func excused(_ id: StepID, _ inputs: DayInputs) -> Timestamp? {
    inputs.day.notVoided(in: inputs.floor.checks).last { record in
      if case .excused(let excused) = record.content { excused.item == id } else { false }
    }?.at
  }

  private static func span(
    of row: FarewellFigures.Row, graceMinutes: Int, now: Timestamp
  ) -> AlertSpan? {
    switch row.status {
    case .late, .missed: late(row, graceMinutes: graceMinutes, cleared: nil, now: now)
    case .done(let at, _, true): late(row, graceMinutes: graceMinutes, cleared: at, now: now)
    case .failed(let at, _), .cannot(let at, _):
      AlertSpan(rule: .critical, subject: row.item.id.text, level: .red, since: at, raised: at)
    case .ahead, .open, .beforeLog, .locked, .done, .notApplicable: nil
    }
  }

  /// When the board asks whether the last customer is out, in minutes after the posted close.
  private static let lastOutMinutes = [(10, Level.amber), (60, .critical)]

  private static func lastOut(_ day: BusinessDay, now: Timestamp) -> AlertSpan? {
    guard let expected = day.lastOutExpected.map({ max($0, day.recordsFrom) }) else { return nil }
    let cleared = day.cleared ?? day.signed
    let until = cleared ?? now
    let changes = lastOutMinutes.map { minutes, level in
      AlertSpan.LevelChange(at: expected.adding(minutes: minutes), level: level)
    }
    return AlertSpan(
      rule: .lastOut, subject: "", changes: changes.filter { $0.at <= until }, since: expected,
      cleared: cleared, value: until.minutes(since: expected))
  }

  private static func late(
    _ row: FarewellFigures.Row, graceMinutes: Int, cleared: Timestamp?, now: Timestamp
  ) -> AlertSpan? {
    let until = cleared ?? now
    guard let due = row.due else { return nil }
    let changes: [AlertSpan.LevelChange] = [
      .init(at: due, level: .red), .init(at: due.adding(minutes: graceMinutes), level: .critical),
    ]
    return AlertSpan(
      rule: .critical, subject: row.item.id.text, changes: changes.filter { $0.at < until },
      cleared: cleared, value: until.minutes(since: due))
  }

  private static func overdue(
    _ row: FarewellFigures.Row, due: Timestamp?, _ plan: Plan, now: Timestamp
  ) -> AlertSpan? {
    guard let due, due < now else { return nil }
    let quarter = max(1, plan.thresholds.sweepIntervalMinutes) * 60 / 4
    let changes = [(0, Level.amber), (1, .red), (2, .critical)].map { count, level in
      AlertSpan.LevelChange(at: due.adding(seconds: quarter * count), level: level)
    }
    return AlertSpan(
      rule: .critical, subject: row.item.id.text, changes: changes.filter { $0.at <= now },
      value: now.minutes(since: due))
  }
}
