import BoardCanvas
import BoardModel
import BoardReport
import BoardText

/// The second row of the screen, always reserved: what needs the manager now.
struct AlertBar {
  let scene: Scene
  let banner: String?
  /// Shown below alerts, because the board goes on without head office.
  let forkText: String?
  let hasPagingFault: Bool

  func draw(on canvas: inout Canvas) {
    let line = canvas.line(1)
    let content = content(width: line.columns)
    if content.role != .bg { canvas.fill(line, role: content.role) }
    let hint = content.hint.isEmpty ? "" : " " + content.hint + " "
    canvas.put(hint, before: line.columns, in: line, content.role)
    let width = line.columns - DisplayText(hint).width
    canvas.put(" " + content.text, at: 0, in: line, width: width, content.role)
  }

  func isHint(_ column: Int, columns: Int) -> Bool {
    let hint = content(width: columns).hint
    return !hint.isEmpty && column >= columns - DisplayText(" " + hint + " ").width
  }

  private func content(width: Int) -> (text: String, hint: String, role: Role) {
    let keys = scene.keys
    if let banner { return ("!! " + banner, "", .alertBlock) }
    let raised = scene.alerts.all.filter { $0.state == .raised }
    if let first = raised.first {
      let hint = keys.expand(tr("[{key:ack}] seen"))
      let room = width - DisplayText(hint).width - 3
      return (
        text(of: first, others: raised.count - 1, columns: room), hint,
        first.level >= .red ? .alertBlock : .warnBlock
      )
    }
    if let forkText { return ("!! " + forkText, "", .warnBlock) }
    if let guardText { return ("» " + keys.expand(guardText), "", .warnBlock) }
    if scene.queue.isSamplingDue {
      let text = tr(
        "Timing due: {key:shopper} when one joins a line, {key:shopper} again when service begins · {key:go} no line"
      )
      return ("? " + keys.expand(text), "", .warnBlock)
    }
    if scene.impression.isGoodbyeDue {
      let text = tr("Goodbye due: watch the next customer who leaves, then {key:goodbye}")
      return ("? " + keys.expand(text), "", .warnBlock)
    }
    guard let first = scene.alerts.all.first else { return (calm, "", .bg) }
    let words = AlertText(scene: scene, columns: width)
    let text = "- " + words.sentence(first.span) + " · " + scene.standing(first.state)
    return (text, keys.expand(tr("[{key:ack}] quiet")), .bg)
  }

  /// The longest text that fits; the outlook is more important than the name of the limit.
  private func text(of alert: Alert, others: Int, columns: Int) -> String {
    let more = others > 0 ? " · " + tr("+{count} more", others) : ""
    func sentence(_ columns: Int) -> String {
      "!! " + AlertText(scene: scene, columns: columns).sentence(alert.span) + more
    }
    let short = sentence(columns)
    let advice = QueueAdvice(scene: scene)
    if alert.rule == .lastOut {
      let key = short + " · " + scene.keys.expand(tr("{key:last-out} when all are out"))
      return DisplayText(key).width <= columns ? key : short
    }
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
    if scene.isUnknownPast {
      return tr(
        "Nothing was recorded by then; known now: exitboard report --day {day}",
        "\(scene.day.day)")
    }
    if scene.isNew {
      return scene.keys.expand(
        tr("New log: press a row's letter to tick it; {key:help} shows all keys."))
    }
    if hasPagingFault {
      return scene.keys.expand(
        tr("no alert · alerts do not leave this board: {key:alerts} shows why"))
    }
    return scene.alerts.heldBackCount > 0
      ? tr("no alert · {count} held back: too many new alerts", scene.alerts.heldBackCount)
      : tr("no alert")
  }
}
