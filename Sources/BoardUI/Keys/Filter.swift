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
    switch row {
    case .lane(let id):
      queue.lanes.first { $0.lane.id == id }.map { PlainRow.lane($0).text } ?? name(of: row)
    case .item(let id):
      farewell.rows.first { $0.item.id == id }.map { PlainRow.item($0, self).text }
        ?? name(of: row)
    case .room(let id):
      restrooms.rows.first { $0.room.id == id }.map { PlainRow.room($0, self).text }
        ?? name(of: row)
    case .promise(let id):
      looseEnds.rows.first { $0.promise.id == id }.map { PlainRow.promise($0, self).text }
        ?? name(of: row)
    case .impression: name(of: row)
    }
  }
}
