import BoardCanvas
import BoardModel
import BoardText

/// The last impression: its score and parts, today by quarters, past days, and the week by hours.
///
/// Every line except the headings opens its details.
struct ImpressionPane: Pane {
  let id = PaneID.impression
  let name = tr("Last impression")

  /// From this width on, the list of days stands beside the other lines.
  private static let besideColumns = 104
  /// The width of the list of days beside the other lines.
  private static let dayColumns = 44

  func rows(_ scene: Scene) -> [RowID] {
    let history = scene.historyToNow
    let weeks = [WeekMap.Measure.impression, .wait].flatMap { measure in
      Weekday.allCases.map { ImpressionRow.week(measure, $0) }
    }
    let rows: [ImpressionRow] =
      [.worst, .end, .today, .trend] + Impression.Part.allCases.map { .part($0) } + weeks
      + history.days.reversed().map { .day($0.day) }
    return rows.map { .impression($0) }
  }

  func draw(_ scene: Scene, in view: PaneView, on canvas: inout Canvas) -> [RowSpot] {
    let words = ImpressionText(scene: scene)
    canvas.box(
      view.frame, number: view.number,
      title: DisplayText(tr("Last impression {score}", words.score)),
      note: DisplayText(
        view.frame.columns < 60
          ? words.shortSeen
          : scene.isLoadingOlderDays
            ? tr("reading older days") : words.seen),
      footer: DisplayText(view.frame.rows > 10 ? tr("half worst 15 min + half last 60 min") : ""),
      isFocused: view.isFocused)
    let inside = view.frame.inside
    let isBeside = inside.columns >= ImpressionPane.besideColumns && inside.rows > 10
    let dayColumns = isBeside ? ImpressionPane.dayColumns : 0
    let left = Frame(
      column: inside.column, row: inside.row, columns: inside.columns - dayColumns,
      rows: inside.rows)
    let days = DayList(scene: scene, isBeside: isBeside)
    var listing = Listing()
    addHead(scene, to: &listing)
    if inside.rows > 4 {
      TodayStrips(scene: scene).add(to: &listing)
      WeekRows(scene: scene, measure: .impression).add(to: &listing, columns: left.columns)
      WeekRows(scene: scene, measure: .wait).add(to: &listing, columns: left.columns)
      if !isBeside { days.add(to: &listing) }
    }
    var spots = listing.draw(
      in: left, selected: view.selected, isFocused: view.isFocused, on: &canvas)
    guard isBeside else { return spots }
    for row in inside.row..<inside.endRow {
      canvas.put("│", column: left.endColumn, row: row, width: 1, role: .border)
    }
    var beside = Listing()
    days.add(to: &beside)
    spots += beside.draw(
      in: Frame(
        column: left.endColumn + 1, row: inside.row, columns: dayColumns - 1, rows: inside.rows),
      selected: view.selected, isFocused: view.isFocused, on: &canvas)
    return spots
  }

  /// Adds the four lines that also fit into a corner of the board.
  private func addHead(_ scene: Scene, to listing: inout Listing) {
    let impression = scene.impression
    let words = ImpressionText(scene: scene)
    figure(
      .worst, tr("worst"), impression.worst?.percent, words.worstCause, to: &listing)
    figure(.end, tr("end"), impression.end, words.endBasis, to: &listing)
    listing.add(.impression(.today)) { canvas, frame in
      PercentStrip(impression.slots.map(\.percent)).draw(
        tr("today"), note: words.span, in: frame, on: &canvas)
    }
    listing.add(.impression(.trend)) { canvas, frame in
      let trend = scene.historyToNow.trend(to: scene.day.day, count: ImpressionText.trendDays)
      PercentStrip(trend.map { $0?.score }).draw(
        tr("days"), note: words.trend, in: frame, on: &canvas)
    }
  }

  private func figure(
    _ row: ImpressionRow, _ label: String, _ percent: Int?, _ basis: String,
    to listing: inout Listing
  ) {
    listing.add(.impression(row)) { canvas, frame in
      canvas.put(
        DisplayText(label), column: frame.column + 1, row: frame.row, width: 7, role: .muted)
      let role = percent.map { Impression.level(ofPercent: $0).role } ?? .off
      canvas.put(
        DisplayText(percent.map(String.init) ?? "-"), endColumn: frame.column + 11,
        row: frame.row, width: 3, role: role)
      if let percent, let mark = Impression.level(ofPercent: percent).mark {
        canvas.put(mark, column: frame.column + 12, row: frame.row)
      }
      canvas.put(
        DisplayText(basis).clipped(to: frame.columns - 15), column: frame.column + 14,
        row: frame.row, width: max(0, frame.columns - 15), role: .fg)
    }
  }
}
