import BoardCanvas
import BoardModel
import BoardWords

/// The last row: the keys that matter now, most useful first, never cut inside a word.
struct HintLine {
  let scene: Scene
  let board: Board

  func draw(on canvas: inout Canvas) {
    let row = canvas.size.rows - 1
    var column = 1
    for hint in hints {
      let key = DisplayText(hint.shown)
      let words = DisplayText(hint.words)
      let width = key.width + 1 + words.width
      guard column + width < canvas.size.columns else { continue }
      canvas.put(key, column: column, row: row, width: key.width, role: .key)
      canvas.put(words, column: column + key.width + 1, row: row, width: words.width, role: .muted)
      column += width + 2
    }
  }

  private struct Hint {
    let shown: String
    let words: String
  }

  private var hints: [Hint] {
    if let prompt = board.prompt {
      return prompt.keys.map { Hint(shown: $0.key, words: $0.words) }
    }
    if board.overlay != nil {
      return [
        Hint(shown: "Esc", words: Words.Hint.close), Hint(shown: "↑↓", words: Words.Hint.scroll),
      ]
    }
    return order.compactMap { command in
      KeyTable.binding(of: command).map { Hint(shown: $0.shown, words: words($0)) }
    }
  }

  private func words(_ binding: Binding) -> String {
    if binding.command == .timeShopper, board.shopperJoined != nil { return Words.Hint.shopperPaid }
    if binding.command == .lastOut, scene.day.cleared != nil { return Words.Hint.somebodyInside }
    return binding.hint
  }

  private var order: [Command] {
    var order: [Command] = [.help, .undo, .answerAlert]
    switch scene.day.phase {
    case .closing:
      order += [.lastOut, .goodbye, .cue, .quit, .force, .nextPane, .zoom, .timeShopper]
    case .afterLast: order += [.signOff, .note, .quit, .nextPane, .zoom, .lastOut]
    case .lastHour:
      order += [.nextPane, .zoom, .timeShopper, .quit, .goodbye, .promise, .lastOut]
    case .beforeOpening, .day, .signed, .notOpen:
      order += [.nextPane, .zoom, .timeShopper, .quit, .goodbye, .promise, .cue]
    }
    return order
  }
}
