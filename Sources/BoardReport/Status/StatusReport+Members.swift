import BoardModel

/// What each figure of `status --json` is; rates have `count` and `of`, and `null` is unknown.
extension StatusReport {
  static let members: [Member<StatusReport>] = [
    .init("store", \.plan.store, "the store's name"),
    .init("now", \.now, "the moment the figures are of"),
    .init("level", \.level, "the worst of the alerts nobody has answered"),
    .init("phase", \.figures.day.phase, "the part of the business day"),
    .init("opens", \.figures.day.opens, "opening of this business day"),
    .init("closes", \.figures.day.closes, "the posted close"),
    .init(
      "next_opening", \.figures.day.nextOpening,
      "the next opening, before opening, in a break and on a closed day"),
    .init("cleared", \.figures.day.cleared, "the last customer out"),
    .init("signed", \.figures.day.signed, "the day was signed off"),
    .init("alerts", \.alerts, "what stands, the most urgent first"),
    .init(
      "alerts_held_back", \.figures.alerts.heldBackCount,
      "alerts that stand but have not rung, for the alert budget", "alerts"),
    .init("on_duty", \.figures.roster.duties, "who is on duty on this business day, by time"),
    .object("queue", \.figures.queue, QueueFigures.members, "the checkout as a whole"),
    .init("lanes", \.lanes, "each lane of the plan"),
    .init("totals", \.floor.queue.totals, "over the whole file and all lanes"),
    .object("farewell", \.figures.farewell, farewell, "the checklist of this business day"),
    .object("restrooms", \.figures.restrooms, restrooms, "the restrooms of this business day"),
    .object("loose_ends", \.figures.looseEnds, looseEnds, "what was promised"),
    .object("impression", \.figures.impression, impression, "how customers left"),
    .object("log", { $0 }, log, "the event file"),
  ]

  private static let farewell: [Member<FarewellFigures>] = [
    .init("section", \.currentSection, "the section that is open"),
    .init("done_in_window", \.doneInWindow, "steps done within their window", "steps"),
    .init("done_late", \.doneLate, "steps done after it", "steps"),
    .init("missed", \.missed, "steps not done and past their grace", "steps"),
    .init(
      "not_applicable", \.notApplicable, "steps that do not apply; in no other figure", "steps"),
    .init(
      "contradicted", \.contradicted, "steps ticked although the log says otherwise; in done_*",
      "steps"),
    .init("critical_open", \.criticalOpen, "critical steps that are open", "steps"),
    .init("of", \.total, "all steps that apply: the denominator", "steps"),
    .init("locked", \.lockedCount, "steps that wait for the last customer", "steps"),
    .init("goodbyes_watched", \.goodbyes, "goodbyes somebody watched", "goodbyes"),
    .share("thanked", \.thanked, "those thanked at the door", of: "goodbyes watched"),
  ]

  private static let restrooms: [Member<RestroomFigures>] = [
    .init("rooms", \.rows, "each room of the plan"),
    .init("interval_minutes", \.intervalMinutes, "between rounds now", "minutes"),
    .init("rounds_today", \.rounds, "rounds of this business day", "rounds"),
    .init("late_rounds_today", \.lateRounds, "of those, begun after they were due", "rounds"),
    .init("morning_score_percent", \.morningScore, "mean score of the day's first rounds", "%"),
    .init(
      "last_two_hours_score_percent", \.lastHoursScore, "mean score of the last two hours", "%"),
    .init("pristine_gap_percent", \.pristineGap, "how far the two are apart", "%"),
  ]

  private static let looseEnds: [Member<LooseEndFigures>] = [
    .init("open", \.rows.count, "promises that are open", "promises"),
    .init("due_before_close", \.dueBeforeCloseCount, "of those, due today", "promises"),
    .init("overdue", \.overdueCount, "of those, past their date", "promises"),
    .init(
      "without_owner_or_date", \.withoutOwnerOrDateCount, "of those, nobody's or without a date",
      "promises"),
    .share("closed_same_day", \.closedSameDay, "those kept the day they were made", of: "promises"),
    .init("gestures_cents", \.gesturesCents, "given to customers today", "cents"),
    .init("gesture_budget_cents", \.gestureBudgetCents, "what may be given a day", "cents"),
  ]

  static let impression: [Member<Impression>] = [
    .object("today", \.today, CustomerCounts.members, "customers of this business day"),
    .init("last_hour", \.lastHour, "those from last_hour_from on; null before it"),
    .init("last_hour_from", \.lastHourFrom, "60 minutes before the posted close"),
    .init(
      "last_hour_percent", \.lastHourPercent,
      "share that left well; null for fewer than 20 known customers", "%"),
    .init("worst_from", \.worst?.from, "the quarter of an hour in which most left badly"),
    .init("worst", \.worst?.customers, "its customers; null where nobody left badly"),
    .share(
      "restrooms_as_they_should_be", \.restrooms,
      "the last round passed and the next was not overdue, over all rooms",
      of: "minutes in which a room's state was known"),
    .init("goodbye_due", \.isGoodbyeDue, "a goodbye is to be watched now"),
  ]

  private static let log: [Member<StatusReport>] = [
    .init("events", \.floor.log.seq, "the number of the last event", "events"),
    .init(
      "unknown_types", \.floor.log.unknownCount, "events of types that are not known", "events"),
    .init("gaps", \.floor.log.gapCount, "numbers that are missing", "gaps"),
    .init("lines_that_are_no_events", \.faultCount, "skipped lines", "lines"),
  ]
}

