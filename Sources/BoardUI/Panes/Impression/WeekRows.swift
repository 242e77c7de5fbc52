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
    let cellColumns = cellColumns(hours: hours.count, columns: columns)
    listing.addBlank()
    heading(to: &listing)
    guard cellColumns > 0 else { return }
    listing.add(nil) { canvas, frame in
      for (index, hour) in hours.enumerated() {
        let column = frame.column + WeekRows.labelColumns + index * cellColumns
        guard cellColumns > 2 || index.isMultiple(of: 2) else { continue }
        canvas.put(
          DisplayText(padded(hour, to: 2)), column: column, row: frame.row, width: 2,
          role: .muted)
      }
    }
    for weekday in Weekday.allCases {
      listing.add(.details(ImpressionRow.week(measure, weekday))) { canvas, frame in
        draw(weekday, hours, cellColumns, in: frame, on: &canvas)
      }
    }
  }

  private func heading(to listing: inout Listing) {
    let title = DisplayText(
      measure == .impression ? tr("IMPRESSION BY HOUR") : tr("LONGEST WAIT BY HOUR"))
    let legend = legend
    listing.add(nil) { canvas, frame in
      canvas.put(title, column: frame.column + 1, row: frame.row, width: 22, role: .title)
      var column = frame.column + 24
      for (level, text) in legend.enumerated() {
        let words = DisplayText(text)
        guard column + words.width + 2 < frame.endColumn else { break }
        canvas.heat([level], column: column, row: frame.row)
        canvas.put(words, column: column + 1, row: frame.row, width: words.width, role: .muted)
        column += words.width + 2
      }
      let unknown = DisplayText(tr("unknown"))
      guard column + unknown.width + 2 < frame.endColumn else { return }
      canvas.heat([nil], column: column, row: frame.row)
      canvas.put(unknown, column: column + 2, row: frame.row, width: unknown.width, role: .muted)
    }
  }

  private var legend: [String] {
    let bounds = WeekMap.heatBounds(measure, thresholds: scene.plan.thresholds)
    switch measure {
    case .impression: return bounds.map { "≥\($0)" } + ["<\(bounds[3])"]
    case .wait: return bounds.map { "≤\(FigureText.wait($0))" } + [">\(FigureText.wait(bounds[3]))"]
    }
  }

  /// The width of a cell: 4 or more holds a shade and a number, less the shade alone.
  ///
  /// 0 means that there is no room.
  private func cellColumns(hours: Int, columns: Int) -> Int {
    guard hours > 0 else { return 0 }
    let room = columns - WeekRows.labelColumns - WeekRows.noteColumns - 1
    return min(6, room / hours)
  }

  private func draw(
    _ weekday: Weekday, _ hours: [Int], _ width: Int, in frame: Frame, on canvas: inout Canvas
  ) {
    let name = DisplayText(scene.timeStyle.weekday(weekday))
    canvas.put(name, column: frame.column + 1, row: frame.row, width: 4, role: .muted)
    for (index, hour) in hours.enumerated() {
      guard let cell = map.cell(weekday, hour: hour) else { continue }
      draw(
        cell, width, column: frame.column + WeekRows.labelColumns + index * width, row: frame.row,
        on: &canvas)
    }
    let count = map.dayCount(weekday)
    let note = DisplayText(trn("1 day", "{count} days", count: count))
    canvas.put(
      note, endColumn: frame.endColumn - 1, row: frame.row, width: note.width,
      role: count == 0 ? .off : .muted)
  }

  private func draw(
    _ cell: WeekMap.Hour, _ width: Int, column: Int, row: Int, on canvas: inout Canvas
  ) {
    let level = cell.mean.map { map.heat(of: $0, thresholds: scene.plan.thresholds) }
    let number = cell.mean.map { measure == .impression ? "\($0)" : FigureText.wait($0) }
    guard let number, DisplayText(number).width < width else {
      canvas.heat(
        Array(repeating: level, count: max(1, min(3, width - 1))), column: column, row: row)
      return
    }
    // A good value is shown as a number alone; a shade draws the eye to the others.
    if level != 0 { canvas.heat([level], column: column, row: row) }
    let text = DisplayText(number)
    canvas.put(
      text, endColumn: column + (measure == .impression ? 4 : 1 + text.width), row: row,
      width: text.width, role: (level ?? 0) > 2 ? .alert : .fg)
  }
}
