package import BoardJournal
package import BoardModel

/// Reads the event file for past moments: the events that were recorded by then.
///
/// On the way it stores snapshots that make the next moment fast. It exists while the past is shown; what is appended
/// meanwhile was recorded too late for any past moment.
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
  /// Snapshots in file order; each is the fold of all events before it.
  private var milestones: [Milestone] = []
  /// Pieces of the file, from `knownFrom` to the end.
  private var spans: [Span] = []
  private var knownFrom = Int.max
  /// Pieces of the current pass, which count only when it is complete, and where it began.
  private var passSpans: [Span] = []
  private var passStart = 0
  private let pieceBytes: Int
  /// Whether more must be read to complete the floor of the moment.
  package private(set) var hasMore = true

  private static let milestoneLimit = 24

  /// Creates a reader.
  ///
  /// - Parameters:
  ///   - path: the event file.
  ///   - calendar: calendar of the floors.
  ///   - pieceBytes: approximate number of bytes to read at once.
  package init(path: String, calendar: ShopCalendar, pieceBytes: Int) {
    self.path = path
    self.calendar = calendar
    self.pieceBytes = pieceBytes
    moment = Timestamp(milliseconds: 0)
    follower = JournalFollower(path: path, isTold: false)
  }

  /// Begins to read for a moment.
  ///
  /// - Parameters:
  ///   - moment: events recorded by then are included.
  ///   - other: a snapshot from elsewhere.
  /// - Returns: the floor that the events of `read` are added to.
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

  /// Whether it has a snapshot to start from, so that none is needed from elsewhere.
  package func reaches(_ moment: Timestamp) -> Bool {
    milestones.contains { $0.isKnown(at: moment) }
  }

  /// Reads the next piece of the file and returns its events that were recorded by the moment.
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

  /// Stores a snapshot of the floor, if no event so far was left out.
  package mutating func note(_ floor: Floor) {
    guard let point = follower.point, point.latest <= moment,
      !milestones.contains(where: { abs($0.point.end - point.end) < pieceBytes / 2 })
    else { return }
    milestones.append(Milestone(point: point, floor: floor))
    milestones.sort { $0.point.end < $1.point.end }
    guard milestones.count > PastReader.milestoneLimit else { return }
    // Thin out the older half: small steps back in time are more frequent than large ones.
    let half = milestones.count / 2
    milestones =
      milestones[..<half].enumerated().filter { $0.offset.isMultiple(of: 2) }.map(\.element)
      + milestones[half...]
  }

  /// Whether no event from `offset` on was recorded by the moment.
  private func isOver(from offset: Int) -> Bool {
    !(spans + passSpans).contains { span in
      span.range.upperBound > offset && span.earliest.map { $0 <= moment } ?? false
    }
  }
}
