extension PtySession {
  /// Everything of the terminal that is not as it was before the program; empty = given back well.
  package var leftBehind: [String] {
    var left: [String] = []
    if !areModesAsBefore { left.append("the modes of stty -a") }
    let screen = screen
    if screen.isAlternate { left.append("the alternate screen") }
    if !screen.isCursorVisible { left.append("a hidden cursor") }
    if screen.isListeningToMouse { left.append("mouse reports") }
    for mode in ["1", "1000", "1002", "1003", "1006", "2004", "2026"]
    where isLast("\u{1B}[?\(mode)h", after: "\u{1B}[?\(mode)l") {
      left.append("mode \(mode)")
    }
    if isLast("\u{1B}=", after: "\u{1B}>") { left.append("the keypad") }
    return left
  }

  private func isLast(_ on: String, after off: String) -> Bool {
    guard let start = lastIndex(of: on) else { return false }
    return lastIndex(of: off).map { $0 < start } ?? true
  }

  private func lastIndex(of sequence: String) -> Int? {
    let wanted = Array(sequence.utf8)
    guard bytes.count >= wanted.count else { return nil }
    return (0...bytes.count - wanted.count).last {
      bytes[$0] == wanted[0] && bytes[$0..<$0 + wanted.count].elementsEqual(wanted)
    }
  }
}
