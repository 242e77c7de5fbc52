import BoardModel
import BoardWords

/// The lines that an import prints at its end.
struct ImportReport {
  let path: String
  let table: ImportedTable
  /// The number of events written; `nil` in a dry run.
  let written: Int?
  /// The number of events that were in the event file already.
  let known: Int
  /// Whether to list more than the first rows of each kind.
  let listsAll: Bool

  private static let listLimit = 20

  /// The counts, then the bad rows and the remarks by line.
  var lines: [String] {
    var lines = [summary]
    for (reason, count) in table.skipped.sorted(by: { $0.key < $1.key }) {
      lines.append("  " + Words.Import.leftOut(count, reason))
    }
    if table.repeated > 0 { lines.append("  " + Words.Import.repeated(table.repeated)) }
    lines += list(table.bad, under: Words.Import.bad(table.bad.count))
    lines += list(table.remarks, under: Words.Import.remarks(table.remarks.count))
    return lines
  }

  private var summary: String {
    var types: [String: Int] = [:]
    for draft in table.drafts { types[draft.fact.type, default: 0] += 1 }
    let events = types.sorted { $0.key < $1.key }.map { "\($0.value) \($0.key)" }
    let fate =
      written.map { Words.Import.written($0, known: known) } ?? Words.Import.dryRun
    return Words.Import.summary(
      path, rows: table.rows,
      events: events.isEmpty ? Words.Import.noEvents : events.joined(separator: ", "),
      fate: fate, bad: table.bad.count)
  }

  private func list(_ notes: [ImportedTable.Note], under heading: String) -> [String] {
    if notes.isEmpty { return [] }
    let shown = listsAll ? notes[...] : notes.prefix(ImportReport.listLimit)
    var lines = ["  " + heading]
    lines += shown.map { "  \(path):\($0.line): \($0.reason)" }
    if shown.count < notes.count {
      lines.append("  " + Words.Import.more(notes.count - shown.count))
    }
    return lines
  }
}
