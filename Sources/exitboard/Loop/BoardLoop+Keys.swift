import BoardCanvas
import BoardTerminal
import BoardUI
import CTerminal
import Glibc

extension BoardLoop where Front: ~Copyable {
  /// Reads keys; the board decides which of them came too close together to be taps.
  mutating func handleKeys() {
    let inputs = frontEnd.input()
    guard !inputs.isEmpty else {
      // The time of the last tick is from before the read, so no key came until then.
      if board.keysDue != nil { take(.keysPaused) }
      return
    }
    lastKeyAt = .now
    take(.ticked(clock.now, lastKeyAt))
    var keys: [Key] = []
    for input in inputs {
      switch input {
      case .key(let key): keys.append(key)
      case .paste(let text): take(.pasted(text))
      case .dropped: take(.garbled)
      case .background(let colour):
        if themes.backgroundChanged(to: Theme.Variant(background: colour)) { applyTheme() }
      case .pastesAreMarked: take(.pastesAreMarked)
      case .hungUp: end = .signal(SIGHUP)
      }
    }
    if !keys.isEmpty { take(.typed(keys)) }
  }

  /// Handles the keys that were pressed before a signal stops or ends the board.
  mutating func finishKeys() {
    let limit = MonotonicTime.now + LoopTimes.maxFinishing
    repeat {
      tick()
      handleKeys()
      guard let due = board.keysDue else { return }
      wait(for: frontEnd.keyDescriptor, atMost: due - .now)
    } while end == nil && MonotonicTime.now < limit
  }

  /// Waits until what was recorded is on the disk, because a stopped board saves nothing.
  mutating func finishRecords() {
    let limit = MonotonicTime.now + LoopTimes.maxFinishing
    while !recorder.isIdle, MonotonicTime.now < limit {
      wait(for: recorder.descriptor, atMost: LoopTimes.endPoll)
      for message in recorder.outcomes() { take(message) }
    }
  }

  private func wait(for descriptor: Int32, atMost limit: Duration) {
    _ = board_wait_readable(descriptor, max(0, limit.milliseconds) * 1_000)
  }
}
