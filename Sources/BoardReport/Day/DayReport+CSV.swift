package import BoardModel
import BoardText

/// One row of the CSV report; every kind of row has the same ten columns.
package struct CSVRow: Hashable, Sendable {
  package static let columns = [
    "day", "record", "id", "time", "status", "who", "value", "of", "marks", "text",
  ]

  package var day: Day
  /// The kind of row.
  ///
  /// `figure`, `day`, `exception`, `quarter`, `check`, `cue`, `voice`, `restroom`, `sweep`,
  /// `promise`, `gesture`, `alert` or `note`.
  package var kind: String
  package var id = ""
  package var time = ""
  package var status = ""
  package var who = ""
  package var value: Int?
  package var of: Int?
  package var marks = ""
  package var text = ""

  package init(_ day: Day, _ kind: String) {
    self.day = day
    self.kind = kind
  }
}

extension DayReport {
  /// The CSV report of `days`, as RFC 4180: a header row, CRLF, and quotes where they are needed.
  ///
  /// A cell that a spreadsheet would run as a formula begins with an apostrophe.
  package static func csv(of days: [DayReport]) -> String {
    let csvRows = [CSVRow.columns] + days.flatMap(\.csvRows).map(\.cells)
    return csvRows.map { $0.map { CSV.quoted($0) }.joined(separator: ",") + "\r\n" }.joined()
  }

  /// All rows of the day, in the order of the file.
  package var csvRows: [CSVRow] {
    figureRows + exceptionRows + quarterRows + checkRows + cueRows + premisesRows
      + promiseRows
      + alertRows + noteRows
  }

  private func csvRow(
    _ kind: String, at moment: Timestamp?, _ fill: (inout CSVRow) -> Void
  ) -> CSVRow {
    var csvRow = CSVRow(day, kind)
    let zone = format.calendar.zone
    csvRow.time = moment.map { $0.rfc3339(offsetSeconds: zone.offsetSeconds(at: $0)) } ?? ""
    fill(&csvRow)
    return csvRow
  }

  private var figureRows: [CSVRow] {
    let sweeps = restrooms.sweeps.onTime
    let figures: [(String, Int?, Int?)] = [
      ("done_in_window", sum(\.doneInWindow), sum(\.total)),
      ("done_late", sum(\.doneLate), sum(\.total)), ("missed", sum(\.missed), sum(\.total)),
      ("not_applicable", sum(\.notApplicable), nil),
      ("critical_open", sum(\.criticalOpen), nil), ("impression", impression.score, 100),
      ("impression_end", impression.end, 100),
      ("impression_worst", impression.worst?.percent, 100),
      ("slots_seen", impression.coverage.count, impression.coverage.of),
      ("waits_within_limit", queue.serviceLevel.count, queue.serviceLevel.of),
      ("one_plus_one_lane_minutes", queue.shortLines.count, queue.shortLines.of),
      ("wait_p50_s", queue.p50WaitSeconds, nil), ("wait_p90_s", queue.p90WaitSeconds, nil),
      ("wait_max_s", queue.maxWaitSeconds, nil), ("minutes_green", queue.greenMinutes, nil),
      ("minutes_amber", queue.amberMinutes, nil), ("minutes_red", queue.redMinutes, nil),
      ("customers_left", queue.leftCount, nil),
      ("restroom_rounds_in_time", restrooms.onTime.count, restrooms.onTime.of),
      ("restroom_gap", restrooms.pristineGap, nil), ("sweeps_in_time", sweeps.count, sweeps.of),
      ("cues", farewellSummary.cues.count, nil),
      (
        "goodbyes_thanked", farewellSummary.goodbyes.thanked.share.count,
        farewellSummary.goodbyes.thanked.share.of
      ),
      ("promises_open", looseEnds.rows.count, nil),
      ("promises_overdue", looseEnds.overdueCount, nil),
      ("promises_same_day", looseEnds.closedSameDay.count, looseEnds.closedSameDay.of),
      ("gestures_cents", looseEnds.gesturesCents, looseEnds.gestureBudgetCents),
      ("customers_paid_cents", looseEnds.customerCostCents, nil),
    ]
    var csvRows = figures.map { name, value, of in
      csvRow("figure", at: nil) {
        $0.id = name
        $0.value = value
        $0.of = of
      }
    }
    let moments = [
      ("opens", businessDay.opens, nil), ("closes", businessDay.closes, nil),
      ("cleared", businessDay.cleared, businessDay.clearing?.by),
    ]
    for (name, moment, by) in moments {
      csvRows.append(
        csvRow("day", at: moment) {
          $0.id = name
          $0.who = by?.initials ?? ""
        })
    }
    csvRows += dayParts.map { dayPart in
      csvRow("day", at: dayPart.businessDay.signed) {
        $0.id = "signed"
        $0.who = dayPart.businessDay.signing?.by?.initials ?? ""
        $0.marks = dayPart.businessDay.shift?.shift.id.text ?? ""
        $0.text = dayPart.signing?.anchor ?? ""
      }
    }
    return csvRows
  }

  private var exceptionRows: [CSVRow] {
    exceptions.map { exception in
      csvRow("exception", at: nil) {
        $0.id = exception.area
        $0.status = exception.level.word
        $0.text = exception.text
      }
    }
  }

  /// The quarters of an hour; `status` is the lowest part, `of` is `nil` if nothing was observed.
  private var quarterRows: [CSVRow] {
    impression.slots.map { slot in
      csvRow("quarter", at: slot.from) {
        $0.status = slot.cause?.rawValue ?? "unknown"
        $0.value = slot.percent
        $0.of = slot.percent == nil ? nil : 100
        $0.text = Impression.Part.allCases.compactMap { part in
          slot.parts[part].map { "\(part.rawValue) \($0)" }
        }.joined(separator: "; ")
      }
    }
  }

