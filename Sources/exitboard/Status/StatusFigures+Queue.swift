import BoardModel
import BoardReport
import BoardUI

extension StatusFigures {
  /// The checkout as a whole.
  var queue: JSON {
    let queue = scene.queue
    return .object(
      [
        ("worst_lane", .text(queue.worstLane?.text)),
        ("measured_customers", .number(queue.measuredCount)),
        ("one_plus_one", share(queue.shortLines)),
        ("service_level", share(queue.serviceLevel)),
        ("service_level_limit_s", .number(plan.thresholds.waitRedSeconds)),
        ("p50_s", .number(queue.p50WaitSeconds)), ("p90_s", .number(queue.p90WaitSeconds)),
        ("max_s", .number(queue.maxWaitSeconds)),
        ("percentile_method", .text("nearest rank on whole seconds")),
        ("left_customers", .number(queue.leftCount)),
        ("balked_customers", .number(queue.balkCount)),
        ("reneged_customers", .number(queue.renegeCount)),
      ] + minutes + staffing + causes)
  }

  private var minutes: [(name: String, value: JSON)] {
    let queue = scene.queue
    let known = queue.greenMinutes + queue.amberMinutes + queue.redMinutes
    return [
      ("span_minutes", .number(queue.graph.count)),
      ("green_minutes", .number(queue.greenMinutes)),
      ("amber_minutes", .number(queue.amberMinutes)), ("red_minutes", .number(queue.redMinutes)),
      ("known_minutes", .number(known)),
      ("worst_wait_by_minute_s", .array(queue.graph.map { .number($0) })),
      ("peak_wait_s", .number(queue.peakWaitSeconds)),
      ("over_limit_since", timestamp(queue.redSince)),
      (
        "hours",
        .array(
          queue.hours.map { hour in
            .object([
              ("hour", .number(hour.hour)),
              ("quarters", .array(hour.quarters.map { .text($0?.word) })),
            ])
          })
      ),
    ]
  }

  private var staffing: [(name: String, value: JSON)] {
    let queue = scene.queue
    return [
      ("lanes_open", .number(queue.openLanes)),
      ("self_service_tills_open", .number(queue.selfServers)),
      ("arrivals_per_hour", .number(queue.arrivalsPerHour)),
      ("arrivals_method", .text("counted over the last 15 minutes")),
      ("mean_service_ms", .number(queue.serviceMilliseconds)),
      ("service_basis", .text(queue.serviceBasis.rawValue)),
      ("lanes_needed_now", need(queue.needNow)),
      ("lanes_needed_in_15_minutes", need(queue.needIn15Minutes)),
      ("lanes_needed_in_30_minutes", need(queue.needIn30Minutes)),
      ("staffing_model", .text(queue.model)),
      ("wait_if_one_more_opens_s", outlook(queue.outlookWithOneMore)),
      ("wait_if_nothing_is_done_s", outlook(queue.outlookAsNow)),
      ("outlook_model", .text(queue.outlookModel)),
    ]
  }

  private var causes: [(name: String, value: JSON)] {
    let queue = scene.queue
    let attribution = queue.attribution.map { why in
      JSON.object([
        ("lane", .text(why.lane.text)), ("too_few_lanes_s", .number(why.tooFewLanesSeconds)),
        ("card_link_s", .number(why.cardLinkSeconds)),
        ("payment_ms", .number(why.paymentMilliseconds)),
      ])
    }
    let link = queue.cardLink.map { link in
      JSON.object([
        ("level", .text(link.level.word)), ("last_ms", .number(link.lastMilliseconds)),
        ("offline", .flag(link.isOffline)),
      ])
    }
    return [
      ("attribution", attribution ?? .null), ("card_link", link ?? .null),
      ("feels_like_s_estimated", .number(queue.feelsLikeSeconds)),
      ("feels_like_percent", .number(plan.thresholds.feelsLikePercent)),
      ("say_this", .text(queue.sayThis.map { $0.jsonName })),
      ("sampling_due", .flag(queue.isSamplingDue)),
    ]
  }

  /// All lanes of the plan.
  var lanesJSON: JSON {
    .array(
      scene.queue.lanes.map { row in
        .object([
          ("lane", .text(row.lane.id.text)), ("name", .text(row.lane.name)),
          ("kind", .text(row.lane.kind.rawValue)), ("servers", .number(row.lane.servers)),
          ("state", .text(row.state.jsonName)), ("level", .text(row.level.word)),
          ("waiting_people", .number(row.waiting)), ("serving_people", .number(row.serving)),
          ("wait_s", .number(row.waitSeconds)), ("wait_basis", .text(row.basis?.rawValue)),
          ("last_wait_s", .number(row.lastWaitSeconds)),
          ("served_per_hour", .number(row.servedPerHour)),
          ("reading_age_s", .number(row.ageSeconds)),
          ("worst_wait_by_minute_s", .array(row.trend.map { .number($0) })),
          ("doubts", .array(row.warnings.map { warning($0) })),
          (
            "totals",
            totals(floor.queue.index(of: row.lane.id).map { floor.queue.lanes[$0].totals })
          ),
        ])
      })
  }

  private func warning(_ warning: FeedWarning) -> JSON {
    let (jsonName, since, count): (String, Timestamp?, Int?) =
      switch warning {
      case .stuck(let since): ("stuck", since, nil)
      case .implausible(let people): ("implausible", nil, people)
      case .overlaps(let count): ("overlaps", nil, count)
      case .negativeWaits(let count): ("negativeWaits", nil, count)
      case .outOfOrder(let count): ("late", nil, count)
      case .neverShut(let since): ("neverShut", since, nil)
      }
    return .object([
      ("doubt", .text(jsonName)), ("since", timestamp(since)), ("count", .number(count)),
    ])
  }
}
