package import BoardModel
import BoardText

extension DayReport {
  /// One occurrence of an alert that rang, with the answer to it.
  package struct AlertRow: Sendable {
    package let span: AlertSpan
    /// When it rang first.
    package let rang: Timestamp
    package let sentence: String
    /// The last answer while it stood; `nil` = nobody answered.
    package let answer: FloorRecord<AlertFact>?
  }

  /// What rang on the day, in that order, and how many alerts ended before they rang.
  static func alerts(
    on day: BusinessDay, floor: Floor, plan: Plan, at now: Timestamp, _ words: AlertText
  ) -> (rows: [AlertRow], silentCount: Int) {
    let spans = Alerts.spans(of: day, floor: floor, plan: plan, at: now)
      .filter { $0.raised < day.ends && ($0.cleared ?? day.ends) > day.begins }
    let rings = Alerts.firstRings(of: spans, floor: floor, thresholds: plan.thresholds, at: now)
    let rows = zip(spans, rings).compactMap { span, ring in
      ring.map { rang in
        let answer = floor.alerts.answers.last {
          $0.key == span.key && $0.at >= span.raised && $0.at <= span.cleared ?? now
        }
        return AlertRow(span: span, rang: rang, sentence: words.sentence(span), answer: answer)
      }
    }
    return (
      rows.sorted { ($0.rang, $0.span.key) < ($1.rang, $1.span.key) }, spans.count - rows.count
    )
  }

  /// Such as `seen 20:41 MK`.
  package func answer(_ row: AlertRow) -> String {
    guard let answer = row.answer else { return tr("nobody answered") }
    let (clock, who) = (format.clock(answer.at, of: day), ReportFormat.initials(answer.by))
    return answer.until == nil
      ? tr("seen {clock} {who}", clock, who) : tr("kept quiet {clock} {who}", clock, who)
  }

  var alertBlocks: [ReportDocument.Block] {
    let rows = alerts.map { row in
      ReportDocument.Row(
        cells: [
          format.clock(row.rang, of: day),
          row.span.cleared.map { format.clock($0, of: day) } ?? tr("still on"),
          row.span.level.reportWord, row.sentence, answer(row),
        ], level: row.span.level)
    }
    let silent = trn(
      "1 more ended before it rang.", "{count} more ended before they rang.",
      count: silentAlertCount)
    return [
      .heading(tr("Alerts that rang")),
      .table(
        [
          .left(tr("rang")), .left(tr("to")), .levelWord(tr("level")), .flexible(tr("alert")),
          .left(tr("answer")),
        ], rows, ifEmpty: tr("None.")),
    ] + (silentAlertCount > 0 ? [.sentence(silent)] : [])
  }
}
