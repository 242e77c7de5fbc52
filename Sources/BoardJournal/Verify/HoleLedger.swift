/// Damaged ranges of a file, and which of their bytes a `log.gap` accounts for.
struct HoleLedger {
  /// Consecutive bytes of the file that belong to no accepted line.
  private struct Hole {
    var whole: Range<Int>
    /// Parts that no gap has accounted for yet.
    var rest: [Range<Int>]
    let line: Int
    let reason: String
    /// The `seq` of the newest gap that covers part of it.
    var gapSeq: Int?
    /// Finding for events missing directly after the range; they may have been in it.
    var missing: Verification.Finding?
  }

  /// Ranges not fully accounted for, in file order.
  private var open: [Hole] = []
  /// The first range that is not accounted for.
  var first: (line: Int, reason: String)? { open.first.map { ($0.line, $0.reason) } }

  /// Ranges that are accounted for; only the first `Verification.listLimit` are listed.
  private(set) var closed: [Verification.Damage] = []
  private(set) var closedCount = 0
  /// All damaged bytes, accounted for or not.
  private(set) var bytes = 0
  /// Maximum of `open`, so that memory does not grow with the damage; more are only counted.
  private static let limit = 10_000
  private var unheldCount = 0
  private var unheldBytes = 0

  /// Length of the shortest possible line.
  private static let shortestLineBytes = 80

  mutating func add(_ place: Place, _ problem: LineProblem) {
    bytes += place.range.count
    // Unconfirmed lines arrive late, out of file order, and may connect two ranges.
    var index = open.count
    while index > 0, open[index - 1].whole.lowerBound > place.range.lowerBound { index -= 1 }
    guard open.count < HoleLedger.limit else {
      unheldCount += 1
      unheldBytes += place.range.count
      return
    }
    open.insert(
      Hole(
        whole: place.range, rest: [place.range], line: place.line, reason: problem.description),
      at: index)
    join(index)
    if index > 0 { join(index - 1) }
  }

  /// Merges a range with the next one if they touch and no gap covers part of either.
  private mutating func join(_ index: Int) {
    guard index + 1 < open.count, open[index].gapSeq == nil, open[index + 1].gapSeq == nil,
      open[index].whole.upperBound == open[index + 1].whole.lowerBound
    else { return }
    let next = open.remove(at: index + 1)
    open[index].whole = open[index].whole.lowerBound..<next.whole.upperBound
    open[index].rest = [open[index].whole]
    open[index].missing = next.missing
  }

  /// Records that `count` events are missing before the line at `offset`.
  ///
  /// - Returns: whether the range directly before it is long enough to have held them.
  mutating func note(missing count: Int, at offset: Int, _ finding: Verification.Finding) -> Bool {
    guard let index = open.lastIndex(where: { $0.whole.upperBound == offset }),
      open[index].whole.count / HoleLedger.shortestLineBytes >= count
    else { return false }
    open[index].missing = finding
    return true
  }

  /// Whether all of `range` is damage that no gap has accounted for yet.
  func holds(_ range: Range<Int>) -> Bool { index(of: range) != nil }

  private func index(of range: Range<Int>) -> Int? {
    guard !range.isEmpty else { return nil }
    return open.firstIndex { hole in
      hole.rest.contains { $0.lowerBound <= range.lowerBound && range.upperBound <= $0.upperBound }
    }
  }

  /// Marks the bytes of `range` as accounted for by the gap `seq`.
  ///
  /// Does nothing if no single range contains them.
  mutating func cover(_ range: Range<Int>, by seq: Int) {
    guard let index = index(of: range) else { return }
    var holes = Holes()
    for part in open[index].rest { holes.add(part) }
    holes.subtract(range)
    // The newline after a torn line was added by the program that found it.
    let newline = range.upperBound..<range.upperBound + 1
    if open[index].whole.upperBound == newline.upperBound { holes.subtract(newline) }
    open[index].rest = holes.all
    open[index].gapSeq = seq
    if holes.all.isEmpty {
      closedCount += 1
      if closed.count < Verification.listLimit { closed.append(damage(open[index])) }
      open.remove(at: index)
    }
  }

  /// Writes the results into `verification`.
  func conclude(_ verification: inout Verification) {
    verification.damagedBytes = bytes
    verification.unexplainedBytes = unheldBytes
    var damages = closed
    for hole in open {
      verification.unexplainedBytes += hole.rest.reduce(0) { $0 + $1.count }
      for rest in hole.rest {
        damages.append(
          Verification.Damage(
            offset: rest.lowerBound, bytes: rest.count, line: hole.line, reason: hole.reason,
            gapSeq: nil))
      }
      if let missing = hole.missing { verification.add(missing) }
    }
    damages.sort { $0.offset < $1.offset }
    verification.damages = Array(damages.prefix(Verification.listLimit))
    verification.unlisted += closedCount - closed.count + unheldCount
    verification.unlisted += damages.count - verification.damages.count
  }

  private func damage(_ hole: Hole) -> Verification.Damage {
    Verification.Damage(
      offset: hole.whole.lowerBound, bytes: hole.whole.count, line: hole.line,
      reason: hole.reason, gapSeq: hole.gapSeq)
  }
}
