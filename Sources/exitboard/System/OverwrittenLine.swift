import BoardText

/// A line of a terminal on which each text replaces the one before.
package struct OverwrittenLine {
  /// In cells.
  private var width = 0

  package init() {}

  /// What to write so that only `text` is shown, with the cursor behind it; nothing remains of a longer text.
  package mutating func replaced(by text: String) -> String {
    let newWidth = DisplayText(text).width
    defer { width = newWidth }
    let rest = max(0, width - newWidth)
    let blanks = String(repeating: " ", count: rest) + String(repeating: "\u{8}", count: rest)
    return newWidth == 0 && rest == 0 ? "" : "\r" + text + blanks
  }
}
