import BoardModel
import BoardText

/// One row of the CSV report; every kind of row has the same ten columns.
private struct CSVRow {
  static let columns = [
    "day", "record", "id", "time", "status", "who", "value", "of", "marks", "text",
  ]

  /// `figure`, `day`, `exception`, `quarter`, `wait`, `check`, `cue`, `voice`, `restroom`, `sweep`,
  /// `overdue`, `promise`, `gesture`, `alert`, `recurring` or `note`.
  let kind: String
  let id: String
  var at: Timestamp?
  var status = ""
  var who: Person?
  var value: Int?
  var of: Int?
  var marks: [String?] = []
  var text: String?

  func cells(of day: Day, in zone: TimeZoneRules, for reader: DayReport.CSVReader) -> [String] {
    let time: String? =
      switch reader {
      case .programs: at?.rfc3339(in: zone)
      case .excel: at.map { CSVRow.spreadsheetTime(zone.local($0)) }
      }
    return [
      day.description, kind, id, time ?? "", status, who?.initials ?? "",
      value.map(String.init) ?? "", of.map(String.init) ?? "",
      marks.compactMap(\.self).joined(separator: " "), text ?? "",
    ]
  }

  /// `2026-11-20 21:07:00`, which a spreadsheet in any language reads as a time.
  private static func spreadsheetTime(_ time: LocalTime) -> String {
    "\(time.day) \(time.clock):" + padded(time.second, to: 2)
  }
}

extension DayReport {
  package enum CSVReader {
    /// RFC 4180: commas, and times with their offset from UTC.
    case programs
    /// Semicolons, local times, and a byte order mark, without which Excel takes UTF-8 for another code.
    ///
    /// All numbers are whole (seconds, cents, hundredths), so no language writes them in another way.
    case excel
  }

  /// The CSV report of `days`: a header row, CRLF, and quotes where they are needed.
  ///
  /// A cell that a spreadsheet would run as a formula begins with an apostrophe.
  package static func csv(of days: [DayReport], for reader: CSVReader) -> String {
    let rows = days.flatMap { day in
      day.csvRows.map { $0.cells(of: day.day, in: day.format.calendar.zone, for: reader) }
    }
    let (start, separator) = reader == .excel ? ("\u{FEFF}", ";") : ("", ",")
    return start
      + ([CSVRow.columns] + rows).map { row in
        row.map { CSV.quoted($0, separator) }.joined(separator: separator) + "\r\n"
      }.joined()
  }

  /// All rows of the day, in the order of the file.
  private var csvRows: [CSVRow] {
    figureRows + dayRows + exceptionRows + quarterRows + waitRows
      + dayParts.flatMap(checkRows) + cueRows + premisesRows + overdueRows + promiseRows + alertRows
      + recurringRows + noteRows
  }

  private var figureRows: [CSVRow] {
    figures.map { CSVRow(kind: "figure", id: $0.name, value: $0.value, of: $0.of) }
  }

  private var dayRows: [CSVRow] {
    [
      CSVRow(kind: "day", id: "opens", at: businessDay.opens),
      CSVRow(kind: "day", id: "closes", at: businessDay.closes),
      CSVRow(kind: "day", id: "cleared", at: businessDay.cleared, who: businessDay.clearing?.by),
    ]
      + dayParts.map { dayPart in
        let day = dayPart.businessDay
        return CSVRow(
          kind: "day", id: "signed", at: day.signed, who: day.signing?.by,
          marks: [day.shift?.shift.id.text], text: signedAnchor(dayPart))
      }
  }

  private var exceptionRows: [CSVRow] {
    exceptions.map {
      CSVRow(kind: "exception", id: $0.area, status: $0.level.word, text: $0.text)
    }
  }

  /// The quarters of an hour: customers who left well, of those known; `status` is why most did not.
  private var quarterRows: [CSVRow] {
    impression.slots.map { slot in
      let reasons = LeavingReason.allCases.compactMap { reason in
        slot.customers.badly[reason].map { "\(reason.rawValue) \($0)" }
      }
      return CSVRow(
        kind: "quarter", id: "", at: slot.from, status: slot.customers.cause?.rawValue ?? "",
        value: slot.customers.well, of: slot.customers.known, text: reasons.joined(separator: "; "))
    }
  }

  /// The longest wait in seconds at each lane in each quarter of an hour in which one is known.
  private var waitRows: [CSVRow] {
    laneWaits.rows.flatMap { row in
      laneWaits.known(row).map { from, seconds in
        CSVRow(
          kind: "wait", id: row.lane.id.text, at: from,
          status: plan.thresholds.level(ofWaitSeconds: seconds).word, value: seconds)
      }
    }
  }

  /// The minutes for which a round of a room was overdue.
  private var overdueRows: [CSVRow] {
    rooms.flatMap { room in
      room.overdueSpans.map {
        CSVRow(
          kind: "overdue", id: room.room.id.text, at: $0.lowerBound,
          value: $0.upperBound.minutes(since: $0.lowerBound), text: room.room.name)
      }
    }
  }

