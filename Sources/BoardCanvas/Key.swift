/// One press, as the terminal decoded it.
package enum Key: Hashable, Sendable {
  case character(Character)
  case enter, tab, backTab, escape, backspace, delete, insert
  case up, down, left, right, home, end, pageUp, pageDown
  case function(Int)
  /// Ctrl with a letter, lowercase.
  case control(Character)
  /// Alt with a character: never a tap.
  case alt(Character)
  /// Column and row from 0.
  case click(column: Int, row: Int)
  case wheelUp, wheelDown
}
