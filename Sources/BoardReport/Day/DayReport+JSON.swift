package import BoardModel

extension DayReport: JSONValue {
  /// The whole report as JSON.
  ///
  /// Names end in their unit, rates have `count` and `of`, and `null` means unknown.
  package var json: JSON {
    [
      "store": plan.store, "store_number": plan.storeNumber, "day": day.description, "as_of": at,
      "known_at": origin.knownAt, "is_over": isOver, "opens": businessDay.opens,
      "closes": businessDay.closes, "cleared": businessDay.cleared,
      "signed": dayParts.last.map(signature(of:)), "exceptions": exceptions,
      "recurring": recurrencesJSON,
      "impression": impression,
      "queue": queueJSON, "farewell": farewell,
      "shifts": businessDay.isAroundTheClock ? dayParts.map(json(of:)) : [],
      "ledger": farewellSummary,
      "restrooms": restroomsJSON, "loose_ends": looseEnds, "alerts": alerts.map(alert),
      "duties": dutiesJSON, "notes": notes, "record": record,
    ]
  }

  private var queueJSON: JSON {
    let members = QueueFigures.members
    return members.json(
      of: queue, only: "measured_customers", "service_level", "service_level_limit_s")
      + ["one_plus_one_lane_minutes": queue.shortLines]
      + members.json(
        of: queue, only: "p50_s", "p90_s", "max_s", "percentile_method", "green_minutes",
        "amber_minutes", "red_minutes", "balked_customers", "reneged_customers")
      + [
        "longest_waits": laneWaits.rows.map { row in
          [
            "lane": row.lane.id.text, "name": row.lane.name,
            "quarters": laneWaits.known(row).map { from, seconds in
              ["from": from, "wait_s": seconds] as JSON
            },
          ] as JSON
        }
      ]
  }

  private var restroomsJSON: JSON {
    [
      "rounds": restrooms.rounds, "late_rounds": restrooms.lateRounds,
      "in_time": restrooms.onTime, "open_faults": restrooms.openFaults,
      "morning_score": restrooms.morningScore, "last_hours_score": restrooms.lastHoursScore,
      "gap": restrooms.pristineGap, "sweeps": restrooms.sweeps.all.count,
      "sweeps_in_time": restrooms.sweeps.onTime, "log": restrooms.log.map(logRow),
      "overdue": rooms.flatMap { room in
        room.overdueSpans.map {
          ["room": room.room.id.text, "from": $0.lowerBound, "to": $0.upperBound] as JSON
        }
      },
    ]
  }

  private func logRow(_ row: RestroomFigures.LogRow) -> JSON {
    row.recorded + [
      "place": row.place, "what": what(row).english, "result": roundResults[row.seq]?.rawValue,
      "score": row.score, "note": row.note, "voided": row.isVoided, "void_reason": row.voidReason,
      "came_late": row.isLateRound,
      "entered_late": row.isLateEntry, "corrected": row.isCorrected,
    ]
  }

  private func alert(_ row: AlertRow) -> JSON {
    [
      "alert": row.span.key, "sentence": row.sentence, "level": row.span.level,
      "raised": row.span.raised, "rang": row.rang, "cleared": row.span.cleared,
      "answered": row.answer?.at, "by": row.answer?.by,
    ]
  }

  private func json(of dayPart: DayPart) -> JSON {
    let shift = dayPart.businessDay.shift
    return [
      "shift": shift?.shift.id.text, "name": dayPart.name, "from": shift?.from, "to": shift?.to,
      "signed": signature(of: dayPart), "farewell": dayPart.farewell,
    ]
  }

  /// `anchor` is the one that the board asked to keep.
  private func signature(of dayPart: DayPart) -> JSON {
    guard let signing = dayPart.signing, let at = dayPart.businessDay.signed else { return .null }
    return [
      "at": at, "by": dayPart.businessDay.signing?.by, "second": signing.second,
      "second_auth": signing.secondAuth?.rawValue, "anchor": signedAnchor(dayPart),
      "signatures": dayPart.signatures.sorted { $0.key.initials < $1.key.initials }.map {
        ["by": $0.key, "state": $0.value.word] as JSON
      },
    ]
  }

  private var record: JSON {
    [
      "anchor": origin.anchor, "faults": origin.faultCount, "unknown_events": log.unknownCount,
      "gaps": log.gapCount, "voided": log.voidedCount, "printed": origin.printedAt,
    ]
  }
}

extension Stamped {
  /// The first members of whatever was recorded: position, time and person.
  fileprivate var recorded: JSON { ["seq": seq, "at": at, "by": by] }
}

extension ReportException: JSONValue {
  package var json: JSON { ["level": level, "area": area, "text": text] }
}

extension Impression: JSONValue {
  package var json: JSON {
    StatusReport.impression.json(of: self) + ["quarters": slots]
  }
}

extension ImpressionSlot: JSONValue {
  package var json: JSON { ["from": from, "to": to, "wait_s": waitSeconds] + customers.json }
}

