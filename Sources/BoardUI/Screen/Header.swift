import BoardCanvas
import BoardModel
import BoardText

/// The first row: store, phase, time, time to close, person, and age of the newest measurement.
struct Header {
  let scene: Scene
  let hasCaughtUp: Bool
  /// When a feed last told anything; taps do not count.
  let latest: Timestamp?
  let isPast: Bool

  func draw(on canvas: inout Canvas) {
    let width = canvas.size.columns
    let line = canvas.line(0)
    canvas.fill(line, role: .header)
    let fresh = freshness
    let freshText = "· \(fresh.text) "
    canvas.put(freshText, before: width, in: line, fresh.role)
    let room = width - DisplayText(freshText).width - 1
    let program = width >= 60 ? " " + tr("exitboard") + (width >= 70 ? " ·" : "") : ""
    var left = "\(program) \(store(width))"
    let phase = DisplayText(Self.word(scene.day.phase))
    // The phase is never cut: store and time are known from elsewhere.
    if DisplayText(left).width + phase.width + 1 > room { left = "" }
    let day = width >= 110 ? scene.date(today) : scene.weekday(today)
    let moment = "\(day) \(scene.clockSeconds(scene.now)) · \(closing)"
    let time = scene.clock(scene.now)
    let candidates =
      width >= 110
      ? [moment + duty + alerts, moment]
      : [moment, "\(time) · \(closing)", "\(time) · \(shortClosing)", time]
    left += left.hasSuffix(" ") ? "" : width >= 70 ? " · " : " "
    var column = canvas.put(DisplayText(left), at: 0, in: line, upTo: room, .header)
    column += canvas.put(phase, at: column, in: line, upTo: room - column, .header)
    let middle =
      candidates.first { column + 1 + DisplayText($0).width <= room } ?? candidates.last ?? ""
    canvas.put(middle, before: room, in: line, width: max(0, room - column - 1), .header)
  }

  private func store(_ width: Int) -> String {
    let number = scene.plan.storeNumber
    return scene.plan.store + (number.isEmpty || width < 110 ? "" : " \(number)")
  }

  private var today: Day { scene.zone.local(scene.now).day }

  private var duty: String { scene.onDuty.map { " · " + tr("{who} on duty", $0.initials) } ?? "" }

  private var alerts: String {
    let count = scene.alerts.all.count
    return count == 0 ? "" : " · " + trn("1 alert", "{count} alerts", count: count)
  }

  private var closing: String {
    if let shift = scene.day.shift {
      return (scene.plan.shifts.isEmpty ? tr("day") : shift.shift.name) + " " + ends(shift)
    }
    guard let closes = scene.day.closes, opening == nil else {
      return opening ?? tr("not open today")
    }
    return until(closes).map { tr("closes {clock} in {span}", scene.clock(closes), $0) }
      ?? tr("{span} past close", since(closes))
  }

  /// When the store opens next; `nil` while it is open and after closing.
  private var opening: String? {
    scene.day.nextOpening.map { opens in
      let day = scene.zone.local(opens).day
      let isNear = day < scene.day.day.adding(days: 7)
      return scene.day.phase == .notOpen
        ? tr(
          "opens {date} {clock}", isNear ? scene.weekday(day) : scene.date(day),
          scene.clock(opens))
        : tr("opens {clock}", scene.clock(opens))
    }
  }

  /// The time until a moment, rounded up to minutes; `nil` once it has come.
  private func until(_ moment: Timestamp) -> String? {
    let minutes = (moment.seconds(since: scene.now) + 59) / 60
    return minutes > 0 ? FigureText.span(minutes: minutes) : nil
  }

  private func since(_ moment: Timestamp) -> String {
    FigureText.span(minutes: scene.now.minutes(since: moment))
  }

  /// When the shift ends, or how long ago it should have ended.
  private func ends(_ shift: ShiftSpan) -> String {
    until(shift.to).map { tr("ends {clock} in {span}", scene.clock(shift.to), $0) }
      ?? tr("{span} past the end", since(shift.to))
  }

  private var shortClosing: String {
    if let shift = scene.day.shift { return ends(shift) }
    guard let closes = scene.day.closes, opening == nil else { return opening ?? tr("not open") }
    return until(closes).map { tr("closes in {span}", $0) } ?? tr("{span} past", since(closes))
  }

  /// The age of the newest measurement, or that a past moment is shown or the file is still being read.
  private var freshness: (text: String, role: Role) {
    if isPast { return (Self.past(scene), .warnBlock) }
    if !hasCaughtUp { return (tr("reading file"), .stale) }
    guard let latest else {
      return (scene.isNew ? tr("no events yet") : tr("no feed"), .muted)
    }
    let age = max(0, scene.now.seconds(since: latest))
    let text = FigureText.age(seconds: age)
    return age > 900 ? (tr("no data {age}", text), .stale) : (tr("live {age}", text), .header)
  }

  static func past(_ scene: Scene) -> String {
    scene.keys.expand(tr("PAST {clock} · {key:go} now", scene.clock(scene.now)))
  }

  static func word(_ phase: BusinessDay.Phase) -> String {
    switch phase {
    case .beforeOpening: tr("BEFORE OPENING")
    case .pause: tr("BREAK")
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
