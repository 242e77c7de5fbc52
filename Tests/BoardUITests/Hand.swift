import BoardTestSupport
import BoardCanvas
import BoardModel
import BoardUI
import Testing

/// Presses keys on a board and acts as the journal: each record comes back as an event.
struct Hand {
  var board: Board
  private(set) var recorded: [Draft] = []
  private(set) var others: [Effect] = []
  private var seq: Int
  private var uptime = 1_000
  var diskRefuses: String?
  /// Why a signature is rejected because of another one.
  var overtakes: String?
  /// Answers every look-up of a PIN with "no PIN".
  var answersPins = false
  /// What another board writes just before our next record.
  var rival: [Draft] = []
  /// The follower reads a record before its writer is told that it is saved.
  var readsBackFirst = false

  init(_ board: Board, seq: Int) {
    self.board = board
    self.seq = seq
    _ = self.board.update(.ticked(board.now, MonotonicTime(milliseconds: uptime)))
  }

  mutating func press(_ keys: String, afterMilliseconds pause: Int = 800) {
    for key in keys {
      uptime += pause
      take(.ticked(board.now, MonotonicTime(milliseconds: uptime)))
      take(.typed([key == "\n" ? .enter : .character(key)]))
    }
  }

  mutating func press(_ key: Key, afterMilliseconds pause: Int = 800) {
    uptime += pause
    take(.ticked(board.now, MonotonicTime(milliseconds: uptime)))
    take(.typed([key]))
  }

  mutating func together(_ keys: String) {
    uptime += 800
    take(.ticked(board.now, MonotonicTime(milliseconds: uptime)))
    take(.typed(keys.map { .character($0) }))
  }

  mutating func take(_ message: Message) {
    for effect in board.update(message) {
      guard case .record(let draft, let id) = effect else {
        others.append(effect)
        if answersPins, case .lookUpPin(let person) = effect { take(.pin(person, .noPin)) }
        continue
      }
      if let overtakes, case .day(.signed) = draft.fact {
        take(.superseded(id, overtakes))
        continue
      }
      if let diskRefuses {
        take(.refused(id, diskRefuses))
        continue
      }
      let rivals = rival
      rival = []
      for draft in rivals {
        seq += 1
        take(.happened([event(draft, seq: seq)]))
      }
      recorded.append(draft)
      seq += 1
      let event = event(draft, seq: seq)
      let saved = Message.saved(id, seq: seq, hash: String(repeating: "a", count: 32))
      for message in readsBackFirst ? [.happened([event]), saved] : [saved, .happened([event])] {
        take(message)
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
      Issue.record("\(command) has no key")
      return
    }
    press(key)
  }

  mutating func type(_ text: String) {
    for character in text { press(character == "\n" ? .enter : .character(character)) }
  }
}
