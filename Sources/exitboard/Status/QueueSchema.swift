import BoardModel

/// The checkout's part of the schema of `status --json`.
enum QueueSchema {
  private static let basis = StatusShape.oneOf(["measured", "estimated"])
  private static let level = StatusSchema.level

  static let queue: [StatusMember] = [
    .init("worst_lane", .optional(.text), "the open lane where the next waits longest"),
    .init(
      "measured_customers", .number, "shoppers whose wait is known, this business day",
      unit: "customers"),
    StatusSchema.share(
      "one_plus_one", "one served and no more waiting than should, weighted by time",
      of: "lane minutes in which the line is known"),
    StatusSchema.share(
      "service_level", "waited no longer than service_level_limit_s", of: "measured customers"),
    .init("service_level_limit_s", .number, "the red limit of waits", unit: "seconds"),
    .init("p50_s", .optional(.number), "median wait of the measured customers", unit: "seconds"),
    .init("p90_s", .optional(.number), "their 90th percentile", unit: "seconds"),
    .init("max_s", .optional(.number), "the longest of their waits", unit: "seconds"),
    .init("percentile_method", .text, "how p50_s and p90_s are taken"),
    .init("left_customers", .number, "balked and reneged, this business day", unit: "customers"),
    .init("balked_customers", .number, "saw the line and never joined it", unit: "customers"),
    .init("reneged_customers", .number, "joined the line and gave up", unit: "customers"),
    .init("span_minutes", .number, "how far back the minutes below go", unit: "minutes"),
    .init("green_minutes", .number, "minutes by the worst lane's wait, calm", unit: "minutes"),
    .init("amber_minutes", .number, "likewise, amber", unit: "minutes"),
    .init("red_minutes", .number, "likewise, red or critical", unit: "minutes"),
    .init("known_minutes", .number, "the three together: their denominator", unit: "minutes"),
    .init(
      "worst_wait_by_minute_s", .array(.optional(.number)),
      "the worst wait of each minute, oldest first; span_minutes of them", unit: "seconds"),
    .init("peak_wait_s", .optional(.number), "the longest of those", unit: "seconds"),
    .init("over_limit_since", .optional(.timestamp), "the worst wait has been red since"),
    .init(
      "hours",
      .objects(
        .init("hour", .number, "local hour of the day, 0 to 23"),
        .init("quarters", .array(.optional(level)), "the worst level of its four quarters")),
      "the day so far, from the hour of opening on"),
    .init("lanes_open", .number, "open lanes with a cashier", unit: "lanes"),
    .init("self_service_tills_open", .number, "tills at open self-service banks", unit: "tills"),
    .init("arrivals_per_hour", .optional(.number), "arrivals as arrivals_method says", unit: "1/h"),
    .init("arrivals_method", .text, "what arrivals_per_hour rests on"),
    .init("mean_service_ms", .number, "service time of a customer", unit: "milliseconds"),
    .init("service_basis", basis, "whether that was measured"),
    .init("lanes_needed_now", .optional(.number), "by staffing_model", unit: "lanes"),
    .init("lanes_needed_in_15_minutes", .optional(.number), "likewise", unit: "lanes"),
    .init("lanes_needed_in_30_minutes", .optional(.number), "likewise", unit: "lanes"),
    .init("staffing_model", .text, "the model and its target"),
    .init("wait_if_one_more_opens_s", outlook, "by outlook_model", unit: "seconds"),
    .init("wait_if_nothing_is_done_s", outlook, "by outlook_model", unit: "seconds"),
    .init("outlook_model", .text, "the model of the two outlooks"),
    .init(
      "attribution",
      .optional(
        .object([
          .init("lane", .text, "the worst lane"),
          .init("too_few_lanes_s", .number, "what more lanes would cure", unit: "seconds"),
          .init("card_link_s", .number, "what slow payments cost", unit: "seconds"),
          .init("payment_ms", .optional(.number), "mean payment of late", unit: "milliseconds"),
        ])),
      "why the wait is as long as it is: a payment's excess over its normal, for each one ahead"),
    .init(
      "card_link",
      .optional(
        .object([
          .init("level", level, "how paying goes"),
          .init("last_ms", .optional(.number), "the last payment", unit: "milliseconds"),
          .init("offline", .flag, "a terminal was reported down"),
        ])), "payments; null where nothing was heard of them within the hour"),
    .init(
      "feels_like_s_estimated", .optional(.number), "the worst wait as it is felt", unit: "seconds"),
    .init("feels_like_percent", .number, "of the wait; the method of that estimate", unit: "%"),
    .init(
      "say_this",
      .optional(.oneOf(["cardLinkDown", "cardLinkSlow", "anotherLaneOpens", "thankForWaiting"])),
      "what a cashier may say to those who wait"),
    .init("sampling_due", .flag, "a shopper is to be timed now"),
  ]

