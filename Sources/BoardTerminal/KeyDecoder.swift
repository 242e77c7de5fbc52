package import BoardCanvas

/// Turns what ncurses reads into keys and pastes; Alt with a character never acts as a tap.
///
/// A late reply to a query of another program (`ESC [ ... c`, `ESC ] ... BEL`) is dropped.
package struct KeyDecoder {
  package enum RawKey: Hashable {
    case character(UInt32)
    case key(Key)
    case pasteBegins, pasteEnds
    /// Bytes that are not a character in this locale.
    case invalidBytes
  }

  private enum State {
    case ground, escape
    /// Inside `ESC [` or `ESC O`, up to a final byte; `isNew` until another character follows.
    case sequence(isNew: Bool)
    /// Inside `ESC ]`, `ESC P`, `ESC X`, `ESC ^` or `ESC _`, up to BEL or ST.
    case string
    case stringEscape
    /// Inside a paste; its text is in `pasted`.
    case paste
  }

  private var state = State.ground
  private var pasted: [Character] = []
  private var droppedCount = 0
  /// When the last read ended, in monotonic milliseconds.
  private var lastReadMilliseconds = 0
  private static let maxPasteLength = 4_096
  /// A sequence that is not continued for this long has lost its end.
  private static let timeoutMilliseconds = 500
  /// A paste may arrive over a slow line; its rest must not become keys.
  private static let pasteTimeoutMilliseconds = 5_000

  package init() {}

  /// Decodes what was read between two monotonic times; reading does not count as silence.
  package mutating func decode(
    _ reads: [RawKey], readFrom startMilliseconds: Int, until endMilliseconds: Int
  ) -> [TerminalInput] {
    var inputs: [TerminalInput] = []
    let isPasting = if case .paste = state { true } else { false }
    let timeout = isPasting ? Self.pasteTimeoutMilliseconds : Self.timeoutMilliseconds
    if startMilliseconds - lastReadMilliseconds > timeout {
      if isPasting { endPaste(&inputs) }
      state = .ground
    }
    if !reads.isEmpty { lastReadMilliseconds = endMilliseconds }
    for read in reads { process(read, &inputs) }
    if case .escape = state {
      inputs.append(.key(.escape))
      state = .ground
    }
    if droppedCount > 0 { inputs.insert(.dropped(droppedCount), at: 0) }
    droppedCount = 0
    return inputs
  }

  private mutating func endPaste(_ inputs: inout [TerminalInput]) {
    inputs.append(.paste(String(pasted)))
    pasted = []
  }

  private mutating func process(_ read: RawKey, _ inputs: inout [TerminalInput]) {
    if case .escape = state {
      if case .character(let value) = read { return process(value, &inputs) }
      inputs.append(.key(.escape))
      state = .ground
    }
    switch (state, read) {
    case (.paste, .pasteEnds):
      endPaste(&inputs)
      state = .ground
    case (.paste, .character(let value)):
      if pasted.count < Self.maxPasteLength, let scalar = Unicode.Scalar(value) {
        pasted.append(Character(scalar))
      }
    case (.paste, _): break
    case (_, .invalidBytes): droppedCount += 1
    case (_, .pasteBegins): state = .paste
    case (_, .pasteEnds): state = .ground
    case (.ground, .key(let key)): inputs.append(.key(key))
    case (_, .key):
      droppedCount += 1
      state = .ground
    case (_, .character(let value)): process(value, &inputs)
    }
  }

  private mutating func process(_ value: UInt32, _ inputs: inout [TerminalInput]) {
    switch state {
    case .paste: break
    case .ground:
      if value == 0x1B {
        state = .escape
      } else if let key = Self.key(value) {
        inputs.append(.key(key))
      }
    case .escape:
      state = .ground
      switch value {
      case 0x5B, 0x4F: state = .sequence(isNew: true)
      case 0x5D, 0x50, 0x58, 0x5E, 0x5F: state = .string
      case 0x1B:
        inputs.append(.key(.escape))
        state = .escape
      default:
        if let scalar = Unicode.Scalar(value), value >= 0x20, value != 0x7F {
          inputs.append(.key(.alt(Character(scalar))))
        }
      }
    case .sequence(let isNew):
      if isNew, let key = Self.arrows[value] {
        inputs.append(.key(key))
        state = .ground
        return
      }
      droppedCount += 1
      let isEnd = (0x40...0x7E).contains(value)
      state = value == 0x1B ? .escape : isEnd ? .ground : .sequence(isNew: false)
    case .string:
      droppedCount += 1
      if value == 0x1B { state = .stringEscape }
      if value == 7 { state = .ground }
    case .stringEscape: state = value == 0x5C ? .ground : .string
    }
  }

  /// The keys of `ESC [` or `ESC O` and one character, for terminals whose database ncurses does not have.
  private static let arrows: [UInt32: Key] = [
    0x41: .up, 0x42: .down, 0x43: .right, 0x44: .left, 0x48: .home, 0x46: .end, 0x5A: .backTab,
  ]

  /// The key of one plain character; `nil` for characters that no keyboard sends.
  private static func key(_ value: UInt32) -> Key? {
    switch value {
    case 9: return .tab
    case 10, 13: return .enter
    case 8, 0x7F: return .backspace
    case 1...26: return .control(Character(Unicode.Scalar(UInt8(value) + 0x60)))
    case 0..<0x20, 0x80..<0xA0: return nil
    default: return Unicode.Scalar(value).map { .character(Character($0)) }
    }
  }
}

package enum TerminalInput: Hashable, Sendable {
  case key(Key)
  /// Text that was pasted in one go, cut to 4,096 characters.
  case paste(String)
  /// How many characters were dropped: replies of the terminal, or bytes that are not keys.
  case dropped(Int)
  case hungUp
}
