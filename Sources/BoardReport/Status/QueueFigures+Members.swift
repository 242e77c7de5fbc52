import BoardModel

extension QueueFigures {
  static let members: [Member<QueueFigures>] = waits + minutes + staffing + causes

  private static let waits: [Member<QueueFigures>] = [
    .init("worst_lane", \.worstLane?.text, "the open lane where the next waits longest"),
    .init(
      "measured_customers", \.measuredCount,
      "shoppers whose wait is known, this business day", "customers"),
    .share(
      "one_plus_one", \.shortLines, "one served and no more waiting than should, weighted by time",
      of: "lane minutes in which the line is known"),
    .share(
      "service_level", \.serviceLevel, "waited no longer than service_level_limit_s",
      of: "measured customers"),
    .init("service_level_limit_s", \.waitLimitSeconds, "the red limit of waits", "seconds"),
    .init("p50_s", \.p50WaitSeconds, "median wait of the measured customers", "seconds"),
    .init("p90_s", \.p90WaitSeconds, "their 90th percentile", "seconds"),
    .init("max_s", \.maxWaitSeconds, "the longest of their waits", "seconds"),
    .init(
      "percentile_method", { _ in "nearest rank on whole seconds" },
      "how p50_s and p90_s are taken"),
    .init("left_customers", \.leftCount, "balked and reneged, this business day", "customers"),
    .init("balked_customers", \.balkCount, "saw the line and never joined it", "customers"),
    .init("reneged_customers", \.renegeCount, "joined the line and gave up", "customers"),
  ]

  private static let minutes: [Member<QueueFigures>] = [
    .init("span_minutes", \.graph.count, "how far back the minutes below go", "minutes"),
    .init("green_minutes", \.greenMinutes, "minutes by the worst lane's wait, calm", "minutes"),
    .init("amber_minutes", \.amberMinutes, "likewise, amber", "minutes"),
    .init("red_minutes", \.redMinutes, "likewise, red or critical", "minutes"),
    .init("known_minutes", \.knownMinutes, "the three together: their denominator", "minutes"),
    .init(
      "worst_wait_by_minute_s", \.graph,
      "the worst wait of each minute, oldest first; span_minutes of them", "seconds"),
    .init("peak_wait_s", \.peakWaitSeconds, "the longest of those", "seconds"),
    .init("over_limit_since", \.redSince, "the worst wait has been red since"),
    .init("hours", \.hours, "the day so far, from the hour of opening on"),
  ]

  private static let staffing: [Member<QueueFigures>] = [
    .init("lanes_open", \.openLanes, "open lanes with a cashier", "lanes"),
    .init("self_service_tills_open", \.selfServers, "tills at open self-service banks", "tills"),
    .init("arrivals_per_hour", \.arrivalsPerHour, "arrivals as arrivals_method says", "1/h"),
    .init(
      "arrivals_method", { _ in "staffed lanes, mean of the last 30 and 60 observed minutes" },
      "what arrivals_per_hour rests on"),
    .init("mean_service_ms", \.serviceMilliseconds, "service time of a customer", "milliseconds"),
    .init("service_basis", \.serviceBasis, "whether that was measured"),
    .init("lanes_needed_now", \.needNow, "by staffing_model", "lanes"),
    .init("lanes_needed_in_15_minutes", \.needIn15Minutes, "likewise", "lanes"),
    .init("lanes_needed_in_30_minutes", \.needIn30Minutes, "likewise", "lanes"),
    .init("staffing_model", \.model, "the model and its target"),
    .init("wait_if_one_more_opens_s", \.outlookWithOneMore, "by outlook_model", "seconds"),
    .init("wait_if_nothing_is_done_s", \.outlookAsNow, "by outlook_model", "seconds"),
    .init("wait_if_one_closes_s", \.outlookWithOneLess, "by outlook_model", "seconds"),
    .init("is_growing", \.isGrowing, "more arrive than the open lanes can serve"),
    .init("can_close_one", \.canCloseOne, "the target is met with one lane less, too"),
    .init("outlook_model", { _ in Staffing.outlookModel + ", in 15 min" }, "of the outlooks above"),
    .init("outlooks", \.outlooks, "the same in 5, 10 and 15 minutes; empty = unknown"),
    .init(
      "lanes_usual_at_this_hour", \.usualNeed,
      "on the last four same weekdays; not an advice for now", "lanes"),
  ]

  private static let causes: [Member<QueueFigures>] = [
    .init(
      "attribution", \.attribution,
      "why the wait is as long as it is: a payment's excess over its normal, for each one ahead"),
    .init(
      "card_link", \.cardLink,
      "payments; null where nothing was heard of them within the hour"),
    .init(
      "feels_like_s_estimated", \.feelsLikeSeconds, "the worst wait as it is felt",
      "seconds"),
    .init(
      "feels_like_percent", \.feelsLikePercent,
      "of the wait; the method of that estimate", "%"),
    .init("say_this", \.sayThis, "what a cashier may say to those who wait"),
    .init("sampling_due", \.isSamplingDue, "a shopper is to be timed now"),
  ]

  /// Minutes whose worst wait is known: the denominator of the minutes by level.
  var knownMinutes: Int { greenMinutes + amberMinutes + redMinutes }
}

extension QueueFigures.Hour: FigureObject {
  static let members: [Member<Self>] = [
    .init("hour", \.hour, "local hour of the day, 0 to 23"),
    .init("quarters", \.quarters, "the worst level of its four quarters"),
  ]
}

extension QueueFigures.Outlook: FigureObject {
  static let members: [Member<Self>] = [
    .init("minutes", \.minutes, "from now", "minutes"),
    .init("wait_if_one_more_opens_s", \.withOneMore, "with one lane more", "seconds"),
    .init("wait_if_nothing_is_done_s", \.asNow, "with the open lanes", "seconds"),
    .init("wait_if_one_closes_s", \.withOneLess, "with one lane less", "seconds"),
  ]
}

extension QueueFigures.Attribution: FigureObject {
  static let members: [Member<Self>] = [
    .init("lane", \.lane.text, "the worst lane"),
    .init("too_few_lanes_s", \.tooFewLanesSeconds, "what more lanes would cure", "seconds"),
    .init("enough_open", \.areEnoughOpen, "too few lanes were open, enough are now"),
    .init("shorter_lane", \.shorterLane?.text, "an open lane with a shorter line"),
    .init("shorter_lane_s", \.shorterLaneSeconds, "what standing there would cure", "seconds"),
    .init("card_link_s", \.cardLinkSeconds, "what slow payments cost", "seconds"),
    .init("payment_ms", \.paymentMilliseconds, "mean payment of late", "milliseconds"),
  ]
}

extension QueueFigures.CardLink: FigureObject {
  static let members: [Member<Self>] = [
    .init("level", \.level, "how paying goes"),
    .init("last_ms", \.lastMilliseconds, "the last payment", "milliseconds"),
    .init("offline", \.isOffline, "a terminal was reported down"),
  ]
}
