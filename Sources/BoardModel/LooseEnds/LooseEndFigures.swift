/// Open promises at one moment, the earliest due first, and the day's gestures.
package struct LooseEndFigures: DayFigures, Hashable, Sendable {
  package struct PromiseRow: Hashable, Sendable {
    package var promise: Promise
    /// When it is due; the posted close if only a day, or nothing, was agreed.
    package var due: Timestamp?
    package var level: Level
    package var isDueToday: Bool
    package var overdueMinutes: Int?
    package var ageDays: Int
    /// More than eight days past its due date.
    package var isLikelyLost: Bool
    /// The customer was to be contacted again by this business day.
    package var isContactDue: Bool
    /// No date was agreed; `due` is the default, not what the customer was promised.
    package var isDueAssumed: Bool
    package var hasNoOwner: Bool
    /// The highest reminder reached, in percent of the time from promise to due: 50, 75 or 100.
    package var reminderPercent: Int?
    /// Made on an earlier business day.
    package var isCarriedOver: Bool

    package var isFlagged: Bool { isDueAssumed || hasNoOwner }
  }

  package var rows: [PromiseRow] = []
  package var dueBeforeCloseCount = 0
  package var overdueCount: Int { rows.count { $0.overdueMinutes != nil } }
  package var withoutOwnerOrDateCount: Int { rows.count { $0.isFlagged } }
  /// Promises kept on the day they were made, of all closed in the last nine business days.
  package var closedSameDay = Share()
  package var gesturesCents = 0
  package var gestureBudgetCents = 0
  package var gestureCount = 0
  package var unpromptedCount = 0
  /// Gestures above the limit for one gesture.
  package var overLimitCount = 0
  /// Open promises by age: 0-1, 2-3, 4-7, 8 and more days.
  package var ageBuckets = [0, 0, 0, 0]
  /// What the customers of promises closed today had to pay.
  package var customerCostCents = 0
  /// Promises closed today, in the order in which they were made.
  package var closedToday: [Promise] = []

  /// What to settle before leaving: due today or earlier, or without an owner or date.
  package var dueBeforeLeaving: [PromiseRow] { rows.filter { $0.isDueToday || $0.isFlagged } }

  package init(_ inputs: DayInputs) {
    let (day, floor, thresholds) = (inputs.day, inputs.floor, inputs.plan.thresholds)
    let promises = floor.looseEnds.promiseHistories.compactMap(\.promise)
    let dueTimes = DueTimes(floor: floor, plan: inputs.plan)
    rows = promises.filter(\.isOpen).map {
      LooseEndFigures.row($0, today: day, dueTimes: dueTimes, now: inputs.now)
    }
    rows.sort { left, right in
      switch (left.due, right.due) {
      case (let first?, let second?) where first != second: first < second
      case (_?, nil): true
      case (nil, _?): false
      default: left.promise.made.seq < right.promise.made.seq
      }
    }
    let close = day.closesOrShiftEnds ?? day.ends
    for row in rows {
      if let due = row.due, due <= close { dueBeforeCloseCount += 1 }
      ageBuckets[LooseEndFigures.bucket(ofDays: row.ageDays)] += 1
    }
    countClosed(promises, day: day, calendar: floor.calendar)
    countGestures(floor.looseEnds.gestures.notVoided(on: day.day), thresholds: thresholds)
  }

  private static func row(
    _ promise: Promise, today: BusinessDay, dueTimes: DueTimes, now: Timestamp
  ) -> PromiseRow {
    let made = dueTimes.calendar.businessDay(of: promise.made.at)
    let (due, dueDay) = dueTimes.due(of: promise)
    let late = due.flatMap { now > $0 ? now.minutes(since: $0) : nil }
    let age = max(0, today.day.number - made.number)
    let reminderPercent = due.flatMap { reminderReached(from: promise.made.at, to: $0, now: now) }
    var row = PromiseRow(
      promise: promise, due: due, level: .calm, isDueToday: dueDay <= today.day,
      overdueMinutes: late, ageDays: age,
      isLikelyLost: today.day.number - dueDay.number > LooseEndFigures.likelyLostDays,
      isContactDue: promise.nextContact.map { $0.day <= today.day } ?? false,
      isDueAssumed: promise.due == nil,
      hasNoOwner: promise.owner == nil, reminderPercent: reminderPercent,
      isCarriedOver: made < today.day)
    row.level = level(of: row)
    return row
  }

  /// A promise is likely lost when it is overdue for more days than these.
  static let likelyLostDays = 8

  /// Amber at the first reversal; red at the second, at any customer cost, overdue, or likely lost.
  private static func level(of row: PromiseRow) -> Level {
    if row.promise.reversals >= 2 || (row.promise.costCents ?? 0) > 0 || row.isLikelyLost
      || row.overdueMinutes != nil
    {
      return .red
    }
    let isPressing =
      row.promise.reversals == 1 || row.isFlagged || row.isContactDue
      || (row.reminderPercent ?? 0) >= 75
    return isPressing ? .amber : .calm
  }

  /// At 50, 75 and 100 percent of the time from promise to due; `nil` before that.
  private static func reminderReached(from made: Timestamp, to due: Timestamp, now: Timestamp)
    -> Int?
  {
    let whole = due.milliseconds - made.milliseconds
    guard whole > 0 else { return now >= due ? 100 : nil }
    let gone = Int((now.milliseconds - made.milliseconds) * 100 / whole)
    return gone >= 100 ? 100 : gone >= 75 ? 75 : gone >= 50 ? 50 : nil
  }

  private static func bucket(ofDays days: Int) -> Int {
    switch days {
    case ...1: 0
    case ...3: 1
    case ...7: 2
    default: 3
    }
  }

  private mutating func countClosed(
    _ promises: [Promise], day: BusinessDay, calendar: BusinessCalendar
  ) {
    for promise in promises {
      guard let closedAt = promise.closed?.at, promise.outcome != .withdrawn else { continue }
      let closed = calendar.businessDay(of: closedAt)
      guard closed <= day.day, closed > day.day.adding(days: -9) else { continue }
      closedSameDay.count(
        promise.outcome != .broken && closed == calendar.businessDay(of: promise.made.at))
    }
    closedToday = promises.filter {
      $0.closed.map { calendar.businessDay(of: $0.at) == day.day } ?? false
    }
    customerCostCents = closedToday.reduce(0) { $0 + ($1.costCents ?? 0) }
  }

  private mutating func countGestures(
    _ records: [FloorRecord<GestureGiven>], thresholds: Thresholds
  ) {
    gestureBudgetCents = thresholds.gestureDayCents
    for record in records {
      let value = record.content.valueCents ?? thresholds.gestureDefaultCents
      gestureCount += 1
      gesturesCents += value
      if value > thresholds.gestureLimitCents { overLimitCount += 1 }
      if record.content.isUnprompted { unpromptedCount += 1 }
    }
  }
}

