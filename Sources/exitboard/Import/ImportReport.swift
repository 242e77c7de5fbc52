import BoardJournal
import BoardModel
import BoardText

/// The lines that an import prints at its end.
struct ImportReport {
  let path: String
  var table: ImportedTable
  /// `nil` in a dry run.
  var written: Int?
  var known = 0
  let listsAll: Bool

  private static let listLimit = 20

  /// The counts, then the bad rows and the remarks by line.
  var lines: [String] {
    var lines = table.skipped.sorted { $0.key < $1.key }.map { reason, count in
      trn("1 row left out: {reason}", "{count} rows left out: {reason}", count: count, reason)
    }
    if table.repeated > 0 {
      lines.append(
        trn(
          "1 row is in the file twice", "{count} rows are in the file twice", count: table.repeated)
      )
    }
    lines += list(table.bad, under: trn("1 bad row:", "{count} bad rows:", count: table.bad.count))
    lines += list(
      table.remarks,
      under: trn(
        "1 remark on a row that was imported:", "{count} remarks on rows that were imported:",
        count: table.remarks.count))
    return [summary] + lines.map { "  " + $0 }
  }

  private var summary: String {
    var types: [String: Int] = [:]
    for draft in table.drafts { types[draft.fact.type, default: 0] += 1 }
    let events = types.sorted { $0.key < $1.key }.map { "\($0.value) \($0.key)" }
    let fate =
      written.map { tr("{written} written, {known} already there", $0, known) }
      ?? tr("nothing written (dry run)")
    return tr(
      "{path}: {rows} rows, {events}; {fate}; {bad} bad", path, table.rows,
      events.isEmpty ? tr("no events") : events.joined(separator: ", "), fate, table.bad.count)
  }

  private func list(_ notes: [ImportedTable.Note], under heading: String) -> [String] {
    if notes.isEmpty { return [] }
    let shown = listsAll ? notes[...] : notes.prefix(ImportReport.listLimit)
    var lines = [heading] + shown.map { "\(path):\($0.line): \($0.reason)" }
    if shown.count < notes.count {
      lines.append(tr("and {rows} more; --list-all shows them", notes.count - shown.count))
    }
    return lines
  }

  /// After more conflicts with an earlier import, the map or the zone is assumed to have changed.
  private static let conflictLimit = 20

  /// Appends the events in batches that are each durable; an interrupted import can be run again.
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
