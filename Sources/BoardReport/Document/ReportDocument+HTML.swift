import BoardModel
import BoardText

extension ReportDocument {
  /// One self-contained HTML page without scripts, images or links; it prints as it looks.
  package var html: String {
    let body = blocks.map { HTML.block($0) }.joined()
    return """
      <!DOCTYPE html>
      <html lang="\(HTML.escaped(tr("en")))">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
      <title>\(HTML.escaped(title))</title>
      <style>
      \(HTML.style)</style>
      </head>
      <body>
      <main>
      \(HTML.header(title))\(body)</main>
      </body>
      </html>

      """
  }
}

enum HTML {
  /// The style sheet: wide and narrow screens, light and dark mode, paper.
  ///
  /// Text has a contrast of at least 4.5:1 in light and dark mode. A level is a word as well as a
  /// colour, and every coloured cell of a heat map has its number.
  static let style = String(decoding: PackageResources.report_css, as: UTF8.self)

  static func block(_ block: ReportDocument.Block) -> String {
    switch block {
    case .heading(let heading): "<h2>\(escaped(heading))</h2>\n"
    case .subheading(let heading): "<h3>\(escaped(heading))</h3>\n"
    case .sentence(let sentence): "<p>\(escaped(sentence))</p>\n"
    case .namedValues(let values):
      "<dl>\n" + values.pairs.map { "<dt>\(escaped($0))</dt><dd>\(escaped($1))</dd>\n" }.joined()
        + "</dl>\n"
    case .figures(let figures):
      "<div class=\"figures\">\n"
        + figures.map {
          "<div class=\"\($0.level.word)\"><span>\(escaped($0.name))</span>"
            + "<b>\(escaped($0.value))\(levelMark($0.level))</b>"
            + "<span>\(escaped($0.note))</span></div>\n"
        }.joined() + "</div>\n"
    case .table(let columns, let rows): table(columns, rows)
    case .chart(let chart): chart.html
    case .heatMap(let heatMap): HTML.heatMap(heatMap)
    }
  }

  /// The word for a level that is not calm, because colour alone says nothing to some.
  private static func levelMark(_ level: Level) -> String {
    level == .calm ? "" : " <span class=\"word\">\(escaped(level.reportWord))</span>"
  }

  /// The page heading: the title after its last `·`, with the part before it as a line above.
  static func header(_ title: String) -> String {
    var parts = title.split(separator: "·", omittingEmptySubsequences: false)
    let last = parts.removeLast()
    let above = parts.isEmpty ? "" : "<p>\(escaped(parts.joined(separator: "·")))</p>\n"
    return "<header>\n\(above)<h1>\(escaped(String(last)))</h1>\n</header>\n"
  }

  static func escaped(_ text: String) -> String {
    var escaped = ""
    // By scalar: a combining mark after a bracket would hide the bracket in one `Character`.
    for scalar in DisplayText(text.marked).string.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case "'": escaped += "&#39;"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }

  /// A table; on a narrow screen a row becomes a paragraph and each cell shows its column title.
  private static func table(
    _ columns: [ReportDocument.Column], _ rows: [ReportDocument.Row]
  ) -> String {
    var text = "<table class=\"list\">\n<thead><tr>"
    for column in columns {
      text += "<th\(column.isRightAligned ? " class=\"right\"" : "") scope=\"col\">"
      text += "\(escaped(column.title))</th>"
    }
    text += "</tr></thead>\n<tbody>\n"
    for row in rows {
      text +=
        row.level == .calm || row.isStruckThrough ? "<tr>" : "<tr class=\"\(row.level.word)\">"
      for (index, column) in columns.enumerated() { text += cell(index, column, row) }
      text += "</tr>\n"
    }
    return text + "</tbody>\n</table>\n"
  }

  private static func cell(
    _ index: Int, _ column: ReportDocument.Column, _ row: ReportDocument.Row
  ) -> String {
    var content = escaped(row.shownCells[index])
    var classes: [String] = []
    var title = column.title
    switch column {
    case .left: break
    case .right: classes.append("right")
    case .flexible: classes.append("long")
    case .result: classes.append("result")
    case .levelWord:
      title = ""
      content = "<span class=\"word\">\(content)</span>"
    }
    if (row.cells[index] ?? "").isEmpty { classes.append("empty") }
    if row.isStruckThrough { content = "<s>\(content)</s>" }
    let attributes =
      (classes.isEmpty ? "" : " class=\"\(classes.joined(separator: " "))\"")
      + (title.isEmpty ? "" : " data-name=\"\(escaped(title))\"")
    return "<td\(attributes)>\(content)</td>"
  }

  private static func heatMap(_ heatMap: ReportDocument.HeatMap) -> String {
    var text = "<div class=\"scroll\"><table class=\"heat\">\n<thead><tr><th></th>"
    for column in heatMap.columns { text += "<th scope=\"col\">\(escaped(column))</th>" }
    text += "<th></th></tr></thead>\n<tbody>\n"
    for line in heatMap.lines {
      text += "<tr><th scope=\"row\">\(escaped(line.label))</th>"
      for cell in line.cells {
        guard let cell else {
          text += "<td></td>"
          continue
        }
        let className = cell.level.map { "h\($0)" } ?? "unknown"
        text +=
          "<td class=\"\(className)\" title=\"\(escaped(cell.basis))\">\(escaped(cell.text))</td>"
      }
      text += "<td>\(escaped(line.basis))</td></tr>\n"
    }
    text += "</tbody>\n</table></div>\n<div class=\"legend\">"
    for (level, words) in heatMap.legend.enumerated() {
      text += "<span><i class=\"h\(level)\"></i>\(escaped(words))</span>"
    }
    return text + "</div>\n"
  }
}
