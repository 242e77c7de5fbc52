package import BoardCanvas

/// Turns what ncurses reads into keys and pastes; Alt with a character never acts as a tap.
///
/// A late reply to a query of another program (`ESC [ ... c`, `ESC ] ... BEL`) is dropped. The answers to the
/// board's own queries are recognised however late and in however many pieces they arrive; see ``TerminalAnswer``.
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
    /// An Esc that was given as a key, but may still begin an answer.
    case reportedEscape
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
  /// What followed the Esc of the present sequence.
  private var sequence = ""
  /// Whether the answer to a query, and after it the one that ends all answers, may still arrive.
  private var isAwaitingAnswer = false
  /// When the first read after the query began, or a part of an answer came, in monotonic milliseconds.
  private var awaitedSince: Int?
  /// Whether the present read has a part of an answer.
  private var isAnswering = false
  /// Characters of a sequence that may be an awaited answer; they are dropped if it is none.
  private var unansweredCount = 0
  /// When the last read ended, in monotonic milliseconds.
  private var lastReadMilliseconds = 0
  private static let maxPasteLength = 4_096
  /// A sequence that is not continued for this long has lost its end.
  private static let timeoutMilliseconds = 500
  /// A paste may arrive over a slow line; its rest must not become keys.
  private static let pasteTimeoutMilliseconds = 5_000
  /// An Esc that is followed by nothing for this long does not belong to the next character.
  private static let escapeMilliseconds = 100
  /// How long an Esc waits for the rest of an awaited answer before it is a key; not at all if nothing was
  /// answered for as long.
  private static let answerMilliseconds = 5_000

  package init() {}

  /// Awaits the answers to ``TerminalAnswer/query(background:pasteMarks:)``.
  package mutating func awaitAnswers() { (isAwaitingAnswer, awaitedSince) = (true, nil) }

  /// Decodes what was read between two monotonic times; reading does not count as silence.
  package mutating func decode(
    _ reads: [RawKey], readFrom startMilliseconds: Int, until endMilliseconds: Int
  ) -> [TerminalInput] {
    var inputs: [TerminalInput] = []
    endSilent(after: startMilliseconds - lastReadMilliseconds, next: reads.first, &inputs)
    if !reads.isEmpty { lastReadMilliseconds = endMilliseconds }
    for read in reads { process(read, &inputs) }
    let since = isAnswering ? endMilliseconds : awaitedSince ?? startMilliseconds
    (awaitedSince, isAnswering) = (since, false)
    let isOverdue = lastReadMilliseconds - since > Self.answerMilliseconds
    if case .escape = state, !isAwaitingAnswer || isOverdue {
      inputs.append(.key(.escape))
      state = .reportedEscape
    }
    if droppedCount > 0 { inputs.insert(.dropped(droppedCount), at: 0) }
    droppedCount = 0
    return inputs
  }

  /// Ends what was not continued for too long, unless the next character continues an awaited answer.
  private mutating func endSilent(
    after silence: Int, next: RawKey?, _ inputs: inout [TerminalInput]
  ) {
    switch state {
    case .ground, .reportedEscape: return
    case .paste:
      guard silence > Self.pasteTimeoutMilliseconds else { return }
      endPaste(&inputs)
    case .escape:
      let isOver = silence > Self.answerMilliseconds
      guard isOver || silence > Self.escapeMilliseconds && next != nil,
        isOver || !isAnswer(continuedBy: next)
      else { return }
      inputs.append(.key(.escape))
      state = .reportedEscape
      return
    default:
      guard silence > Self.timeoutMilliseconds else { return }
      if isAwaitingAnswer, next == nil || isAnswer(continuedBy: next) { return }
    }
    endSequence()
  }

  private func isAnswer(continuedBy read: RawKey?) -> Bool {
    guard isAwaitingAnswer, case .character(let value)? = read, let scalar = Unicode.Scalar(value)
    else { return false }
    return TerminalAnswer.isBeginning(sequence + String(scalar))
  }

  /// Returns to single keys; what was read of a sequence that is no answer counts as dropped.
  private mutating func endSequence() {
    droppedCount += unansweredCount
    unansweredCount = 0
    state = .ground
  }

  /// Counts a character of a sequence, and gives the answer that it completes.
  private mutating func drop(_ value: UInt32, _ inputs: inout [TerminalInput]) {
    if let scalar = Unicode.Scalar(value), sequence.utf8.count <= TerminalAnswer.maxLength {
      sequence.unicodeScalars.append(scalar)
    }
    guard isAwaitingAnswer, TerminalAnswer.isBeginning(sequence) else {
      droppedCount += 1 + unansweredCount
      unansweredCount = 0
      return
    }
    unansweredCount += 1
    isAnswering = true
    give(TerminalAnswer(sequence), &inputs)
  }

  private mutating func give(_ answer: TerminalAnswer?, _ inputs: inout [TerminalInput]) {
    guard let answer else { return }
    (unansweredCount, isAnswering) = (0, true)
    switch answer {
    case .background(let colour): inputs.append(.background(colour))
    case .pasteMarks(let areOn): if areOn { inputs.append(.pastesAreMarked) }
    case .end: isAwaitingAnswer = false
    }
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
    case (_, .pasteBegins):
      endSequence()
      state = .paste
    case (_, .pasteEnds): endSequence()
    case (.ground, .key(let key)), (.reportedEscape, .key(let key)):
      inputs.append(.key(key))
      state = .ground
    case (_, .key):
      droppedCount += 1
      endSequence()
    case (_, .character(let value)): process(value, &inputs)
    }
  }

  private mutating func process(_ value: UInt32, _ inputs: inout [TerminalInput]) {
    switch state {
    case .paste: break
    case .reportedEscape where isAwaitingAnswer && (value == 0x5B || value == 0x5D):
      state = .escape
      process(value, &inputs)
    case .ground, .reportedEscape:
      state = .ground
      if value == 0x1B {
        (state, sequence) = (.escape, "")
      } else if let key = Self.key(value) {
        inputs.append(.key(key))
      }
    case .escape:
      state = .ground
      switch value {
      case 0x5B, 0x4F:
        state = .sequence(isNew: true)
        sequence = value == 0x5B ? "[" : "O"
      case 0x5D, 0x50, 0x58, 0x5E, 0x5F:
        state = .string
        sequence = value == 0x5D ? "]" : "P"
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
      drop(value, &inputs)
      state = .sequence(isNew: false)
      if value == 0x1B {
        endSequence()
        (state, sequence) = (.escape, "")
      } else if (0x40...0x7E).contains(value) {
        endSequence()
      }
    case .string:
      drop(value, &inputs)
      if value == 0x1B { state = .stringEscape }
      if value == 7 { endSequence() }
    case .stringEscape:
      if value == 0x5C {
        if isAwaitingAnswer { give(TerminalAnswer(sequence + "\\"), &inputs) }
        endSequence()
      } else {
        state = .string
      }
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
  /// The terminal's background, which it was asked for.
  case background(Colour)
  /// It said that it marks pastes, so that keys without marks are typed.
  case pastesAreMarked
  /// How many characters were dropped: replies of the terminal, or bytes that are not keys.
  case dropped(Int)
  case hungUp
}
