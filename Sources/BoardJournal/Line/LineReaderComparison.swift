/// Compares the fast and the strict reader, for fuzzing and tests.
package struct LineReaderComparison {
  private var canonical = CanonicalLine()

  package init() {}

  /// Whether the fast reader, with what it cached, rejects the line or reads it as the strict one.
  package mutating func agrees(about bytes: [UInt8]) -> Bool {
    let line = bytes.span
    guard let fast = canonical.record(line) else { return true }
    guard let strict = JournalRecord.ifValid(line) else { return false }
    return fast.event == strict.event && fast.hash == strict.hash
      && fast.bodyBytes == strict.bodyBytes
  }

  package mutating func isCanonical(_ bytes: [UInt8]) -> Bool {
    canonical.record(bytes.span) != nil
  }
}
