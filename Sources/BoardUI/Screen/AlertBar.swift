import BoardCanvas
package import BoardModel
import BoardText

/// The second row of the screen, always reserved: what needs the manager now.
struct AlertBar {
  let scene: Scene
  let board: Board

  func draw(on canvas: inout Canvas) {
    let width = canvas.size.columns
    let row = 1
    let content = content(width: width)
    if content.role != .bg {
      canvas.fill(Frame(column: 0, row: row, columns: width, rows: 1), role: content.role)
    }
    let hint = DisplayText(content.hint.isEmpty ? "" : " " + content.hint + " ")
    canvas.put(hint, endColumn: width, row: row, width: hint.width, role: content.role)
    canvas.put(
      DisplayText(" " + content.text).clipped(to: max(0, width - hint.width)), column: 0, row: row,
      width: max(0, width - hint.width), role: content.role)
  }

  /// Whether a column of the row belongs to the hint at its end.
  func isHint(_ column: Int, columns: Int) -> Bool {
    let hint = content(width: columns).hint
    return !hint.isEmpty && column >= columns - DisplayText(" " + hint + " ").width
  }

  private struct Content {
    var text = ""
    var hint = ""
    var role = Role.bg
  }

  private func content(width: Int) -> Content {
    if let banner = board.banner {
      return Content(text: "!! " + banner, hint: "", role: .alertBlock)
    }
    let alerts = scene.alerts.all
    let raised = alerts.filter { $0.state == .raised }
    if let first = raised.first {
      let hint = scene.keys.expand(tr("[{key:ack}] seen"))
      return Content(
        text: text(
          of: first, others: raised.count - 1, columns: width - DisplayText(hint).width - 3),
        hint: hint,
        role: first.level >= .red ? .alertBlock : .warnBlock)
    }
    if let guardText {
      return Content(text: "» " + scene.keys.expand(guardText), hint: "", role: .warnBlock)
    }
    if scene.queue.isSamplingDue {
      return Content(
        text: "? "
          + scene.keys.expand(
            tr(
              "Timing due: {key:shopper} when somebody joins a line, {key:shopper} again when served · {key:go} no line"
            )), hint: "", role: .warnBlock)
    }
    if let first = alerts.first {
      return Content(
        text: "- " + AlertText(scene: scene, columns: width).sentence(first) + " · "
          + AlertText(scene: scene, columns: width).standing(first.state),
        hint: scene.keys.expand(tr("[{key:ack}] quiet")),
        role: .bg)
    }
    return Content(text: calm, hint: "", role: .bg)
  }

  /// The longest text that fits; the outlook is more important than the name of the limit.
  private func text(of alert: Alert, others: Int, columns: Int) -> String {
    let more = others > 0 ? " · " + tr("+{count} more", others) : ""
    func sentence(_ columns: Int) -> String {
      "!! " + AlertText(scene: scene, columns: columns).sentence(alert) + more
    }
    let short = sentence(columns)
    let advice = QueueAdvice(scene: scene)
    guard alert.rule == .wait, let outlook = advice.outlook, let bare = advice.shortOutlook else {
      return short
    }
    let texts = [
      "\(short) · \(outlook)", "\(short) · \(bare)", "\(sentence(AlertText.narrow)) · \(bare)",
    ]
    return texts.first { DisplayText($0).width <= columns } ?? short
  }

  /// What the closing guard locks; `nil` unless customers are inside after the posted close.
  var guardText: String? {
    guard scene.day.phase == .closing, let closes = scene.day.closes, scene.now >= closes else {
      return nil
    }
    let locked = scene.farewell.lockedCount
    return tr("Customers inside: {locked} steps locked, {key:last-out} when all are out", locked)
  }

  private var calm: String {
    if scene.isNew {
      return scene.keys.expand(
        tr("New log: press a row's letter to tick it; {key:help} shows all keys."))
    }
    return scene.alerts.heldBackCount > 0
      ? tr("no alert · {count} held back: too many new alerts", scene.alerts.heldBackCount)
      : tr("no alert")
  }
}

