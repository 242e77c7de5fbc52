import BoardJournal
import BoardModel

/// An event file, folded from its first line to its last.
struct FoldedJournal {
  private(set) var floor: Floor
  private(set) var faults: FaultTally
  let notice: JournalNotice

  /// Reads the file, starting at its checkpoint.
  ///
  /// With `past`, only events that were recorded by then count.
  ///
  /// - Throws: if the file cannot be read, or if it is missing and the user named it.
  init(
    path: String, isNamed: Bool, loaded: LoadedPlan, upTo past: Timestamp?
  ) throws(Failure) {
    let finding = loaded.checkpoint(beside: path, upTo: past)
    floor = finding.snapshot?.floor ?? Floor(calendar: loaded.calendar)
    faults = finding.snapshot?.point.faults ?? FaultTally()
    var replay = try JournalReplay(path, isNamed: isNamed, from: finding)
    while let update = try replay.next() {
      for event in update.events where past.map({ event.knownAt <= $0 }) ?? true {
        floor.apply(event)
      }
      for fault in update.faults { faults.add(fault) }
    }
    notice = replay.notice
  }
}
