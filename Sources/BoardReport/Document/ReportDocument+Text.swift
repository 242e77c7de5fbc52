import BoardModel
import BoardText

extension ReportDocument {
  /// Plain text for a printer or a terminal: no line wider than `columns`, no escape sequences.
  package func text(columns: Int) -> String {
    var lines = [title, String(repeating: "=", count: min(columns, DisplayText(title).width))]
    lines[0] = DisplayText(title).wrapped(to: columns).map(\.string).joined(separator: "\n")
    for block in blocks {
      switch block {
      case .heading(let heading):
        lines += ["", heading.uppercased(), String(repeating: "-", count: columns)]
      case .subheading(let heading): lines += ["", heading]
      case .sentence(let sentence):
        lines += DisplayText(sentence).wrapped(to: columns).map(\.string)
      case .namedValues(let namedValues):
        lines += ReportDocument.lines(of: namedValues, columns: columns)
      case .table(let table): lines += TextTable(table, columns: columns).lines
      case .figures(let figures):
        let namedValues = figures.map { figure in
          let levelWord = figure.level == .calm ? "" : "  \(figure.level.reportWord)"
          return NamedValue(figure.name, "\(figure.value) \(figure.note)\(levelWord)")
        }
        lines += ReportDocument.lines(of: namedValues, columns: columns)
      case .chart(let chart): lines += ReportDocument.lines(of: chart, columns: columns)
      case .heatMap(let heatMap): lines += ReportDocument.lines(of: heatMap, columns: columns)
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func lines(of namedValues: [NamedValue], columns: Int) -> [String] {
    let width = min(columns / 3, namedValues.map { DisplayText($0.name).width }.max() ?? 0)
    return namedValues.flatMap { namedValue in
      let values = DisplayText(namedValue.value).wrapped(to: columns - width - 2).map(\.string)
      return values.enumerated().map { index, value in
        DisplayText(index == 0 ? namedValue.name : "").padded(to: width) + "  " + value
      }
    }
  }

  private static func lines(of chart: Chart, columns: Int) -> [String] {
    let width = chart.lines.map { DisplayText($0.label).width }.max() ?? 0
    let space = columns - width - 1
    var lines = chart.lines.map { line in
      DisplayText(line.label).padded(to: width) + " "
        + String(line.percents.suffix(space).map { Chart.bar($0) })
    }
    // What does not fit is cut off at the left, together with its marks.
    let hidden = max(0, chart.count - space)
    var scale = ""
    for mark in chart.marks where mark.index - hidden >= scale.count {
      let blanks = mark.index - hidden - scale.count
      guard mark.index - hidden + DisplayText(mark.text).width <= space else { break }
      scale += String(repeating: " ", count: blanks) + mark.text + " "
    }
    if !scale.isEmpty {
      lines.append(trimmed(String(repeating: " ", count: width + 1) + scale))
    }
    return lines
  }

  /// Numbers if the columns are wide enough, otherwise bars: full for level 0, lowest for level 4.
  private static func lines(of heatMap: HeatMap, columns: Int) -> [String] {
    let label = heatMap.lines.map { DisplayText($0.label).width }.max() ?? 0
    let basis = heatMap.lines.map { DisplayText($0.basis).width }.max() ?? 0
    let texts = heatMap.lines.flatMap(\.cells).compactMap { $0?.text }
    let needed = (texts.map { DisplayText($0).width }.max() ?? 1) + 1
    let room = (columns - label - basis - 2) / max(1, heatMap.columns.count)
    let width = room >= needed ? min(room, 6) : min(room, 2)
    guard width > 0 else { return [] }
    let isNumeric = width >= needed
    var lines = [String(repeating: " ", count: label)]
    for (index, column) in heatMap.columns.enumerated() {
      let shown = width > 2 || index.isMultiple(of: 2) ? column : ""
      lines[0] += DisplayText(shown).padded(to: width, isRightAligned: isNumeric || width > 2)
    }
    for line in heatMap.lines {
      let cells = line.cells.map { cell in
        let text = cell.map { isNumeric ? $0.text : bar($0.level) } ?? ""
        return DisplayText(text).padded(to: width, isRightAligned: isNumeric)
      }
      lines.append(
        DisplayText(line.label).padded(to: label) + cells.joined() + "  "
          + DisplayText(line.basis).padded(to: basis, isRightAligned: true))
    }
    return lines.map { trimmed($0) }
  }

  private static func bar(_ level: Int?) -> String {
    String(Chart.bar(level.map { 100 - $0 * 25 }))
  }

}

/// `line` without the blanks at its end.
private func trimmed(_ line: String) -> String {
  String(line.reversed().drop { $0 == " " }.reversed())
}

/// A table laid out in columns of a fixed-width font.
private struct TextTable {
  private let table: ReportDocument.Table
  private let widths: [Int]
  private static let gapColumns = 2
  private static let minWidthColumns = 6

  init(_ table: ReportDocument.Table, columns: Int) {
    self.table = table
    var widths = table.columns.indices.map { column in
      max(
        DisplayText(table.columns[column].title).width,
        table.rows.map { DisplayText($0.cells[column]).width }.max() ?? 0)
    }
    let space = columns - TextTable.gapColumns * (widths.count - 1)
    while widths.reduce(0, +) > space {
      let flexible = widths.indices.filter {
        table.columns[$0].isFlexible && widths[$0] > TextTable.minWidthColumns
      }
      // If no flexible column can shrink further, the widest column shrinks.
      let candidates = flexible.isEmpty ? Array(widths.indices) : flexible
      guard let widest = candidates.max(by: { widths[$0] < widths[$1] }), widths[widest] > 1
      else { break }
      widths[widest] -= 1
    }
    self.widths = widths
  }

  var lines: [String] {
    lines(of: table.columns.map(\.title))
      + table.rows.flatMap { row in
        lines(of: row.cells).map { row.isStruckThrough ? TextTable.struckThrough($0) : $0 }
      }
  }

  private func lines(of cells: [String]) -> [String] {
    let wrapped = zip(cells, widths).map { DisplayText($0).wrapped(to: $1).map(\.string) }
    let height = wrapped.map(\.count).max() ?? 0
    return (0..<height).map { line in
      var text = ""
      for column in widths.indices {
        let part = line < wrapped[column].count ? wrapped[column][line] : ""
        text += DisplayText(part).padded(
          to: widths[column], isRightAligned: table.columns[column].isRightAligned)
        if column < widths.count - 1 { text += String(repeating: " ", count: TextTable.gapColumns) }
      }
      return trimmed(text)
    }
  }

  /// Strikes a line through with dashes in its gaps; the word VOIDED is in the row as well.
  private static func struckThrough(_ line: String) -> String {
    String(line.map { $0 == " " ? "-" : $0 })
  }
}
