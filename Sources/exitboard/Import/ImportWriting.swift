import BoardJournal
import BoardModel
import BoardWords

/// Brings an imported table into the event file.
struct ImportWriting {
  let store: StoreOptions
  let loaded: LoadedPlan

  /// After so many rows that say something else than before, it is the map or the zone, not the rows.
  private static let conflictLimit = 20

  /// Appends in batches, each of which is safe by itself: an import that ends half way is simply run again.
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
      let batch = Array(rest.prefix(JournalWriter.batchCount))
      do {
        for receipt in try writer.append(batch, now: WallClock.now) {
          if receipt.isRepeat { known += 1 } else { written += 1 }
        }
        rest = rest.dropFirst(batch.count)
      } catch .conflictingID(let id, let seq) {
        conflicts += 1
        if conflicts > ImportWriting.conflictLimit { throw conflict(name, written: written) }
        guard let index = rest.firstIndex(where: { $0.id == id }) else {
          throw conflict(name, written: written)
        }
        rest.remove(at: index)
        table.bad.append(
          ImportedTable.Note(
            line: table.lines[id] ?? 0,
            reason: Words.Import.conflict(event: seq)))
      } catch {
        throw Failure(error)
      }
    }
    table.bad.sort { $0.line < $1.line }
    return ImportReport(
      path: name, table: table, written: written, known: known, listsAll: listsAll)
  }

  private func conflict(_ name: String, written: Int) -> Failure {
    Failure(.data, Words.Import.conflicts(name, written: written))
  }
}
