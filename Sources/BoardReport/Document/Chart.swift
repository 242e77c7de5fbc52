import BoardModel
import BoardText

extension ReportDocument {
  /// Rows over time on one scale, such as one for each lane; tables or sentences give the same figures.
  struct Chart {
    /// What a mark, a stretch of time or a line of a chart means; each has its shape and its character.
    enum Sign: Int, Comparable {
      case window, closed, overdue
      case skipped, done, open, late, bad
      case limit

      /// In text; `nil` = not shown there.
      var character: Character? {
        switch self {
        case .window: "-"
        case .closed: "#"
        case .overdue: "="
        case .skipped: "/"
        case .done: "+"
        case .open: "o"
        case .late: "!"
        case .bad: "X"
        case .limit: nil
        }
      }

      static func < (left: Sign, right: Sign) -> Bool { left.rawValue < right.rawValue }
    }

    struct Bar {
      /// Of the height, 0 to 100.
      let percent: Int
      let level: Level
      /// In text.
      let character: Character
    }

    enum Content {
      /// One bar for each equal part of the time; `nil` = unknown.
      case bars([Bar?])
      /// Stretches and points of time.
      case events([Span], [Point])
    }

    /// Places are thousandths of the width.
    struct Span {
      let from: Int
      let to: Int
      let sign: Sign
    }

    struct Point {
      let at: Int
      let sign: Sign
    }

    struct Row {
      let label: String
      let content: Content
      /// A figure behind the row, or an empty text.
      var note = ""
      /// A heading above the row, or an empty text.
      var heading = ""
    }

    /// Labels at equal distances from the first on, by their place in thousandths of the width.
    let marks: [(at: Int, text: String)]
    let rows: [Row]
    /// What the figures behind the rows are, or an empty text.
    var noteTitle = ""
    /// Height of a line across the bars, in percent.
    var limitPercent: Int?
    /// Equal parts of the time: as many characters are enough in text.
    let partCount: Int
    /// The marks name the parts, such as days, and not the times at which they begin.
    var labelsParts = false
    var legend: [(sign: Sign, text: String)] = []
    /// What the characters of the bars are in text, where they are not bars.
    var textKey = ""

    /// Percentages of customers who left well, with the line of nine in ten.
    static func percents(
      _ lines: [(label: String, percents: [Int?])], marks: [(at: Int, text: String)],
      labelsParts: Bool
    ) -> ReportDocument.Chart {
      let rows = lines.map { label, percents in
        let bars = percents.map { percent in
          percent.map {
            Bar(percent: $0, level: Impression.level(ofPercent: $0), character: bar($0))
          }
        }
        return Row(label: label, content: .bars(bars))
      }
      return ReportDocument.Chart(
        marks: marks, rows: rows, limitPercent: Impression.calmPercent,
        partCount: lines.map { $0.percents.count }.max() ?? 0, labelsParts: labelsParts,
        legend: [(.limit, tr("{percent}%", Impression.calmPercent))])
    }

    /// The signs of `all` that the rows have.
    static func legend(_ all: [(sign: Sign, text: String)], of rows: [Row])
      -> [(sign: Sign, text: String)]
    {
      let used = rows.flatMap { row -> [Sign] in
        guard case .events(let spans, let points) = row.content else { return [] }
        return spans.map(\.sign) + points.map(\.sign)
      }
      return all.filter { used.contains($0.sign) }
    }

    /// One of eight bars by height, or a dot for unknown.
    static func bar(_ percent: Int?) -> Character {
      guard let percent else { return "·" }
      let bars: [Character] = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]
      return bars[min(7, max(0, percent * 8 / 100))]
    }
  }
}

extension ReportDocument.Chart {
  private static let minStripColumns = 40
  /// Up to so many parts, such as the days of a week, have so many columns each, for their labels.
  private static let fewParts = 7

  /// The chart as lines of a fixed-width font, without the headings of its rows.
  func lines(columns: Int) -> [String] {
    let notes = ([noteTitle] + rows.map(\.note)).map { DisplayText($0).width }.max() ?? 0
    // A name is cut only if too little would be left for the strip.
    let labels = min(
      max(columns * 3 / 10, columns - notes - Self.minStripColumns - 2),
      rows.map { DisplayText($0.label).width }.max() ?? 0)
    let natural = partCount <= Self.fewParts ? partCount * Self.fewParts : partCount
    let width = max(1, min(natural, columns - labels - 1 - (notes > 0 ? notes + 1 : 0)))
    func line(_ label: String, _ strip: String, _ note: String) -> String {
      let text = DisplayText(label).clipped(to: labels).padded(to: labels) + " " + strip
      let end = notes > 0 ? " " + DisplayText(note).padded(to: notes, isRightAligned: true) : ""
      return String((text + end).reversed().drop { $0 == " " }.reversed())
    }
    let strips = rows.map { row in line(row.label, strip(row.content, width: width), row.note) }
    let scale = DisplayText(scale(width: width)).padded(to: width)
    let signs = legend.compactMap { entry in
      entry.sign.character.map { "\($0) \(entry.text)" }
    }
    let keys =
      (textKey.isEmpty ? [] : [textKey]) + (signs.isEmpty ? [] : [signs.joined(separator: ", ")])
    return strips + (marks.isEmpty && notes == 0 ? [] : [line("", scale, noteTitle)])
      + keys.flatMap { DisplayText($0).wrapped(to: columns).map(\.string) }
  }

  private func column(_ at: Int, width: Int) -> Int { min(width, (at * width + 500) / 1000) }

  /// Only labels that fit, with a blank between them.
  private func scale(width: Int) -> String {
    var scale = ""
    for mark in marks {
      let at = column(mark.at, width: width)
      let used = DisplayText(scale).width
      guard at >= used, at + DisplayText(mark.text).width <= width else { continue }
      scale += String(repeating: " ", count: at - used) + mark.text + " "
    }
    return String(scale.dropLast())
  }

  private func strip(_ content: Content, width: Int) -> String {
    switch content {
    case .bars(let bars):
      guard !bars.isEmpty else { return "" }
      // A narrow strip shows the worst of the bars that share a character.
      return String(
        (0..<width).map { column in
          let first = column * bars.count / width
          let known = bars[first..<max(first + 1, (column + 1) * bars.count / width)]
            .compactMap(\.self)
          let worst = known.map(\.level).max()
          return known.last { $0.level == worst }?.character ?? "·"
        })
    case .events(let spans, let points):
      var cells = [Sign?](repeating: nil, count: width)
      for span in spans {
        let from = min(column(span.from, width: width), width - 1)
        for cell in from..<max(from + 1, column(span.to, width: width)) {
          cells[cell] = max(cells[cell] ?? span.sign, span.sign)
        }
      }
      for point in points {
        let cell = min(width - 1, point.at * width / 1000)
        cells[cell] = max(cells[cell] ?? point.sign, point.sign)
      }
      return String(cells.map { $0?.character ?? " " })
    }
  }
}
