internal import BoardCanvas
internal import CNcurses
internal import CTerminal
internal import Glibc

extension Terminal {
  /// Everything typed since the last call; waits no longer than ncurses for the rest of a key.
  package mutating func input() -> [TerminalInput] {
    // Reading a shell's terminal would stop this process with its end still pending.
    guard session.tty.isForeground else {
      resume(isEnding: isEnding)
      return []
    }
    let start = Uptime.milliseconds
    var reads: [KeyDecoder.RawKey] = []
    var value: wint_t = 0
    // A read of bytes that are not a character fails like a read without input. What ncurses has
    // read after them must be taken now: later it would arrive one by one, as if it were typed.
    let failures = poll(keyDescriptor, for: POLLIN) != 0 ? Self.maxFailures : 1
    var failuresLeft = failures
    while reads.count < Self.maxReads {
      let result = unsafe wget_wch(keyPad, &value)
      if result == KEY_CODE_YES {
        if let read = KeyCode.read(value) { reads.append(read) }
      } else if result == OK {
        reads.append(.character(value))
      } else {
        failuresLeft -= 1
        guard failuresLeft > 0 else { break }
        continue
      }
      if failuresLeft < failures { reads.append(.invalidBytes) }
      failuresLeft = failures
    }
    var inputs = decoder.decode(reads, readFrom: start, until: Uptime.milliseconds)
    if reads.isEmpty, session.tty.hasHungUp { inputs.append(.hungUp) }
    return inputs
  }

  /// Failed reads in a row before giving up: more than fit into what ncurses has read ahead.
  private static let maxFailures = 16

  /// Reads a call; a flood is taken in parts, so that the board stays responsive.
  private static let maxReads = 65_536
}

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
