extension PtySession {
  /// The state of the terminal that differs from before the program; empty = restored.
  package var leftBehind: [String] {
    var left: [String] = []
    if !areModesAsBefore { left.append("the modes of stty -a") }
    let screen = screen
    if screen.isAlternate { left.append("the alternate screen") }
    if !screen.isCursorVisible { left.append("a hidden cursor") }
    if screen.isListeningToMouse || hasMouse { left.append("mouse reports") }
    for mode in ["1", "1000", "1002", "1003", "1006", "2004", "2026"]
    where isLast("\u{1B}[?\(mode)h", after: "\u{1B}[?\(mode)l") {
      left.append("mode \(mode)")
    }
    if isLast("\u{1B}=", after: "\u{1B}>") { left.append("the keypad") }
    return left
  }

  /// Whether mouse reports were turned on last, and not off.
  ///
  /// ncurses sets both modes in one sequence, of which libvterm reads only the first.
  package var hasMouse: Bool {
    let on = ["1006;1000h", "1000h"].compactMap { lastIndex(of: "\u{1B}[?" + $0) }.max()
    let off = ["1006;1000l", "1000l"].compactMap { lastIndex(of: "\u{1B}[?" + $0) }.max()
    guard let on else { return false }
    return off.map { $0 < on } ?? true
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
