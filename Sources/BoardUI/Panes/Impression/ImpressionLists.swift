import BoardCanvas
import BoardModel
import BoardText

/// Today by quarters of an hour, and the past days.
struct ImpressionLists {
  let scene: Scene
  /// Whether the days stand beside the other lines, which already show the mean.
  let isBeside: Bool

  private var slots: [Impression.Slot] { scene.impression.slots }

  /// Adds a line for each part of the score, under a scale of hours.
  func addToday(to listing: inout Listing) {
    listing.addBlank()
    let scale = DisplayText(scale)
    listing.add(nil) { canvas, frame in
      canvas.put(DisplayText(tr("TODAY")), at: 1, in: frame, upTo: 8, .title)
      let room = frame.columns - Canvas.stripLabelColumns
      if slots.count <= room - 18 {
        canvas.put(scale, at: Canvas.stripLabelColumns, in: frame, upTo: room, .muted)
      }
    }
    for part in Impression.Part.allCases {
      let percents = slots.map { $0.parts[part] }
      let note = note(percents)
      listing.add(.impression(.part(part))) { canvas, frame in
        canvas.strip(percents, shownWord(part.rawValue), note: note, in: frame)
      }
    }
  }

  /// The hours, each over its first quarter; every second hour, so that they do not touch.
  private var scale: String {
    var scale = ""
    for (index, slot) in slots.enumerated() {
      let local = scene.zone.local(slot.from)
      guard local.minute == 0, scale.count <= index else { continue }
      scale += String(repeating: " ", count: index - scale.count) + padded(local.hour, to: 2)
      scale += "    "
    }
    return scale
  }

  /// The lowest value and how many quarters were seen, such as `low 50   12/46`.
  private func note(_ percents: [Int?]) -> String {
    let seen = percents.compactMap(\.self)
    guard let low = seen.min() else { return tr("unknown    0/{all}", percents.count) }
    return tr(
      "low {percent} {seen}/{all}", ImpressionText.leftPadded("\(low)"),
      ImpressionText.leftPadded("\(seen.count)", to: 4), percents.count)
  }

  /// Adds the days of the trend, newest first: the score and a bar, and what lowered it.
  func addDays(to listing: inout Listing) {
    let days = scene.historyToNow.days
    listing.addBlank()
    let mean = isBeside ? tr("worst 15 min") : ImpressionText(scene: scene).meanOfAll
    listing.add(nil) { canvas, frame in
      canvas.put(DisplayText(tr("DAY BY DAY")), at: 1, in: frame, upTo: 12, .title)
      canvas.put(mean, in: frame, width: max(0, frame.columns - 14), .muted)
    }
    for day in days.reversed() {
      listing.add(.impression(.day(day.day))) { draw(day, in: $1, on: &$0) }
    }
    guard days.count < 2 else { return }
    listing.add(nil) { canvas, frame in
      let text =
        scene.isLoadingOlderDays
        ? tr("Earlier days are being read.") : tr("There are no records of earlier days.")
      canvas.put(DisplayText(text), at: 1, in: frame, upTo: frame.columns - 2, .muted)
    }
  }

  private func draw(_ day: DayScore, in frame: Frame, on canvas: inout Canvas) {
    let isToday = day.day == scene.day.day
    let date = isToday ? tr("today") : scene.date(day.day)
    canvas.put(DisplayText(date), at: 1, in: frame, upTo: 10, isToday ? .title : .fg)
    canvas.put(score: day.score, before: 15, in: frame)
    let barColumns = isBeside ? 8 : min(20, frame.columns / 4)
    if let score = day.score {
      canvas.bar(
        score, of: 100, column: frame.column + 16, row: frame.row, width: barColumns,
        role: Impression.level(ofPercent: score).graphRole)
    }
    let cause = ImpressionText(scene: scene).cause(of: day, isShort: isBeside)
    canvas.put(cause, at: 17 + barColumns, in: frame, .muted)
  }
}

extension Canvas {
  /// The column of the first value of a strip; a label stands before it.
  static let stripLabelColumns = 10

  /// Draws a label, a percentage for each quarter hour or day, the oldest first, and a note.
  mutating func strip(_ percents: [Int?], _ label: String, note: String, in frame: Frame) {
    put(DisplayText(label), at: 1, in: frame, upTo: 8, .muted)
    let noteColumns = DisplayText(note).width
    // On a narrow pane the values are more important than the note.
    let room = frame.columns - Canvas.stripLabelColumns - 1
    let hasNote = noteColumns + 2 + min(percents.count, 14) <= room
    let width = min(hasNote ? room - noteColumns - 2 : room, percents.count)
    spark(
      percents, maximum: 100, column: frame.column + Canvas.stripLabelColumns, row: frame.row,
      width: width, lowestIsWorst: true, role: { Impression.level(ofPercent: $0).graphRole })
    if hasNote { put(note, in: frame, .muted) }
  }
}

