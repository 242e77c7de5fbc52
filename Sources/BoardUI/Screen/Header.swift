import BoardCanvas
import BoardModel
import BoardText

/// The first row: store, phase, time, time to close, person, and age of the newest event.
struct Header {
  let scene: Scene
  /// Whether the file was read to its end.
  let hasCaughtUp: Bool
  /// The time of the newest event; `nil` when there is none.
  let latest: Timestamp?
  let isPast: Bool

  func draw(on canvas: inout Canvas) {
    let width = canvas.size.columns
    canvas.fill(Frame(column: 0, row: 0, columns: width, rows: 1), role: .header)
    let fresh = freshness
    let freshText = DisplayText("· \(fresh.text) ")
    canvas.put(freshText, endColumn: width, row: 0, width: freshText.width, role: fresh.role)
    let room = width - freshText.width - 1
    let program = width >= 60 ? " " + tr("exitboard") + (width >= 70 ? " ·" : "") : ""
    var left = "\(program) \(store(width))"
    let phase = DisplayText(Self.word(scene.day.phase))
    // The phase is never cut: store and time are known from elsewhere.
    if DisplayText(left).width + phase.width + 1 > room { left = "" }
    let candidates: [String] =
      width >= 110
      ? ["\(dateAndTime) · \(closing)\(duty)\(alerts)", "\(dateAndTime) · \(closing)"]
      : [
        "\(weekdayAndTime) · \(closing)", "\(time) · \(closing)", "\(time) · \(shortClosing)", time,
      ]
    left += left.hasSuffix(" ") ? "" : width >= 70 ? " · " : " "
    var column = canvas.put(DisplayText(left), column: 0, row: 0, width: room, role: .header)
    column += canvas.put(
      phase, column: column, row: 0, width: max(0, room - column), role: .header)
    let middle =
      candidates.first { column + 1 + DisplayText($0).width <= room } ?? candidates.last ?? ""
    canvas.put(
      DisplayText(middle), endColumn: room, row: 0, width: max(0, room - column - 1),
      role: .header)
  }

  private func store(_ width: Int) -> String {
    scene.plan.store
      + (scene.plan.storeNumber.isEmpty || width < 110
        ? "" : " \(scene.plan.storeNumber)")
  }

  private var time: String { scene.clock(scene.now) }

  private var weekdayAndTime: String {
    "\(scene.weekday(scene.zone.local(scene.now).day)) \(scene.clockSeconds(scene.now))"
  }

  private var dateAndTime: String {
    "\(scene.date(scene.zone.local(scene.now).day)) \(scene.clockSeconds(scene.now))"
  }

  private var duty: String { scene.onDuty.map { " · " + tr("{who} on duty", $0.initials) } ?? "" }

  private var alerts: String {
    let count = scene.alerts.all.count
    return count == 0 ? "" : " · " + trn("1 alert", "{count} alerts", count: count)
  }

  private var closing: String {
    if let shift = scene.day.shift { return "\(name(shift)) \(ends(shift))" }
    guard let closes = scene.day.closes, let opens = scene.day.opens else {
      return tr("not open today")
    }
    if scene.now < opens { return tr("opens {clock}", scene.clock(opens)) }
    let minutes = (closes.seconds(since: scene.now) + 59) / 60
    if minutes > 0 {
      return tr("closes {clock} in {span}", scene.clock(closes), FigureText.span(minutes: minutes))
    }
    return tr("{span} past close", FigureText.span(minutes: scene.now.minutes(since: closes)))
  }

  private func name(_ shift: ShiftSpan) -> String {
    scene.plan.shifts.isEmpty ? tr("day") : shift.shift.name
  }

  /// When the shift ends, or how long ago it should have ended.
  private func ends(_ shift: ShiftSpan) -> String {
    let minutes = (shift.to.seconds(since: scene.now) + 59) / 60
    return minutes > 0
      ? tr("ends {clock} in {span}", scene.clock(shift.to), FigureText.span(minutes: minutes))
      : tr("{span} past the end", FigureText.span(minutes: scene.now.minutes(since: shift.to)))
  }

  private var shortClosing: String {
    if let shift = scene.day.shift { return ends(shift) }
    guard let closes = scene.day.closes else { return tr("not open") }
    let minutes = (closes.seconds(since: scene.now) + 59) / 60
    return minutes > 0
      ? tr("closes in {span}", FigureText.span(minutes: minutes))
      : tr("{span} past", FigureText.span(minutes: scene.now.minutes(since: closes)))
  }

  /// The age of the newest event, or that a past moment is shown or the file is still being read.
  private var freshness: (text: String, role: Role) {
    if isPast {
      return (
        scene.keys.expand(tr("PAST {clock} · {key:go} now", scene.clock(scene.now))), .warnBlock
      )
    }
    if !hasCaughtUp { return (tr("reading file"), .stale) }
    guard let latest else { return (tr("no events yet"), .muted) }
    let age = max(0, scene.now.seconds(since: latest))
    let text = FigureText.age(seconds: age)
    return age > 900 ? (tr("no data {age}", text), .stale) : (tr("live {age}", text), .header)
  }

  static func word(_ phase: BusinessDay.Phase) -> String {
    switch phase {
    case .beforeOpening: tr("BEFORE OPENING")
    case .day: tr("OPEN")
    case .lastHour: tr("LAST HOUR")
    case .closing: tr("CLOSING")
    case .afterLast: tr("STORE EMPTY")
    case .handOver: tr("HANDOVER")
    case .signed: tr("SIGNED OFF")
    case .notOpen: tr("NOT OPEN")
    }
  }
}
