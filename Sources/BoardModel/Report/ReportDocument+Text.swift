extension ReportDocument {
  /// Plain text, no line wider than `columns`, for a printer or a terminal; no escapes.
  package func text(columns: Int) -> String {
    var lines = [title, String(repeating: "=", count: min(columns, ReportText.width(title)))]
    lines[0] = ReportText.wrapped(title, to: columns).joined(separator: "\n")
    for block in blocks {
      switch block {
      case .heading(let heading):
        lines += ["", heading.uppercased(), String(repeating: "-", count: columns)]
      case .subheading(let heading): lines += ["", heading]
      case .sentence(let sentence): lines += ReportText.wrapped(sentence, to: columns)
      case .facts(let facts): lines += ReportDocument.lines(of: facts, columns: columns)
      case .table(let table): lines += TextTable(table, columns: columns).lines
      case .chart(let chart): lines += ReportDocument.lines(of: chart, columns: columns)
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func lines(of facts: [Fact], columns: Int) -> [String] {
    let width = min(columns / 3, facts.map { ReportText.width($0.name) }.max() ?? 0)
    return facts.flatMap { fact in
      let values = ReportText.wrapped(fact.value, to: columns - width - 2)
      return values.enumerated().map { index, value in
        ReportText.padded(index == 0 ? fact.name : "", to: width, isRight: false) + "  " + value
      }
    }
  }

  private static func lines(of chart: Chart, columns: Int) -> [String] {
    let width = chart.lines.map { ReportText.width($0.label) }.max() ?? 0
    let space = columns - width - 1
    var lines = chart.lines.map { line in
      ReportText.padded(line.label, to: width, isRight: false) + " "
        + String(line.percents.suffix(space).map { Chart.bar($0) })
    }
    let scale = String(repeating: " ", count: width + 1) + chart.scale
    if !chart.scale.isEmpty && ReportText.width(scale) <= columns { lines.append(scale) }
    return lines
  }
}

/// A table in columns of a typewriter face.
private struct TextTable {
  private let table: ReportDocument.Table
  private let widths: [Int]
  private static let gap = 2
  private static let leastWidth = 6

  init(_ table: ReportDocument.Table, columns: Int) {
    self.table = table
    var widths = table.columns.indices.map { column in
      max(
        ReportText.width(table.columns[column].title),
        table.rows.map { ReportText.width($0.cells[column]) }.max() ?? 0)
    }
    let space = columns - TextTable.gap * (widths.count - 1)
    while widths.reduce(0, +) > space {
      let flexible = widths.indices.filter {
        table.columns[$0].isFlexible && widths[$0] > TextTable.leastWidth
      }
      // Where the flexible ones gave all they have, the widest of all gives way.
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
        lines(of: row.cells).map { row.isStruck ? TextTable.struck($0) : $0 }
      }
  }

  private func lines(of cells: [String]) -> [String] {
    let wrapped = zip(cells, widths).map { ReportText.wrapped($0, to: $1) }
    let height = wrapped.map(\.count).max() ?? 0
    return (0..<height).map { line in
      var text = ""
      for column in widths.indices {
        let part = line < wrapped[column].count ? wrapped[column][line] : ""
        text += ReportText.padded(
          part, to: widths[column], isRight: table.columns[column].isRight)
        if column < widths.count - 1 { text += String(repeating: " ", count: TextTable.gap) }
      }
      return trimmed(text)
    }
  }

  /// A typewriter strikes through with dashes in the gaps; the word VOIDED stands in the row besides.
  private static func struck(_ line: String) -> String {
    String(line.map { $0 == " " ? "-" : $0 })
  }

  private func trimmed(_ text: String) -> String {
    var end = text.endIndex
    while end > text.startIndex, text[text.index(before: end)] == " " {
      end = text.index(before: end)
    }
    return String(text[..<end])
  }
}
