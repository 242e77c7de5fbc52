import BoardCanvas
import BoardModel
import BoardText

/// The week as a heat map: a line for each weekday, a cell for each hour.
///
/// It covers today and all past days that are loaded. A cell is a shade and, where there is room, a
/// number. `·` is an hour in which nothing was observed; a blank cell is an hour in which the store
/// was closed.
struct WeekRows {
  let scene: Scene
  let measure: WeekMap.Measure
  private let map: WeekMap

  init(scene: Scene, measure: WeekMap.Measure) {
    self.scene = scene
    self.measure = measure
    map = scene.historyToNow.weekMap(measure, dayStarts: scene.plan.dayStarts)
  }

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
