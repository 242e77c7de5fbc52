package import BoardModel
import BoardText

package struct Verification: Hashable, Sendable {
  package enum Verdict: Int32, Sendable {
    /// Every byte belongs to an accepted line, and every line links to the one before.
    case clean = 0
    /// Some bytes belong to no line, and a gap accounts for each of them.
    case damaged = 1
    /// Something was changed, removed or added, and no gap explains it.
    case unexplained = 2
  }

  /// A range of the file that belongs to no accepted line.
  package struct Damage: Hashable, Sendable {
    /// Byte offset in the file, and length.
    package let offset: Int
    package let bytes: Int
    /// Line number of its beginning, from 1; every newline counts.
    package let line: Int
    /// Why its first line is not an event.
    package let reason: String
    /// The `seq` of the `log.gap` that accounts for it; `nil` if none does.
    package let gapSeq: Int?
  }

  package struct Finding: Hashable, Sendable {
    /// Line number, from 1; `nil` if it is about the whole file.
    package let line: Int?
    package let reason: String
  }

  package internal(set) var verdict = Verdict.clean
  package internal(set) var damages: [Damage] = []
  package internal(set) var findings: [Finding] = []
  /// Number of damages and findings not listed; each list ends at `listLimit`.
  package internal(set) var unlisted = 0
  package internal(set) var eventCount = 0
  package internal(set) var gapCount = 0
  package internal(set) var lineCount = 0
  package internal(set) var byteCount = 0
  /// Number of lines behind a break that link to each other; also those that a person accepted.
  package internal(set) var unconfirmedCount = 0
  /// Persons' decisions to accept unconfirmed lines.
  package internal(set) var acceptances: [Event] = []
  /// Bytes of accepted lines; all others are damaged or unfinished.
  package internal(set) var eventBytes = 0
  package internal(set) var damagedBytes = 0
  /// Bytes that the gaps of a kept copy name: they are only in the store's file.
  package internal(set) var elsewhereBytes = 0
  package internal(set) var unexplainedBytes = 0
  /// Bytes of a last line without a newline: a write in progress or one that was cut short.
  package internal(set) var unfinishedBytes = 0
  package internal(set) var firstSeq: Int?
  package internal(set) var last: ChainHead?
  /// Whether the file has the line of the anchor asked for; `nil` if none was.
  package internal(set) var isAnchorMatched: Bool?
  /// What is known of each signature, by `seq` of the sign-off and person.
  package internal(set) var signatures: [Int: [Person: SignatureState]] = [:]

  /// Maximum length of `damages` and of `findings`.
  package static let listLimit = 1000

  mutating func add(_ finding: Finding) {
    if findings.count < Verification.listLimit { findings.append(finding) } else { unlisted += 1 }
  }

  mutating func add(acceptance: Event) {
    if acceptances.count < Verification.listLimit {
      acceptances.append(acceptance)
    } else {
      unlisted += 1
    }
  }

  /// Adds that the checkpoint beside the file contradicts it.
  package mutating func addFalseCheckpoint() {
    add(
      Finding(
        line: nil,
        reason: tr("its checkpoint contradicts it; remove the checkpoint, nothing is lost")))
    verdict = .unexplained
  }

  /// The newest line's anchor, to print at sign-off and compare later.
  package var anchor: String? { last?.anchor }
}
