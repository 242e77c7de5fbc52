import BoardModel

/// What an import says when it is done.
struct ImportReport {
  let path: String
  let table: ImportedTable
  /// Events that were written; `nil` in a dry run.
  let written: Int?
  /// Events the file held already.
  let known: Int
  let listsAll: Bool

  private static let listed = 20

  /// Counts first, then rows by line.
  var lines: [String] {
    var lines = [summary]
    for (reason, count) in table.skipped.sorted(by: { $0.key < $1.key }) {
      lines.append("  \(count) rows left out: \(reason)")
    }
    if table.repeated > 0 { lines.append("  \(table.repeated) rows stand in the file twice") }
    lines += list(table.bad, word: "bad rows")
    lines += list(table.remarks, word: "remarks on rows that went in")
    return lines
  }

  private var summary: String {
    var types: [String: Int] = [:]
    for draft in table.drafts { types[draft.fact.type, default: 0] += 1 }
    let events = types.sorted { $0.key < $1.key }.map { "\($0.value) \($0.key)" }
    let fate =
      written.map { "\($0) written, \(known) were there already" }
      ?? "nothing written (dry run)"
    return "\(path): \(table.rows) rows, "
      + (events.isEmpty ? "no events" : events.joined(separator: ", "))
      + "; \(fate); \(table.bad.count) bad"
  }

  private func list(_ notes: [ImportedTable.Note], word: String) -> [String] {
    if notes.isEmpty { return [] }
    let shown = listsAll ? notes[...] : notes.prefix(ImportReport.listed)
    var lines = ["  \(notes.count) \(word):"]
    lines += shown.map { "  \(path):\($0.line): \($0.reason)" }
    if shown.count < notes.count {
      lines.append("  and \(notes.count - shown.count) more; --list-all shows them")
    }
    return lines
  }
}
