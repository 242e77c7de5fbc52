/// One key press or mouse event, as the terminal decoded it.
package enum Key: Hashable, Sendable {
  case character(Character)
  case enter, tab, backTab, escape, backspace, delete, insert
  case up, down, left, right, home, end, pageUp, pageDown
  case function(Int)
  /// Ctrl with a lowercase letter.
  case control(Character)
  /// Alt with a character; it never acts as a tap.
  case alt(Character)
  /// Column and row count from 0.
  case click(column: Int, row: Int)
  case wheelUp, wheelDown
}

extension Key: ExpressibleByExtendedGraphemeClusterLiteral {
  package init(extendedGraphemeClusterLiteral character: Character) { self = .character(character) }
}
