import BoardModel
import BoardText

extension DayReport {
  /// The whole report as JSON.
  ///
  /// Names end in their unit, rates have `count` and `of`, and `null` means unknown.
  package var json: JSON {
    .object([
      ("store", .text(plan.store)), ("store_number", .text(plan.storeNumber)),
      ("day", .text(day.description)), ("as_of", timestamp(at)),
      ("known_at", timestamp(origin.knownAt)), ("is_over", .flag(isOver)),
      ("opens", timestamp(businessDay.opens)), ("closes", timestamp(businessDay.closes)),
      ("cleared", timestamp(businessDay.cleared)), ("signed", signature),
      ("exceptions", .array(exceptions.map { json(of: $0) })), ("impression", impressionJSON),
      ("queue", queueJSON), ("farewell", farewellJSON(farewell)),
      ("shifts", .array(businessDay.isAroundTheClock ? dayParts.map { json(of: $0) } : [])),
      ("ledger", farewellSummaryJSON),
      ("restrooms", restroomsJSON), ("loose_ends", looseEndsJSON),
      ("alerts", .array(alerts.map { json(of: $0) })),
      ("notes", .array(notes.map { json(of: $0) })), ("record", record),
    ])
  }

  private func timestamp(_ timestamp: Timestamp?) -> JSON {
    let zone = format.calendar.zone
    return .text(timestamp.map { $0.rfc3339(offsetSeconds: zone.offsetSeconds(at: $0)) })
  }

  private func person(_ person: Person?) -> JSON { .text(person?.initials) }

  private func share(_ share: Share) -> JSON {
    .object([
      ("count", .number(share.count)), ("of", .number(share.of)),
      ("percent", .number(share.percent)),
    ])
  }

  private func proportion(_ proportion: Proportion) -> JSON {
    .object([
      ("count", .number(proportion.share.count)), ("of", .number(proportion.share.of)),
      ("low_percent", .number(proportion.interval95?.lowerBound)),
      ("high_percent", .number(proportion.interval95?.upperBound)),
    ])
  }

  private var signature: JSON { dayParts.last.map { signature(of: $0) } ?? .null }

  private func signature(of dayPart: DayPart) -> JSON {
    guard let signing = dayPart.signing, dayPart.businessDay.signed != nil else { return .null }
    return .object([
      ("at", timestamp(dayPart.businessDay.signed)),
      ("by", person(dayPart.businessDay.signing?.by)),
      ("second", person(signing.second)), ("second_auth", .text(signing.secondAuth?.rawValue)),
      ("anchor", .text(signing.anchor)),
    ])
  }

  private func json(of dayPart: DayPart) -> JSON {
    .object([
      ("shift", .text(dayPart.businessDay.shift?.shift.id.text)), ("name", .text(dayPart.name)),
      ("from", timestamp(dayPart.businessDay.shift?.from)),
      ("to", timestamp(dayPart.businessDay.shift?.to)),
      ("signed", signature(of: dayPart)), ("farewell", farewellJSON(dayPart.farewell)),
    ])
  }

  private func json(of exception: ReportException) -> JSON {
    .object([
      ("level", .text(exception.level.word)), ("area", .text(exception.area)),
      ("text", .text(exception.text)),
    ])
  }

  private var impressionJSON: JSON {
    .object([
      ("score", .number(impression.score)), ("end", .number(impression.end)),
      ("worst", .number(impression.worst?.percent)),
      ("worst_from", timestamp(impression.worst?.from)),
      ("worst_cause", .text(impression.worst?.cause?.rawValue)),
      ("seen", share(impression.coverage)),
      ("end_minutes_seen", share(impression.endCoverage)),
      (
        "slots",
        .array(
          impression.slots.map { slot in
            .object([
              ("from", timestamp(slot.from)), ("percent", .number(slot.percent)),
              ("cause", .text(slot.cause?.rawValue)), ("wait_s", .number(slot.waitSeconds)),
              (
                "parts",
                .object(
                  Impression.Part.allCases.map { ($0.rawValue, .number(slot.parts[$0])) })
              ),
            ])
          })
      ),
    ])
  }

