import BoardModel
import BoardText

extension ReportDocument.Chart {
  /// A longer chart is divided where a heading is, so that no page of paper is left half empty for it.
  private static let maxRows = 12

  /// Tables with a drawing in each row; names are text, so that they wrap as other text does.
  var html: String {
    let parts = parts
    return parts.enumerated().map { index, rows in
      "<div class=\"chart\">\n\(table(rows))\(index == parts.count - 1 ? key : "")</div>\n"
    }.joined()
  }

  private var parts: [ArraySlice<Row>] {
    let starts = rows.indices.filter { $0 == 0 || !rows[$0].heading.isEmpty } + [rows.count]
    var parts: [ArraySlice<Row>] = []
    for (start, end) in zip(starts, starts.dropFirst()) {
      let count = (end - start + Self.maxRows - 1) / Self.maxRows
      for part in 0..<count {
        let next =
          rows[start + (end - start) * part / count..<start + (end - start) * (part + 1) / count]
        if let last = parts.last, last.count + next.count <= Self.maxRows {
          parts[parts.count - 1] = rows[last.startIndex..<next.endIndex]
        } else {
          parts.append(next)
        }
      }
    }
    return parts
  }

  private func table(_ rows: ArraySlice<Row>) -> String {
    let hasNotes = rows.contains { !$0.note.isEmpty }
    let step = marks.count > 1 ? marks[1].at - marks[0].at : 1000
    let tall = rows.count == 1 ? " only" : ""
    var text = "<table class=\"strips\(tall)\" style=\"--step:\(percent(step))\">\n"
    if !marks.isEmpty || !noteTitle.isEmpty {
      text += "<thead><tr><th></th><td>\(scale)</td>"
      if hasNotes { text += "<th class=\"note\">\(HTML.escaped(noteTitle))</th>" }
      text += "</tr></thead>\n"
    }
    text += "<tbody>\n"
    for row in rows {
      if !row.heading.isEmpty {
        text +=
          "<tr><th class=\"group\" colspan=\"\(hasNotes ? 3 : 2)\">\(HTML.escaped(row.heading))</th></tr>\n"
      }
      text += "<tr><th scope=\"row\"><span>\(HTML.escaped(row.label))</span></th><td>"
      text += drawing(row) + "</td>"
      if hasNotes { text += "<td class=\"note\">\(HTML.escaped(row.note))</td>" }
      text += "</tr>\n"
    }
    return text + "</tbody>\n</table>\n"
  }

  /// The first label begins and the last one ends at its place if it would not fit otherwise.
  private var scale: String {
    marks.map { mark in
      let at = labelsParts ? mark.at + 500 / max(1, partCount) : mark.at
      let anchor = at < 30 ? "" : at > 970 ? " class=\"end\"" : " class=\"middle\""
      return "<text x=\"\(percent(at))\" y=\"11\"\(anchor)>\(HTML.escaped(mark.text))</text>"
    }.reduce("<svg class=\"scale\">") { $0 + $1 } + "</svg>"
  }

  private func drawing(_ row: Row) -> String {
    switch row.content {
    case .bars(let bars): drawing(bars)
    case .events(let spans, let points):
      "<svg class=\"events\" aria-hidden=\"true\">"
        + spans.map {
          "<rect class=\"\($0.sign.name)\" x=\"\(percent($0.from))\" y=\"\($0.sign == .window ? 4 : 6)\" "
            + "width=\"\(percent(max(2, $0.to - $0.from)))\" height=\"\($0.sign == .window ? 10 : 6)\"/>"
        }.joined()
        + points.sorted { $0.sign < $1.sign }.map {
          "<svg x=\"\(percent(min(992, max(8, $0.at))))\" y=\"9\">\($0.sign.shape)</svg>"
        }.joined() + "</svg>"
    }
  }

  /// One path for the bars of each level, in a drawing as wide as there are bars and 100 high.
  private func drawing(_ bars: [Bar?]) -> String {
    var paths: [String: String] = [:]
    for (index, bar) in bars.enumerated() {
      let height = bar.map { max(4, $0.percent) } ?? 3
      let name = bar.map { $0.level == .critical ? "red" : $0.level.word } ?? "unknown"
      paths[name, default: ""] += "M\(index) 100v-\(height)h.86v\(height)z"
    }
    let drawn = ["unknown", "calm", "amber", "red"].compactMap { name in
      paths[name].map { "<path class=\"\(name)\" d=\"\($0)\"/>" }
    }
    let limit = limitPercent.map {
      "<path class=\"limit\" d=\"M0 \(100 - $0)H\(max(1, bars.count))\"/>"
    }
    return
      "<svg class=\"bars\" aria-hidden=\"true\" viewBox=\"0 0 \(max(1, bars.count)) 100\" preserveAspectRatio=\"none\">"
      + drawn.joined() + (limit ?? "") + "</svg>"
  }

  private var key: String {
    guard !legend.isEmpty else { return "" }
    let entries = legend.map { entry in
      let shape =
        switch entry.sign {
        case .window, .closed, .overdue:
          "<rect class=\"\(entry.sign.name)\" x=\"0\" y=\"\(entry.sign == .window ? 4 : 6)\" width=\"18\" "
            + "height=\"\(entry.sign == .window ? 10 : 6)\"/>"
        case .limit: "<path class=\"limit\" d=\"M0 9H18\"/>"
        case .skipped, .done, .open, .late, .bad: "<svg x=\"9\" y=\"9\">\(entry.sign.shape)</svg>"
        }
      return "<span><svg class=\"key\">\(shape)</svg>\(HTML.escaped(entry.text))</span>"
    }
    return "<div class=\"legend\">\(entries.joined())</div>\n"
  }

  private func percent(_ thousandths: Int) -> String {
    "\(thousandths / 10).\(thousandths % 10)%"
  }
}

extension ReportDocument.Chart.Sign {
  fileprivate var name: String { "\(self)" }

  /// Around the origin; each of another form, so that colour is not needed.
  fileprivate var shape: String {
    let form =
      switch self {
      case .done: "<circle r=\"4\"/>"
      case .late: "<path d=\"M0-5L5 4H-5z\"/>"
      case .bad: "<path d=\"M-4-4L4 4M-4 4L4-4\"/>"
      case .open: "<circle r=\"3.5\"/>"
      case .skipped: "<path d=\"M-3.5 0L0-3.5L3.5 0L0 3.5z\"/>"
      case .window, .closed, .overdue, .limit: ""
      }
    return "<g class=\"\(name)\">\(form)</g>"
  }
}
