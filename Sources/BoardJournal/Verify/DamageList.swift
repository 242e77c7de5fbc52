import BoardModel
import BoardText

/// Damaged ranges of a file, and which of their bytes a `log.gap` accounts for.
///
/// Writers and verifiers share this rule: a gap counts only in the write that follows the damage.
struct DamageList {
  /// Consecutive bytes of the file that belong to no accepted line.
  struct DamagedRange {
    /// What no gap has accounted for yet.
    fileprivate(set) var range: Range<Int>
    let line: Int
    let reason: String
    /// Number of accepted lines behind it that are not gaps, and when they were recorded.
    fileprivate var eventCount = 0
    fileprivate var recorded: ClosedRange<Timestamp>?

    /// Whether the lines behind it are more than one write, so that a gap comes too late.
    fileprivate var isLate: Bool {
      guard let recorded else { return false }
      let spread = recorded.upperBound.milliseconds - recorded.lowerBound.milliseconds
      return eventCount > DamagedRange.maxEventCount || spread > DamagedRange.maxSpreadMilliseconds
    }

    /// Events of one write: a batch, and the first line of a file.
    private static let maxEventCount = 1001
    /// An event gets a `rec` when it is recorded more than a second after its `at`.
    private static let maxSpreadMilliseconds: Int64 = 1000
  }

  /// Ranges that a gap may still account for, in file order.
  private(set) var open: [DamagedRange] = []
  /// Ranges for which a gap comes too late.
  private var late: [DamagedRange] = []
  /// Ranges that are accounted for; only the first `Verification.listLimit` are listed.
  private var explained: [Verification.Damage] = []
  private var explainedCount = 0
  /// All damaged bytes, accounted for or not.
  private var bytes = 0
  /// Maximum of each list, so that memory does not grow with the damage; more are only counted.
  private static let maxRanges = 10_000
  private var unlistedCount = 0
  private var unlistedBytes = 0

  /// The first range that no gap can account for any more.
  var firstLate: (line: Int, reason: String)? { late.first.map { ($0.line, $0.reason) } }

  /// Adds the next damaged line; lines come in file order.
  mutating func add(_ position: LinePosition, _ problem: LineProblem) {
    bytes += position.range.count
    if let last = open.indices.last, open[last].range.upperBound == position.range.lowerBound {
      open[last].range = open[last].range.lowerBound..<position.range.upperBound
    } else {
      let added = DamagedRange(
        range: position.range, line: position.line, reason: problem.description)
      if open.count < DamageList.maxRanges { open.append(added) } else { drop(added) }
    }
  }

  private mutating func drop(_ range: DamagedRange) {
    unlistedCount += 1
    unlistedBytes += range.range.count
  }

  /// Notes an accepted line other than a gap.
  mutating func passEvent(recorded: Timestamp) {
    guard !open.isEmpty else { return }
    for index in open.indices {
      open[index].eventCount += 1
      let known = open[index].recorded ?? recorded...recorded
      open[index].recorded = min(known.lowerBound, recorded)...max(known.upperBound, recorded)
    }
    guard open.contains(where: \.isLate) else { return }
    for range in open where range.isLate {
      if late.count < DamageList.maxRanges { late.append(range) } else { drop(range) }
    }
    open.removeAll(where: \.isLate)
  }

  /// Why a gap before file offset `end` accounts for nothing; `nil` = it does, if its SHA-256 is right.
  func rejection(of gap: LogGap, before end: Int) -> String? {
    let (gapEnd, isOver) = gap.offset.addingReportingOverflow(gap.bytes)
    guard !isOver, gapEnd <= end else { return tr("its log.gap names bytes that come after it") }
    if late.contains(where: { $0.range.contains(gap.offset) }) {
      return tr("its log.gap comes too late: other events follow the damage")
    }
    return index(of: gap) == nil ? tr("its log.gap names bytes that are not damaged") : nil
  }

  private func index(of gap: LogGap) -> Int? {
    guard gap.bytes > 0 else { return nil }
    return open.firstIndex {
      $0.range.lowerBound == gap.offset && gap.offset + gap.bytes <= $0.range.upperBound
    }
  }

  /// Accounts for the bytes of a gap that is not rejected.
  mutating func cover(_ gap: LogGap, by seq: Int) {
    guard let index = index(of: gap) else { return }
    var covered = gap.bytes
    // Of a torn line the newline at the end was added by the program that found it.
    if open[index].range.count == covered + 1 { covered += 1 }
    explainedCount += 1
    if explained.count < Verification.listLimit {
      explained.append(
        Verification.Damage(
          offset: gap.offset, bytes: covered, line: open[index].line, reason: open[index].reason,
          gapSeq: seq))
    }
    open[index].range = open[index].range.dropFirst(covered)
    if open[index].range.isEmpty { open.remove(at: index) }
  }

  func write(to verification: inout Verification) {
    let unexplained = (late + open).sorted { $0.range.lowerBound < $1.range.lowerBound }
    verification.damagedBytes = bytes
    verification.unexplainedBytes = unexplained.reduce(unlistedBytes) { $0 + $1.range.count }
    let damages =
      (explained
      + unexplained.map {
        Verification.Damage(
          offset: $0.range.lowerBound, bytes: $0.range.count, line: $0.line, reason: $0.reason,
          gapSeq: nil)
      }).sorted { $0.offset < $1.offset }
    verification.damages = Array(damages.prefix(Verification.listLimit))
    verification.unlisted += explainedCount - explained.count + unlistedCount
    verification.unlisted += damages.count - verification.damages.count
  }
}
