import BoardModel

/// Finds rows by the text they contain.
struct Filter: Hashable, Sendable {
  private static let limitBytes = 60

  var editor = LineEditor(limitBytes: limitBytes)
  /// Whether keys edit the text; afterwards the filter stays until Esc removes it.
  var isTyping = true

  var text: String { editor.text }

  /// Whether a row contains every word of the text, in any case.
  func matches(_ row: String) -> Bool {
    let row = row.lowercased()
    return text.lowercased().split(separator: " ").allSatisfy { row.contains($0) }
  }
}

extension Scene {
  /// Everything known about a row, as the one line that the filter searches.
  func searchText(of row: RowID) -> String {
    Panes.pane(of: row)?.plainRow(row, self)?.text ?? name(of: row)
  }
}