  private var queueJSON: JSON {
    .object([
      ("measured_customers", .number(queue.measuredCount)),
      ("service_level", share(queue.serviceLevel)),
      ("service_level_limit_s", .number(plan.thresholds.waitRedSeconds)),
      ("one_plus_one_lane_minutes", share(queue.shortLines)),
      ("p50_s", .number(queue.p50WaitSeconds)),
      ("p90_s", .number(queue.p90WaitSeconds)), ("max_s", .number(queue.maxWaitSeconds)),
      ("percentile_method", .text("nearest rank on whole seconds")),
      ("green_minutes", .number(queue.greenMinutes)),
      ("amber_minutes", .number(queue.amberMinutes)), ("red_minutes", .number(queue.redMinutes)),
      ("balked_customers", .number(queue.balkCount)),
      ("reneged_customers", .number(queue.renegeCount)),
    ])
  }

  private func farewellJSON(_ farewell: FarewellFigures) -> JSON {
    .object([
      ("done_in_window", .number(farewell.doneInWindow)), ("done_late", .number(farewell.doneLate)),
      ("missed", .number(farewell.missed)), ("failed", .number(farewell.failed)),
      ("cannot", .number(farewell.cannot)), ("not_applicable", .number(farewell.notApplicable)),
      ("of", .number(farewell.total)), ("critical_open", .number(farewell.criticalOpen)),
      ("bypass_reason", .text(farewell.bypassReason)),
      ("steps", .array(farewell.rows.map { json(of: $0) })),
      (
        "carried_over",
        .array(
          farewell.carriedOver.map {
            .object([
              ("item", .text($0.item.id.text)), ("from", .text($0.from.description)),
              ("reason", .text($0.reason)),
            ])
          })
      ),
    ])
  }

  private func json(of row: FarewellFigures.Row) -> JSON {
    let answer = stepResult(of: row)
    return .object([
      ("item", .text(row.item.id.text)), ("title", .text(row.item.title)),
      ("section", .text(row.item.section.rawValue)), ("critical", .flag(row.item.isCritical)),
      ("opens", timestamp(row.opens)), ("due", timestamp(row.due)),
      ("result", .text(answer.result)),
      ("at", timestamp(answer.at)),
      ("by", person(answer.by)),
      ("seq", .number(row.seq)), ("note", .text(row.note)), ("excuse", .text(row.excuse)),
      ("time", .text(row.time?.description)), ("amount_cents", .number(row.amountCents)),
      ("forced", .flag(row.wasForced)), ("burst", .flag(row.isBurst)),
      ("entered_late", .flag(row.isLateEntry)),
      ("again", .array(row.repeats.map { tick($0) })),
      ("unheeded", .array(row.ignored.map { tick($0) })),
      ("progress", row.progress.map { share($0) } ?? .null),
    ])
  }

  private func tick(_ tick: StepAnswer) -> JSON {
    .object([("seq", .number(tick.seq)), ("at", timestamp(tick.at)), ("by", person(tick.by))])
  }

  private var farewellSummaryJSON: JSON {
    let goodbyes = farewellSummary.goodbyes
    return .object([
      ("cues", .array(farewellSummary.cues.map { json(of: $0) })),
      (
        "goodbyes",
        .object([
          ("count", .number(goodbyes.count)), ("prompted", .number(goodbyes.promptedCount)),
          ("thanked", proportion(goodbyes.thanked)), ("smiled", proportion(goodbyes.smiled)),
          ("asked_back", proportion(goodbyes.askedBack)),
          ("help_offered", proportion(goodbyes.helpOffered)),
          ("overheard", proportion(goodbyes.overheard)),
        ])
      ),
      ("help_offered", .number(farewellSummary.helpOffered)),
      ("help_accepted", share(farewellSummary.helpAccepted)),
      (
        "voices",
        .array(
          farewellSummary.voices.map { voice in
            .object([
              ("at", timestamp(voice.at)), ("by", person(voice.by)),
              ("sentiment", .text(voice.heard.sentiment.rawValue)),
              ("touchpoint", .text(voice.heard.touchpoint.rawValue)),
              ("note", .text(voice.heard.note)),
            ])
          })
      ),
    ])
  }

  private func json(of cue: FarewellSummary.Cue) -> JSON {
    let (kind, item): (String, String?) =
      switch cue.source {
      case .seen(let kind): (kind.rawValue, nil)
      case .forced(let item): ("forced", item.text)
      }
    return .object([
      ("seq", .number(cue.seq)), ("at", timestamp(cue.at)), ("by", person(cue.by)),
      ("kind", .text(kind)), ("item", .text(item)), ("note", .text(cue.note)),
      ("minutes_before_clear", .number(cue.minutesBeforeClear)),
    ])
  }

