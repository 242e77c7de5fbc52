/// A report as headings, sentences and tables, before it becomes text, Markdown or HTML.
///
/// All text in it is cleaned; escaping is each renderer's own affair.
package struct ReportDocument: Hashable, Sendable {
  package enum Block: Hashable, Sendable {
    case heading(String)
    case subheading(String)
    case sentence(String)
    case facts([Fact])
    case table(Table)
    case chart(Chart)
  }

  /// A name and what it comes to.
  package struct Fact: Hashable, Sendable {
    package let name: String
    package let value: String

    package init(_ name: String, _ value: String) {
      self.name = name
      self.value = ReportText.cleaned(value)
    }
  }

  package struct Column: Hashable, Sendable {
    package let title: String
    package let isRight: Bool
    /// Gives way, and is broken over lines, where the table is too wide.
    package let isFlexible: Bool

    package static func left(_ title: String) -> Column {
      Column(title: title, isRight: false, isFlexible: false)
    }

    package static func right(_ title: String) -> Column {
      Column(title: title, isRight: true, isFlexible: false)
    }

    package static func flexible(_ title: String) -> Column {
      Column(title: title, isRight: false, isFlexible: true)
    }
  }

  package struct Row: Hashable, Sendable {
    package let cells: [String]
    /// Undone: shown, struck through.
    package let isStruck: Bool
    package let level: Level

    package init(_ cells: [String], isStruck: Bool, level: Level) {
      self.cells = cells.map { ReportText.cleaned($0) }
      self.isStruck = isStruck
      self.level = level
    }
  }

  /// Every row has a cell for each column.
  package struct Table: Hashable, Sendable {
    package let columns: [Column]
    package let rows: [Row]

    package init(_ columns: [Column], _ rows: [Row]) {
      self.columns = columns
      self.rows = rows
    }
  }

  /// Percent over time, or over hours of a week; the numbers are spoken in the sentences beside it.
  package struct Chart: Hashable, Sendable {
    package struct Line: Hashable, Sendable {
      package let label: String
      /// 0-100; `nil` = unknown.
      package let percents: [Int?]

      package init(_ label: String, _ percents: [Int?]) {
        self.label = label
        self.percents = percents
      }
    }

    /// Below the lines, a mark every so many values.
    package let scale: String
    package let lines: [Line]

    package init(scale: String, _ lines: [Line]) {
      self.scale = scale
      self.lines = lines
    }
  }

  package let title: String
  package private(set) var blocks: [Block] = []

  package init(title: String) {
    self.title = ReportText.cleaned(title)
  }

  package mutating func add(_ block: Block) {
    blocks.append(block)
  }

  package mutating func say(_ sentence: String) {
    blocks.append(.sentence(ReportText.cleaned(sentence)))
  }

  /// A table, or one sentence where it would be empty.
  package mutating func add(_ table: Table, orSay sentence: String) {
    if table.rows.isEmpty { say(sentence) } else { add(.table(table)) }
  }
}

extension ReportDocument.Chart {
  /// Eight heights and a dot for what is unknown.
  package static func bar(_ percent: Int?) -> Character {
    guard let percent else { return "·" }
    let bars: [Character] = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]
    return bars[min(7, max(0, percent * 8 / 100))]
  }
}