  private var checkRows: [CSVRow] {
    dayParts.flatMap { checkRows(of: $0) }
  }

  private func checkRows(of dayPart: DayPart) -> [CSVRow] {
    dayPart.farewell.rows.map { row in
      let answer = stepResult(of: row)
      return csvRow("check", at: answer.at) {
        $0.id = row.item.id.text
        $0.status = answer.result
        $0.who = answer.by?.initials ?? ""
        $0.value = row.progress?.count ?? row.amountCents
        $0.of = row.progress?.of
        let shift = dayPart.businessDay.shift.map { [$0.shift.id.text] } ?? []
        $0.marks = ((row.item.isCritical ? ["critical"] : []) + shift).joined(separator: " ")
        $0.text = ([row.item.title] + [remarks(row)].filter { !$0.isEmpty }).joined(
          separator: ": ")
      }
    }
  }

  private var cueRows: [CSVRow] {
    let cues = farewellSummary.cues.map { cue in
      csvRow("cue", at: cue.at) {
        switch cue.source {
        case .seen(let kind): $0.id = kind.rawValue
        case .forced(let item):
          $0.id = item.text
          $0.marks = "forced"
        }
        $0.who = cue.by?.initials ?? ""
        $0.value = cue.minutesBeforeClear
        $0.text = cue.note ?? ""
      }
    }
    let voices = farewellSummary.voices.map { voice in
      csvRow("voice", at: voice.at) {
        $0.id = voice.heard.touchpoint.rawValue
        $0.status = voice.heard.sentiment.rawValue
        $0.who = voice.by?.initials ?? ""
        $0.text = voice.heard.note ?? ""
      }
    }
    return cues + voices
  }

  private var premisesRows: [CSVRow] {
    restrooms.log.map { row in
      let room = plan.room(RoomID(row.place))
      let isSweep = if case .swept = row.entry { true } else { false }
      return csvRow(isSweep ? "sweep" : "restroom", at: row.at) {
        $0.id = row.place
        $0.status = name(of: row, room: room)
        $0.who = row.by?.initials ?? ""
        if case .round(_, let score) = row.entry { $0.value = score }
        $0.marks = marks(row).joined(separator: " ")
        $0.text = row.note ?? ""
      }
    }
  }

  private var promiseRows: [CSVRow] {
    let open = looseEnds.rows.map { row in
      csvRow("promise", at: row.due) {
        $0.id = row.promise.id.text
        $0.status = row.overdueMinutes == nil ? "open" : "overdue"
        $0.who = row.promise.owner?.initials ?? ""
        $0.value = row.promise.saleCents
        $0.marks = marks(row).joined(separator: " ")
        $0.text = row.promise.what
      }
    }
    let closed = looseEnds.closedToday.map { promise in
      csvRow("promise", at: promise.closed?.at) {
        $0.id = promise.id.text
        $0.status = promise.outcome?.rawValue ?? ""
        $0.who = promise.closed?.by?.initials ?? ""
        $0.value = promise.costCents
        $0.marks = promise.burden.map { "burden \($0.rawValue)" } ?? ""
        $0.text = promise.what
      }
    }
    let given = gestures.map { gesture in
      csvRow("gesture", at: gesture.at) {
        $0.id = gesture.content.promise?.text ?? ""
        $0.status = gesture.content.kind.rawValue
        $0.who = gesture.by?.initials ?? ""
        $0.value = gesture.content.valueCents ?? plan.thresholds.gestureDefaultCents
        let marks = [
          gesture.isVoided ? "UNDONE" : "",
          gesture.content.isUnprompted ? "unprompted" : "",
        ]
        $0.marks = marks.filter { !$0.isEmpty }.joined(separator: " ")
        $0.text = gesture.content.payer.map { "paid by \($0)" } ?? ""
      }
    }
    return open + closed + given
  }

  private var alertRows: [CSVRow] {
    alerts.map { span in
      csvRow("alert", at: span.raised) {
        $0.id = span.key
        $0.status = span.level.word
        $0.value = (span.cleared ?? at).minutes(since: span.raised)
        $0.marks = span.cleared == nil ? "still on" : ""
      }
    }
  }

  private var noteRows: [CSVRow] {
    notes.map { note in
      csvRow("note", at: note.at) {
        $0.id = note.content.topic.rawValue
        $0.who = note.by?.initials ?? ""
        $0.marks = note.isVoided ? "UNDONE" : ""
        $0.text = note.content.text
      }
    }
  }
}

extension CSVRow {
  fileprivate var cells: [String] {
    [
      day.description, kind, id, time, status, who, value.map(String.init) ?? "",
      of.map(String.init) ?? "", marks, text,
    ]
  }
}

private enum CSV {
  /// The characters at which a spreadsheet begins to run a cell as a formula.
  ///
  /// An apostrophe before the cell makes it text. A negative integer stays a number.
  private static let formulaStarts: Set<Unicode.Scalar> = [
    "=", "+", "-", "@", "|", "%",
  ]

  static func quoted(_ text: String) -> String {
    var cell = DisplayText(text).string
    if let first = cell.unicodeScalars.first(where: { $0 != " " }), formulaStarts.contains(first),
      first != "-" || Int(cell) == nil
    {
      cell = "'" + cell
    }
    let needsQuotes = cell.unicodeScalars.contains { $0 == "," || $0 == "\"" }
    guard needsQuotes else { return cell }
    var quoted = "\""
    for scalar in cell.unicodeScalars {
      if scalar == "\"" { quoted += "\"" }
      quoted.unicodeScalars.append(scalar)
    }
    return quoted + "\""
  }
}
