import BoardCanvas
import BoardModel
import BoardText

/// The last impression: how customers left, today by quarters, past days, and the week by hours.
struct ImpressionPane: Pane {
  var name: String { tr("Last impression") }
  var slot: PaneSlot { .corner }

  /// From this width on, the list of days stands beside the other lines.
  private static let besideColumns = 104
  /// The width of the list of days beside the other lines.
  private static let dayColumns = 44

  func rows(_ scene: Scene) -> [RowID] {
    let weeks = [WeekMap.Measure.impression, .wait].flatMap { measure in
      Weekday.allCases.map { ImpressionRow.week(measure, $0) }
    }
    let rows: [ImpressionRow] =
      [.today, .lastHour, .worst, .trend, .quarters]
      + LeavingReason.allCases.map { .reason($0) } + [.restrooms, .goodbyes, .voices] + weeks
      + scene.historyToNow.days.reversed().map { .day($0.day) }
    return rows.map { .impression($0) }
  }

  func row(_ row: RowID, _ scene: Scene) -> PaneRow? {
    guard case .impression(let row) = row else { return nil }
    return PaneRow(
      name: ImpressionText(scene: scene).name(of: row),
      details: { ImpressionDetails(scene: scene).lines(of: row) })
  }

  func arranged(_ scene: Scene, in view: PaneView) -> Arrangement {
    var arrangement = Arrangement { box(scene, view, on: &$0) }
    let inside = view.frame.inside
    let isBeside = inside.columns >= ImpressionPane.besideColumns && inside.rows > 10
    let leftColumns = inside.columns - (isBeside ? ImpressionPane.dayColumns : 0)
    let lists = ImpressionLists(scene: scene, isBeside: isBeside)
    var listing = Listing()
    addHead(scene, to: &listing)
    if inside.rows > 4 {
      lists.addToday(to: &listing)
      lists.addBeside(to: &listing)
      for measure in [WeekMap.Measure.impression, .wait] {
        WeekRows(scene: scene, measure: measure, map: scene.weekMap(measure))
          .add(to: &listing, columns: leftColumns)
      }
      if !isBeside { lists.addDays(to: &listing) }
    }
    arrangement += listing.arranged(in: inside.columns(from: 0, count: leftColumns), view)
    guard isBeside else { return arrangement }
    arrangement.draw { canvas in
      for row in 0..<inside.rows {
        canvas.put("│", at: leftColumns, in: inside.rows(from: row), .border)
      }
    }
    var beside = Listing()
    lists.addDays(to: &beside)
    arrangement += beside.arranged(in: inside.columns(from: leftColumns + 1), view)
    return arrangement
  }

  private func box(_ scene: Scene, _ view: PaneView, on canvas: inout Canvas) {
    let words = ImpressionText(scene: scene)
    canvas.box(
      view,
      title: view.frame.columns < 60 ? name : tr("Last impression {share}", words.share),
      note: view.frame.columns < 60
        ? words.shortSeen : scene.isLoadingOlderDays ? tr("reading older days") : words.seen,
      footer: view.frame.rows > 10 ? tr("customers who left well, of those known") : "")
  }

  /// Adds the four lines that also fit into a corner of the board.
  private func addHead(_ scene: Scene, to listing: inout Listing) {
    let impression = scene.impression
    let words = ImpressionText(scene: scene)
    for (row, label, percent, basis) in [
      (ImpressionRow.today, tr("today"), impression.todayPercent, words.today),
      (.lastHour, tr("last hour"), impression.lastHourPercent, words.lastHour),
    ] {
      listing.add(.impression(row)) { canvas, frame in
        canvas.put(DisplayText(label), at: 1, in: frame, upTo: 9, .muted)
        canvas.put(share: percent, before: 15, in: frame)
        if let mark = percent.flatMap({ Impression.level(ofPercent: $0).mark }) {
          canvas.put(mark, column: frame.column + 16, row: frame.row)
        }
        canvas.put(basis, at: 18, in: frame, .fg)
      }
    }
    listing.add(.impression(.worst)) { canvas, frame in
      canvas.put(DisplayText(tr("worst")), at: 1, in: frame, upTo: 9, .muted)
      canvas.put(words.worst, at: 11, in: frame, .fg)
    }
    listing.add(.impression(.trend)) { canvas, frame in
      let trend = scene.historyToNow.trend(to: scene.day.day, count: ImpressionText.trendDays)
      canvas.strip(shares: trend.map { $0?.percent }, tr("days"), note: words.trend, in: frame)
    }
  }
}

extension Canvas {
  /// Writes a share in four cells, in the role of its level; `-` when it is unknown.
  mutating func put(share: Int?, before end: Int, in frame: Frame) {
    put(
      share.map { "\($0)%" } ?? "-", before: end, in: frame, width: 4,
      share.map { Impression.level(ofPercent: $0).role } ?? .off)
  }
}
