import BoardTestSupport
import BoardCanvas
import BoardModel
import BoardUI
import Testing

/// Presses keys on a board and acts as the journal: each record comes back as an event.
struct Hand {
  var board: Board
  private(set) var recorded: [Draft] = []
  private(set) var otherEffects: [Effect] = []
  private var seq: Int
  var diskRefuses: String?
  /// Why a signature is rejected because of another one.
  var signatureRejection: String?
  /// Answers every look-up of a PIN with "no PIN".
  var answersPins = false
  /// What another board writes just before our next record.
  var otherDrafts: [Draft] = []
  /// The follower reads a record before its writer is told that it is saved.
  var readsBackFirst = false

  init(_ board: Board, seq: Int) {
    self.board = board
    self.seq = seq
    _ = self.board.update(.ticked(board.now, MonotonicTime(milliseconds: 1_000)))
  }

  mutating func press(_ keys: String, afterMilliseconds pause: Int = 800) {
    for key in keys { press(key == "\n" ? .enter : .character(key), afterMilliseconds: pause) }
  }

  mutating func press(_ key: Key, afterMilliseconds pause: Int = 800) {
    rest(milliseconds: pause)
    pressTogether([key], afterMilliseconds: 0)
    rest()
  }

  /// Lets the gap pass after which a key counts as pressed alone.
  mutating func rest() { rest(milliseconds: KeyGuards.gapMilliseconds + 1) }

  mutating func rest(milliseconds: Int) {
    receive(.ticked(board.now, board.uptime.adding(milliseconds: milliseconds)))
    receive(.keysPaused)
  }

  /// Keys of one read; nothing rests after them.
  mutating func pressTogether(_ keys: [Key], afterMilliseconds pause: Int = 800) {
    receive(.ticked(board.now, board.uptime.adding(milliseconds: pause)))
    receive(.typed(keys))
  }

  mutating func pressTogether(_ keys: String) {
    pressTogether(keys.map { $0 == "\n" ? .enter : .character($0) })
    rest()
  }

  mutating func receive(_ message: Message) {
    for effect in board.update(message) {
      guard case .record(let draft, let id) = effect else {
        otherEffects.append(effect)
        if answersPins, case .lookUpPin(let person) = effect { receive(.pin(person, .noPin)) }
        continue
      }
      if let signatureRejection, case .day(.signed) = draft.fact {
        receive(.superseded(id, signatureRejection))
        continue
      }
      if let diskRefuses {
        receive(.refused(id, diskRefuses))
        continue
      }
      let drafts = otherDrafts
      otherDrafts = []
      for draft in drafts {
        seq += 1
        receive(.happened([event(draft, seq: seq)]))
      }
      recorded.append(draft)
      seq += 1
      let event = event(draft, seq: seq)
      let saved = Message.saved(id, seq: seq, hash: String(repeating: "a", count: 32))
      for message in readsBackFirst ? [.happened([event]), saved] : [saved, .happened([event])] {
        receive(message)
      }
    }
  }

  private func event(_ draft: Draft, seq: Int) -> Event {
    Event(
      seq: seq, at: draft.at, recorded: nil, by: draft.by, isPinConfirmed: draft.isPinConfirmed,
      source: draft.source, id: draft.id, fact: draft.fact, unknownMembers: [])
  }

  var facts: [Fact] { recorded.map(\.fact) }
  var screen: String { board.draw().text }

  func line(_ text: String) -> String? {
    screen.split(separator: "\n").map(String.init).first { $0.contains(text) }
  }
}

extension Hand {
  /// The last row but one: the board's answer.
  var answer: String { lines[lines.count - 2] }
  var hints: String { lines[lines.count - 1] }
  var lines: [String] {
    screen.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(String.init)
  }

  /// Presses the first key of a command.
  mutating func press(_ command: Command) {
    guard let key = board.keys.namedKeys.first(where: { $0.name == command.name })?.keys.first
    else {
      press(.palette)
      type(command.name)
      press("\n")
      return
    }
    press(key)
  }

  mutating func type(_ text: String) {
    for character in text { press(character == "\n" ? .enter : .character(character)) }
  }
}
