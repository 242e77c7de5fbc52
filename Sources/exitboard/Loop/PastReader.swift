package import BoardJournal
package import BoardModel

/// Reads the event file for past moments: the events that were recorded by then.
///
/// On the way it stores snapshots that make the next moment fast. It exists while the past is shown; what is appended
/// meanwhile was recorded too late for any past moment.
package struct PastReader: ~Copyable {
  /// A piece of the file, and when the first of its events was recorded.
  private struct Segment {
    let range: Range<Int>
    let earliest: Timestamp?
  }

  private let path: String
  private let calendar: BusinessCalendar
  private var follower: JournalFollower
  private var moment: Timestamp
  /// Snapshots in file order; each is the fold of all events before it.
  private var snapshots: [FloorSnapshot] = []
  /// Pieces of the file, from `scannedFrom` to the end.
  private var segments: [Segment] = []
  private var scannedFrom = Int.max
  /// Pieces of the current pass, which count only when it is complete, and where it began.
  private var passSegments: [Segment] = []
  private var passStart = 0
  private let pieceBytes: Int
  package private(set) var hasMore = true

  private static let maxSnapshots = 24

  package init(path: String, calendar: BusinessCalendar, pieceBytes: Int) {
    self.path = path
    self.calendar = calendar
    self.pieceBytes = pieceBytes
    moment = Timestamp(milliseconds: 0)
    follower = JournalFollower(path: path, after: nil, watchesChanges: false)
  }

  /// Begins to read from the newest snapshot known at the moment, `other` included; returns its floor, or an empty one.
  package mutating func begin(at moment: Timestamp, or other: FloorSnapshot?) -> Floor {
    self.moment = moment
    hasMore = true
    passSegments = []
    let known = (snapshots + (other.map { [$0] } ?? [])).filter { $0.isKnown(at: moment) }
    guard let latest = known.max(by: { $0.point.end < $1.point.end }) else {
      follower = JournalFollower(path: path, after: nil, watchesChanges: false)
      passStart = 0
      return Floor(calendar: calendar)
    }
    passStart = latest.point.end
    follower = JournalFollower(path: path, after: latest.point, watchesChanges: false)
    return latest.floor
  }

  /// Whether it has a snapshot to start from, so that none is needed from elsewhere.
  package func hasSnapshot(for moment: Timestamp) -> Bool {
    snapshots.contains { $0.isKnown(at: moment) }
  }

  /// Reads the next piece of the file and returns its events that were recorded by the moment.
  package mutating func read() -> [Event] {
    let start = follower.point?.end ?? 0
    let update = follower.poll(limitBytes: pieceBytes)
    let end = follower.point?.end ?? 0
    hasMore = update.hasMore
    if start < scannedFrom, end > start {
      let earliest = update.events.map(\.knownAt).min()
      passSegments.append(Segment(range: start..<end, earliest: earliest))
    }
    if !hasMore || end >= scannedFrom && hasNothingRelevant(from: end) {
      hasMore = false
      segments += passSegments
      passSegments = []
      scannedFrom = min(scannedFrom, passStart)
    }
    return update.events.filter { $0.knownAt <= moment }
  }

  /// Stores a snapshot of the floor, if no event so far was left out.
  package mutating func addSnapshot(of floor: Floor) {
    guard let point = follower.point, point.latest <= moment,
      !snapshots.contains(where: { abs($0.point.end - point.end) < pieceBytes / 2 })
    else { return }
    snapshots.append(FloorSnapshot(point: point, floor: floor))
    snapshots.sort { $0.point.end < $1.point.end }
    guard snapshots.count > PastReader.maxSnapshots else { return }
    // Thin out the older half: small steps back in time are more frequent than large ones.
    let half = snapshots.count / 2
    snapshots =
      snapshots[..<half].enumerated().filter { $0.offset.isMultiple(of: 2) }.map(\.element)
      + snapshots[half...]
  }

  /// Whether no event from `offset` on was recorded by the moment.
  private func hasNothingRelevant(from offset: Int) -> Bool {
    !(segments + passSegments).contains { segment in
      segment.range.upperBound > offset && segment.earliest.map { $0 <= moment } ?? false
    }
  }
}
