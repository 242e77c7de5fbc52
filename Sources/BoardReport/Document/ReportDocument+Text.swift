import BoardModel
import BoardText

extension ReportDocument {
  /// Plain text for a terminal or a file: no line wider than `columns`, no escape sequences.
  package func text(columns: Int) -> String {
    (titleLines(columns: columns)
      + blocks.flatMap { ReportDocument.lines(of: $0, columns: columns) })
      .joined(separator: "\n") + "\n"
  }

  /// Plain text for a printer, in pages of at most `lineCount` lines with the title and a number.
  ///
  /// Charts and figures stay on one page if they fit, and a heading with the lines below it.
  package func pages(columns: Int, lineCount: Int) -> String {
    let room = max(1, lineCount - 2)
    // Each page begins with the title, cut where it is too long; the first one has it whole.
    let isCut = DisplayText(title).width > columns - 6
    var pages: [[String]] = [isCut ? titleLines(columns: columns) : []]
    for (index, block) in blocks.enumerated() {
      var lines = ReportDocument.lines(of: block, columns: columns)
      let used = pages[pages.count - 1].count
      let needed = ReportDocument.linesTogether(blocks[index...], columns: columns)
      if used > 0, used + min(needed, room) > room { pages.append([]) }
      if pages[pages.count - 1].isEmpty, lines.first == "" { lines.removeFirst() }
      while !lines.isEmpty {
        if pages[pages.count - 1].count == room { pages.append([]) }
        let part = lines.prefix(room - pages[pages.count - 1].count)
        pages[pages.count - 1] += part
        lines.removeFirst(part.count)
      }
    }
    return pages.enumerated().map { index, lines in
      let number = "\(index + 1)/\(pages.count)"
      let title = DisplayText(title).clipped(to: columns - number.count - 1)
      let head = title.padded(to: columns - number.count) + number
      return ([head, ""] + lines).joined(separator: "\n")
    }.joined(separator: "\n\u{C}") + "\n"
  }

  /// How many lines of the first of `blocks`, and of those after it, should stay on one page.
  private static func linesTogether(_ blocks: ArraySlice<Block>, columns: Int) -> Int {
    guard let first = blocks.first else { return 0 }
    let count = lines(of: first, columns: columns).count
    return switch first {
    case .heading, .subheading: count + linesTogether(blocks.dropFirst(), columns: columns)
    case .chart, .heatMap, .figures: count
    case .sentence:
      // An explanation stays with the chart below it.
      if case .chart? = blocks.dropFirst().first {
        count + linesTogether(blocks.dropFirst(), columns: columns)
      } else {
        count
      }
    case .table, .namedValues: min(count, 4)
    }
  }

  private func titleLines(columns: Int) -> [String] {
    DisplayText(title).wrapped(to: columns).map(\.string)
      + [String(repeating: "=", count: min(columns, DisplayText(title).width))]
  }

  private static func lines(of block: Block, columns: Int) -> [String] {
    switch block {
    case .heading(let heading):
      let heading = DisplayText(heading).string.uppercased()
      return ["", heading, String(repeating: "-", count: columns)]
    case .subheading(let heading): return ["", DisplayText(heading).string]
    case .sentence(let sentence):
      return DisplayText(sentence).wrapped(to: columns).map(\.string)
    case .namedValues(let values): return lines(of: values.pairs, columns: columns)
    case .table(let columnsOfTable, let rows):
      return TextTable(columnsOfTable, rows, width: columns).lines
    case .figures(let figures):
      let values = figures.map { figure in
        let levelWord = figure.level == .calm ? "" : "  \(figure.level.reportWord)"
        return (figure.name, "\(figure.value) \(figure.note)\(levelWord)")
      }
      return lines(of: values, columns: columns)
    case .chart(let chart): return chart.lines(columns: columns)
    case .heatMap(let heatMap): return lines(of: heatMap, columns: columns)
    }
  }

  private static func lines(
    of namedValues: [(name: String, value: String)], columns: Int
  ) -> [String] {
    let width = min(columns / 3, widest(namedValues.map { $0.name }))
    return namedValues.flatMap { name, value in
      let names = DisplayText(name).wrapped(to: width)
      let values = DisplayText(value).wrapped(to: columns - width - 2)
      return (0..<max(names.count, values.count)).map { line in
        let name = line < names.count ? names[line] : DisplayText("")
        return trimmed(
          name.padded(to: width) + "  " + (line < values.count ? values[line].string : ""))
      }
    }
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
