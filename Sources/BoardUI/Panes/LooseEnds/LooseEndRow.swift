import BoardCanvas
import BoardModel
import BoardText

/// One open promise.
struct LooseEndRow {
  let row: LooseEndFigures.PromiseRow
  let scene: Scene

  private var promise: Promise { row.promise }

  func draw(in frame: Frame, on canvas: inout Canvas) {
    if let mark = row.level.mark { canvas.put(mark, column: frame.column + 1, row: frame.row) }
    let whatColumns = min(34, max(12, frame.columns * 2 / 5))
    canvas.put(promise.what, at: 3, in: frame, width: whatColumns, .fg)
    var column = 3 + whatColumns + 1
    for (text, role) in parts.map({ (DisplayText($0), $1) }) {
      guard column + text.width < frame.columns else { break }
      column += canvas.put(text, at: column, in: frame, role) + 2
    }
  }

  /// What, when it is due, its owner and its cost.
  var plainRow: PlainRow {
    let text = "\(promise.what): " + parts.map(\.text).joined(separator: ", ")
    return PlainRow(
      state: "\(row.level) \(promise.due?.description ?? "") \(promise.reversals)",
      text: text, goneText: tr("closed: {promise}", text))
  }

  private var parts: [(text: String, role: Role)] {
    var parts: [(text: String, role: Role)] = [
      (due, promise.due == nil ? .warn : row.level.role),
      promise.owner.map { ($0.initials, .fg) } ?? (tr("no owner!"), .warn),
    ]
    if promise.reversals > 0 {
      parts.append(
        (trn("told otherwise", "told otherwise {count}x", count: promise.reversals), .warn))
    }
    if let cost = promise.costCents, cost > 0 {
      parts.append((tr("cost the customer {money}", FigureText.money(cents: cost)), .alert))
    }
    if let sale = promise.saleCents {
      parts.append((tr("sale {money}", FigureText.money(cents: sale)), .muted))
    }
    if row.isLikelyLost { parts.append((tr("likely lost"), .alert)) }
    return parts
  }

  private var due: String {
    guard let due = promise.due else { return tr("no date!") }
    if let minutes = row.overdueMinutes {
      return tr("{count} overdue", FigureText.span(minutes: minutes))
    }
    let time = due.time.map { " " + scene.timeStyle.text($0) } ?? ""
    return (row.isDueToday ? tr("due today") : tr("due {clock}", scene.date(due.day))) + time
  }

  var details: [PageLine] {
    let told = trn(
      "customer told otherwise once", "customer told otherwise {count} times",
      count: promise.reversals)
    let lost = row.isLikelyLost ? ", " + tr("likely lost") : ""
    let impact = promise.impact.map { ": \($0)" } ?? ""
    let money = { (cents: Int?) in
      cents.map { FigureText.money(cents: $0) } ?? tr("none known")
    }
    return [
      PageLine(tr("what"), promise.what),
      PageLine(tr("owner"), promise.owner?.initials ?? tr("nobody: give it an owner")),
      PageLine(tr("due"), promise.due?.description ?? tr("no date: give it a date")),
      PageLine(tr("changed"), told),
      PageLine(tr("age"), trn("1 day", "{count} days", count: row.ageDays) + lost),
      PageLine(tr("cost"), money(promise.costCents)),
      PageLine(tr("kind"), shownWord(promise.kind.rawValue) + impact),
      PageLine(tr("sale"), money(promise.saleCents)),
      PageLine(tr("told"), customerContact),
      PageLine(
        tr("keys"),
        tr(
          "{key:tap}: kept, customer told, new date, new owner, broken, withdrawn, give something, value"
        )),
    ]
  }

  private var customerContact: String {
    guard let last = promise.lastTouchedAt else { return tr("not since the promise was made") }
    let moment = "\(scene.date(scene.zone.local(last).day)) \(scene.clock(last))"
    return trn("once, {moment}", "{count} times, last {moment}", count: promise.touches, moment)
  }

  /// A promise in one line of a page: what, due date, owner.
  static func line(_ promise: Promise, _ scene: Scene) -> String {
    let due = promise.due.map { due in
      tr("due {date}", scene.date(due.day) + (due.time.map { " \($0)" } ?? ""))
    }
    return tr(
      "{what}, {due}, {owner}", promise.what, due ?? tr("no date"),
      promise.owner?.initials ?? tr("no owner"))
  }
}
