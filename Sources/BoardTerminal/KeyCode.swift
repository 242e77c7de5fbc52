internal import BoardCanvas
internal import CNcurses

/// The codes that ncurses gives to keys that are not characters.
enum KeyCode {
  /// Our own codes, above all codes of ncurses.
  static let pasteBegins = KEY_MAX + 1
  static let pasteEnds = KEY_MAX + 2

  /// The key of a code; `nil` for a key that the board does not use.
  static func read(_ code: wint_t) -> KeyDecoder.RawKey? {
    let code = Int32(truncatingIfNeeded: code)
    switch code {
    case pasteBegins: return .pasteBegins
    case pasteEnds: return .pasteEnds
    case KEY_MOUSE: return mouse().map { .key($0) }
    case KEY_F0...KEY_F0 + 63: return .key(.function(Int(code - KEY_F0)))
    default: return keys[code].map { .key($0) }
    }
  }

  private static let keys: [Int32: Key] = [
    KEY_UP: .up, KEY_DOWN: .down, KEY_LEFT: .left, KEY_RIGHT: .right, KEY_HOME: .home,
    KEY_END: .end, KEY_PPAGE: .pageUp, KEY_NPAGE: .pageDown, KEY_BTAB: .backTab,
    KEY_BACKSPACE: .backspace, KEY_DC: .delete, KEY_IC: .insert, KEY_ENTER: .enter,
  ]

  private static func mouse() -> Key? {
    var column: Int32 = 0
    var row: Int32 = 0
    switch unsafe board_read_mouse_event(&column, &row) {
    case 1: return .click(column: Int(column), row: Int(row))
    case 4: return .wheelUp
    case 5: return .wheelDown
    default: return nil
    }
  }
}
