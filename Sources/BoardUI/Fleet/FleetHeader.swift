import BoardCanvas
import BoardModel
import BoardText

/// The first row: the company, the time, whether figures arrive, and whether they are kept.
struct FleetHeader {
  let scene: FleetScene

  func draw(on canvas: inout Canvas) {
    let width = canvas.size.columns
    let line = canvas.line(0)
    canvas.fill(line, role: .header)
    var end = width
    for (text, role) in [keeper(width), connection(width)].compactMap(\.self) {
      canvas.put("· \(text) ", before: end, in: line, role)
      end -= DisplayText("· \(text) ").width
    }
    let local = scene.zone.local(scene.now)
    let clock = scene.style.text(local.clock, second: local.second)
    let day = width >= 110 ? scene.style.text(local.day) : local.day.weekday.shortName
    let time = width >= 60 ? "\(day) \(clock) " : scene.clock(scene.now) + " "
    canvas.put(time, before: end, in: line, .header)
    end -= DisplayText(time).width
    canvas.put(left(width), at: 0, in: line, width: max(0, end - 1), .header)
  }

  private func left(_ width: Int) -> String {
    let figures = scene.figures
    let named = figures.areas.count { $0.name != nil }
    let stores = trn("1 store", "{count} stores", count: figures.counts.stores)
    let areas = width >= 110 && named > 0 ? trn("1 area", "{count} areas", count: named) : ""
    let program = width >= 70 ? tr("exitboard fleet") : ""
    return " "
      + [program, scene.plan.name, stores, areas].filter { !$0.isEmpty }
      .joined(separator: " · ")
  }

  private func connection(_ width: Int) -> (text: String, role: Role)? {
    let server = width >= 150 ? " " + scene.connection.server : ""
    return switch scene.connection.state {
    case .connecting: (tr("connecting"), .stale)
    case .live: (tr("live") + server, .header)
    case .lost(let since):
      (
        width >= 100
          ? tr("no connection since {clock}", scene.clock(since))
          : tr("OFFLINE {span}", FigureText.age(seconds: scene.now.seconds(since: since))),
        .warnBlock
      )
    }
  }

  /// Whether the copies follow; unknown while nothing is heard.
  private func keeper(_ width: Int) -> (text: String, role: Role)? {
    guard case .live = scene.connection.state, scene.figures.counts.known > 0 else { return nil }
    let evidence = scene.figures.evidence
    let isOut = scene.figures.alerts.contains { $0.store == nil && $0.level >= .red }
    guard let age = evidence.age(at: scene.now) else { return (tr("no keeper"), .alertBlock) }
    if isOut {
      return evidence.unchecked > 0 && age < 120
        ? (tr("{count} not kept", evidence.unchecked), .alertBlock)
        : (tr("copies stopped {span}", FigureText.age(seconds: age)), .alertBlock)
    }
    return evidence.lag > 0
      ? (tr("kept, {count} to come", evidence.lag), .header)
      : (width >= 110 ? tr("all lines copied") : tr("copied"), .header)
  }
}

/// The second row, always reserved: what head office must know now.
struct FleetAlertBar {
  let scene: FleetScene
  /// Whether keys go to a store's own board, so that none marks an alert here.
  let isLooking: Bool

  func draw(on canvas: inout Canvas) {
    let line = canvas.line(1)
    let (text, more, hint, role) = content
    if role != .bg { canvas.fill(line, role: role) }
    let shown = hint.isEmpty ? "" : " \(hint) "
    // How many others there are is never cut.
    let room = line.columns - DisplayText(shown).width - DisplayText(more).width - 1
    let whole = DisplayText(text).clipped(to: room).string + more
    canvas.put(" " + whole, at: 0, in: line, width: line.columns, role)
    canvas.put(shown, before: line.columns, in: line, role)
  }

  func isHint(_ column: Int, columns: Int) -> Bool {
    let hint = content.hint
    return !hint.isEmpty && column >= columns - DisplayText(" \(hint) ").width
  }

  private var content: (text: String, more: String, hint: String, role: Role) {
    if case .lost = scene.connection.state, let trouble = scene.connection.trouble {
      return (
        "!! " + trouble, " · " + tr("the rows are old; it is tried again"), "", .warnBlock
      )
    }
    let unseen = scene.figures.alerts.filter { $0.seen == nil }
    // That an event file is another than it was stays here.
    let first = unseen.first ?? scene.figures.alerts.first { $0.isRaised }
    guard let first else {
      let seen = scene.figures.counts.seen
      let text = seen == 0 ? tr("no alert") : tr("no new alert · {count} seen, a shows them", seen)
      return (text, "", "", .bg)
    }
    let others = scene.figures.counts.raised - 1
    let more = others > 0 ? " · " + tr("+{count} more", others) : ""
    let seen = scene.seenText(first).map { " · " + $0 } ?? ""
    return (
      "!! " + scene.line(first) + seen, more,
      first.seen == nil && !isLooking ? "[!] " + tr("seen") : "",
      first.level >= .red ? .alertBlock : .warnBlock
    )
  }
}