/// The week as a heat map: a line for each weekday, a cell for each hour.
///
/// `·` is an hour in which nothing was observed; a blank cell, one in which the store was closed.
struct WeekRows {
  let scene: Scene
  let measure: WeekMap.Measure
  let map: WeekMap

  private static let labelColumns = 6
  /// Room for `8 days` with a space before it.
  private static let noteColumns = 8

  func add(to listing: inout Listing, columns: Int) {
    let hours = map.hours
    listing.addBlank()
    heading(to: &listing)
    guard !hours.isEmpty else { return }
    // A cell of 4 or more columns holds a shade and a number, a smaller one the shade alone.
    let room = columns - WeekRows.labelColumns - WeekRows.noteColumns - 1
    let cellColumns = min(6, room / hours.count)
    guard cellColumns > 0 else { return }
    listing.add(nil) { canvas, frame in
      for (index, hour) in hours.enumerated() where cellColumns > 2 || index.isMultiple(of: 2) {
        let start = WeekRows.labelColumns + index * cellColumns
        canvas.put(DisplayText(padded(hour, to: 2)), at: start, in: frame, upTo: 2, .muted)
      }
    }
    for weekday in Weekday.allCases {
      listing.add(.impression(.week(measure, weekday))) { canvas, frame in
        draw(weekday, hours, cellColumns, in: frame, on: &canvas)
      }
    }
  }

  private func heading(to listing: inout Listing) {
    let title = DisplayText(
      measure == .impression ? tr("IMPRESSION BY HOUR") : tr("LONGEST WAIT BY HOUR"))
    let legend = legend
    listing.add(nil) { canvas, frame in
      canvas.put(title, at: 1, in: frame, upTo: 22, .title)
      var column = 24
      func put(_ level: Int?, _ words: DisplayText, gap: Int) {
        canvas.heat([level], column: frame.column + column, row: frame.row)
        canvas.put(words, at: column + 1 + gap, in: frame, .muted)
        column += words.width + 2
      }
      for (level, words) in legend.map({ DisplayText($0) }).enumerated() {
        guard column + words.width + 2 < frame.columns else { break }
        put(level, words, gap: 0)
      }
      let unknown = DisplayText(tr("unknown"))
      if column + unknown.width + 2 < frame.columns { put(nil, unknown, gap: 1) }
    }
  }

  private var legend: [String] {
    let bounds = WeekMap.heatBounds(measure, thresholds: scene.plan.thresholds)
    switch measure {
    case .impression: return bounds.map { "≥\($0)" } + ["<\(bounds[3])"]
    case .wait: return bounds.map { "≤\(FigureText.wait($0))" } + [">\(FigureText.wait(bounds[3]))"]
    }
  }

  private func draw(
    _ weekday: Weekday, _ hours: [Int], _ width: Int, in frame: Frame, on canvas: inout Canvas
  ) {
    let name = DisplayText(weekday.shortName)
    canvas.put(name, at: 1, in: frame, upTo: 4, .muted)
    for (index, hour) in hours.enumerated() {
      guard let cell = map.cell(weekday, hour: hour) else { continue }
      draw(
        cell, in: frame.columns(from: WeekRows.labelColumns + index * width, count: width),
        on: &canvas)
    }
    let count = map.dayCount(weekday)
    canvas.put(trn("1 day", "{count} days", count: count), in: frame, count == 0 ? .off : .muted)
  }

  private func draw(_ cell: WeekMap.Hour, in frame: Frame, on canvas: inout Canvas) {
    let level = cell.mean.map { map.heat(of: $0, thresholds: scene.plan.thresholds) }
    let number = cell.mean.map { measure == .impression ? "\($0)" : FigureText.wait($0) }
    guard let number, DisplayText(number).width < frame.columns else {
      canvas.heat(
        Array(repeating: level, count: max(1, min(3, frame.columns - 1))), column: frame.column,
        row: frame.row)
      return
    }
    // A good value is shown as a number alone; a shade draws the eye to the others.
    if level != 0 { canvas.heat([level], column: frame.column, row: frame.row) }
    let end = measure == .impression ? 4 : 1 + DisplayText(number).width
    canvas.put(number, before: end, in: frame, (level ?? 0) > 2 ? .alert : .fg)
  }
}
