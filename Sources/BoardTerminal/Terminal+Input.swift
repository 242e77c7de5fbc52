internal import CNcurses
internal import CTerminal
internal import Glibc

extension Terminal {
  /// Everything typed since the last call; waits no longer than ncurses for the rest of a key.
  package mutating func input() -> [TerminalInput] {
    // Reading a shell's terminal would stop this process with its end still pending.
    guard session.tty.isForeground else {
      resume(isEnding: false)
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
