import BoardCanvas
import BoardModel
import BoardWords

extension Board {
  /// Panes that may be shown now, in the plan's order.
  var shownPanes: [PaneID] {
    plan.panes.map { PaneID($0) }.filter { !hidden.contains($0) && Panes.pane($0) != nil }
  }

  /// The selected row of the focused pane, while it still exists.
  func selected(_ scene: Scene) -> RowID? {
    guard let row = selection[focus], let pane = Panes.pane(focus), pane.rows(scene).contains(row)
    else { return nil }
    return row
  }

  /// Whether a pane stands on the screen now, in a box or as a line.
  func isPlaced(_ id: PaneID) -> Bool {
    layout(scene).places.contains { $0.pane == id }
  }

  /// Small screens show one pane at a time: going to it places it.
  private var holdsAll: Bool { size.columns >= 80 && size.rows >= 22 }

  /// Where Tab goes: what cannot be placed is shown by its number.
  func reachablePanes(_ scene: Scene) -> [PaneID] {
    guard zoomed == nil, holdsAll else { return shownPanes }
    let placed = Set(layout(scene).places.map(\.pane))
    return shownPanes.filter { placed.contains($0) }
  }

  mutating func move(by step: Int) {
    let panes = reachablePanes(scene)
    guard !panes.isEmpty else { return }
    let at = panes.firstIndex(of: focus) ?? 0
    focus = panes[(at + step + panes.count) % panes.count]
    if zoomed != nil { zoomed = focus }
    if selection[focus] == nil { select(by: 0) }
  }

  mutating func select(by step: Int) {
    let scene = scene
    guard let rows = Panes.pane(focus)?.rows(scene), !rows.isEmpty else { return }
    guard let current = selected(scene), let at = rows.firstIndex(of: current) else {
      // Up comes in from below, down from above; Home and End go where they always go.
      let isFromBelow = step < 0
      let isFar = abs(step) >= rows.count
      selection[focus] = isFromBelow != isFar ? rows.last : rows.first
      return
    }
    selection[focus] = rows[min(max(0, at + step), rows.count - 1)]
  }

  /// On screens that hold all panes: shows or hides; on small ones: goes there.
  mutating func show(pane number: Int) {
    let id = Panes.all[number - 1].id
    if !hides(pane: number) {
      hidden.remove(id)
      focus = id
      // Where the screen has no place for it, it takes the whole of it; Esc goes back.
      if zoomed != nil || !isPlaced(id) { zoomed = id }
      if selection[focus] == nil { select(by: 0) }
    } else {
      hidden.insert(id)
      if focus == id { focus = shownPanes.first ?? focus }
      tell(Words.Toast.hidden(Panes.all[number - 1].name, key: keys.shown(pane: id)))
    }
  }

  /// Whether the key of a pane would hide it.
  func hides(pane number: Int) -> Bool {
    let id = Panes.all[number - 1].id
    return zoomed == nil && !hidden.contains(id) && holdsAll && isPlaced(id)
  }

  /// Back to all panes; the focus goes to one that stands there.
  mutating func unzoom() {
    zoomed = nil
    guard holdsAll, !isPlaced(focus) else { return }
    focus = shownPanes.first { $0 == "farewell" } ?? shownPanes.first { isPlaced($0) } ?? focus
  }

  mutating func details(_ effects: inout [Effect]) {
    if !recording.refused.isEmpty {
      retry(&effects)
    } else if let row = selected(scene) {
      overlay = .details(row, first: 0)
    }
  }
}
