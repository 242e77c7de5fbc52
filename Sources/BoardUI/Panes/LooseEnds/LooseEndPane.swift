import BoardCanvas
import BoardModel
import BoardText

/// Open promises: what, when due, who owns it, and what it has cost the customer.
struct LooseEndPane: Pane {
  var name: String { tr("Promises") }
  var slot: PaneSlot { .bottom }

  func rows(_ scene: Scene) -> [RowID] { scene.looseEnds.rows.map { .promise($0.promise.id) } }

  func row(_ row: RowID, _ scene: Scene) -> PaneRow? {
    guard case .promise(let id) = row else { return nil }
    let text = scene.promise(id).map { LooseEndRow(row: $0, scene: scene) }
    return PaneRow(
      name: text?.row.promise.what ?? id.text, details: { text?.details ?? [] },
      plain: { text?.plainRow })
  }

  func arranged(_ scene: Scene, in view: PaneView) -> Arrangement {
    let figures = scene.looseEnds
    let title = tr("Promises {count}", figures.rows.count)
    if !view.isBox { return line(scene, title, view) }
    let note =
      figures.dueBeforeCloseCount > 0
      ? scene.day.closesOrShiftEnds.map { $0 < scene.now } == true
        ? tr("{count} due before you go", figures.dueBeforeCloseCount)
        : tr("{count} due before close", figures.dueBeforeCloseCount)
      : figures.overdueCount > 0 ? tr("{count} overdue", figures.overdueCount) : ""
    let rows = view.frame.inside.rows
    var listing = Listing()
    for row in figures.rows { listing.add(row, scene) }
    if figures.rows.isEmpty {
      listing.addText(
        scene.keys.expand(tr("No promise is open. {key:promise} records a promise to a customer.")))
    }
    if rows > figures.rows.count + 1 || (rows > 3 && !figures.rows.isEmpty) {
      listing.addText(gestures(figures))
    }
    return listing.boxed(in: view) { $0.box(view, title: title, note: note) }
  }

  /// The count and one promise: the selected one, otherwise the first.
  private func line(_ scene: Scene, _ title: String, _ view: PaneView) -> Arrangement {
    var line = LineForm(in: view.frame, view)
    line.put(DisplayText(title), width: view.frame.columns - 2, role: .title)
    var arrangement = line.arrangement
    let rows = scene.looseEnds.rows
    guard let row = rows.first(where: { .promise($0.promise.id) == view.selected }) ?? rows.first
    else { return arrangement }
    var listing = Listing()
    listing.add(row, scene)
    let rest = view.frame.columns(from: line.column + 1 - view.frame.column)
    arrangement += listing.arranged(in: rest.rows(from: 0, count: 1), view)
    return arrangement
  }

  private func gestures(_ figures: LooseEndFigures) -> String {
    let given = FigureText.money(cents: figures.gesturesCents)
    let budget = FigureText.money(cents: figures.gestureBudgetCents)
    let gestures = tr(
      "given today {given} of {budget}, {unprompted} without being asked", given, budget,
      figures.unpromptedCount)
    let sameDay = tr(
      "settled the same day: {share} of {count} (last 9 days)", figures.closedSameDay.percentText,
      figures.closedSameDay.of)
    return "\(gestures) · \(sameDay)"
  }
}

extension Listing {
  fileprivate mutating func add(_ row: LooseEndFigures.PromiseRow, _ scene: Scene) {
    add(.promise(row.promise.id)) { LooseEndRow(row: row, scene: scene).draw(in: $1, on: &$0) }
  }
}

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
    if let blockedBy = promise.blockedBy {
      parts.append((tr("waits for {what}", blockedBy), .warn))
    }
    if row.isContactDue { parts.append((tr("contact the customer"), .warn)) }
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
    let money = { (cents: Int?) in cents.map { FigureText.money(cents: $0) } ?? tr("none known") }
    let lines: [PageLine?] = [
      PageLine(tr("what"), promise.what),
      PageLine(tr("owner"), promise.owner?.initials ?? tr("nobody: give it an owner")),
      PageLine(tr("due"), promise.due?.description ?? tr("no date: give it a date")),
      PageLine(tr("changed"), told),
      PageLine(tr("age"), trn("1 day", "{count} days", count: row.ageDays) + lost),
      promise.blockedBy.map { PageLine(tr("waits for"), $0) },
      PageLine(
        tr("cost"),
        money(promise.costCents)
          + (promise.burden.map { ", " + tr("borne by {who}", shownWord($0.rawValue)) } ?? "")),
      PageLine(tr("kind"), shownWord(promise.kind.rawValue) + impact),
      PageLine(tr("sale"), money(promise.saleCents)),
      PageLine(tr("told"), customerContact),
      promise.nextContact.map {
        PageLine(tr("next"), tr("contact the customer {date}", scene.date($0.day)))
      },
    ]
    let keys = tr(
      "{key:tap}: kept, customer told, new date, new owner, broken, withdrawn, give something, value, cost, waits for"
    )
    return lines.compactMap(\.self) + promise.remarks.map(line) + [PageLine(tr("keys"), keys)]
  }

  /// Why it was changed, or what the customer was given for it.
  private func line(_ remark: Promise.Remark) -> PageLine {
    let stamp =
      "\(scene.date(scene.zone.local(remark.at).day)) " + scene.stamp(remark.at, by: remark.by)
    switch remark.content {
    case .reason(let reason, let isReversal):
      let told =
        isReversal ? trn("told otherwise", "told otherwise {count}x", count: 1) : tr("changed")
      return PageLine(
        tr("why"), "\(stamp) \(told)" + (reason.isEmpty ? "" : ": \(reason)"))
    case .gesture(let gesture):
      let worth = gesture.valueCents.map { " " + FigureText.money(cents: $0) } ?? ""
      return PageLine(tr("given"), "\(stamp) \(shownWord(gesture.kind.rawValue))\(worth)")
    }
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
