import BoardJournal
import BoardModel
import BoardText

extension ImportReport {
  /// After more conflicts with an earlier import, the map or the zone is assumed to have changed.
  private static let conflictLimit = 20

  /// Appends the events in batches that are each durable.
  ///
  /// An import that was interrupted can be run again.
  mutating func write(with writer: consuming JournalWriter) throws {
    var written = 0
    var conflicts = 0
    var rest = table.drafts[...]
    while !rest.isEmpty {
      let batch = Array(rest.prefix(JournalWriter.maxBatchCount))
      do {
        for receipt in try writer.append(batch, now: WallClock.now) {
          if receipt.isRepeat { known += 1 } else { written += 1 }
        }
        rest = rest.dropFirst(batch.count)
      } catch {
        guard case .conflictingID(let id, let seq) = error else { throw Failure(error) }
        conflicts += 1
        guard conflicts <= ImportReport.conflictLimit,
          let index = rest.firstIndex(where: { $0.id == id })
        else {
          throw Failure(
            .data,
            tr(
              "{name}: its rows were imported before with other content; was the map or the time zone changed? {written} new events were written",
              path, written))
        }
        rest.remove(at: index)
        table.bad.append(
          ImportedTable.Note(
            line: table.lines[id] ?? 0,
            reason: tr("was imported before as event {seq} with other content", seq)))
      }
    }
    self.written = written
    table.bad.sort { $0.line < $1.line }
  }
}
