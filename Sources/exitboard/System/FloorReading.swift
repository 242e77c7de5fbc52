import BoardJournal
import BoardModel

/// An event file, folded from its first line to its last.
struct FloorReading {
  private(set) var floor: Floor
  private(set) var faults = FaultTally()
  private(set) var notice = JournalNotice.sound

  /// Reads the file, starting at its checkpoint.
  ///
  /// With `past`, only events that were recorded by then count.
  ///
  /// - Throws: if the file cannot be read, or if it is missing and the user named it.
  init(
    path: String, isNamed: Bool, loaded: LoadedPlan, upTo past: Timestamp?
  ) throws(Failure) {
    let finding = loaded.checkpoint(beside: path, upTo: past)
    var floor = finding.milestone?.floor ?? Floor(calendar: loaded.calendar)
    var faults = finding.milestone?.point.faults ?? FaultTally()
    let end = try JournalReading.read(path, isNamed: isNamed, from: finding) { news in
      for event in news.events where past.map({ event.knownAt <= $0 }) ?? true {
        floor.apply(event)
      }
      for fault in news.faults { faults.add(fault) }
    }
    self.floor = floor
    self.faults = faults
    notice = end.notice
  }
}