  private func checkRows(of dayPart: DayPart) -> [CSVRow] {
    (dayPart.farewell.openingRows + dayPart.farewell.rows).map { row in
      let result = StepResult(of: row)
      let remarks = remarks(row)
      return CSVRow(
        kind: "check", id: row.item.id.text, at: result.at, status: result.english, who: result.by,
        value: row.progress?.count ?? row.amountCents ?? row.numberHundredths,
        of: row.progress?.of ?? (row.amountCents == nil ? nil : row.expectedCents),
        marks: [row.item.isCritical ? "critical" : nil, dayPart.businessDay.shift?.shift.id.text],
        text: row.item.title + (remarks.isEmpty ? "" : ": \(remarks)"))
    }
  }

  private var cueRows: [CSVRow] {
    let cues = farewellSummary.cues.map { cue in
      let (id, mark): (String, String?) =
        switch cue.source {
        case .seen(let kind): (kind.rawValue, nil)
        case .forced(let item): (item.text, "forced")
        }
      return CSVRow(
        kind: "cue", id: id, at: cue.at, who: cue.by, value: cue.minutesBeforeClear,
        marks: [mark], text: cue.note)
    }
    return cues
      + farewellSummary.voices.map { voice in
        CSVRow(
          kind: "voice", id: voice.heard.touchpoint.rawValue, at: voice.at,
          status: voice.heard.sentiment.rawValue, who: voice.by, text: voice.heard.note)
      }
  }

  private var premisesRows: [CSVRow] {
    restrooms.log.map { row in
      let isSweep = if case .swept = row.entry { true } else { false }
      return CSVRow(
        kind: isSweep ? "sweep" : "restroom", id: row.place, at: row.at, status: what(row).english,
        who: row.by, value: row.score, marks: row.marks.map { $0.english }, text: row.note)
    }
  }

  private var promiseRows: [CSVRow] {
    let open = looseEnds.rows.map { row in
      CSVRow(
        kind: "promise", id: row.promise.id.text, at: row.due,
        status: row.overdueMinutes == nil ? "open" : "overdue", who: row.promise.owner,
        value: row.promise.saleCents, marks: row.marks.map { $0.english }, text: row.promise.what)
    }
    let closed = looseEnds.closedToday.map { promise in
      CSVRow(
        kind: "promise", id: promise.id.text, at: promise.closed?.at,
        status: promise.outcome?.rawValue ?? "", who: promise.closed?.by, value: promise.costCents,
        marks: [promise.burden.map { "burden \($0.rawValue)" }], text: promise.what)
    }
    let given = gestures.map { gesture in
      CSVRow(
        kind: "gesture", id: gesture.content.promise?.text ?? "", at: gesture.at,
        status: gesture.content.kind.rawValue, who: gesture.by,
        value: gesture.content.valueCents ?? plan.thresholds.gestureDefaultCents,
        marks: [
          Wording.undone(gesture.isVoided, reason: gesture.voidReason)?.english,
          gesture.content.isUnprompted ? "unprompted" : nil,
        ], text: gesture.content.payer.map { "paid by \($0)" })
    }
    return open + closed + given
  }

  private var alertRows: [CSVRow] {
    alerts.map { row in
      CSVRow(
        kind: "alert", id: row.span.key, at: row.rang, status: row.span.level.word,
        who: row.answer?.by, value: (row.span.cleared ?? at).minutes(since: row.rang),
        marks: [row.span.cleared == nil ? "still on" : nil], text: row.sentence)
    }
  }

  /// On how many business days it happened, of those looked at; `marks` has what, and `text` the days.
  private var recurringRows: [CSVRow] {
    recurrences.map { recurrence in
      CSVRow(
        kind: "recurring", id: recurrence.subject.words.id, status: recurrence.subject.words.kind,
        value: recurrence.occasions.count, of: recurrence.known.of,
        marks: Trouble.allCases.filter { trouble in
          recurrence.occasions.contains { $0.troubles.contains(trouble) }
        }.map(\.rawValue), text: recurrence.occasions.map { "\($0.day)" }.joined(separator: " "))
    }
  }

  private var noteRows: [CSVRow] {
    notes.map { note in
      CSVRow(
        kind: "note", id: note.content.topic.rawValue, at: note.at, who: note.by,
        marks: [Wording.undone(note.isVoided, reason: note.voidReason)?.english],
        text: note.content.text)
    }
  }
}

private enum CSV {
  /// The characters at which a spreadsheet begins to run a cell as a formula.
  ///
  /// An apostrophe before the cell makes it text. A negative integer stays a number.
  private static let formulaStarts: Set<Unicode.Scalar> = ["=", "+", "-", "@", "|", "%"]

  static func quoted(_ text: String, _ separator: String) -> String {
    var cell = DisplayText(text.marked).string
    // By scalar: a combining mark after a sign would hide the sign in one `Character`.
    if let first = cell.unicodeScalars.first(where: { $0 != " " }), formulaStarts.contains(first),
      first != "-" || Int(cell) == nil
    {
      cell = "'" + cell
    }
    guard
      cell.unicodeScalars.contains(where: { $0 == "\"" || separator.unicodeScalars.contains($0) })
    else {
      return cell
    }
    return cell.unicodeScalars.reduce("\"") { $0 + ($1 == "\"" ? "\"\"" : String($1)) } + "\""
  }
}
