import BoardModel
import BoardText

extension ReportDocument {
  /// GitHub Flavored Markdown; nothing that people typed is read as markup.
  package var markdown: String {
    var text = "# \(Markdown.escaped(title))\n"
    for block in blocks {
      text += "\n"
      switch block {
      case .heading(let heading): text += "## \(Markdown.escaped(heading))\n"
      case .subheading(let heading): text += "### \(Markdown.escaped(heading))\n"
      case .sentence(let sentence): text += Markdown.escaped(sentence) + "\n"
      case .namedValues(let values):
        for value in values.pairs { text += Markdown.item(value.name, value.value) + "\n" }
      case .figures(let figures):
        for figure in figures {
          let levelWord = figure.level == .calm ? "" : " **\(figure.level.reportWord)**"
          let note = figure.note.isEmpty ? "" : " \(Markdown.escaped(figure.note))"
          text += Markdown.item(figure.name, figure.value) + note + levelWord + "\n"
        }
      case .table(let columns, let rows): text += Markdown.table(columns, rows)
      case .heatMap(let heatMap): text += Markdown.heatMap(heatMap)
      case .chart(let chart): text += Markdown.fenced(chart.lines(columns: 100))
      }
    }
    return text
  }
}

private enum Markdown {
  private static let markupCharacters: Set<Unicode.Scalar> = [
    "\\", "`", "*", "_", "[", "]", "<", "|", "~", "&", "$", "@",
  ]
  /// Characters that begin a heading, a list or a quotation at the start of a line only.
  private static let lineStartCharacters: Set<Unicode.Scalar> = ["#", "+", "-", ">", "="]

  /// Lines as they are, between fences that no name in them can end.
  static func fenced(_ lines: [String]) -> String {
    var fence = "```"
    while lines.contains(where: { $0.contains(fence) }) { fence += "`" }
    return ([fence + "text"] + lines + [fence]).joined(separator: "\n") + "\n"
  }

  static func item(_ name: String, _ value: String) -> String {
    "- **\(escaped(name))**: \(escaped(value))"
  }

  /// Puts a backslash before everything that could begin markup or continue a web address.
  static func escaped(_ text: String) -> String {
    let text = DisplayText(text.marked).string
    let hasAddress = text.contains("://") || text.contains("www.")
    var escaped = ""
    // By scalar: a combining mark after a bracket would hide the bracket in one `Character`.
    for (index, scalar) in text.unicodeScalars.enumerated() {
      let isMarkup =
        markupCharacters.contains(scalar) || index == 0 && lineStartCharacters.contains(scalar)
        || hasAddress && (scalar == ":" || scalar == ".")
      if isMarkup { escaped.append("\\") }
      escaped.unicodeScalars.append(scalar)
    }
    return escapedNumber(escaped)
  }

  /// Escapes `1.` or `1)` at the start, which would begin a list.
  private static func escapedNumber(_ text: String) -> String {
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    guard !digits.isEmpty, let next = text[digits.endIndex...].first, next == "." || next == ")"
    else { return text }
    return digits + "\\" + text[digits.endIndex...]
  }

  static func heatMap(_ heatMap: ReportDocument.HeatMap) -> String {
    var text =
      "| | " + heatMap.columns.map { escaped($0) }.joined(separator: " | ") + " | |\n| --- |"
    text += String(repeating: " ---: |", count: heatMap.columns.count) + " ---: |\n"
    for line in heatMap.lines {
      let cells = line.cells.map { cell in
        guard let cell else { return "" }
        return (cell.level ?? 0) > 2 ? "**\(escaped(cell.text))**" : escaped(cell.text)
      }
      text +=
        "| \(escaped(line.label)) | \(cells.joined(separator: " | ")) | \(escaped(line.basis)) |\n"
    }
    return text
  }

  static func table(_ columns: [ReportDocument.Column], _ rows: [ReportDocument.Row]) -> String {
    var text = "| " + columns.map { escaped($0.title) }.joined(separator: " | ") + " |\n|"
    for column in columns { text += column.isRightAligned ? " ---: |" : " --- |" }
    text += "\n"
    for row in rows {
      let cells = row.shownCells.map { cell in
        let cell = escaped(cell)
        return row.isStruckThrough && !cell.isEmpty ? "~~\(cell)~~" : cell
      }
      text += "| " + cells.joined(separator: " | ") + " |\n"
    }
    return text
  }
}
