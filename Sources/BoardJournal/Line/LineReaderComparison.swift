/// Compares the fast and the strict reader, for fuzzing and tests.
package struct LineReaderComparison {
  private var canonical = CanonicalLine()

  package init() {}

  /// Whether the fast reader rejects the line or reads the same as the strict reader.
  ///
  /// The fast reader's caches must not change a result, so check many lines with the same value.
  package mutating func agrees(about bytes: [UInt8]) -> Bool {
    let line = bytes.span
    guard let fast = canonical.record(line) else { return true }
    guard let strict = JournalRecord.ifValid(line) else { return false }
    return fast.event == strict.event && fast.hash == strict.hash
      && fast.bodyBytes == strict.bodyBytes
  }

  /// Whether the fast reader accepts the line.
  package mutating func isCanonical(_ bytes: [UInt8]) -> Bool {
    canonical.record(bytes.span) != nil
  }
}
