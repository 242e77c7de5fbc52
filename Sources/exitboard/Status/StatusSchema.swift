import BoardModel
import BoardReport

/// The schema of `status --json`: what each member is, its unit, denominator and method.
enum StatusSchema {
  static var text: String {
    let head: [(name: String, value: JSON)] = [
      ("$schema", .text("https://json-schema.org/draft/2020-12/schema")),
      ("title", .text("exitboard status --json")),
      (
        "description",
        .text(
          "The figures of one moment. null is unknown, never 0. 'unit' is what a number counts.")
      ),
    ]
    return JSON.object(head + StatusShape.object(members).schema).text
  }

  private static let members: [StatusMember] = [
    .init("store", .text, "the store's name"),
    .init("now", .timestamp, "the moment the figures are of"),
    .init("level", level, "the worst of the alerts nobody has answered"),
    .init(
      "phase",
      .oneOf([
        "beforeOpening", "day", "lastHour", "closing", "afterLast", "handOver", "signed",
        "notOpen",
      ]), "the part of the business day"),
    .init("opens", .optional(.timestamp), "opening of this business day"),
    .init("closes", .optional(.timestamp), "the posted close"),
    .init("cleared", .optional(.timestamp), "the last customer out"),
    .init("signed", .optional(.timestamp), "the day was signed off"),
    .init("alerts", alerts, "what stands, the most urgent first"),
    .init(
      "alerts_held_back", .number, "alerts that stand but have not rung, for the alert budget",
      unit: "alerts"),
    .init("queue", .object(QueueSchema.queue), "the checkout as a whole"),
    .init("lanes", .array(.object(QueueSchema.lane)), "each lane of the plan"),
    .init("totals", .object(QueueSchema.totals), "over the whole file and all lanes"),
    .init("farewell", .object(farewell), "the checklist of this business day"),
    .init("restrooms", .object(restrooms), "the restrooms of this business day"),
    .init("loose_ends", .object(looseEnds), "what was promised"),
    .init("impression", .object(impression), "the last impression, 0 to 100"),
    .init("log", .object(log), "the event file"),
  ]

  static let level = StatusShape.oneOf(["calm", "amber", "red", "critical"])

  static func share(_ name: String, _ description: String, of unit: String) -> StatusMember {
    .init(
      name,
      .object([
        .init("count", .number, "those that are", unit: unit),
        .init("of", .number, "those that were looked at: the denominator", unit: unit),
        .init("percent", .optional(.number), "count in 100 of them, rounded half up", unit: "%"),
      ]), description)
  }

  private static let alerts = StatusShape.objects(
    .init("alert", .text, "rule and subject, as alert.acked names it"),
    .init("rule", .oneOf(Alert.Rule.allCases.map(\.rawValue)), "what it is about"),
    .init("subject", .text, "lane, room, terminal, promise or item; empty for the store"),
    .init("level", level, "how bad it is"),
    .init("since", .timestamp, "when the limit was passed"),
    .init("value", .number, "the figure that raised it, in the unit of its member unit"),
    .init("limit", .number, "its limit, likewise; 0 where the rule has none"),
    .init("unit", .text, "what value and limit count"),
    .init("standing", .oneOf(["raised", "acked", "shelved"]), "what people answered"),
    .init("rang", .optional(.timestamp), "when it last should have rung"),
    .init("acked_by", .optional(.text), "initials of who saw it"),
    .init("acked", .optional(.timestamp), "when it was seen"),
    .init("shelved_until", .optional(.timestamp), "until when it is to stay quiet"))

  private static let farewell: [StatusMember] = [
    .init(
      "section", .oneOf(ChecklistStep.Section.allCases.map(\.rawValue)), "the section that is open"),
    .init("done_in_window", .number, "steps done within their window", unit: "steps"),
    .init("done_late", .number, "steps done after it", unit: "steps"),
    .init("missed", .number, "steps not done and past their grace", unit: "steps"),
    .init("not_applicable", .number, "steps that do not apply; in no other figure", unit: "steps"),
    .init("critical_open", .number, "critical steps that are open", unit: "steps"),
    .init("of", .number, "all steps that apply: the denominator", unit: "steps"),
    .init("locked", .number, "steps that wait for the last customer", unit: "steps"),
    .init("goodbyes_watched", .number, "goodbyes somebody watched", unit: "goodbyes"),
    share("thanked", "those thanked at the door", of: "goodbyes watched"),
  ]

  private static let restrooms: [StatusMember] = [
    .init(
      "rooms",
      .objects(
        .init("room", .text, "its id"),
        .init(
          "state", .oneOf(["not inspected", "ok", "due", "late", "closed"]), "where it stands"),
        .init("last", .optional(.timestamp), "the last round"),
        .init("due", .optional(.timestamp), "when the next is due"),
        .init("score_percent", .optional(.number), "weighted share of what was seen", unit: "%"),
        .init("open_faults", .array(.text), "what was found wrong and not put right"),
        .init("safety_fault", .flag, "a fault that fails the room alone")),
      "each room of the plan"),
    .init("interval_minutes", .number, "between rounds now", unit: "minutes"),
    .init("rounds_today", .number, "rounds of this business day", unit: "rounds"),
    .init("late_rounds_today", .number, "of those, begun after they were due", unit: "rounds"),
    .init(
      "morning_score_percent", .optional(.number), "mean score of the day's first rounds", unit: "%"
    ),
    .init(
      "last_two_hours_score_percent", .optional(.number), "mean score of the last two hours",
      unit: "%"),
    .init("pristine_gap_percent", .optional(.number), "how far the two are apart", unit: "%"),
  ]

  private static let looseEnds: [StatusMember] = [
    .init("open", .number, "promises that are open", unit: "promises"),
    .init("due_before_close", .number, "of those, due today", unit: "promises"),
    .init("overdue", .number, "of those, past their date", unit: "promises"),
    .init(
      "without_owner_or_date", .number, "of those, nobody's or without a date", unit: "promises"),
    share("closed_same_day", "those kept the day they were made", of: "promises"),
    .init("gestures_cents", .number, "given to customers today", unit: "cents"),
    .init("gesture_budget_cents", .number, "what may be given a day", unit: "cents"),
  ]

  private static let impression: [StatusMember] = [
    .init(
      "score", .optional(.number), "of the end and the worst quarter of an hour", unit: "points"),
    .init("end_percent", .optional(.number), "mean of the last open hour", unit: "%"),
    .init("worst_percent", .optional(.number), "the worst quarter of an hour", unit: "%"),
    .init("worst_from", .optional(.timestamp), "when that began"),
    .init("worst_cause", .optional(.text), "what was worst in it"),
    share("slots_seen", "quarters of an hour in which anything was observed", of: "quarters"),
  ]

  private static let log: [StatusMember] = [
    .init("events", .number, "the number of the last event", unit: "events"),
    .init("unknown_types", .number, "events of types that are not known", unit: "events"),
    .init("gaps", .number, "numbers that are missing", unit: "gaps"),
    .init("lines_that_are_no_events", .number, "skipped lines", unit: "lines"),
  ]
}
