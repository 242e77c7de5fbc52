import BoardCanvas
package import BoardModel
import BoardText
import BoardWords

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
      let hint = scene.keys.expand(Words.AlertBar.acknowledge)
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
        text: "? " + scene.keys.expand(Words.AlertBar.sample), hint: "", role: .warnBlock)
    }
    if let first = alerts.first {
      return Content(
        text: "- " + AlertText(scene: scene, columns: width).sentence(first) + " · "
          + AlertText(scene: scene, columns: width).standing(first.state),
        hint: scene.keys.expand(Words.AlertBar.shelve),
        role: .bg)
    }
    return Content(text: calm, hint: "", role: .bg)
  }

  /// The longest text that fits; the outlook is more important than the name of the limit.
  private func text(of alert: Alert, others: Int, columns: Int) -> String {
    let more = others > 0 ? " · " + Words.AlertBar.more(others) : ""
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
    return Words.AlertBar.guarded(locked: locked)
  }

  private var calm: String {
    if scene.isNew { return scene.keys.expand(Words.AlertBar.new) }
    return scene.alerts.heldBackCount > 0
      ? Words.AlertBar.heldBack(scene.alerts.heldBackCount) : Words.AlertBar.calm
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
      let sentence = columns > AlertText.narrow ? Words.Alert.wait : Words.Alert.waitBriefly
      return sentence(lane(alert), FigureText.wait(alert.value), FigureText.wait(alert.limit), age)
    case .length:
      return Words.Alert.length(
        lane: lane(alert), people: alert.value, limit: alert.limit, age: age)
    case .uneven: return Words.Alert.uneven(people: alert.value, age: age)
    case .lanes: return Words.Alert.lanes(needed: alert.value, open: alert.limit)
    case .stale:
      return Words.Alert.stale(
        lane: lane(alert), span: FigureText.span(minutes: alert.value / 60))
    case .payment:
      // Reported by a person, not measured: there is no time to show.
      guard alert.value > 0 else {
        return alert.level >= .red
          ? Words.Alert.paymentsFail(at: alert.subject)
          : Words.Alert.paymentsAreSlow(at: alert.subject)
      }
      return Words.Alert.payment(
        seconds: alert.value / 1000, limit: alert.limit / 1000, age: age)
    case .restroom:
      let name = scene.plan.room(RoomID(alert.subject))?.name ?? alert.subject
      guard alert.value > 0 else {
        let row = scene.restrooms.rows.first { $0.room.id.text == alert.subject }
        return row?.hasSafetyFault == true
          ? Words.Alert.safetyFault(room: name, age: age) : Words.Alert.roundIsDue(room: name)
      }
      return Words.Alert.roundIsLate(room: name, span: FigureText.span(minutes: alert.value))
    case .promise:
      let row = scene.looseEnds.rows.first { $0.promise.id.text == alert.subject }
      return promise(row, alert)
    case .critical:
      let title = scene.plan.item(StepID(alert.subject))?.title ?? alert.subject
      return alert.value > 0
        ? Words.Alert.criticalIsLate(title, span: FigureText.span(minutes: alert.value))
        : Words.Alert.criticalIsOpen(title)
    }
  }

  /// What is wrong with a promise, the worst of it.
  private func promise(_ row: LooseEndFigures.PromiseRow?, _ alert: Alert) -> String {
    let what = row?.promise.what ?? alert.subject
    if let times = row?.promise.reversals, times > 1 {
      return Words.Alert.promiseWasChanged(what, times: times)
    }
    if alert.value > 0 {
      return Words.Alert.promiseIsLate(what, span: FigureText.span(minutes: alert.value))
    }
    if row?.hasNoOwner == true { return Words.Alert.promiseHasNoOwner(what) }
    if row?.isDueAssumed == true { return Words.Alert.promiseHasNoDate(what) }
    return Words.Alert.promiseIsDue(what)
  }

  func standing(_ standing: Alert.State) -> String {
    switch standing {
    case .raised: Words.AlertBar.raised
    case .acknowledged(let by, let at):
      Words.AlertBar.seen(scene.clock(at)) + (by.map { " \($0)" } ?? "")
    case .shelved(let until): Words.AlertBar.quiet(until: scene.clock(until))
    }
  }

  private func lane(_ alert: Alert) -> String {
    scene.plan.lane(LaneID(alert.subject))?.name ?? Words.Alert.lane(alert.subject)
  }
}