extension FarewellFigures: JSONValue {
  package var json: JSON {
    [
      "done_in_window": doneInWindow, "done_late": doneLate, "missed": missed, "failed": failed,
      "cannot": cannot, "not_applicable": notApplicable, "of": total, "critical_open": criticalOpen,
      "bypass_reason": bypassReason, "opening": openingRows, "steps": rows,
      "carried_over": carriedOver,
    ]
  }
}

extension FarewellFigures.CarriedStep: JSONValue {
  package var json: JSON {
    ["item": item.id.text, "from": from.description, "reason": reason]
  }
}

extension FarewellFigures.Row: JSONValue {
  package var json: JSON {
    let result = StepResult(of: self)
    return [
      "item": item.id.text, "title": item.title, "section": item.section,
      "critical": item.isCritical, "opens": opens, "due": due, "result": result.english,
      "at": result.at, "by": result.by, "seq": seq, "note": note, "excuse": excuse,
      "time": time?.description, "amount_cents": amountCents, "expected_cents": expectedCents,
      "variance_cents": varianceCents, "second": second, "second_auth": secondAuth?.rawValue,
      "person": person,
      "number_hundredths": numberHundredths, "unit": item.limits?.unit, "reference": reference,
      "assigned_to": assignee, "failed_before": replaced.map(\.recorded), "forced": wasForced,
      "burst": isBurst, "entered_late": isLateEntry, "again": repeats.map(\.recorded),
      "unheeded": ignored.map(\.recorded), "progress": progress, "never_here": isNever,
      "contradiction": isContradicted ? shortfall?.sentence : nil,
    ]
  }
}

extension FarewellSummary: JSONValue {
  package var json: JSON {
    [
      "cues": cues, "goodbyes": goodbyes, "help_offered": helpOffered,
      "help_accepted": helpAccepted, "voices": voices,
    ]
  }
}

extension FarewellSummary.Cue: JSONValue {
  package var json: JSON {
    let (kind, item): (String, String?) =
      switch source {
      case .seen(let kind): (kind.rawValue, nil)
      case .forced(let item): ("forced", item.text)
      }
    return recorded + [
      "kind": kind, "item": item, "note": note, "minutes_before_clear": minutesBeforeClear,
    ]
  }
}

extension GoodbyeFigures: JSONValue {
  package var json: JSON {
    [
      "count": count, "prompted": promptedCount, "thanked": thanked.estimateJSON,
      "smiled": smiled.estimateJSON, "asked_back": askedBack.estimateJSON,
      "help_offered": helpOffered.estimateJSON, "overheard": overheard.estimateJSON,
    ]
  }
}

extension FarewellSummary.Voice: JSONValue {
  package var json: JSON {
    [
      "at": at, "by": by, "sentiment": heard.sentiment.rawValue,
      "touchpoint": heard.touchpoint.rawValue, "note": heard.note,
    ]
  }
}

extension LooseEndFigures: JSONValue {
  package var json: JSON {
    [
      "open": rows, "overdue": overdueCount, "without_owner_or_date": withoutOwnerOrDateCount,
      "age_days_0_1_2_3_4_7_8": ageBuckets, "same_day": closedSameDay, "gestures": gestureCount,
      "gestures_cents": gesturesCents, "gesture_budget_cents": gestureBudgetCents,
      "customers_paid_cents": customerCostCents, "closed": closedToday,
    ]
  }
}

extension LooseEndFigures.PromiseRow: JSONValue {
  package var json: JSON {
    [
      "promise": promise.id.text, "what": promise.what, "kind": promise.kind.rawValue,
      "owner": promise.owner, "due": due, "due_assumed": isDueAssumed, "made": promise.made.at,
      "age_days": ageDays, "overdue_minutes": overdueMinutes, "reversals": promise.reversals,
      "touches": promise.touches, "likely_lost": isLikelyLost, "sale_cents": promise.saleCents,
      "impact": promise.impact, "cost_cents": promise.costCents,
      "burden": promise.burden?.rawValue, "blocked_by": promise.blockedBy,
      "next_contact": promise.nextContact?.description,
    ]
  }
}

/// A promise that is settled.
extension Promise: JSONValue {
  package var json: JSON {
    [
      "promise": id.text, "what": what, "outcome": outcome?.rawValue, "at": closed?.at,
      "by": closed?.by, "burden": burden?.rawValue, "cost_cents": costCents,
    ]
  }
}

extension FloorRecord: JSONValue where Content == NoteAdded {
  package var json: JSON {
    recorded + [
      "topic": content.topic.rawValue, "text": content.text, "voided": isVoided,
      "void_reason": voidReason,
    ]
  }
}

/// The words of CSV and JSON that are not those of the event file.
let logWords = [
  "spot": "quick", "close": "closing", "towel": "towels", "sanitizer": "hand sanitizer",
  "liner": "bin liners",
]
