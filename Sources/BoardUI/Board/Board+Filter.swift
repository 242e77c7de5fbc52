import BoardCanvas
import BoardText

struct Filter: Hashable, Sendable {
  var editor = LineEditor(limitBytes: 60)
  /// Whether keys edit the text; afterwards the filter stays until Esc removes it.
  var isTyping = true

  var text: String { editor.text }

  /// Whether a row contains every word of the text, in any case.
  func matches(_ row: String) -> Bool {
    let row = row.lowercased()
    return text.lowercased().split(separator: " ").allSatisfy { row.contains($0) }
  }
}

/// The row filter dims rows that do not match; it hides or moves none, and late rows stay visible.
extension Board {
  /// The matching rows of all shown panes, in pane order; empty while the filter text is blank.
  func matches(of filter: Filter, _ scene: Scene) -> [(pane: PaneID, row: RowID)] {
    guard !filter.text.allSatisfy({ $0 == " " }) else { return [] }
    return shownPanes.flatMap { id in
      id.pane.rows(scene).filter { filter.matches(scene.searchText(of: $0)) }
        .map { (pane: id, row: $0) }
    }
  }

  mutating func press(_ key: Key, in filter: Filter) {
    var filter = filter
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

  /// Sets the filter and selects the first match, unless the selected row already matches.
  mutating func take(_ filter: Filter) {
    self.filter = filter
    let scene = scene
    let found = matches(of: filter, scene)
    guard let first = found.first, !found.contains(where: { isAt($0, scene) }) else { return }
    go(to: first)
  }

  mutating func goToNextFound(_ scene: Scene) {
    guard let filter else { return }
    let found = matches(of: filter, scene)
    guard !found.isEmpty else { return }
    let at = found.firstIndex { isAt($0, scene) }
    go(to: found[at.map { ($0 + 1) % found.count } ?? 0])
  }

  private func isAt(_ found: (pane: PaneID, row: RowID), _ scene: Scene) -> Bool {
    focus == found.pane && selected(scene) == found.row
  }

  private mutating func go(to found: (pane: PaneID, row: RowID)) {
    selection[found.pane] = found.row
    go(to: found.pane)
  }

  func matchPosition(_ filter: Filter, _ scene: Scene) -> String {
    let found = matches(of: filter, scene)
    guard !found.isEmpty else { return tr("no row") }
    let at = found.firstIndex { isAt($0, scene) }.map { $0 + 1 } ?? 0
    return tr("{at} of {count}", at, found.count)
  }

  /// Dims the rows that do not match; warning and alert roles keep their colour.
  func dimUnmatched(_ scene: Scene, _ spots: [RowSpot], on canvas: inout Canvas) {
    guard let filter, !filter.text.isEmpty else { return }
    let quiet: Set<Role> = [.fg, .ok, .muted, .key, .title]
    let rows = Set(matches(of: filter, scene).map(\.row))
    for spot in spots where !rows.contains(spot.id) {
      let row = spot.frame.row
      for column in spot.frame.column..<spot.frame.endColumn
      where quiet.contains(canvas[column, row].role) {
        canvas[column, row].role = .off
      }
    }
  }

  func drawFilter(_ filter: Filter, _ scene: Scene, in line: Frame, on canvas: inout Canvas) {
    let standing = matchPosition(filter, scene)
    guard filter.isTyping else {
      let text = tr(
        "Found '{text}': {found} · {key:next} next · Esc ends it", filter.text, standing)
      canvas.put(keys.expand(text), at: 1, in: line, .warn)
      return
    }
    filter.editor.draw(
      label: tr("Find:"), note: filter.text.isEmpty ? "" : standing, in: line, on: &canvas)
  }
}
