package import BoardModel
import BoardText

/// A report as headings, sentences, tables and charts, before it becomes text, Markdown or HTML.
///
/// Text from events is already cleaned. Each renderer escapes for its own format.
package struct ReportDocument: Hashable, Sendable {
  package enum Block: Hashable, Sendable {
    case heading(String)
    case subheading(String)
    case sentence(String)
    case namedValues([NamedValue])
    case figures([Figure])
    case table(Table)
    case chart(Chart)
    case heatMap(HeatMap)
  }

  /// A name and its value.
  package struct NamedValue: Hashable, Sendable {
    package let name: String
    package let value: String

    package init(_ name: String, _ value: String) {
      self.name = DisplayText(name).string
      self.value = DisplayText(value).string
    }
  }

  /// A figure to look at first, with its denominator as a note.
  package struct Figure: Hashable, Sendable {
    package let name: String
    package let value: String
    /// Such as `of 57`; empty = no note.
    package let note: String
    package let level: Level

    package init(_ name: String, _ value: String, _ note: String, _ level: Level) {
      self.name = DisplayText(name).string
      self.value = DisplayText(value).string
      self.note = DisplayText(note).string
      self.level = level
    }
  }

  package struct Column: Hashable, Sendable {
    package let title: String
    package private(set) var isRightAligned = false
    /// Shrinks and wraps if the table is too wide.
    package private(set) var isFlexible = false
    /// The cell is the word for its row's level.
    package private(set) var isLevelWord = false
    /// The cell says how something came out and has its row's colour.
    package private(set) var isResult = false

    private init(_ title: String) {
      self.title = DisplayText(title).string
    }

    package static func left(_ title: String) -> Column { Column(title) }

    package static func right(_ title: String) -> Column {
      var column = Column(title)
      column.isRightAligned = true
      return column
    }

    package static func flexible(_ title: String) -> Column {
      var column = Column(title)
      column.isFlexible = true
      return column
    }

    package static func levelWord(_ title: String) -> Column {
      var column = Column(title)
      column.isLevelWord = true
      return column
    }

    package static func result(_ title: String) -> Column {
      var column = Column(title)
      column.isResult = true
      return column
    }
  }

  package struct Row: Hashable, Sendable {
    package let cells: [String]
    /// Voided; shown struck through.
    package let isStruckThrough: Bool
    package let level: Level

    package init(_ cells: [String], isStruckThrough: Bool, level: Level) {
      self.cells = cells.map { DisplayText($0).string }
      self.isStruckThrough = isStruckThrough
      self.level = level
    }
  }

  /// Every row has one cell for each column.
  package struct Table: Hashable, Sendable {
    package let columns: [Column]
    package let rows: [Row]

    package init(_ columns: [Column], _ rows: [Row]) {
      self.columns = columns
      self.rows = rows
    }
  }

  /// Percentages over time; the sentences next to the chart give the same numbers.
  package struct Chart: Hashable, Sendable {
    package struct Line: Hashable, Sendable {
      package let label: String
      /// 0 to 100; `nil` = unknown.
      package let percents: [Int?]

      package init(_ label: String, _ percents: [Int?]) {
        self.label = DisplayText(label).string
        self.percents = percents
      }
    }

    /// A label under the value at `index`.
    package struct Mark: Hashable, Sendable {
      package let index: Int
      package let text: String

      package init(_ index: Int, _ text: String) {
        self.index = index
        self.text = DisplayText(text).string
      }
    }

    /// In rising order of `index`.
    package let marks: [Mark]
    package let lines: [Line]

    package init(_ marks: [Mark], _ lines: [Line]) {
      self.marks = marks
      self.lines = lines
    }

    /// The number of values in the longest line.
    package var count: Int { lines.map(\.percents.count).max() ?? 0 }
  }

  /// Figures by weekday and hour, each with a level that chooses its colour.
  package struct HeatMap: Hashable, Sendable {
    package struct Cell: Hashable, Sendable {
      package let text: String
      /// 0 (best) to 4 (worst); `nil` = unknown.
      package let level: Int?
      /// How many samples the mean has, in words.
      package let basis: String

      package init(_ text: String, level: Int?, basis: String) {
        self.text = DisplayText(text).string
        self.level = level
        self.basis = basis
      }
    }

    package struct Line: Hashable, Sendable {
      package let label: String
      /// `nil` = closed.
      package let cells: [Cell?]
      /// How many days the line has, in words.
      package let basis: String

      package init(_ label: String, _ cells: [Cell?], basis: String) {
        self.label = DisplayText(label).string
        self.cells = cells
        self.basis = basis
      }
    }

    package let columns: [String]
    package let lines: [Line]
    /// Levels 0 to 4 in words.
    package let legend: [String]

    package init(columns: [String], _ lines: [Line], legend: [String]) {
      self.columns = columns
      self.lines = lines
      self.legend = legend
    }
  }

  package let title: String
  package private(set) var blocks: [Block] = []

  package init(title: String) {
    self.title = DisplayText(title).string
  }

  package mutating func add(_ block: Block) {
    switch block {
    case .heading(let heading): blocks.append(.heading(DisplayText(heading).string))
    case .subheading(let heading): blocks.append(.subheading(DisplayText(heading).string))
    default: blocks.append(block)
    }
  }

  package mutating func addSentence(_ sentence: String) {
    blocks.append(.sentence(DisplayText(sentence).string))
  }

  /// Adds the table, or the sentence if the table has no rows.
  package mutating func add(_ table: Table, ifEmpty sentence: String) {
    if table.rows.isEmpty { addSentence(sentence) } else { add(.table(table)) }
  }
}

extension ReportDocument.Chart {
  /// One of eight bars by height, or a dot for unknown.
  package static func bar(_ percent: Int?) -> Character {
    guard let percent else { return "·" }
    let bars: [Character] = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]
    return bars[min(7, max(0, percent * 8 / 100))]
  }
}
