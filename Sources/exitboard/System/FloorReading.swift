import BoardJournal
import BoardModel

/// An event file folded from its first line to its last.
struct FloorReading {
  private(set) var floor: Floor
  private(set) var faults: [Fault] = []
  private(set) var notice = JournalNotice.sound

  /// Reads the whole file; with `past`, only what was recorded by then counts.
  ///
  /// - Throws: where the file cannot be read, or is missing although somebody named it.
  init(
    path: String, isNamed: Bool, calendar: ShopCalendar, upTo past: Timestamp?
  ) throws(Failure) {
    var floor = Floor(calendar: calendar)
    var faults: [Fault] = []
    let end = try JournalReading.read(path, isNamed: isNamed) { news in
      for event in news.events where past.map({ (event.recorded ?? event.at) <= $0 }) ?? true {
        floor.apply(event)
      }
      faults += news.faults
    }
    self.floor = floor
    self.faults = faults
    notice = end.notice
  }
}
