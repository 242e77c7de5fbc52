/// Whether both ways to read a line agree about some bytes.
package struct LineReading {
  private var canonical = CanonicalLine()

  package init() {}

  /// Whether the quick reader leaves the line alone, or reads in it what the strict one does.
  ///
  /// What it remembers of lines before must change nothing, so one value is to be asked about many lines.
  package mutating func agrees(about line: Span<UInt8>) -> Bool {
    guard let quick = canonical.record(line) else { return true }
    do {
      let strict = try Record.scanning(line)
      return quick.event == strict.event && quick.hash == strict.hash
        && quick.bodyBytes == strict.bodyBytes
    } catch {
      return false
    }
  }

  /// Whether the quick reader reads the line at all.
  package mutating func isQuick(_ line: Span<UInt8>) -> Bool { canonical.record(line) != nil }
}
