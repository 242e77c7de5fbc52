import BoardCanvas
import BoardJournal
import BoardModel
import BoardSettings
import BoardTerminal
import BoardUI
import CTerminal
import Glibc

extension BoardLoop {
  /// Reads keys and handles together those that arrive within a few milliseconds.
  ///
  /// No hand types that fast. A single letter need not wait that long. Its effects are computed at once and held back
  /// only for the time in which the next byte of a paste would arrive. If that byte comes, the result is discarded and
  /// all keys are handled together.
  mutating func handleKeys() {
    let start = Microseconds.now
    var keys: [Key] = []
    guard readKeys(&keys) else { return }
    lastKeyAt = .now
    guard noise > 0 || keys.contains(where: \.isPrintable) else {
      if !keys.isEmpty { take(.typed(keys)) }
      return
    }
    let isAlone =
      keys.count == 1 && noise == 0 && terminal.isPseudoTerminal
      && start - lastPrintableMicroseconds > KeyGuards.burstMilliseconds * 1000
    lastPrintableMicroseconds = start
    if isAlone {
      let before = board
      let effects = board.update(.typed(keys))
      let left = BoardLoop.pasteGapMicroseconds - (Microseconds.now - start)
      if board_wait_readable(terminal.keyDescriptor, max(0, left)) == 0 {
        isDirty = true
        for effect in effects { perform(effect) }
        return
      }
      board = before
    }
    while end == nil,
      board_wait_readable(terminal.keyDescriptor, BoardLoop.burstGapMicroseconds) != 0
    {
      guard readKeys(&keys) else { break }
    }
    lastPrintableMicroseconds = Microseconds.now
    takeBurst(keys, readFrom: start)
  }

  /// Handles keys that arrived together.
  ///
  /// Reading a flood of keys takes time: what comes before a pause as long as a burst is part of the same flood.
  private mutating func takeBurst(_ keys: [Key], readFrom start: Int) {
    let isSame = start - floodEndMicroseconds < KeyGuards.burstMilliseconds * 1000
    let count = keys.count(where: \.isPrintable) + noise
    if isSame || noise > 0 && count > KeyGuards.burstKeyLimit {
      floodEndMicroseconds = lastPrintableMicroseconds
    }
    let garbled = isSame ? max(noise, KeyGuards.burstKeyLimit + 1) : noise
    noise = 0
    take(.ticked(clock.now, .now))
    if garbled > 0 { take(.garbled(garbled)) }
    if !keys.isEmpty { take(.typed(keys)) }
  }

  /// Appends the keys that are ready; `false` if there was no input at all.
  mutating func readKeys(_ keys: inout [Key]) -> Bool {
    let inputs = terminal.input()
    for input in inputs {
      switch input {
      case .key(let key): keys.append(key)
      case .paste(let text): take(.pasted(text))
      case .dropped(let count): noise += count
      case .resized(let size): take(.resized(size))
      case .hungUp: end = .signal(SIGHUP)
      }
    }
    return !inputs.isEmpty
  }
}
