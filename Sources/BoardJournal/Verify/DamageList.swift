/// Damaged ranges of a file, and which of their bytes a `log.gap` accounts for.
struct DamageList {
  /// Consecutive bytes of the file that belong to no accepted line.
  private struct DamagedRange {
    var whole: Range<Int>
    /// Parts that no gap has accounted for yet.
    var remainder: RangeSet<Int>
    let line: Int
    let reason: String
    var gapSeq: Int?
    /// Finding for events missing directly after the range; they may have been in it.
    var missing: Verification.Finding?

    func damage(_ part: Range<Int>, gapSeq: Int?) -> Verification.Damage {
      Verification.Damage(
        offset: part.lowerBound, bytes: part.count, line: line, reason: reason, gapSeq: gapSeq)
    }
  }

  /// Ranges not fully accounted for, in file order.
  private var unexplained: [DamagedRange] = []
  var first: (line: Int, reason: String)? { unexplained.first.map { ($0.line, $0.reason) } }

  /// Ranges that are accounted for; only the first `Verification.listLimit` are listed.
  private(set) var explained: [Verification.Damage] = []
  private(set) var explainedCount = 0
  /// All damaged bytes, accounted for or not.
  private(set) var bytes = 0
  /// Maximum of `unexplained`, so that memory does not grow with the damage; more are only counted.
  private static let maxRanges = 10_000
  private var unlistedCount = 0
  private var unlistedBytes = 0

  /// Length of the shortest possible line.
  private static let minLineBytes = 80

  mutating func add(_ position: LinePosition, _ problem: LineProblem) {
    bytes += position.range.count
    // Unconfirmed lines arrive late, out of file order, and may connect two ranges.
    let last = unexplained.lastIndex { $0.whole.lowerBound <= position.range.lowerBound }
    let index = last.map { $0 + 1 } ?? 0
    guard unexplained.count < DamageList.maxRanges else {
      unlistedCount += 1
      unlistedBytes += position.range.count
      return
    }
    unexplained.insert(
      DamagedRange(
        whole: position.range, remainder: RangeSet(position.range), line: position.line,
        reason: problem.description),
      at: index)
    join(index)
    if index > 0 { join(index - 1) }
  }

  /// Merges a range with the next one if they touch and no gap covers part of either.
  private mutating func join(_ index: Int) {
    guard index + 1 < unexplained.count, unexplained[index].gapSeq == nil,
      unexplained[index + 1].gapSeq == nil,
      unexplained[index].whole.upperBound == unexplained[index + 1].whole.lowerBound
    else { return }
    let next = unexplained.remove(at: index + 1)
    unexplained[index].whole = unexplained[index].whole.lowerBound..<next.whole.upperBound
    unexplained[index].remainder = RangeSet(unexplained[index].whole)
    unexplained[index].missing = next.missing
  }

  /// Notes events missing before `offset`; returns whether the range there may have held them.
  mutating func note(missing count: Int, at offset: Int, _ finding: Verification.Finding) -> Bool {
    guard let index = unexplained.lastIndex(where: { $0.whole.upperBound == offset }),
      unexplained[index].whole.count / DamageList.minLineBytes >= count
    else { return false }
    unexplained[index].missing = finding
    return true
  }

  /// Whether all of `range` is damage that no gap has accounted for yet.
  func isUnexplained(_ range: Range<Int>) -> Bool { index(of: range) != nil }

  private func index(of range: Range<Int>) -> Int? {
    guard !range.isEmpty else { return nil }
    return unexplained.firstIndex { $0.remainder.isSuperset(of: RangeSet(range)) }
  }

  /// Accounts for `range` by the gap `seq`; does nothing if no single range contains it.
  mutating func cover(_ range: Range<Int>, by seq: Int) {
    guard let index = index(of: range) else { return }
    unexplained[index].remainder.remove(contentsOf: range)
    // The newline after a torn line was added by the program that found it.
    let newline = range.upperBound..<range.upperBound + 1
    if unexplained[index].whole.upperBound == newline.upperBound {
      unexplained[index].remainder.remove(contentsOf: newline)
    }
    unexplained[index].gapSeq = seq
    if unexplained[index].remainder.isEmpty {
      explainedCount += 1
      let explainedRange = unexplained.remove(at: index)
      if explained.count < Verification.listLimit {
        explained.append(explainedRange.damage(explainedRange.whole, gapSeq: seq))
      }
    }
  }

  func write(to verification: inout Verification) {
    verification.damagedBytes = bytes
    verification.unexplainedBytes = unlistedBytes
    var damages = explained
    for damagedRange in unexplained {
      for rest in damagedRange.remainder.ranges {
        verification.unexplainedBytes += rest.count
        damages.append(damagedRange.damage(rest, gapSeq: nil))
      }
      if let missing = damagedRange.missing { verification.add(missing) }
    }
    damages.sort { $0.offset < $1.offset }
    verification.damages = Array(damages.prefix(Verification.listLimit))
    verification.unlisted += explainedCount - explained.count + unlistedCount
    verification.unlisted += damages.count - verification.damages.count
  }
}
