import BoardJournal
import BoardModel
import BoardText
import Glibc

extension LoadedPlan {
  /// The name of this program in records and checkpoints.
  static var app: String { "exitboard \(Exitboard.version)" }

  /// An event file's checkpoint, if this program made it under this plan's zone and hours.
  ///
  /// With `past`, it is what was known by then.
  func checkpoint(beside path: String, upTo past: Timestamp?) -> CheckpointFinding {
    CheckpointFinding.find(beside: path, app: LoadedPlan.app, calendar: calendar, upTo: past)
  }

  /// What the first line of a new event file says: the plan's store, and which program made it.
  func opening(source: String?, createsFolder: Bool) -> JournalOpening {
    JournalOpening(
      store: plan.store, app: LoadedPlan.app, source: source, createsFolder: createsFolder)
  }

  /// A writer for the event file of the options; its folder is created only if nobody named the file.
  func journalWriter(to store: StoreOptions, source: String?) -> JournalWriter {
    JournalWriter(
      path: store.journalPath,
      opening: opening(source: source, createsFolder: !store.isJournalNamed), zone: zone)
  }
}

/// Reads an event file from its first line to its last.
enum JournalReplay {
  /// Passes everything that the file holds to `take`, in batches.
  ///
  /// With `isNamed`, the user asked for this very file, and a missing one is an error, not an empty
  /// store. What the checkpoint of `finding` contains is not passed again.
  ///
  /// - Returns: the newest line's `seq` and hash, and what is to be said about the file itself.
  /// - Throws: if the file is missing or cannot be read.
  static func read(
    _ path: String, isNamed: Bool, from finding: CheckpointFinding,
    each take: (JournalUpdate) -> Void
  ) throws(Failure) -> (head: ChainHead, notice: JournalNotice) {
    if isNamed, unsafe access(path, F_OK) != 0 {
      throw Failure(
        .noInput,
        tr("there is no event file {path}; 'exitboard log' or a tap on the board creates it", path))
    }
    var follower = JournalFollower(path: path, finding: finding, watchesChanges: false)
    var notice = JournalNotice.intact
    var hasMore = true
    while hasMore {
      let update = follower.poll(limitBytes: JournalUpdate.replayBytes)
      hasMore = update.hasMore
      take(update)
      if let newest = update.notice { notice = newest }
    }
    if case .unreadable(let reason) = notice { throw Failure(.inputOutput, reason) }
    return (follower.head, notice)
  }
}
