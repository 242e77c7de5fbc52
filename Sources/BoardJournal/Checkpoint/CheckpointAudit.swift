import BoardModel
import Glibc

/// Compares a checkpoint with a fold of the lines that it stands for, in parts.
package struct CheckpointAudit: ~Copyable {
  package enum Result: Sendable {
    case unfinished
    /// Also if there is no checkpoint that this program would use.
    case agrees
    case differs
  }

  private let path: String
  /// What is still to be compared, the shortest first.
  private var snapshots: [FloorSnapshot]
  private var floor: Floor
  private var follower: JournalFollower
  private var readBytes = 0

  /// Reads the checkpoint beside `path`.
  package init(of path: String, app: String) {
    self.path = path
    snapshots = FloorSnapshot.stored(beside: path, app: app)
      .sorted { $0.point.end < $1.point.end }
    floor = Floor(calendar: snapshots.first?.floor.calendar ?? BusinessCalendar())
    follower = JournalFollower(path: path, after: nil, watchesChanges: false)
  }

  /// Compares the whole checkpoint.
  package static func agrees(_ path: String, app: String) -> Bool {
    var audit = CheckpointAudit(of: path, app: app)
    while true {
      switch audit.next(bytes: JournalUpdate.replayBytes) {
      case .unfinished: continue
      case .agrees: return true
      case .differs: return false
      }
    }
  }

  /// Folds about `bytes` more.
  package mutating func next(bytes: Int) -> Result {
    guard let snapshot = snapshots.first else { return .agrees }
    let update = follower.poll(limitBytes: min(bytes, snapshot.point.end - readBytes))
    readBytes = update.readBytes
    floor.apply(update.events)
    guard let point = follower.point, point.end >= snapshot.point.end else {
      // The line at its end does not belong to the chain.
      return update.hasMore && readBytes < snapshot.point.end ? .unfinished : .differs
    }
    guard snapshot == FloorSnapshot(point: point, floor: floor) else { return .differs }
    snapshots.removeFirst()
    return snapshots.isEmpty ? .agrees : .unfinished
  }

  /// Removes a checkpoint that differs.
  package static func removeCheckpoint(of path: String) {
    unsafe unlink(Checkpoint.path(for: path))
  }
}
