internal import CNcurses
internal import CTerminal
internal import Glibc

extension Terminal {
  /// Everything typed since the last call, decoded; waits no longer than ncurses does for the
  /// rest of an escape sequence.
  package mutating func input() -> [TerminalInput] {
    let start = Self.milliseconds
    var reads: [KeyDecoder.Read] = []
    var value: wint_t = 0
    while reads.count < Self.mostReads {
      let result = unsafe wget_wch(keys, &value)
      if result == KEY_CODE_YES {
        if let read = KeyCode.read(value) { reads.append(read) }
      } else if result == OK {
        reads.append(.character(value))
      } else {
        break
      }
    }
    var inputs = decoder.decode(reads, readFrom: start, until: Self.milliseconds)
    if reads.isEmpty, isGone { inputs.append(.gone) }
    return inputs
  }

  /// A flood is taken in parts, so that the board stays alive meanwhile.
  private static let mostReads = 65_536

  private static var milliseconds: Int {
    var now = timespec()
    unsafe clock_gettime(CLOCK_MONOTONIC, &now)
    return now.tv_sec * 1_000 + now.tv_nsec / 1_000_000
  }
}