  private var restroomsJSON: JSON {
    .object([
      ("rounds", .number(restrooms.rounds)), ("late_rounds", .number(restrooms.lateRounds)),
      ("in_time", share(restrooms.onTime)), ("open_faults", .number(restrooms.openFaults)),
      ("morning_score", .number(restrooms.morningScore)),
      ("last_hours_score", .number(restrooms.lastHoursScore)),
      ("gap", .number(restrooms.pristineGap)),
      ("sweeps", .number(restrooms.sweeps.count)),
      ("sweeps_in_time", share(restrooms.sweeps.onTime)),
      (
        "log",
        .array(
          restrooms.log.map { row in
            .object([
              ("seq", .number(row.seq)), ("at", timestamp(row.at)), ("by", person(row.by)),
              ("place", .text(row.place)),
              ("what", .text(name(of: row, room: plan.room(RoomID(row.place))))),
              ("result", .text(roundResults[row.seq].map { jsonName($0) })),
              ("score", score(of: row.entry)), ("note", .text(row.note)),
              ("voided", .flag(row.isVoided)), ("came_late", .flag(row.isLateRound)),
              ("entered_late", .flag(row.isLateEntry)), ("corrected", .flag(row.isCorrected)),
            ])
          })
      ),
    ])
  }

  private func score(of entry: RestroomFigures.Entry) -> JSON {
    if case .round(_, let score) = entry { .number(score) } else { .null }
  }

  private var looseEndsJSON: JSON {
    .object([
      ("open", .array(looseEnds.rows.map { json(of: $0) })),
      ("overdue", .number(looseEnds.overdueCount)),
      ("without_owner_or_date", .number(looseEnds.withoutOwnerOrDateCount)),
      ("age_days_0_1_2_3_4_7_8", .array(looseEnds.ageBuckets.map { .number($0) })),
      ("same_day", share(looseEnds.closedSameDay)),
      ("gestures", .number(looseEnds.gestureCount)),
      ("gestures_cents", .number(looseEnds.gesturesCents)),
      ("gesture_budget_cents", .number(looseEnds.gestureBudgetCents)),
      ("customers_paid_cents", .number(looseEnds.customerCostCents)),
      (
        "closed",
        .array(
          looseEnds.closedToday.map { promise in
            .object([
              ("promise", .text(promise.id.text)), ("what", .text(promise.what)),
              ("outcome", .text(promise.outcome?.rawValue)), ("at", timestamp(promise.closed?.at)),
              ("by", person(promise.closed?.by)), ("burden", .text(promise.burden?.rawValue)),
              ("cost_cents", .number(promise.costCents)),
            ])
          })
      ),
    ])
  }

  private func jsonName(_ result: Round.Result) -> String {
    switch result {
    case .passed: "passed"
    case .failed: "failed"
    case .notInspected: "not_inspected"
    }
  }

  private func json(of row: LooseEndFigures.PromiseRow) -> JSON {
    .object([
      ("promise", .text(row.promise.id.text)), ("what", .text(row.promise.what)),
      ("kind", .text(row.promise.kind.rawValue)), ("owner", person(row.promise.owner)),
      ("due", timestamp(row.due)), ("due_assumed", .flag(row.isDueAssumed)),
      ("made", timestamp(row.promise.made.at)), ("age_days", .number(row.ageDays)),
      ("overdue_minutes", .number(row.overdueMinutes)),
      ("reversals", .number(row.promise.reversals)), ("touches", .number(row.promise.touches)),
      ("likely_lost", .flag(row.isLikelyLost)), ("sale_cents", .number(row.promise.saleCents)),
      ("impact", .text(row.promise.impact)),
    ])
  }

  private func json(of span: AlertSpan) -> JSON {
    .object([
      ("alert", .text(span.key)), ("level", .text(span.level.word)),
      ("raised", timestamp(span.raised)), ("cleared", timestamp(span.cleared)),
      ("answered", timestamp(alertAnswers[span.key]?.at)),
      ("by", person(alertAnswers[span.key]?.by)),
    ])
  }

  private func json(of note: FloorRecord<NoteAdded>) -> JSON {
    .object([
      ("seq", .number(note.seq)), ("at", timestamp(note.at)), ("by", person(note.by)),
      ("topic", .text(note.content.topic.rawValue)), ("text", .text(note.content.text)),
      ("voided", .flag(note.isVoided)),
    ])
  }

  private var record: JSON {
    .object([
      ("anchor", .text(origin.anchor)), ("faults", .number(origin.faultCount)),
      ("unknown_events", .number(log.unknownCount)), ("gaps", .number(log.gapCount)),
      ("voided", .number(log.voidedCount)), ("printed", timestamp(origin.printedAt)),
    ])
  }
}
