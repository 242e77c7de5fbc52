import BoardModel
import BoardText

/// A report as headings, sentences, tables and charts, before it becomes text, Markdown or HTML.
///
/// Each renderer cleans every text and escapes it for its own format.
package struct ReportDocument {
  enum Block {
    case heading(String)
    case subheading(String)
    case sentence(String)
    case namedValues(NamedValues)
    /// Figures to look at first, each with its denominator as a note, or an empty note.
    case figures([(name: String, value: String, note: String, level: Level)])
    case table([Column], [Row])
    case chart(Chart)
    case heatMap(HeatMap)

    /// The table, or the sentence if the table has no rows.
    static func table(_ columns: [Column], _ rows: [Row], ifEmpty sentence: String) -> Block {
      rows.isEmpty ? .sentence(sentence) : .table(columns, rows)
    }
  }

  struct NamedValues: ExpressibleByDictionaryLiteral {
    var pairs: [(name: String, value: String)]

    init(dictionaryLiteral pairs: (String, String)...) { self.pairs = pairs }
  }

  /// The title of a column, and what its cells are.
  enum Column {
    case left(String)
    case right(String)
    /// Shrinks and wraps if the table is too wide.
    case flexible(String)
    /// The cell is the word for its row's level.
    case levelWord(String)
    /// The cell says how something came out and has its row's colour.
    case result(String)

    var title: String {
      switch self {
      case .left(let title), .right(let title), .flexible(let title), .levelWord(let title),
        .result(let title):
        title
      }
    }

    var isRightAligned: Bool { if case .right = self { true } else { false } }
    var isFlexible: Bool { if case .flexible = self { true } else { false } }
  }

  struct Row {
    /// One for each column; `nil` = nothing to show, which is not the same as an empty text.
    let cells: [String?]
    /// Voided; shown struck through.
    var isStruckThrough = false
    var level = Level.calm

    /// The cells as a person reads them.
    var shownCells: [String] { cells.map { $0 ?? tr("-") } }
  }

  /// Figures by weekday and hour, each with a level that chooses its colour.
  struct HeatMap {
    struct Cell {
      let text: String
      /// 0 (best) to 4 (worst); `nil` = unknown.
      let level: Int?
      /// How many samples the mean has, in words.
      let basis: String
    }

    struct Line {
      let label: String
      /// `nil` = closed.
      let cells: [Cell?]
      /// How many days the line has, in words.
      let basis: String
    }

    let columns: [String]
    let lines: [Line]
    /// Levels 0 to 4 in words.
    let legend: [String]
  }

  package let title: String
  let blocks: [Block]
}