extension StatusReport.AlertLine {
  static let members: [Member<Self>] = [
    .init("alert", \.alert.key, "rule and subject, as alert.acked names it"),
    .init("sentence", \.sentence, "the board's own sentence, in its language"),
    .init("rule", \.alert.rule, "what it is about"),
    .init("subject", \.alert.subject, "lane, room, terminal, promise or item; empty for the store"),
    .init("level", \.alert.level, "how bad it is"),
    .init("since", \.alert.since, "when the limit was passed"),
    .init("value", \.alert.value, "the figure that raised it, in the unit of its member unit"),
    .init("limit", \.alert.limit, "its limit, likewise; 0 where the rule has none"),
    .init("unit", \.alert.rule.unit, "what value and limit count"),
    .word(
      "standing", ["raised", "acked", "shelved"], { $0.alert.answer.word }, "what people answered"),
    .init("rang", \.alert.lastRingAt, "when it last should have rung"),
    .init("acked_by", { $0.alert.answer.by }, "initials of who saw it"),
    .init("acked", { $0.alert.answer.at }, "when it was seen"),
    .init("shelved_until", { $0.alert.answer.until }, "until when it is to stay quiet"),
    .init("shelved_by", { $0.alert.answer.shelvedBy }, "initials of who asked for that"),
  ]
}

extension Roster.Duty: FigureObject {
  static let members: [Member<Self>] = [
    .init("person", \.person, "initials"),
    .init("from", \.from, "the start"),
    .init("to", \.to, "the end; null if nobody said"),
    .init("post", \.post, "where the person stands"),
  ]
}

extension RestroomFigures.RoomRow: FigureObject {
  static let members: [Member<Self>] = [
    .init("room", \.room.id.text, "its id"),
    .word(
      "state", ["not inspected", "ok", "due", "late", "closed", "not open"], \.state.word,
      "where it stands"),
    .init("floor", \.room.floor, "the floor as the plan names it, or empty"),
    .init("zone", \.room.zone, "the part of the floor, or empty"),
    .init("last", \.lastAt, "the last round"),
    .init("due", \.due, "when the next is due"),
    .init("score_percent", \.score, "weighted share of what was seen", "%"),
    .init("open_faults", { $0.openFaults.map(\.text) }, "what was found wrong and not put right"),
    .init("safety_fault", \.hasSafetyFault, "a fault that fails the room alone"),
  ]
}

extension ServiceTotals: FigureObject {
  static let members: [Member<Self>] = [
    .init("served_customers", \.served, "customers served", "customers"),
    .init("waits_known", \.waits.count, "of those, with a wait: the waits' denominator", "waits"),
    .init("mean_wait_s", \.meanObservedWaitSeconds, "mean of waits as observed", "seconds"),
    .init("mean_wait_negative_as_0_s", \.meanWaitSeconds, "with negative ones as none", "seconds"),
    .init("median_wait_s", \.waits.median, "nearest rank on whole seconds", "seconds"),
    .init("max_wait_s", \.waits.largest, "the longest", "seconds"),
    .init(
      "sum_of_waits_negative_as_0_s",
      { $0.waits.count > 0 ? Double($0.waitMilliseconds) / 1000 : nil }, "their sum", "seconds"),
    .init("negative_waits", \.negativeWaits, "waits below 0", "waits"),
    .init("delayed_customers", \.delayed, "who waited at all", "customers"),
    .init("services_known", \.services.count, "the services' denominator", "services"),
    .init("mean_service_s", \.meanServiceSeconds, "mean service time", "seconds"),
    .init("median_service_s", \.services.median, "nearest rank on whole seconds", "seconds"),
    .init("max_service_s", \.services.largest, "the longest", "seconds"),
    .init("mean_time_in_system_s", \.meanTimeInSystemSeconds, "wait and service", "seconds"),
    .init(
      "time_average_queue_people", { $0.waits.count > 0 ? $0.timeAverageQueue : nil },
      "waits over the time they span", "people"),
    .init(
      "time_average_in_service_people", \.timeAverageInService, "services over that time", "people"),
    .init(
      "longest_queue_people", \.maxWaiting, "most that waited at once; null = never counted",
      "people"),
    .init("overlapping_services", \.overlaps, "begun before the last one ended", "services"),
  ]
}

extension Alert {
  fileprivate var answer:
    (word: String, by: Person?, at: Timestamp?, until: Timestamp?, shelvedBy: Person?)
  {
    switch state {
    case .raised: ("raised", nil, nil, nil, nil)
    case .acknowledged(let by, let at): ("acked", by, at, nil, nil)
    case .shelved(let until, let by): ("shelved", nil, nil, until, by)
    }
  }
}

extension RestroomFigures.State {
  fileprivate var word: String {
    switch self {
    case .notInspected: "not inspected"
    case .ok: "ok"
    case .due: "due"
    case .late: "late"
    case .closed: "closed"
    case .notOpen: "not open"
    }
  }
}

extension CustomerCounts: FigureObject {
  static let members: [Member<Self>] =
    [
      .init("left_well", \.well, "their wait is known and nothing against them", "customers"),
      .init("left_badly", \.badCount, "something is known against their last moments", "customers"),
      .init("unknown", \.unknown, "nothing is known of them", "customers"),
      .init("percent", \.percent, "left_well in 100 known; null if less than half are known", "%"),
    ]
    + LeavingReason.allCases.map { reason in
      Member("badly_" + reason.rawValue, { $0.badly[reason] ?? 0 }, reason.meaning, "customers")
    }
}

extension LeavingReason {
  fileprivate var meaning: String {
    switch self {
    case .queue: "left badly: waited as long as the red limit"
    case .gaveUp: "left badly: walked past the line or gave up"
    case .payment: "left badly: a payment as long as its red limit, or the card link was down"
    case .cues: "left badly: one customer for each cue"
    case .complaints: "left badly: one customer for each complaint"
    case .promises: "left badly: one customer for each promise broken or contradicted"
    }
  }
}
