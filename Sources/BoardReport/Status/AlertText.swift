package import BoardModel
import BoardText

/// Alerts in words: on the board, in its status and in reports.
package struct AlertText {
  private let rooms: RestroomFigures
  private let looseEnds: LooseEndFigures
  private let plan: Plan
  private let now: Timestamp
  private let columns: Int

  package init(_ figures: Figures, plan: Plan, now: Timestamp, columns: Int) {
    self.init(figures.restrooms, figures.looseEnds, plan: plan, now: now, columns: columns)
  }

  init(
    _ rooms: RestroomFigures, _ looseEnds: LooseEndFigures, plan: Plan, now: Timestamp, columns: Int
  ) {
    (self.rooms, self.looseEnds, self.plan) = (rooms, looseEnds, plan)
    (self.now, self.columns) = (now, columns)
  }

  /// So few columns that limits are only hinted at.
  package static let narrow = 60

  package func sentence(_ alert: AlertSpan) -> String {
    let age = FigureText.age(seconds: (alert.cleared ?? now).seconds(since: alert.since))
    switch alert.rule {
    case .wait:
      let (wait, limit) = (FigureText.wait(alert.value), FigureText.wait(alert.limit))
      if isBack(alert) {
        return tr("{lane}: wait back to {wait} (limit {limit})", lane(alert), wait, limit)
      }
      return columns > AlertText.narrow
        ? tr("{lane}: wait {wait} (limit {limit}) for {age}", lane(alert), wait, limit, age)
        : tr("{lane}: wait {wait} > {limit}, {age}", lane(alert), wait, limit, age)
    case .length where isBack(alert):
      return tr(
        "{lane}: back to {people} people in line (limit {limit})", lane(alert), alert.value,
        alert.limit)
    case .length:
      return tr(
        "{lane}: {people} people in line (limit {limit}) for {age}", lane(alert), alert.value,
        alert.limit, age)
    case .uneven:
      return tr(
        "one line has {people} people more for {age}: send some to the other", alert.value, age)
    case .lanes:
      return trn(
        "1 lane needed, {open} open: open more", "{count} lanes needed, {open} open: open more",
        count: alert.value, alert.limit)
    case .stale:
      let span = FigureText.span(minutes: alert.value / 60)
      return tr("no count from {lane} for {span}: check its feed", lane(alert), span)
    case .payment:
      // Reported by a person, not measured: there is no time to show.
      guard alert.value > 0 else {
        let terminal =
          alert.subject == PaymentFailed.everyTill.text
          ? tr("every till") : plan.lane(LaneID(alert.subject))?.name ?? alert.subject
        return alert.level >= .red
          ? tr("card payments fail at {terminal}", terminal)
          : tr("card payments are slow at {terminal}", terminal)
      }
      let (seconds, limit) = (alert.value / 1000, alert.limit / 1000)
      return isBack(alert)
        ? tr("card payments back to {seconds} s (limit {limit} s)", seconds, limit)
        : tr("card payments take {seconds} s (limit {limit} s) for {age}", seconds, limit, age)
    case .restroom:
      let name = plan.room(RoomID(alert.subject))?.title ?? alert.subject
      guard alert.value > 0 else {
        let row = rooms.rows.first { $0.room.id.text == alert.subject }
        // A check that is due begins amber.
        return row?.hasSafetyFault == true || alert.levelChanges[0].level >= .red
          ? tr("{room}: safety fault for {age}", name, age)
          : tr("{room}: check due now", name)
      }
      let span = FigureText.span(minutes: alert.value)
      return tr("{room}: check {span} overdue", name, span)
    case .promise:
      return promise(alert)
    case .critical:
      let item = plan.item(StepID(alert.subject))
      let title = item?.title ?? alert.subject
      if alert.value == 0, item?.limits != nil || item?.requestedInput == .money {
        return tr("failed, do it again: {title}", title)
      }
      guard alert.value > 0 else { return tr("critical step not done: {title}", title) }
      let span = FigureText.span(minutes: alert.value)
      return alert.level == .critical && alert.cleared == nil && item?.automaticSource != .sweeps
        ? tr("critical step missed, {span} late: {title}", span, title)
        : tr("critical step {span} late: {title}", span, title)
    case .lastOut:
      return tr(
        "is the last customer out? Not recorded for {span}", FigureText.span(minutes: alert.value))
    }
  }

  /// What is wrong with a promise, the worst of it.
  private func promise(_ alert: AlertSpan) -> String {
    let row = looseEnds.rows.first { $0.promise.id.text == alert.subject }
    let promise =
      row?.promise ?? looseEnds.closedToday.first { $0.id.text == alert.subject }
    let what = promise?.what ?? alert.subject
    if let times = promise?.reversals, times > 1 {
      return times == 2
        ? tr("{what}: told otherwise twice", what)
        : tr("{what}: told otherwise {times} times", what, times)
    }
    if alert.value > 0 {
      return tr("{what}: {span} overdue", what, FigureText.span(minutes: alert.value))
    }
    if row?.hasNoOwner == true { return tr("{what}: no owner", what) }
    if row?.isDueAssumed == true { return tr("{what}: no date", what) }
    if promise?.reversals == 1, row?.isDueToday != true {
      return tr("{what}: the customer was told otherwise", what)
    }
    return tr("{what}: due today", what)
  }

  /// Below its limit again, but not long or far enough for the alert to end.
  private func isBack(_ alert: AlertSpan) -> Bool {
    alert.cleared == nil && alert.value < alert.limit
  }

  private func lane(_ alert: AlertSpan) -> String {
    plan.lane(LaneID(alert.subject))?.name ?? tr("lane {id}", alert.subject)
  }
}
