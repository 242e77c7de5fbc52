import BoardCanvas
import BoardModel

/// The second row, always reserved: what needs the manager now.
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
    let hint = DisplayText(content.hint.isEmpty ? "" : content.hint + " ")
    canvas.put(hint, endColumn: width, row: row, width: hint.width, role: content.role)
    canvas.put(
      DisplayText(" " + content.text).clipped(to: max(0, width - hint.width)), column: 0, row: row,
      width: max(0, width - hint.width), role: content.role)
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
    let raised = alerts.filter { $0.standing == .raised }
    if let first = raised.first {
      let hint = "[!] ack"
      return Content(
        text: text(of: first, others: raised.count - 1, columns: width - hint.count - 3),
        hint: hint,
        role: first.level >= .red ? .alertBlock : .warnBlock)
    }
    if let guardText { return Content(text: "» " + guardText, hint: "", role: .warnBlock) }
    if scene.queue.isSamplingDue {
      return Content(
        text: "? Time one shopper now: S joins, S again paid · 0 nobody queues", hint: "",
        role: .warnBlock)
    }
    if let first = alerts.first {
      return Content(
        text: "- " + AlertWords(scene: scene, columns: width).sentence(first) + " · "
          + AlertWords(scene: scene, columns: width).standing(first.standing), hint: "[!] shelve",
        role: .bg)
    }
    return Content(text: calm, hint: "", role: .bg)
  }

  /// As much as fits: what opening a lane would do comes before the limit's name.
  private func text(of alert: Alert, others: Int, columns: Int) -> String {
    let more = others > 0 ? " · +\(others) more" : ""
    func sentence(_ columns: Int) -> String {
      "!! " + AlertWords(scene: scene, columns: columns).sentence(alert) + more
    }
    let short = sentence(columns)
    let advice = QueueAdvice(scene: scene)
    guard alert.rule == .wait, let outlook = advice.outlook, let bare = advice.shortOutlook else {
      return short
    }
    let texts = [
      "\(short) · \(outlook)", "\(short) · \(bare)", "\(sentence(AlertWords.narrow)) · \(bare)",
    ]
    return texts.first { DisplayText($0).width <= columns } ?? short
  }

  /// What the guard holds, while customers are inside past the posted close.
  var guardText: String? {
    guard scene.day.phase == .closing, let closes = scene.day.closes, scene.now >= closes else {
      return nil
    }
    let locked = scene.farewell.lockedCount
    return "Customers are still inside: \(locked) steps wait for the last one   L last one out"
  }

  private var calm: String {
    if scene.isNew { return "A new log. Tap a letter on a row; ? shows every key." }
    return scene.alerts.heldBack > 0
      ? "no alert · \(scene.alerts.heldBack) held back by the alert budget" : "no alert"
  }
}

/// Alerts in words.
struct AlertWords {
  let scene: Scene
  let columns: Int

  /// So few columns that limits are only hinted at.
  static let narrow = 60

  func sentence(_ alert: Alert) -> String {
    let age = Wording.age(seconds: scene.now.seconds(since: alert.since))
    switch alert.rule {
    case .wait:
      let limit =
        columns > AlertWords.narrow
        ? "(limit \(Wording.wait(alert.limit)))" : "> \(Wording.wait(alert.limit))"
      return "\(lane(alert)) waits \(Wording.wait(alert.value)) \(limit) \(age)"
    case .length:
      return "\(lane(alert)): \(alert.value) people in line (limit \(alert.limit)) \(age)"
    case .uneven: return "lines differ by \(alert.value) people: send some over \(age)"
    case .lanes:
      return "\(alert.value) \(alert.value == 1 ? "lane" : "lanes") needed, \(alert.limit) open"
    case .stale:
      return "no reading from \(lane(alert)) for \(Wording.span(minutes: alert.value / 60))"
    case .payment:
      // Told by somebody, not measured: there is no time to show.
      guard alert.value > 0 else {
        return "card payments \(alert.level >= .red ? "fail" : "are slow") at \(alert.subject)"
      }
      return "card payments take \(alert.value / 1000) s (limit \(alert.limit / 1000) s) \(age)"
    case .restroom:
      let name = scene.plan.room(RoomID(alert.subject))?.name ?? alert.subject
      guard alert.value > 0 else {
        let row = scene.restrooms.rows.first { $0.room.id.text == alert.subject }
        return row?.hasSafetyFault == true
          ? "\(name) restroom: safety fault \(age)" : "\(name) restroom round is due"
      }
      return "\(name) restroom \(Wording.span(minutes: alert.value)) late"
    case .promise:
      let row = scene.looseEnds.rows.first { $0.promise.id.text == alert.subject }
      return "promise at risk: \(row?.promise.what ?? alert.subject)"
    case .critical:
      let title = scene.plan.item(ItemID(alert.subject))?.title ?? alert.subject
      return "critical: \(title)"
        + (alert.value > 0 ? " \(Wording.span(minutes: alert.value)) late" : " is not done")
    }
  }

  func standing(_ standing: Alert.Standing) -> String {
    switch standing {
    case .raised: "raised"
    case .acked(let by, let at):
      "seen \(Wording.clock(at, scene.zone))" + (by.map { " \($0)" } ?? "")
    case .shelved(let until): "quiet until \(Wording.clock(until, scene.zone))"
    }
  }

  private func lane(_ alert: Alert) -> String {
    scene.plan.lane(LaneID(alert.subject))?.name ?? "lane \(alert.subject)"
  }
}
