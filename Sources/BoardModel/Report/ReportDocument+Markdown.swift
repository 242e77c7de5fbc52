extension ReportDocument {
  /// GitHub's Markdown; nothing of what people typed is read as markup.
  package var markdown: String {
    var text = "# \(Markdown.escaped(title))\n"
    for block in blocks {
      text += "\n"
      switch block {
      case .heading(let heading): text += "## \(Markdown.escaped(heading))\n"
      case .subheading(let heading): text += "### \(Markdown.escaped(heading))\n"
      case .sentence(let sentence): text += Markdown.escaped(sentence) + "\n"
      case .facts(let facts):
        for fact in facts {
          text += "- **\(Markdown.escaped(fact.name))**: \(Markdown.escaped(fact.value))\n"
        }
      case .table(let table): text += Markdown.table(table)
      case .chart(let chart):
        text += "```text\n"
        for line in chart.lines {
          text += line.label + " " + String(line.percents.map { Chart.bar($0) }) + "\n"
        }
        text += "```\n"
      }
    }
    return text
  }
}

private enum Markdown {
  private static let special: Set<Unicode.Scalar> = [
    "\\", "`", "*", "_", "{", "}", "[", "]", "<", ">", "(", ")", "#", "+", "-", "!", "|", "~", "&",
    "$", "@", ":",
  ]

  /// A backslash before all that could begin markup; `:` and `@` because bare addresses become links.
  static func escaped(_ text: String) -> String {
    var escaped = ""
    // By scalar: a mark after a bracket would hide the bracket in one character.
    for (index, character) in text.unicodeScalars.enumerated() {
      // Inside a word these say nothing, and a page of backslashes helps nobody.
      let isPlain = (character == "-" || character == "+" || character == "#") && index > 0
      let isClock = character == ":" && !text.contains("//") && !text.contains("mailto")
      if special.contains(character) && !isPlain && !isClock { escaped.append("\\") }
      escaped.unicodeScalars.append(character)
    }
    if let dot = escaped.firstIndex(where: { !$0.isNumber }), dot > escaped.startIndex,
      escaped[dot] == "."
    {
      escaped.insert("\\", at: dot)
    }
    return escaped
  }

  static func table(_ table: ReportDocument.Table) -> String {
    var text = "| " + table.columns.map { escaped($0.title) }.joined(separator: " | ") + " |\n|"
    for column in table.columns { text += column.isRight ? " ---: |" : " --- |" }
    text += "\n"
    for row in table.rows {
      let cells = row.cells.map { cell in
        let cell = escaped(cell)
        return row.isStruck && !cell.isEmpty ? "~~\(cell)~~" : cell
      }
      text += "| " + cells.joined(separator: " | ") + " |\n"
    }
    return text
  }
}
