import BoardCanvas
import BoardText

/// The positions of a prompt's choices: beside the question, and in the row below if needed.
///
/// No choice is left out: first the question is cut, then the longest words.
struct ChoiceRows {
  struct Spot: Hashable {
    let column: Int
    /// 0 is the row of the question, 1 the row below.
    let row: Int
    let word: DisplayText
  }

  private(set) var question: DisplayText
  /// The hints give way to choices that need the whole row below.
  private(set) var hasHints = true
  private(set) var spots: [Spot] = []

  var hasTwo: Bool { spots.contains { $0.row == 1 } }

  /// The width of a question that had to be cut.
  private static let shortQuestionColumns = 12
  /// The widths tried for the longest word; the last one keeps two letters.
  private static let wordColumnLimits = [40, 14, 12, 10, 8, 6, 5, 4, 3]

  /// Places the choices; `columnsBelow` is what the hints leave of the second row.
  ///
  /// With `mayDropHints`, whole words that fit only without the hints take their place.
  init(
    question: DisplayText, choices: [Prompt.Choice<Bool>], columns: Int,
    columnsBelow: Int, mayDropHints: Bool
  ) {
    self.question = question
    for limit in ChoiceRows.wordColumnLimits {
      let words = choices.map { choice in
        let label = DisplayText(choice.label).clipped(to: limit)
        return choice.value ? "[" + label + "]" : label
      }
      for room in [question.width, min(question.width, ChoiceRows.shortQuestionColumns)] {
        let asked = question.clipped(to: min(room, max(1, columns - 2)))
        self.question = asked
        // Whole words come before the hints.
        let isWhole = limit == ChoiceRows.wordColumnLimits[0]
        for below in isWhole && mayDropHints ? [columnsBelow, columns] : [columnsBelow] {
          spots = ChoiceRows.flow(words, from: asked.width + 2, to: columns - 1, below: below - 1)
          hasHints = below == columnsBelow
          if spots.count == choices.count { return }
        }
      }
    }
  }

  private static func flow(
    _ words: [DisplayText], from first: Int, to end: Int, below: Int
  ) -> [Spot] {
    var spots: [Spot] = []
    var column = first
    var row = 0
    for word in words {
      if row == 0, column + 2 + word.width > end { (column, row) = (1, 1) }
      if row == 1, column + 2 + word.width > below { return spots }
      spots.append(Spot(column: column, row: row, word: word))
      column += 2 + word.width + 1
    }
    return spots
  }
}
