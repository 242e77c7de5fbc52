import BoardCanvas
import BoardModel
import BoardText

/// The areas: how many stores there need somebody, and what is open; none against another.
struct AreaPane {
  let scene: FleetScene

  static let titles = [
    tr("area"), tr("stores"), tr("now"), tr("tonight"), tr("longest wait"), tr("closing in 30m"),
    tr("signed"), tr("heard"),
  ]

  var areas: [FleetFigures.Area] { scene.figures.areas }

  static func name(_ area: FleetFigures.Area) -> String { area.name ?? tr("no area") }

  func cells(_ area: FleetFigures.Area) -> [String] {
    [
      AreaPane.name(area), "\(area.stores)", "\(area.now)", "\(area.tonight)",
      FigureText.wait(area.longestWait), "\(area.closingSoon)",
      "\(area.signed.count)/\(area.signed.of)", "\(area.heard.count)/\(area.heard.of)",
    ]
  }

  func draw(in frame: Frame, on canvas: inout Canvas) {
    let inside = frame.inside
    let hidden = areas.count + 1 - inside.rows
    canvas.box(
      frame, title: tr("Areas"), note: tr("g groups the stores"),
      footer: hidden > 0 ? tr("{count} more: r", hidden) : "")
    draw(table: inside, on: &canvas)
  }

  /// The titles, and as many areas as there are rows.
  func draw(table frame: Frame, on canvas: inout Canvas) {
    let widths = AreaPane.titles.map { DisplayText($0).width }
    let first = frame.columns - 3 - widths.dropFirst().reduce(0) { $0 + $1 + 2 }
    for (row, cells) in ([AreaPane.titles] + areas.map(cells)).prefix(frame.rows).enumerated() {
      let line = frame.rows(from: row, count: 1)
      canvas.put(cells[0], at: 1, in: line, width: first, row == 0 ? .muted : .fg)
      var end = first + 1
      for (index, cell) in cells.enumerated().dropFirst() {
        end += widths[index] + 2
        let isOpen = row > 0 && (index == 2 || index == 3) && cell != "0"
        let role: Role = row == 0 ? .muted : !isOpen ? .fg : index == 2 ? .alert : .warn
        canvas.put(cell, before: end, in: line, width: widths[index], role)
      }
    }
  }

  /// The areas as the lines of a page; one is chosen by its position.
  func lines(chosen: Int) -> [PageLine] {
    areas.enumerated().map { index, area in
      let cells = cells(area)
      let figures = zip(AreaPane.titles, cells).dropFirst().map { "\($0) \($1)" }
      var line = PageLine(cells[0], figures.joined(separator: " · "))
      line.isChosen = index == chosen
      return line
    }
  }
}

/// What is known of the copies: whether head office has what the stores have.
struct EvidencePane {
  let scene: FleetScene

  var lines: [String] {
    let found = scene.figures.evidence
    let age = found.age(at: scene.now).map { FigureText.age(seconds: $0) } ?? "-"
    return [
      tr(
        "files checked {checked} of {all} · to come {count} lines", found.checked.count,
        found.checked.of, found.lag),
      tr(
        "changed {changed} · lines missing {missing} · forked {forked}", found.changed,
        found.missing, found.forked),
      tr(
        "figures that agree with the events {count} of {all} audited", found.audited.count,
        found.audited.of),
      tr(
        "lines kept apart {strays} · foreign messages {foreign}", found.strays,
        found.foreign + scene.connection.foreignCount),
      tr("the keeper reported {age} ago", age),
    ]
  }

  func draw(in frame: Frame, on canvas: inout Canvas) {
    canvas.box(frame, title: tr("Evidence"))
    let found = scene.figures.evidence
    for (row, text) in lines.prefix(frame.inside.rows).enumerated() {
      let isBad = row == 1 && found.changed + found.missing + found.forked > 0
      canvas.put(text, at: 1, in: frame.inside.rows(from: row, count: 1), isBad ? .alert : .fg)
    }
  }
}

/// This evening in all stores together.
struct TonightPane {
  let scene: FleetScene

  private static let maxBar = 24

  private var sums: [String] {
    let tonight = scene.figures.tonight
    let unknown = tonight.stores.of - tonight.stores.count
    return [
      tr(
        "signed {signed} of {stores} · not open {shut} · not in these sums, as nothing is known {unknown}",
        tonight.signed.count, tonight.signed.of, tonight.notOpen, unknown),
      tr(
        "short lines {short} of {minutes} lane-minutes · waits in time {in_time} of {waits} timed · {left} gave up",
        tonight.short.percentText, tonight.short.of, tonight.inTime.percentText, tonight.inTime.of,
        tonight.left),
      tr(
        "rounds in time {rounds} of {all} · promises open {open}, broken today {broken}",
        tonight.rounds.count, tonight.rounds.of, tonight.promisesOpen, tonight.promisesBroken),
    ]
  }

  var lines: [String] { [closes.map { "\($0.clock) \($0.count)" }.joined(separator: "  ")] + sums }

  private var closes: [(clock: String, count: Int)] {
    scene.figures.tonight.closes.sorted { $0.key < $1.key }.map { minutes, count in
      (scene.style.text(ClockTime(hour: minutes / 60, minute: minutes % 60)), count)
    }
  }

  func draw(in frame: Frame, on canvas: inout Canvas) {
    canvas.box(
      frame, title: tr("Tonight"), note: tr("all stores together, no store against another"))
    let inside = frame.inside
    var at = 1 + canvas.put(DisplayText(tr("posted closes:")), at: 1, in: inside, .muted)
    let most = closes.map(\.count).max() ?? 1
    for (clock, count) in closes {
      let width = max(1, count * min(TonightPane.maxBar, most) / most)
      guard at + clock.utf8.count + width + 10 < inside.columns else { break }
      at += 2 + canvas.put(DisplayText(clock), at: at + 2, in: inside, .fg)
      canvas.bar(
        count, of: most, column: inside.column + at + 1, row: inside.row, width: width, role: .bar)
      at += width + 2
      at += canvas.put(DisplayText("\(count)"), at: at, in: inside, .muted)
    }
    for (row, text) in sums.prefix(inside.rows - 1).enumerated() {
      canvas.put(text, at: 1, in: inside.rows(from: row + 1, count: 1), .fg)
    }
  }
}
