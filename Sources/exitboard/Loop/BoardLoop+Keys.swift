import BoardCanvas
import BoardJournal
import BoardModel
import BoardSettings
import BoardTerminal
import BoardUI
import CTerminal
import Glibc

extension BoardLoop {
  /// Keys that arrive within a few milliseconds of each other are taken together: no hand types that fast.
  ///
  /// A letter that lies there alone is not made to wait for that long: what it does is worked out at once, and held only
  /// for the moment in which the next byte of a paste would come. If it comes, nothing was done, and all are taken
  /// together.
  mutating func keys() {
    let start = Microseconds.now
    var keys: [Key] = []
    guard readKeys(&keys) else { return }
    typedAt = .now
    guard noise > 0 || keys.contains(where: \.isPrintable) else {
      if !keys.isEmpty { take(.typed(keys)) }
      return
    }
    let isAlone =
      keys.count == 1 && noise == 0 && terminal.isPseudo
      && start - lastPrintable > KeyGuards.burstMilliseconds * 1000
    lastPrintable = start
    if isAlone {
      let before = board
      let effects = board.update(.typed(keys))
      let left = BoardLoop.loneMicroseconds - (Microseconds.now - start)
      if board_wait_readable(terminal.keyDescriptor, max(0, left)) == 0 {
        isDirty = true
        for effect in effects { perform(effect) }
        return
      }
      board = before
    }
    while end == nil,
      board_wait_readable(terminal.keyDescriptor, BoardLoop.gatherMicroseconds) != 0
    {
      guard readKeys(&keys) else { break }
    }
    lastPrintable = Microseconds.now
    takeTogether(keys, readFrom: start)
  }

  /// Reading a flood takes its time: what goes on before it has been quiet for as long as a burst lasts is part of it.
  private mutating func takeTogether(_ keys: [Key], readFrom start: Int) {
    let isSame = start - floodEnded < KeyGuards.burstMilliseconds * 1000
    let count = keys.count(where: \.isPrintable) + noise
    if isSame || noise > 0 && count > KeyGuards.burstKeys {
      floodEnded = lastPrintable
    }
    let garbled = isSame ? max(noise, KeyGuards.burstKeys + 1) : noise
    noise = 0
    take(.ticked(clock.now, .now))
    if garbled > 0 { take(.garbled(garbled)) }
    if !keys.isEmpty { take(.typed(keys)) }
  }

  /// Adds the keys that lie ready; `false` where there was nothing at all.
  mutating func readKeys(_ keys: inout [Key]) -> Bool {
    let inputs = terminal.input()
    for input in inputs {
      switch input {
      case .key(let key): keys.append(key)
      case .paste(let text): take(.pasted(text))
      case .noise(let count): noise += count
      case .resized(let size): take(.resized(size))
      case .gone: end = .signal(SIGHUP)
      }
    }
    return !inputs.isEmpty
  }
}
