import BoardJournal
import BoardModel

extension Importer {
  /// Goes on with the totals up to which a feed with this map has recorded the rises.
  ///
  /// The ids of its events say them, so a total is never on the disk without its event, or the other way round.
  package mutating func resumeTotals(in path: String) throws(Failure) {
    guard map.hasTotals else { return }
    var replay = try JournalReplay(path, isNamed: false, from: nil)
    while let update = try replay.next() {
      for event in update.events where event.source == map.name {
        guard let id = event.id?.dropFirst(map.name.count + 1) else { continue }
        if let (counter, total) = CounterTotal.read(id, at: event.at, after: totals) {
          totals[counter] = total
        }
      }
    }
  }
}
