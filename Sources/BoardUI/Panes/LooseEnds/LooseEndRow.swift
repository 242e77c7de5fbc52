import BoardCanvas
import BoardModel
import BoardText

/// One open promise.
struct LooseEndRow {
  let row: LooseEndFigures.PromiseRow
  let scene: Scene

  func draw(in frame: Frame, on canvas: inout Canvas) {
    if let mark = row.level.mark { canvas.put(mark, column: frame.column + 1, row: frame.row) }
    let whatColumns = min(34, max(12, frame.columns * 2 / 5))
    canvas.put(row.promise.what, at: 3, in: frame, width: whatColumns, .fg)
    var column = frame.column + 3 + whatColumns + 1
    for part in parts {
      let text = DisplayText(part.text)
      guard column + text.width < frame.endColumn else { break }
      column += canvas.put(text, column: column, row: frame.row, width: text.width, role: part.role)
      column += 2
    }
  }

  /// What, when it is due, its owner and its cost.
  var plainRow: PlainRow {
    let text = "\(row.promise.what): " + parts.map(\.text).joined(separator: ", ")
    return PlainRow(
      state: "\(row.level) \(row.promise.due?.description ?? "") \(row.promise.reversals)",
      text: text, goneText: tr("closed: {promise}", text))
  }

  private var parts: [(text: String, role: Role)] {
    var parts: [(text: String, role: Role)] = [(due, dueRole)]
    if let owner = row.promise.owner {
      parts.append((owner.initials, .fg))
    } else {
      parts.append((tr("no owner!"), .warn))
    }
    if row.promise.reversals > 0 {
      parts.append(
        (trn("told otherwise", "told otherwise {count}x", count: row.promise.reversals), .warn))
    }
    if let cost = row.promise.costCents, cost > 0 {
      parts.append((tr("cost the customer {money}", FigureText.money(cents: cost)), .alert))
    }
    if let sale = row.promise.saleCents {
      parts.append((tr("sale {money}", FigureText.money(cents: sale)), .muted))
    }
    if row.isLikelyLost { parts.append((tr("likely lost"), .alert)) }
    return parts
  }

  private var dueRole: Role { row.promise.due == nil ? .warn : row.level.role }

  private var due: String {
    guard let due = row.promise.due else { return tr("no date!") }
    if let minutes = row.overdueMinutes {
      return tr("{count} overdue", FigureText.span(minutes: minutes))
    }
    let time = due.time.map { " " + scene.timeStyle.text($0) } ?? ""
    return
      (row.isDueToday
      ? tr("due today") : tr("due {clock}", scene.date(due.day))) + time
  }
}
