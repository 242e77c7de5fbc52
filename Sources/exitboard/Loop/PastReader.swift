package import BoardJournal
package import BoardModel

/// Goes through the event file for past moments: folds what a board could have known by then, and remembers on the way
/// what makes the next moment quick.
///
/// Lives while the past is shown. What is appended meanwhile came too late to have been on any past board.
package struct PastReader: ~Copyable {
  /// A piece of the file, and when the first of its events was recorded.
  private struct Span {
    let range: Range<Int>
    let earliest: Timestamp?
  }

  private let path: String
  private let calendar: ShopCalendar
  private var follower: JournalFollower
  private var moment: Timestamp
  /// Rising; each knows only what it may.
  private var milestones: [Milestone] = []
  /// Pieces of the file up to the end it had.
  private var spans: [Span] = []
  private var knownFrom = Int.max
  /// Those of the pass that goes on, which count only when it is done, and where it began.
  private var passSpans: [Span] = []
  private var passStart = 0
  private let pieceBytes: Int
  /// The floor of the moment is not there yet.
  package private(set) var hasMore = true

  private static let milestoneLimit = 24

  /// - Parameters:
  ///   - path: the event file.
  ///   - calendar: of the floors.
  ///   - pieceBytes: about how much to read at once.
  package init(path: String, calendar: ShopCalendar, pieceBytes: Int) {
    self.path = path
    self.calendar = calendar
    self.pieceBytes = pieceBytes
    moment = Timestamp(milliseconds: 0)
    follower = JournalFollower(path: path, isTold: false)
  }

  /// Begins with a moment.
  ///
  /// - Parameters:
  ///   - moment: what was recorded by then counts.
  ///   - other: a milestone from elsewhere.
  /// - Returns: the floor that `read` goes on from.
  package mutating func begin(at moment: Timestamp, or other: Milestone?) -> Floor {
    self.moment = moment
    hasMore = true
    passSpans = []
    let known = (milestones + (other.map { [$0] } ?? [])).filter { $0.isKnown(at: moment) }
    guard let nearest = known.max(by: { $0.point.end < $1.point.end }) else {
      follower = JournalFollower(path: path, isTold: false)
      passStart = 0
      return Floor(calendar: calendar)
    }
    passStart = nearest.point.end
    follower = JournalFollower(path: path, after: nearest.point, isTold: false)
    return nearest.floor
  }

  /// A milestone that it has passed is close enough to `moment` that none need be looked for elsewhere.
  package func reaches(_ moment: Timestamp) -> Bool {
    milestones.contains { $0.isKnown(at: moment) }
  }

  /// The next events of a piece of the file that count.
  package mutating func read() -> [Event] {
    let start = follower.point?.end ?? 0
    let news = follower.news(limitBytes: pieceBytes)
    let end = follower.point?.end ?? 0
    hasMore = news.hasMore
    if start < knownFrom, end > start {
      let earliest = news.events.map(\.knownAt).min()
      passSpans.append(Span(range: start..<end, earliest: earliest))
    }
    if !hasMore || end >= knownFrom && isOver(from: end) {
      hasMore = false
      spans += passSpans
      passSpans = []
      knownFrom = min(knownFrom, passStart)
    }
    return news.events.filter { $0.knownAt <= moment }
  }

  /// Remembers the floor that all events so far have come to, if none was left out.
  package mutating func note(_ floor: Floor) {
    guard let point = follower.point, point.latest <= moment,
      !milestones.contains(where: { abs($0.point.end - point.end) < pieceBytes / 2 })
    else { return }
    milestones.append(Milestone(point: point, floor: floor))
    milestones.sort { $0.point.end < $1.point.end }
    guard milestones.count > PastReader.milestoneLimit else { return }
    // The older half gets sparser: who goes back in time goes back a little more often than a lot.
    let half = milestones.count / 2
    milestones =
      milestones[..<half].enumerated().filter { $0.offset.isMultiple(of: 2) }.map(\.element)
      + milestones[half...]
  }

  /// Nothing from there on was recorded by the moment.
  private func isOver(from offset: Int) -> Bool {
    !(spans + passSpans).contains { span in
      span.range.upperBound > offset && span.earliest.map { $0 <= moment } ?? false
    }
  }
}
