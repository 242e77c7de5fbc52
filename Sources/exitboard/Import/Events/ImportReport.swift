package import BoardJournal
import BoardModel
import BoardText

/// The lines that an import prints at its end.
package struct ImportReport {
  let path: String
  package private(set) var table: ImportedTable
  let listsAll: Bool
  /// The rows whose events were written now, or would be; and those whose events were there before.
  private var writtenLines: Set<Int> = []
  private var knownLines: Set<Int> = []
  private var isWritten = false

  private static let listLimit = 20
  private static let sampleLimit = 5

  package init(path: String, table: ImportedTable, listsAll: Bool) {
    self.path = path
    self.table = table
    self.listsAll = listsAll
  }

  /// The counts, then the bad rows and the remarks by line.
  package var lines: [String] {
    var lines = table.leftOut.sorted { $0.key < $1.key }.map { reason, count in
      trn("1 row left out: {reason}", "{count} rows left out: {reason}", count: count, reason)
    }
    if table.repeated > 0 {
      lines.append(
        trn(
          "1 row is in the file twice", "{count} rows are in the file twice", count: table.repeated)
      )
    }
    lines += table.notes
    lines += list(table.bad, under: trn("1 bad row:", "{count} bad rows:", count: table.bad.count))
    if table.hasOtherEncoding { lines.append(ImportReport.encodingHint(path)) }
    lines += list(
      table.remarks,
      under: trn(
        "1 remark on a row that was imported:", "{count} remarks on rows that were imported:",
        count: table.remarks.count))
    if table.good.isEmpty && !table.bad.isEmpty { lines += unfitting }
    return [summary, events] + lines.map { "  " + $0 }
  }

  /// How to read a table that is not UTF-8.
  static func encodingHint(_ path: String) -> String {
    tr(
      "add encoding = \"windows-1252\" to the map, or convert the file: iconv -f WINDOWS-1252 -t UTF-8 {path} > new.csv",
      path)
  }

  /// The first events as they would be written, and what the rows are like where none can be.
  func samples(zone: TimeZoneRules) throws(Failure) -> [String] {
    var lines = [tr("as they would be written:")]
    for draft in table.drafts.prefix(ImportReport.sampleLimit) {
      do throws(JournalError) {
        let line = draft.id.flatMap { table.lines[$0] }.map { ":\($0)" } ?? ""
        lines.append("\(path)\(line): \(try JournalEncoder.text(of: draft, zone: zone))")
      } catch {
        throw Failure(error)
      }
    }
    return lines.count > 1 ? lines.map { "  " + $0 } : []
  }

  /// Every row that was read is in one of the four counts.
  private var summary: String {
    func rows(_ lines: Set<Int>) -> Int { lines.reduce(0) { $0 + (table.good[$1] ?? 0) } }
    let written = rows(writtenLines)
    let known = rows(knownLines) + table.repeated
    return isWritten
      ? trn(
        "{path}: 1 row read = {written} written + {known} already there + {bad} bad + {left_out} left out",
        "{path}: {count} rows read = {written} written + {known} already there + {bad} bad + {left_out} left out",
        count: table.rows, path, written, known, table.bad.count, table.leftOutRows)
      : trn(
        "{path}: 1 row read = {written} to write + {known} already there + {bad} bad + {left_out} left out",
        "{path}: {count} rows read = {written} to write + {known} already there + {bad} bad + {left_out} left out",
        count: table.rows, path, written, known, table.bad.count, table.leftOutRows)
  }

  private var events: String {
    var types: [String: Int] = [:]
    for draft in table.drafts { types[draft.fact.type, default: 0] += 1 }
    let events = types.sorted { $0.key < $1.key }.map { "\($0.value) \($0.key)" }
    let list = events.isEmpty ? tr("no events") : events.joined(separator: ", ")
    return isWritten ? "  " + list : "  " + tr("{events}; nothing was written", list)
  }

  /// What a table is like that the map does not fit at all.
  private var unfitting: [String] {
    let shown = { (texts: [String]) in
      texts.prefix(40).map { String($0.prefix(40)).visible }.joined(separator: ", ")
    }
    return [
      tr("no row fits the map; the columns are {columns}", shown(table.columns)),
      tr("the first row is {cells}", shown(table.firstRow)),
    ]
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

  /// Counts the rows of a dry run: `known` are the ids in the event file that count.
  package mutating func compare(with known: Set<String>) {
    for (id, line) in table.lines { note(line, isRepeat: known.contains(id)) }
  }

  /// After more conflicts with an earlier import, the map or the zone is assumed to have changed.
  private static let conflictLimit = 20

  /// Appends the events in batches that are each durable; an interrupted import can be run again.
  package mutating func write(
    with writer: consuming JournalWriter, progress: (_ done: Int, _ total: Int) -> Void
  ) throws {
    isWritten = true
    var conflicts = 0
    var rest = table.drafts[...]
    while !rest.isEmpty {
      let batch = Array(rest.prefix(JournalWriter.maxBatchCount))
      do {
        for (draft, receipt) in zip(batch, try writer.append(batch, now: WallClock.now)) {
          if let line = draft.id.flatMap({ table.lines[$0] }) {
            note(line, isRepeat: receipt.isRepeat)
          }
        }
        rest = rest.dropFirst(batch.count)
        progress(table.drafts.count - rest.count, table.drafts.count)
      } catch {
        guard case .conflictingID(let id, let seq) = error else { throw Failure(error) }
        conflicts += 1
        guard conflicts <= ImportReport.conflictLimit,
          let index = rest.firstIndex(where: { $0.id == id })
        else {
          throw Failure(
            .data,
            tr(
              "{name}: its rows were imported before with other content; was the map or the time zone changed? rows of {written} lines were written; exitboard import --undo takes an import back",
              path, writtenLines.count))
        }
        rest.remove(at: index)
        refuse(id, seq)
      }
    }
    table.bad.sort { $0.line < $1.line }
  }

  /// A row of several events counts as written if one of them is new.
  private mutating func note(_ line: Int, isRepeat: Bool) {
    guard table.good[line] != nil else { return }
    if !isRepeat {
      writtenLines.insert(line)
      knownLines.remove(line)
    } else if !writtenLines.contains(line) {
      knownLines.insert(line)
    }
  }

  /// Moves a row to the bad ones.
  private mutating func refuse(_ id: String, _ seq: Int) {
    guard let line = table.lines[id], let count = table.good.removeValue(forKey: line) else {
      return
    }
    writtenLines.remove(line)
    knownLines.remove(line)
    let reason = tr("was imported before as event {seq} with other content", seq)
    // Each row of a group counts.
    table.bad += repeatElement(ImportedTable.Note(line: line, reason: reason), count: count)
  }
}
