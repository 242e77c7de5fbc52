import BoardJournal

/// Some lines: the fast reader never disagrees with the strict one.
///
/// Each line is tried as it is, and with the end that every valid line has: random input would
/// hardly ever contain it.
@Sendable func fuzzReading(_ input: [UInt8]) {
  // One value for all lines: what it remembers of earlier lines must change nothing.
  var reading = LineReaderComparison()
  for line in input.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
    for bytes in [Array(line), Array(line) + tail] where !reading.agrees(about: bytes) {
      fail("the readers disagree about \(String(decoding: bytes, as: UTF8.self))")
    }
  }
}

private let tail = Array(#","hash":"0123456789abcdef0123456789abcdef"}"#.utf8)
