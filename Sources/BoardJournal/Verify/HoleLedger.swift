/// The holes of a file, and which of them a `log.gap` accounts for.
struct HoleLedger {
  private struct Hole {
    var whole: Range<Int>
    /// What no gap has accounted for yet.
    var rest: [Range<Int>]
    let line: Int
    let reason: String
    var gapSeq: Int?
    /// Events that are missing right behind the hole, so that it may have been them.
    var missing: Verification.Finding?
  }

  private var open: [Hole] = []
  /// The oldest hole that is not accounted for.
  var first: (line: Int, reason: String)? { open.first.map { ($0.line, $0.reason) } }

  /// Holes that are accounted for, the first `Verification.listLimit`.
  private(set) var closed: [Verification.Damage] = []
  private(set) var closedCount = 0
  private(set) var bytes = 0
  /// Beyond this many open ones memory would grow with the damage.
  private static let limit = 10_000
  private var unheldCount = 0
  private var unheldBytes = 0

  /// A line in the shortest form there is takes this much.
  private static let shortestLineBytes = 80

  mutating func add(_ place: Place, _ problem: LineProblem) {
    bytes += place.range.count
    // Lines that were in suspense come late, and may close the space between two holes.
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

  /// Makes one of a hole and the next, where they touch and no gap speaks of either.
  private mutating func join(_ index: Int) {
    guard index + 1 < open.count, open[index].gapSeq == nil, open[index + 1].gapSeq == nil,
      open[index].whole.upperBound == open[index + 1].whole.lowerBound
    else { return }
    let next = open.remove(at: index + 1)
    open[index].whole = open[index].whole.lowerBound..<next.whole.upperBound
    open[index].rest = [open[index].whole]
    open[index].missing = next.missing
  }

  /// Notes that `count` events are missing at `offset`.
  ///
  /// - Returns: whether a hole right before it is long enough to have held them.
  mutating func note(missing count: Int, at offset: Int, _ finding: Verification.Finding) -> Bool {
    guard let index = open.lastIndex(where: { $0.whole.upperBound == offset }),
      open[index].whole.count / HoleLedger.shortestLineBytes >= count
    else { return false }
    open[index].missing = finding
    return true
  }

  /// Whether all of `range` is damage that no gap has accounted for.
  func holds(_ range: Range<Int>) -> Bool { index(of: range) != nil }

  private func index(of range: Range<Int>) -> Int? {
    guard !range.isEmpty else { return nil }
    return open.firstIndex { hole in
      hole.rest.contains { $0.lowerBound <= range.lowerBound && range.upperBound <= $0.upperBound }
    }
  }

  /// Takes the bytes of `range` off the hole that holds them, if one does.
  mutating func cover(_ range: Range<Int>, by seq: Int) {
    guard let index = index(of: range) else { return }
    var holes = Holes()
    for part in open[index].rest { holes.add(part) }
    holes.subtract(range)
    // The newline behind a torn line is its finder's.
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

  /// Enters what was found into `verification`.
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
