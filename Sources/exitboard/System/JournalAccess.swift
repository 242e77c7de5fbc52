import BoardJournal
import BoardModel
import BoardText
import Glibc

extension LoadedPlan {
  static let version = "0.1.0"
  static var app: String { "exitboard \(version)" }

  /// A checkpoint, if this program made it under this plan's zone and hours; with `past`, as known by then.
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

/// Reads an event file from its first line to its last, in batches.
struct JournalReplay: ~Copyable {
  private var reader: ReadAhead
  private(set) var hasMore = true
  private(set) var notice = JournalNotice.intact

  /// Begins behind the checkpoint of `finding`; `nil` = reads every line and checks its hash.
  ///
  /// A missing file that the user named is an error, not an empty store.
  init(_ path: String, isNamed: Bool, from finding: CheckpointFinding?) throws(Failure) {
    if isNamed, unsafe access(path, F_OK) != 0 {
      throw Failure(
        .noInput,
        tr("there is no event file {path}; 'exitboard log' or a tap on the board creates it", path))
    }
    reader = ReadAhead {
      if let finding {
        JournalFollower(path: path, finding: finding, watchesChanges: false)
      } else {
        JournalFollower(path: path, after: nil, watchesChanges: false)
      }
    }
  }

  var head: ChainHead { reader.head }
  var point: ReadPoint? { reader.point }

  /// The anchor of an event whose line was at `range`; `nil` if the line is no longer there.
  func anchor(at range: Range<Int>) -> String? {
    do {
      let line = try reader.lines(at: [range]).dropLast()
      return try JournalRecord.parsing(line.span).head.anchor
    } catch {
      return nil
    }
  }

  /// Returns the next batch; `nil` at the end of the file.
  mutating func next() throws(Failure) -> JournalUpdate? {
    guard hasMore else { return nil }
    let update = reader.next()
    hasMore = update.hasMore
    if let newest = update.notice { notice = newest }
    if !hasMore, case .unreadable(let reason) = notice { throw Failure(.inputOutput, reason) }
    return update
  }
}

/// An event file, folded from its first line to its last.
struct FoldedJournal {
  private(set) var floor: Floor
  private(set) var faults: FaultTally
  let notice: JournalNotice
  /// How far the file was read; `nil` if it has no event.
  private let point: ReadPoint?
  /// Bytes that a checkpoint made known.
  private let knownBytes: Int
  /// The newest event read; `nil` if there is none.
  var mark: LineMark? { point?.newest }

  /// Reads the file, starting at its checkpoint; with `past`, only events that were recorded by then count.
  ///
  /// What must not be misled by a forged checkpoint is folded from the lines alone.
  init(
    path: String, isNamed: Bool, loaded: LoadedPlan, upTo past: Timestamp?,
    usesCheckpoint: Bool = true
  ) throws(Failure) {
    let finding = usesCheckpoint ? loaded.checkpoint(beside: path, upTo: past) : nil
    floor = finding?.snapshot?.floor ?? Floor(calendar: loaded.calendar)
    faults = finding?.snapshot?.point.faults ?? FaultTally()
    var replay = try JournalReplay(path, isNamed: isNamed, from: finding)
    while let update = try replay.next() {
      if update.isRestart {
        floor = Floor(calendar: loaded.calendar)
        faults = FaultTally()
      }
      for event in update.events where past.map({ event.knownAt <= $0 }) ?? true {
        floor.apply(event)
      }
      for fault in update.faults { faults.add(fault) }
      if !replay.hasMore, floor.isOutdated {
        floor = floor.restarted
        faults = FaultTally()
        replay = try JournalReplay(path, isNamed: isNamed, from: nil)
      }
    }
    notice = replay.notice
    point = past == nil ? replay.point : nil
    knownBytes = finding?.snapshot?.point.end ?? 0
  }

  /// Keeps what was read for the next reader, if that is worth it; a failure only costs time.
  ///
  /// Only the owner of the event file does, because nobody else's checkpoint is trusted.
  func keepCheckpoint(beside path: String) {
    var status = stat()
    guard let point, notice == .intact, unsafe stat(path, &status) == 0,
      status.st_uid == geteuid(), point.end - knownBytes >= CheckpointWriter.minNewBytes
    else { return }
    let newest = FloorSnapshot(point: point, floor: floor)
    do throws(JournalError) {
      _ = try Checkpoint(newest: newest, dayStart: nil).write(beside: path, app: LoadedPlan.app)
    } catch {}
  }
}
