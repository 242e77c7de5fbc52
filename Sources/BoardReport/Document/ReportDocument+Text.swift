import BoardModel
import BoardText

extension ReportDocument {
  /// Plain text for a printer or a terminal: no line wider than `columns`, no escape sequences.
  package func text(columns: Int) -> String {
    var lines = DisplayText(title).wrapped(to: columns).map(\.string)
    lines.append(String(repeating: "=", count: min(columns, DisplayText(title).width)))
    for block in blocks {
      switch block {
      case .heading(let heading):
        let heading = DisplayText(heading).string.uppercased()
        lines += ["", heading, String(repeating: "-", count: columns)]
      case .subheading(let heading): lines += ["", DisplayText(heading).string]
      case .sentence(let sentence):
        lines += DisplayText(sentence).wrapped(to: columns).map(\.string)
      case .namedValues(let values):
        lines += ReportDocument.lines(of: values.pairs, columns: columns)
      case .table(let columnsOfTable, let rows):
        lines += TextTable(columnsOfTable, rows, width: columns).lines
      case .figures(let figures):
        let values = figures.map { figure in
          let levelWord = figure.level == .calm ? "" : "  \(figure.level.reportWord)"
          return (figure.name, "\(figure.value) \(figure.note)\(levelWord)")
        }
        lines += ReportDocument.lines(of: values, columns: columns)
      case .chart(let chart): lines += ReportDocument.lines(of: chart, columns: columns)
      case .heatMap(let heatMap): lines += ReportDocument.lines(of: heatMap, columns: columns)
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func lines(
    of namedValues: [(name: String, value: String)], columns: Int
  ) -> [String] {
    let width = min(columns / 3, widest(namedValues.map { $0.name }))
    return namedValues.flatMap { name, value in
      DisplayText(value).wrapped(to: columns - width - 2).enumerated().map { index, line in
        DisplayText(index == 0 ? name : "").padded(to: width) + "  " + line.string
      }
    }
  }

  private static func lines(of chart: Chart, columns: Int) -> [String] {
    let width = widest(chart.lines.map { $0.label })
    let space = columns - width - 1
    var lines = chart.lines.map { line in
      DisplayText(line.label).padded(to: width) + " "
        + String(line.percents.suffix(space).map { Chart.bar($0) })
    }
    // What does not fit is cut off at the left, together with its marks.
    let hidden = max(0, chart.count - space)
    var scale = ""
    for mark in chart.marks where mark.index - hidden >= DisplayText(scale).width {
      let blanks = mark.index - hidden - DisplayText(scale).width
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
    let label = widest(heatMap.lines.map(\.label))
    let basis = widest(heatMap.lines.map(\.basis))
    let needed = max(1, widest(heatMap.lines.flatMap(\.cells).compactMap { $0?.text })) + 1
    let room = (columns - label - basis - 2) / max(1, heatMap.columns.count)
    let width = room >= needed ? min(room, 6) : min(room, 2)
    // Narrower bars would not stand under their hours.
    guard width > 1 else { return [] }
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

/// The width of the widest text, in columns; 0 of none.
private func widest(_ texts: [String]) -> Int { texts.map { DisplayText($0).width }.max() ?? 0 }

/// `line` without the blanks at its end.
private func trimmed(_ line: String) -> String {
  String(line.reversed().drop { $0 == " " }.reversed())
}

/// A table laid out in columns of a fixed-width font.
private struct TextTable {
  private let columns: [ReportDocument.Column]
  private let rows: [ReportDocument.Row]
  private let widths: [Int]
  private static let gapColumns = 2
  private static let minWidthColumns = 6

  init(_ columns: [ReportDocument.Column], _ rows: [ReportDocument.Row], width: Int) {
    self.columns = columns
    self.rows = rows
    let cells = rows.map(\.shownCells)
    var widths = columns.indices.map { column in
      widest([columns[column].title] + cells.map { $0[column] })
    }
    let space = width - TextTable.gapColumns * (widths.count - 1)
    while widths.reduce(0, +) > space {
      let flexible = widths.indices.filter {
        columns[$0].isFlexible && widths[$0] > TextTable.minWidthColumns
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
    lines(of: columns.map(\.title))
      + rows.flatMap { row in
        lines(of: row.shownCells).map { row.isStruckThrough ? TextTable.struckThrough($0) : $0 }
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
          to: widths[column], isRightAligned: columns[column].isRightAligned)
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