/// Computes when a promise is due in the store's local time.
package struct DueTimes {
  package let calendar: BusinessCalendar
  private let floor: Floor
  private let plan: Plan

  package init(floor: Floor, plan: Plan) {
    calendar = floor.calendar
    self.floor = floor
    self.plan = plan
  }

  /// The moment it is due, and the business day of that moment.
  ///
  /// A date without a time means the posted close, or the end of a day on which the store does not
  /// close. Without a date it is the close of the day the promise was made, or of the next open
  /// day if it was made after closing.
  package func due(of promise: Promise) -> (at: Timestamp?, day: Day) {
    if let due = promise.due {
      guard let time = due.time else { return (close(of: due.day), due.day) }
      let moment = calendar.zone.timestamp(on: due.day, at: time)
      return (moment, calendar.businessDay(of: moment))
    }
    let made = calendar.businessDay(of: promise.made.at)
    let close = close(of: made)
    if promise.made.at < close { return (close, made) }
    // The next day on which the store opens.
    let days = (1...14).map { made.adding(days: $0) }
    let next = days.first {
      PostedHours(day: $0, floor: floor, plan: plan, before: nil).opens != nil
    }
    return (self.close(of: next ?? days[0]), next ?? days[0])
  }

  /// When a business day opens, or its first moment if the store does not open.
  package func opening(of day: Day) -> Timestamp {
    PostedHours(day: day, floor: floor, plan: plan, before: nil).opens ?? calendar.start(of: day)
  }

  private func close(of day: Day) -> Timestamp {
    PostedHours(day: day, floor: floor, plan: plan, before: nil).closes
      ?? calendar.start(of: day.adding(days: 1))
  }
}
