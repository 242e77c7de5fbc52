/// What `exitboard verify` found.
package struct Verification: Hashable, Sendable {
  package enum Verdict: Int32, Sendable {
    /// Every byte belongs to a line, and every line links.
    case clean = 0
    /// Bytes belong to no line, and each of them is accounted for.
    case damaged = 1
    /// Something was changed, cut off or added, and nothing explains it.
    case unexplained = 2
  }

  /// A part of the file that belongs to no line that counts.
  package struct Damage: Hashable, Sendable {
    /// Where it begins in the file, and how long it is.
    package let offset: Int
    package let bytes: Int
    /// From 1; every newline counts.
    package let line: Int
    /// Why its first line is no event.
    package let reason: String
    /// The `seq` of the `log.gap` that accounts for it; `nil` where none does.
    package let gapSeq: Int?
  }

  /// Something no gap can explain.
  package struct Finding: Hashable, Sendable {
    /// From 1; `nil` where it is about the whole file.
    package let line: Int?
    package let reason: String
  }

  package internal(set) var verdict = Verdict.clean
  package internal(set) var damages: [Damage] = []
  package internal(set) var findings: [Finding] = []
  /// What was found beyond those listed: lists end at `listLimit`.
  package internal(set) var unlisted = 0
  /// Lines that count.
  package internal(set) var eventCount = 0
  package internal(set) var gapCount = 0
  package internal(set) var lineCount = 0
  package internal(set) var byteCount = 0
  /// Of lines that count; with those that are changed, damaged or unfinished, all bytes there are.
  package internal(set) var eventBytes = 0
  /// Of lines that no longer count, for they were changed after they were written.
  package internal(set) var changedBytes = 0
  package internal(set) var damagedBytes = 0
  package internal(set) var unexplainedBytes = 0
  /// Bytes of a last line that has no end: a write that is going on or was cut short.
  package internal(set) var unfinishedBytes = 0
  package internal(set) var firstSeq: Int?
  package internal(set) var lastSeq: Int?
  package internal(set) var lastHash: LineHash?

  /// Damage and findings listed one by one, each.
  package static let listLimit = 1000

  /// What to print at sign-off and to compare later: "seq:hash" of the newest line.
  package var anchor: String? {
    guard let lastSeq, let lastHash else { return nil }
    return "\(lastSeq):\(lastHash)"
  }
}

/// A line that somebody wrote down: the file must still hold it.
package struct Anchor: Hashable, Sendable {
  package let seq: Int
  package let hash: LineHash

  /// Reads "48213:9f3a...", 32 hex digits behind the colon.
  package init?(text: String) {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, let seq = Int(parts[0]), seq >= 1, String(seq) == parts[0],
      let hash = LineHash(text: parts[1].lowercased())
    else { return nil }
    self.seq = seq
    self.hash = hash
  }
}
