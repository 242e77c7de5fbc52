import BoardModel
import BoardReport
import BoardUI

extension StatusFigures {
  /// All figures as JSON.
  ///
  /// Names end in their unit, rates have `count` and `of`, and `null` means unknown.
  var json: JSON {
    .object([
      ("store", .text(plan.store)),
      ("now", timestamp(now)),
      ("level", .text(level.word)),
      ("phase", .text(scene.day.phase.jsonName)),
      ("opens", timestamp(scene.day.opens)), ("closes", timestamp(scene.day.closes)),
      ("cleared", timestamp(scene.day.cleared)), ("signed", timestamp(scene.day.signed)),
      ("alerts", alerts), ("alerts_held_back", .number(scene.alerts.heldBackCount)),
      ("queue", queue),
      ("lanes", lanesJSON), ("totals", totals),
      ("farewell", farewell), ("restrooms", restrooms), ("loose_ends", looseEnds),
      ("impression", impression), ("log", log),
    ])
  }

  func timestamp(_ timestamp: Timestamp?) -> JSON {
    .text(timestamp.map { $0.rfc3339(offsetSeconds: scene.zone.offsetSeconds(at: $0)) })
  }

  func share(_ share: Share) -> JSON {
    .object([
      ("count", .number(share.count)), ("of", .number(share.of)),
      ("percent", .number(share.percent)),
    ])
  }

  func thousandths(_ number: Double?) -> JSON {
    number.map { .thousandths(Int(($0 * 1000).rounded())) } ?? .null
  }

  private var alerts: JSON {
    .array(
      scene.alerts.all.map { alert in
        .object(
          [
            ("alert", .text(alert.key)), ("rule", .text(alert.rule.rawValue)),
            ("subject", .text(alert.subject)), ("level", .text(alert.level.word)),
            ("since", timestamp(alert.since)), ("value", .number(alert.value)),
            ("limit", .number(alert.limit)), ("unit", .text(alert.rule.unit)),
          ] + standing(alert.state, lastRingAt: alert.lastRingAt))
      })
  }

  private func standing(
    _ standing: Alert.State, lastRingAt: Timestamp?
  ) -> [(name: String, value: JSON)] {
    var (jsonName, by, seen, until) = ("raised", Person?.none, Timestamp?.none, Timestamp?.none)
    switch standing {
    case .raised: break
    case .acknowledged(let person, let at): (jsonName, by, seen) = ("acked", person, at)
    case .shelved(let end): (jsonName, until) = ("shelved", end)
    }
    return [
      ("standing", .text(jsonName)), ("rang", timestamp(lastRingAt)),
      ("acked_by", .text(by?.initials)),
      ("acked", timestamp(seen)), ("shelved_until", timestamp(until)),
    ]
  }

  func need(_ need: QueueFigures.Need) -> JSON {
    if case .lanes(let count) = need { return .number(count) }
    return .null
  }

  func outlook(_ outlook: QueueFigures.Outlook) -> JSON {
    switch outlook {
    case .wait(let seconds): .number(seconds)
    case .unknown: .null
    }
  }

  /// Over the whole file and all lanes.
  private var totals: JSON { totals(floor.queue.totals) }

  func totals(_ totals: ServiceTotals?) -> JSON {
    guard let totals else { return .null }
    return .object([
      ("served_customers", .number(totals.served)),
      ("waits_known", .number(totals.waits.count)),
      ("mean_wait_s", thousandths(totals.meanObservedWaitSeconds)),
      ("mean_wait_negative_as_0_s", thousandths(totals.meanWaitSeconds)),
      ("median_wait_s", .number(totals.waits.median)),
      ("max_wait_s", .number(totals.waits.largest)),
      (
        "sum_of_waits_negative_as_0_s",
        totals.waits.count > 0 ? .thousandths(totals.waitMilliseconds) : .null
      ),
      ("negative_waits", .number(totals.negativeWaits)),
      ("delayed_customers", .number(totals.delayed)),
      ("services_known", .number(totals.services.count)),
      ("mean_service_s", thousandths(totals.meanServiceSeconds)),
      ("median_service_s", .number(totals.services.median)),
      ("max_service_s", .number(totals.services.largest)),
      ("mean_time_in_system_s", thousandths(totals.meanTimeInSystemSeconds)),
      (
        "time_average_queue_people",
        totals.waits.count > 0 ? thousandths(totals.timeAverageQueue) : .null
      ),
      ("time_average_in_service_people", thousandths(totals.timeAverageInService)),
      ("longest_queue_people", .number(totals.maxWaiting)),
      ("overlapping_services", .number(totals.overlaps)),
    ])
  }

  private var farewell: JSON {
    let farewell = scene.farewell
    return .object([
      ("section", .text(farewell.currentSection.rawValue)),
      ("done_in_window", .number(farewell.doneInWindow)),
      ("done_late", .number(farewell.doneLate)), ("missed", .number(farewell.missed)),
      ("not_applicable", .number(farewell.notApplicable)),
      ("critical_open", .number(farewell.criticalOpen)), ("of", .number(farewell.total)),
      ("locked", .number(farewell.lockedCount)), ("goodbyes_watched", .number(farewell.goodbyes)),
      ("thanked", share(farewell.thanked)),
    ])
  }

  private var restrooms: JSON {
    let figures = scene.restrooms
    return .object([
      (
        "rooms",
        .array(
          figures.rows.map { row in
            .object([
              ("room", .text(row.room.id.text)), ("state", .text(row.state.jsonName)),
              ("last", timestamp(row.lastAt)), ("due", timestamp(row.due)),
              ("score_percent", .number(row.score)),
              ("open_faults", .array(row.openFaults.map { .text($0.text) })),
              ("safety_fault", .flag(row.hasSafetyFault)),
            ])
          })
      ),
      ("interval_minutes", .number(figures.intervalMinutes)),
      ("rounds_today", .number(figures.rounds)),
      ("late_rounds_today", .number(figures.lateRounds)),
      ("morning_score_percent", .number(figures.morningScore)),
      ("last_two_hours_score_percent", .number(figures.lastHoursScore)),
      ("pristine_gap_percent", .number(figures.pristineGap)),
    ])
  }

  private var looseEnds: JSON {
    let figures = scene.looseEnds
    return .object([
      ("open", .number(figures.rows.count)),
      ("due_before_close", .number(figures.dueBeforeCloseCount)),
      ("overdue", .number(figures.overdueCount)),
      ("without_owner_or_date", .number(figures.withoutOwnerOrDateCount)),
      ("closed_same_day", share(figures.closedSameDay)),
      ("gestures_cents", .number(figures.gesturesCents)),
      ("gesture_budget_cents", .number(figures.gestureBudgetCents)),
    ])
  }

  private var impression: JSON {
    let impression = scene.impression
    return .object([
      ("score", .number(impression.score)), ("end_percent", .number(impression.end)),
      ("worst_percent", .number(impression.worst?.percent)),
      ("worst_from", timestamp(impression.worst?.from)),
      ("worst_cause", .text(impression.worst?.cause?.rawValue)),
      ("slots_seen", share(impression.coverage)),
    ])
  }

  private var log: JSON {
    .object([
      ("events", .number(floor.log.seq)), ("unknown_types", .number(floor.log.unknownCount)),
      ("gaps", .number(floor.log.gapCount)), ("lines_that_are_no_events", .number(faultCount)),
    ])
  }
}