/// Alerts in words.
package struct AlertText {
  let scene: Scene
  let columns: Int

  package init(scene: Scene, columns: Int) {
    self.scene = scene
    self.columns = columns
  }

  /// So few columns that limits are only hinted at.
  static let narrow = 60

  package func sentence(_ alert: Alert) -> String {
    let age = FigureText.age(seconds: scene.now.seconds(since: alert.since))
    switch alert.rule {
    case .wait:
      return columns > AlertText.narrow
        ? tr(
          "{lane}: wait {wait} (limit {limit}) for {age}", lane(alert),
          FigureText.wait(alert.value), FigureText.wait(alert.limit), age)
        : tr(
          "{lane}: wait {wait} > {limit}, {age}", lane(alert), FigureText.wait(alert.value),
          FigureText.wait(alert.limit), age)
    case .length:
      return tr(
        "{lane}: {people} people in line (limit {limit}) for {age}", lane(alert), alert.value,
        alert.limit, age)
    case .uneven:
      return tr(
        "one line has {people} people more for {age}: send some to the other", alert.value, age)
    case .lanes:
      return trn(
        "1 lane needed, {open} open: open more", "{count} lanes needed, {open} open: open more",
        count: alert.value, alert.limit)
    case .stale:
      return tr(
        "no count from {lane} for {span}: check its feed", lane(alert),
        FigureText.span(minutes: alert.value / 60))
    case .payment:
      // Reported by a person, not measured: there is no time to show.
      guard alert.value > 0 else {
        return alert.level >= .red
          ? tr("card payments fail at {terminal}", alert.subject)
          : tr("card payments are slow at {terminal}", alert.subject)
      }
      return tr(
        "card payments take {seconds} s (limit {limit} s) for {age}", alert.value / 1000,
        alert.limit / 1000, age)
    case .restroom:
      let name = scene.plan.room(RoomID(alert.subject))?.name ?? alert.subject
      guard alert.value > 0 else {
        let row = scene.restrooms.rows.first { $0.room.id.text == alert.subject }
        return row?.hasSafetyFault == true
          ? tr("{room} restroom: safety fault for {age}", name, age)
          : tr("{room} restroom: check due now", name)
      }
      return tr(
        "{room} restroom: check {span} overdue", name, FigureText.span(minutes: alert.value))
    case .promise:
      let row = scene.looseEnds.rows.first { $0.promise.id.text == alert.subject }
      return promise(row, alert)
    case .critical:
      let title = scene.plan.item(StepID(alert.subject))?.title ?? alert.subject
      return alert.value > 0
        ? tr("critical step {span} late: {title}", FigureText.span(minutes: alert.value), title)
        : tr("critical step not done: {title}", title)
    }
  }

  /// What is wrong with a promise, the worst of it.
  private func promise(_ row: LooseEndFigures.PromiseRow?, _ alert: Alert) -> String {
    let what = row?.promise.what ?? alert.subject
    if let times = row?.promise.reversals, times > 1 {
      return times == 2
        ? tr("{what}: told otherwise twice", what)
        : tr("{what}: told otherwise {times} times", what, times)
    }
    if alert.value > 0 {
      return tr("{what}: {span} overdue", what, FigureText.span(minutes: alert.value))
    }
    if row?.hasNoOwner == true { return tr("{what}: no owner", what) }
    if row?.isDueAssumed == true { return tr("{what}: no date", what) }
    return tr("{what}: due today", what)
  }

  func standing(_ standing: Alert.State) -> String {
    switch standing {
    case .raised: tr("raised")
    case .acknowledged(let by, let at):
      tr("seen {clock}", scene.stamp(at, by: by))
    case .shelved(let until): tr("quiet until {clock}", scene.clock(until))
    }
  }

  private func lane(_ alert: Alert) -> String {
    scene.plan.lane(LaneID(alert.subject))?.name ?? tr("lane {id}", alert.subject)
  }
}
