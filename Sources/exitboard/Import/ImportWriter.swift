import BoardJournal
import BoardModel
import BoardText

/// Appends the events of an imported table to the event file.
struct ImportWriter {
  let store: StoreOptions
  let loaded: LoadedPlan

  /// After more conflicts with an earlier import, the map or the zone is assumed to have changed.
  private static let conflictLimit = 20

  /// Appends in batches that are each durable; an import that was interrupted can be run again.
  func write(
    _ table: ImportedTable, named name: String, listsAll: Bool
  ) throws(Failure) -> ImportReport {
    var table = table
    var writer = loaded.journalWriter(
      path: store.journalPath, createsFolder: !store.isJournalNamed, source: Locations.source)
    var rest = table.drafts[...]
    var written = 0
    var known = 0
    var conflicts = 0
    while !rest.isEmpty {
      let batch = Array(rest.prefix(JournalWriter.maxBatchCount))
      do {
        for receipt in try writer.append(batch, now: WallClock.now) {
          if receipt.isRepeat { known += 1 } else { written += 1 }
        }
        rest = rest.dropFirst(batch.count)
      } catch .conflictingID(let id, let seq) {
        conflicts += 1
        if conflicts > ImportWriter.conflictLimit { throw tooManyConflicts(name, written: written) }
        guard let index = rest.firstIndex(where: { $0.id == id }) else {
          throw tooManyConflicts(name, written: written)
        }
        rest.remove(at: index)
        table.bad.append(
          ImportedTable.Note(
            line: table.lines[id] ?? 0,
            reason: tr("was imported before as event {seq} with other content", seq)))
      } catch {
        throw Failure(error)
      }
    }
    table.bad.sort { $0.line < $1.line }
    return ImportReport(
      path: name, table: table, written: written, known: known, listsAll: listsAll)
  }

  private func tooManyConflicts(_ name: String, written: Int) -> Failure {
    Failure(
      .data,
      tr(
        "{name}: its rows were imported before with other content; was the map or the time zone changed? {written} new events were written",
        name, written))
  }
}
