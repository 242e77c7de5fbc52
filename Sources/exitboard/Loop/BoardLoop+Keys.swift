import BoardCanvas
import BoardTerminal
import BoardUI
import CTerminal
import Glibc

extension BoardLoop where Front: ~Copyable {
  /// Reads keys and handles together those that arrive within a few milliseconds, faster than any hand types.
  ///
  /// The effects of a single letter are computed at once and held back only for the time in which the next byte of a
  /// paste would arrive. If that byte comes, the result is discarded and all keys are handled together.
  mutating func handleKeys() {
    let start = MonotonicTime.now
    var keys: [Key] = []
    guard readKeys(&keys) else { return }
    lastKeyAt = start
    guard noise > 0 || keys.contains(where: \.isCharacter) else {
      if !keys.isEmpty { take(.typed(keys)) }
      return
    }
    let isAlone =
      keys.count == 1 && noise == 0 && frontEnd.isPseudoTerminal
      && isPast(KeyGuards.burstMilliseconds, from: lastPrintableAt, to: start)
    lastPrintableAt = start
    if isAlone {
      let before = board
      let effects = board.update(.typed(keys))
      if !isKeyReady(within: LoopTimes.burstGap - (.now - start)) {
        isDirty = true
        for effect in effects { perform(effect) }
        return
      }
      board = before
    }
    while end == nil, isKeyReady(within: LoopTimes.burstGap), readKeys(&keys) {}
    lastPrintableAt = .now
    takeBurst(keys, readFrom: start)
  }

  /// Handles keys that arrived together; what comes before a pause as long as a burst is part of the same flood.
  private mutating func takeBurst(_ keys: [Key], readFrom start: MonotonicTime) {
    let isSame = !isPast(KeyGuards.burstMilliseconds, from: floodEndedAt, to: start)
    let count = keys.count(where: \.isCharacter) + noise
    if isSame || noise > 0 && count > KeyGuards.burstKeyLimit { floodEndedAt = lastPrintableAt }
    let garbled = isSame ? max(noise, KeyGuards.burstKeyLimit + 1) : noise
    noise = 0
    take(.ticked(clock.now, .now))
    if garbled > 0 { take(.garbled(garbled)) }
    if !keys.isEmpty { take(.typed(keys)) }
  }

  /// Whether more than that time has passed; also true if there is no earlier moment.
  private func isPast(_ milliseconds: Int, from earlier: MonotonicTime?, to now: MonotonicTime)
    -> Bool
  {
    earlier.map { now - $0 > .milliseconds(milliseconds) } ?? true
  }

  private func isKeyReady(within limit: Duration) -> Bool {
    board_wait_readable(frontEnd.keyDescriptor, max(0, limit.milliseconds) * 1000) != 0
  }

  /// `false` if there was no input at all.
  private mutating func readKeys(_ keys: inout [Key]) -> Bool {
    let inputs = frontEnd.input()
    for input in inputs {
      switch input {
      case .key(let key): keys.append(key)
      case .paste(let text): take(.pasted(text))
      case .dropped(let count): noise += count
      case .hungUp: end = .signal(SIGHUP)
      }
    }
    return !inputs.isEmpty
  }
}
