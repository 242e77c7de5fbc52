/// Compares the fast and the strict reader, for fuzzing and tests.
package struct LineReading {
  private var canonical = CanonicalLine()

  package init() {}

  /// Whether the fast reader rejects the line or reads the same as the strict reader.
  ///
  /// The fast reader's caches must not change a result, so check many lines with the same value.
  package mutating func agrees(about bytes: [UInt8]) -> Bool {
    let line = bytes.span
    guard let quick = canonical.record(line) else { return true }
    do {
      let strict = try Record.scanning(line)
      return quick.event == strict.event && quick.hash == strict.hash
        && quick.bodyBytes == strict.bodyBytes
    } catch {
      return false
    }
  }

  /// Whether the fast reader accepts the line.
  package mutating func isQuick(_ bytes: [UInt8]) -> Bool { canonical.record(bytes.span) != nil }
}
