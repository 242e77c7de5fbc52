extension ReportDocument {
  /// One page that needs nothing else: no script, no picture, no address; it prints as it looks.
  package var html: String {
    var body = "<h1>\(HTML.escaped(title))</h1>\n"
    for block in blocks {
      switch block {
      case .heading(let heading): body += "<h2>\(HTML.escaped(heading))</h2>\n"
      case .subheading(let heading): body += "<h3>\(HTML.escaped(heading))</h3>\n"
      case .sentence(let sentence): body += "<p>\(HTML.escaped(sentence))</p>\n"
      case .facts(let facts): body += HTML.facts(facts)
      case .table(let table): body += HTML.table(table)
      case .chart(let chart): body += HTML.chart(chart)
      }
    }
    return """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
      <title>\(HTML.escaped(title))</title>
      <style>
      \(HTML.style)
      </style>
      </head>
      <body>
      <main>
      \(body)</main>
      </body>
      </html>

      """
  }
}

private enum HTML {
  /// Colours with at least 4.5:1 on white; a level is a word besides.
  static let style = """
    :root { color-scheme: light; }
    body { margin: 0; background: #fff; color: #1b1f24; font: 15px/1.45 system-ui, sans-serif; }
    main { max-width: 60rem; margin: 0 auto; padding: 1.5rem; }
    h1 { font-size: 1.5rem; margin: 0 0 1rem; }
    h2 { font-size: 1.1rem; margin: 2rem 0 .5rem; padding-bottom: .2rem; border-bottom: 2px solid #1b1f24; }
    h3 { font-size: 1rem; margin: 1.2rem 0 .3rem; }
    p { margin: .4rem 0; }
    dl { display: grid; grid-template-columns: max-content 1fr; gap: .15rem 1rem; margin: .4rem 0; }
    dt { color: #57606a; } dd { margin: 0; }
    .wide { overflow-x: auto; }
    table { border-collapse: collapse; width: 100%; margin: .4rem 0; font-variant-numeric: tabular-nums; }
    th, td { text-align: left; padding: .25rem .6rem .25rem 0; border-bottom: 1px solid #d0d7de; vertical-align: top; overflow-wrap: anywhere; }
    th { color: #57606a; font-weight: 600; } td { min-width: 2.2rem; }
    .right { text-align: right; }
    tr.amber td:first-child { border-left: 4px solid #8a6a00; padding-left: .5rem; }
    tr.red td:first-child, tr.critical td:first-child { border-left: 4px solid #8c1208; padding-left: .5rem; }
    tr.red, tr.critical { color: #8c1208; }
    s { color: #57606a; }
    .chart { display: grid; grid-template-columns: max-content 1fr; gap: .2rem .6rem; align-items: end; }
    .bars { display: flex; align-items: flex-end; gap: 1px; height: 3rem; border-bottom: 1px solid #57606a; }
    .bars i { flex: 1; min-width: 2px; background: #0471de; } .bars i.low { background: #8c1208; }
    .bars i.mid { background: #8a6a00; } .bars i.unknown { background: none; border-bottom: 3px dotted #57606a; }
    @media print { main { max-width: none; padding: 0; } h2 { break-after: avoid; } tr { break-inside: avoid; }
      * { print-color-adjust: exact; } }
    """

  static func escaped(_ text: String) -> String {
    var escaped = ""
    // By scalar: a mark after a bracket would hide the bracket in one character.
    for scalar in text.unicodeScalars {
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

  static func facts(_ facts: [ReportDocument.Fact]) -> String {
    facts.reduce("<dl>\n") {
      $0 + "<dt>\(escaped($1.name))</dt><dd>\(escaped($1.value))</dd>\n"
    } + "</dl>\n"
  }

  static func table(_ table: ReportDocument.Table) -> String {
    var text = "<div class=\"wide\"><table>\n<thead><tr>"
    for column in table.columns {
      text += "<th\(place(column)) scope=\"col\">\(escaped(column.title))</th>"
    }
    text += "</tr></thead>\n<tbody>\n"
    for row in table.rows {
      text += row.level == .calm || row.isStruck ? "<tr>" : "<tr class=\"\(name(row.level))\">"
      for (cell, column) in zip(row.cells, table.columns) {
        let content = row.isStruck ? "<s>\(escaped(cell))</s>" : escaped(cell)
        text += "<td\(place(column))>\(content)</td>"
      }
      text += "</tr>\n"
    }
    return text + "</tbody>\n</table></div>\n"
  }

  static func chart(_ chart: ReportDocument.Chart) -> String {
    var text = "<div class=\"chart\">\n"
    for line in chart.lines {
      text += "<span>\(escaped(line.label))</span><span class=\"bars\">"
      for percent in line.percents {
        if let percent {
          let look = percent < 50 ? " class=\"low\"" : percent < 85 ? " class=\"mid\"" : ""
          text += "<i\(look) style=\"height:\(max(4, percent))%\" title=\"\(percent)\"></i>"
        } else {
          text += "<i class=\"unknown\" title=\"unknown\"></i>"
        }
      }
      text += "</span>\n"
    }
    return text + "</div>\n"
  }

  private static func place(_ column: ReportDocument.Column) -> String {
    column.isRight ? " class=\"right\"" : ""
  }

  private static func name(_ level: Level) -> String {
    switch level {
    case .calm: "calm"
    case .amber: "amber"
    case .red: "red"
    case .critical: "critical"
    }
  }
}
