import BoardJournal
import BoardModel

/// Reads from head office's own event file who saw which alert.
struct SeenMarks: ~Copyable {
  private var follower: JournalFollower

  init(path: String) {
    follower = JournalFollower(path: path, after: nil, watchesChanges: false)
  }

  /// Takes what is new; a file that does not exist yet has nothing.
  mutating func read(into floor: inout FleetFloor) {
    var hasMore = true
    while hasMore {
      let update = follower.poll(limitBytes: JournalUpdate.replayBytes)
      for event in update.events {
        if case .fleet(.seen(let seen)) = event.fact {
          floor.apply(.seen(seen, by: event.stamp.by), heard: event.stamp.at)
        }
      }
      hasMore = update.hasMore
    }
  }
}
