import BoardCanvas
import BoardModel
import BoardText

/// The last impression: its score and parts, today by quarters, past days, and the week by hours.
///
/// Every line except the headings opens its details.
struct ImpressionPane: Pane {
  let id = PaneID.impression
  let name = tr("Last impression")
  let slot = PaneSlot.corner

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
    return rows.map { .details($0) }
  }

  func owns(_ row: RowID) -> Bool { impressionRow(row) != nil }

  func name(of row: RowID, _ scene: Scene) -> String {
    impressionRow(row).map { ImpressionText(scene: scene).name(of: $0) } ?? ""
  }

  func details(of row: RowID, _ scene: Scene) -> [PageLine] {
    guard let row = impressionRow(row) else { return [] }
    return ImpressionDetails(scene: scene).lines(of: row).map { PageLine($0, $1) }
  }

  private func impressionRow(_ row: RowID) -> ImpressionRow? {
    guard case .details(let row) = row else { return nil }
    return row.value as? ImpressionRow
  }

  func arranged(_ scene: Scene, in view: PaneView) -> Arrangement {
    var arrangement = Arrangement { box(scene, view, on: &$0) }
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
    arrangement += listing.arranged(in: left, view)
    guard isBeside else { return arrangement }
    arrangement.draw { canvas in
      for row in inside.row..<inside.endRow {
        canvas.put("│", column: left.endColumn, row: row, width: 1, role: .border)
      }
    }
    var beside = Listing()
    days.add(to: &beside)
    arrangement += beside.arranged(
      in: Frame(
        column: left.endColumn + 1, row: inside.row, columns: dayColumns - 1, rows: inside.rows),
      view)
    return arrangement
  }

  private func box(_ scene: Scene, _ view: PaneView, on canvas: inout Canvas) {
    let words = ImpressionText(scene: scene)
    canvas.box(
      view, title: tr("Last impression {score}", words.score),
      note: view.frame.columns < 60
        ? words.shortSeen : scene.isLoadingOlderDays ? tr("reading older days") : words.seen,
      footer: view.frame.rows > 10 ? tr("half worst 15 min + half last 60 min") : "")
  }

  /// Adds the four lines that also fit into a corner of the board.
  private func addHead(_ scene: Scene, to listing: inout Listing) {
    let impression = scene.impression
    let words = ImpressionText(scene: scene)
    figure(
      .worst, tr("worst"), impression.worst?.percent, words.worstCause, to: &listing)
    figure(.end, tr("end"), impression.end, words.endBasis, to: &listing)
    listing.add(.details(ImpressionRow.today)) { canvas, frame in
      PercentStrip(impression.slots.map(\.percent)).draw(
        tr("today"), note: words.span, in: frame, on: &canvas)
    }
    listing.add(.details(ImpressionRow.trend)) { canvas, frame in
      let trend = scene.historyToNow.trend(to: scene.day.day, count: ImpressionText.trendDays)
      PercentStrip(trend.map { $0?.score }).draw(
        tr("days"), note: words.trend, in: frame, on: &canvas)
    }
  }

  private func figure(
    _ row: ImpressionRow, _ label: String, _ percent: Int?, _ basis: String,
    to listing: inout Listing
  ) {
    listing.add(.details(row)) { canvas, frame in
      canvas.put(
        DisplayText(label), column: frame.column + 1, row: frame.row, width: 7, role: .muted)
      let role = percent.map { Impression.level(ofPercent: $0).role } ?? .off
      canvas.put(
        DisplayText(percent.map(String.init) ?? "-"), endColumn: frame.column + 11,
        row: frame.row, width: 3, role: role)
      if let percent, let mark = Impression.level(ofPercent: percent).mark {
        canvas.put(mark, column: frame.column + 12, row: frame.row)
      }
      canvas.put(basis, at: 14, in: frame, width: max(0, frame.columns - 15), .fg)
    }
  }
}

extension PaneID {
  package static let impression: PaneID = "impression"
}
