/// Reads lines that came from elsewhere: those in canonical spelling quickly, all others strictly.
package struct LineReader: Sendable {
  private var canonical = CanonicalLine()

  package init() {}

  /// The record of a line without its newline; `nil` if it is no event.
  package mutating func record(_ line: Span<UInt8>) -> JournalRecord? {
    canonical.record(line) ?? JournalRecord.ifValid(line)
  }
}
