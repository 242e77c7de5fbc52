import BoardCanvas
import BoardModel
import BoardReport
import BoardText

/// Today by quarters of an hour, and the past days.
struct ImpressionLists {
  let scene: Scene
  /// Whether the days stand beside the other lines, which already show the mean.
  let isBeside: Bool

  private var slots: [ImpressionSlot] { scene.impression.slots }

  /// Adds the share of each quarter hour and the customers by reason, under a scale of hours.
  func addToday(to listing: inout Listing) {
    listing.addBlank()
    let scale = DisplayText(scale)
    listing.add(nil) { canvas, frame in
      canvas.put(DisplayText(tr("TODAY")), at: 1, in: frame, upTo: 8, .title)
      let room = frame.columns - Canvas.stripLabelColumns
      if slots.count <= room - 14 {
        canvas.put(scale, at: Canvas.stripLabelColumns, in: frame, upTo: room, .muted)
      }
    }
    let percents = slots.map(\.customers.percent)
    let low = percents.compactMap(\.self).min()
    listing.add(.impression(.quarters)) { canvas, frame in
      let note = low.map { tr("lowest {percent}%", $0) } ?? tr("unknown")
      canvas.strip(shares: percents, tr("left well"), note: note, in: frame)
    }
    let most = slots.flatMap { $0.customers.badly.values }.max() ?? 0
    for reason in LeavingReason.allCases {
      // A single customer stands out, too.
      let counts = slots.map { slot in
        slot.customers.total > 0
          ? slot.customers.badly[reason].map { max($0, most / 4 + 1) } ?? 0 : nil
      }
      let count = scene.impression.today.badly[reason] ?? 0
      listing.add(.impression(.reason(reason))) { canvas, frame in
        canvas.strip(
          counts, maximum: most, ImpressionText.word(reason), note: tr("{count} badly", count),
          in: frame
        ) { $0 > 0 ? Level.red.graphRole : Level.calm.graphRole }
      }
    }
  }

  /// Adds what stands beside the share of customers, because it counts something else.
  func addBeside(to listing: inout Listing) {
    let impression = scene.impression
    listing.addBlank()
    let restrooms = tr(
      "as they should be {share} of {all} open minutes", impression.restrooms.percentText,
      impression.restrooms.of)
    let goodbyes =
      impression.goodbyes.count == 0
      ? tr("none watched")
      : tr(
        "{count} watched, thanked {share}", impression.goodbyes.count,
        impression.goodbyes.thanked.estimateText)
    let voices =
      impression.goodVoices.of == 0
      ? tr("nothing recorded") : tr("something good {share}", impression.goodVoices.estimateText)
    for (row, label, text) in [
      (ImpressionRow.restrooms, tr("restrooms"), restrooms), (.goodbyes, tr("goodbyes"), goodbyes),
      (.voices, tr("said"), voices),
    ] {
      listing.add(.impression(row)) { canvas, frame in
        canvas.put(DisplayText(label), at: 1, in: frame, upTo: 9, .muted)
        canvas.put(text, at: Canvas.stripLabelColumns, in: frame, .fg)
      }
    }
  }

  /// The hours, each over its first quarter; every second hour, so that they do not touch.
  private var scale: String {
    var scale = ""
    for (index, slot) in slots.enumerated() {
      let local = scene.zone.local(slot.from)
      guard local.minute < Impression.slotMinutes, scale.count <= index else { continue }
      scale += String(repeating: " ", count: index - scale.count) + padded(local.hour, to: 2)
      scale += "    "
    }
    return scale
  }

  /// Adds the days of the trend, newest first: the share and a bar, and when most left badly.
  func addDays(to listing: inout Listing) {
    let days = scene.historyToNow.days
    listing.addBlank()
    let mean = isBeside ? tr("worst quarter") : ImpressionText(scene: scene).meanOfAll
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
    canvas.put(share: day.percent, before: 16, in: frame)
    let barColumns = isBeside ? 3 : min(20, frame.columns / 4)
    if let percent = day.percent {
      canvas.bar(
        percent, of: 100, column: frame.column + 17, row: frame.row, width: barColumns,
        role: Impression.level(ofPercent: percent).graphRole)
    }
    let cause = ImpressionText(scene: scene).cause(of: day)
    canvas.put(cause, at: 18 + barColumns, in: frame, .muted)
  }
}

extension Canvas {
  /// The column of the first value of a strip; a label stands before it.
  static let stripLabelColumns = 11

  /// Draws a label, a share for each quarter hour or day, the oldest first, and a note.
  mutating func strip(shares: [Int?], _ label: String, note: String, in frame: Frame) {
    strip(shares, maximum: 100, lowestIsWorst: true, label, note: note, in: frame) {
      Impression.level(ofPercent: $0).graphRole
    }
  }

  mutating func strip(
    _ values: [Int?], maximum: Int, lowestIsWorst: Bool = false, _ label: String, note: String,
    in frame: Frame, role: (Int) -> Role
  ) {
    put(DisplayText(label), at: 1, in: frame, upTo: 9, .muted)
    let noteColumns = DisplayText(note).width
    // On a narrow pane the values are more important than the note.
    let room = frame.columns - Canvas.stripLabelColumns - 1
    let hasNote = noteColumns + 2 + min(values.count, 14) <= room
    let width = min(hasNote ? room - noteColumns - 2 : room, values.count)
    spark(
      values, maximum: maximum, column: frame.column + Canvas.stripLabelColumns, row: frame.row,
      width: width, lowestIsWorst: lowestIsWorst, role: role)
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
      measure == .impression ? tr("LEFT WELL BY HOUR, %") : tr("LONGEST WAIT BY HOUR"))
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