  private static let outlook = StatusShape.optional(
    .anyOf([.number, .oneOf(["grows without end"])]))

  static let lane: [StatusMember] = [
    .init("lane", .text, "its id"),
    .init("name", .text, "its name"),
    .init("kind", .oneOf(LaneKind.allCases.map(\.rawValue)), "who serves"),
    .init("servers", .number, "tills that share its line", unit: "tills"),
    .init("state", .oneOf(["open", "shut", "idle", "stale"]), "stale: its feed is late"),
    .init("level", level, "by its wait and its line"),
    .init("waiting_people", .optional(.number), "in line", unit: "people"),
    .init("serving_people", .optional(.number), "being served", unit: "people"),
    .init("wait_s", .optional(.number), "wait of the next to join", unit: "seconds"),
    .init("wait_basis", .optional(basis), "whether that was measured"),
    .init("last_wait_s", .optional(.number), "wait of the last served or timed", unit: "seconds"),
    .init(
      "served_per_hour", .optional(.number), "customers served in the last 60 minutes", unit: "1/h"),
    .init("reading_age_s", .optional(.number), "age of the last reading", unit: "seconds"),
    .init(
      "worst_wait_by_minute_s", .array(.optional(.number)), "of the last 60 minutes, oldest first",
      unit: "seconds"),
    .init(
      "doubts",
      .objects(
        .init(
          "doubt",
          .oneOf(["stuck", "implausible", "overlaps", "negativeWaits", "late", "neverShut"]),
          "what is hard to believe of its readings"),
        .init("since", .optional(.timestamp), "since when"),
        .init("count", .optional(.number), "people, services, waits or readings")),
      "shown beside the readings, which are never corrected"),
    .init("totals", .optional(.object(totals)), "over the whole file; null = nothing was read"),
  ]

  static let totals: [StatusMember] = [
    .init("served_customers", .number, "customers served", unit: "customers"),
    .init("waits_known", .number, "of those, with a wait: the waits' denominator", unit: "waits"),
    .init("mean_wait_s", .optional(.decimal), "mean of waits as observed", unit: "seconds"),
    .init(
      "mean_wait_negative_as_0_s", .optional(.decimal), "with negative ones as none",
      unit: "seconds"),
    .init("median_wait_s", .optional(.number), "nearest rank on whole seconds", unit: "seconds"),
    .init("max_wait_s", .optional(.number), "the longest", unit: "seconds"),
    .init("sum_of_waits_negative_as_0_s", .optional(.decimal), "their sum", unit: "seconds"),
    .init("negative_waits", .number, "waits below 0", unit: "waits"),
    .init("delayed_customers", .number, "who waited at all", unit: "customers"),
    .init("services_known", .number, "the services' denominator", unit: "services"),
    .init("mean_service_s", .optional(.decimal), "mean service time", unit: "seconds"),
    .init("median_service_s", .optional(.number), "nearest rank on whole seconds", unit: "seconds"),
    .init("max_service_s", .optional(.number), "the longest", unit: "seconds"),
    .init("mean_time_in_system_s", .optional(.decimal), "wait and service", unit: "seconds"),
    .init(
      "time_average_queue_people", .optional(.decimal), "waits over the time they span",
      unit: "people"),
    .init(
      "time_average_in_service_people", .optional(.decimal), "services over that time",
      unit: "people"),
    .init("longest_queue_people", .number, "most that waited at once", unit: "people"),
    .init("overlapping_services", .number, "begun before the last one ended", unit: "services"),
  ]
}
