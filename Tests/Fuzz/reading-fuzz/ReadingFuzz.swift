import BoardJournal
import Glibc

/// Called by libFuzzer with some lines, a newline between them: of none may the quick reader say what the strict one
/// does not.
///
/// Each gets the end that every line has, as it stands or behind the input's own: chance would hardly ever write it.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzReading(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let input = UnsafeBufferPointer(start: start, count: count)
  // One value for all: what it remembers of lines before must change nothing.
  var reading = LineReaderComparison()
  for line in input.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
    for bytes in [Array(line), Array(line) + tail] where !reading.agrees(about: bytes) {
      print("the readers disagree about \(String(decoding: bytes, as: UTF8.self))")
      fflush(nil)
      abort()
    }
  }
  return 0
}

private let tail = Array(#","hash":"0123456789abcdef0123456789abcdef"}"#.utf8)
