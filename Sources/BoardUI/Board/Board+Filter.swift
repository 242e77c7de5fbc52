import BoardCanvas
import BoardModel
import BoardText
import BoardWords

/// Looking for rows: what is not found steps back, and nothing moves or is hidden, so that what is late stays in sight.
extension Board {
  struct Found: Hashable {
    let pane: PaneID
    let row: RowID
  }

  /// The rows of all shown panes that are looked for, in the panes' order; none before anything was typed.
  func found(_ filter: Filter, _ scene: Scene) -> [Found] {
    guard !filter.text.allSatisfy({ $0 == " " }) else { return [] }
    return shownPanes.flatMap { id in
      (Panes.pane(id)?.rows(scene) ?? []).filter { filter.finds(scene.line(of: $0)) }
        .map { Found(pane: id, row: $0) }
    }
  }

  mutating func beginFilter() {
    filter = Filter()
  }

  /// Keys are text, Enter leaves it standing, Esc ends it; none of them records anything.
  mutating func pressFilter(_ key: Key) {
    guard var filter else { return }
    switch key {
    case .escape: self.filter = nil
    case .enter:
      filter.isTyping = false
      self.filter = filter.text.isEmpty ? nil : filter
    default:
      _ = filter.editor.press(key)
      take(filter)
    }
  }

  mutating func pasteIntoFilter(_ text: String) {
    guard var filter else { return }
    filter.editor.insert(text)
    take(filter)
  }

  /// Goes to the first row that is found, unless the selected one is.
  private mutating func take(_ filter: Filter) {
    self.filter = filter
    let scene = scene
    let found = found(filter, scene)
    guard let first = found.first, !found.contains(where: { isAt($0, scene) }) else { return }
    go(to: first)
  }

  mutating func goToNextFound(_ scene: Scene) {
    guard let filter else { return }
    let found = found(filter, scene)
    guard !found.isEmpty else { return }
    let at = found.firstIndex { isAt($0, scene) }
    go(to: found[at.map { ($0 + 1) % found.count } ?? 0])
  }

  private func isAt(_ found: Found, _ scene: Scene) -> Bool {
    focus == found.pane && selected(scene) == found.row
  }

  private mutating func go(to found: Found) {
    focus = found.pane
    selection[found.pane] = found.row
    if zoomed != nil || !isPlaced(found.pane) { zoomed = found.pane }
  }

  /// Such as `2 of 3`.
  func standing(_ filter: Filter, _ scene: Scene) -> String {
    let found = found(filter, scene)
    guard !found.isEmpty else { return Words.Filter.nothing }
    let at = found.firstIndex { isAt($0, scene) }.map { $0 + 1 } ?? 0
    return Words.Filter.found(at, of: found.count)
  }

  /// What is not found steps back; what is late keeps its colour.
  func recede(_ scene: Scene, _ spots: [RowSpot], on canvas: inout Canvas) {
    guard let filter, !filter.text.isEmpty else { return }
    let quiet: Set<Role> = [.fg, .ok, .muted, .key, .title]
    let rows = Set(found(filter, scene).map(\.row))
    for spot in spots where !rows.contains(spot.id) {
      for column in spot.column..<spot.column + spot.columns
      where quiet.contains(canvas[column, spot.row].role) {
        canvas[column, spot.row].role = .off
      }
    }
  }

  /// The line in which it is typed, or in which it stands.
  func drawFilter(_ filter: Filter, _ scene: Scene, row: Int, on canvas: inout Canvas) {
    let standing = standing(filter, scene)
    guard filter.isTyping else {
      let text = keys.fill(Words.Filter.standing(filter.text, standing))
      canvas.put(
        DisplayText(text).clipped(to: size.columns - 2), column: 1, row: row,
        width: size.columns - 2, role: .warn)
      return
    }
    filter.editor.draw(
      asking: DisplayText(Words.Filter.ask), note: DisplayText(filter.text.isEmpty ? "" : standing),
      row: row, on: &canvas)
  }
}
