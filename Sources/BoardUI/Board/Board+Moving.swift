import BoardCanvas
import BoardModel
import BoardText

extension Board {
  /// Panes that may be shown now, in the order of the plan.
  var shownPanes: [PaneID] {
    plan.panes.compactMap { PaneID(rawValue: $0) }.filter { !hidden.contains($0) }
  }

  /// The selected row of the focused pane; `nil` when it no longer exists.
  func selected(_ scene: Scene) -> RowID? {
    selection[focus].flatMap { focus.pane.rows(scene).contains($0) ? $0 : nil }
  }

  func isPlaced(_ id: PaneID) -> Bool { places(scene).contains { $0.id == id } }

  /// Whether the screen shows all panes at once; a smaller one shows a pane when it gets the focus.
  private var holdsAll: Bool { size.holds(Layout.minWholeSize) }

  /// The panes that Tab visits; a pane that has no place is shown by its number only.
  func reachablePanes(_ scene: Scene) -> [PaneID] {
    guard zoomed == nil, holdsAll else { return shownPanes }
    let placed = Set(places(scene).map(\.id))
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
    let rows = focus.pane.rows(scene)
    guard !rows.isEmpty else { return }
    guard let current = selected(scene), let at = rows.firstIndex(of: current) else {
      // Without a selection, Up starts at the last row and Down at the first; Home and End go to
      // their own end.
      selection[focus] = (step < 0) != (abs(step) >= rows.count) ? rows.last : rows.first
      return
    }
    selection[focus] = rows[min(max(0, at + step), rows.count - 1)]
  }

  /// Goes to a pane, on a screen of any size; hides the pane that has the focus.
  mutating func show(pane number: Int) {
    let id = PaneID.allCases[number - 1]
    if hides(pane: number) {
      hidden.insert(id)
      zoomed = nil
      focus = shownPanes.first { $0 == .farewell } ?? shownPanes.first ?? focus
      notify(tr("{pane} is hidden; {key} shows it again", id.pane.name, keys.keyText(pane: id)))
    } else {
      hidden.remove(id)
      go(to: id)
      if selection[focus] == nil { select(by: 0) }
    }
  }

  /// Sets the focus; a pane that has no place on the screen is zoomed, and Esc goes back.
  mutating func go(to pane: PaneID) {
    focus = pane
    if zoomed != nil || !isPlaced(pane) { zoomed = pane }
  }

  func hides(pane number: Int) -> Bool {
    let id = PaneID.allCases[number - 1]
    return focus == id && !hidden.contains(id)
  }

  /// Ends the zoom; the focus moves to a pane on the screen if its own has no place there.
  mutating func unzoom() {
    zoomed = nil
    guard holdsAll, !isPlaced(focus) else { return }
    focus = shownPanes.first { $0 == .farewell } ?? shownPanes.first { isPlaced($0) } ?? focus
  }

  mutating func switchMouse() {
    hasMouse.toggle()
    effects.append(.listenToMouse(hasMouse))
    notify(
      hasMouse
        ? tr("Mouse on: click selects, click again taps, wheel scrolls, Shift selects text")
        : tr("Mouse off: it selects text again"))
  }

  /// Performs a clicked hint, selects a clicked row, and taps a clicked row that is selected.
  mutating func click(column: Int, row: Int) {
    guard hasMouse, !isTooSmall else { return }
    let scene = scene
    let mode = mode
    // A prompt may cover the hint row too.
    if case .prompt = mode {
      promptRejection = tr("This answer is not possible here; Esc goes back.")
      return
    }
    if row == size.rows - 1 {
      if let key = hintLine(scene, spots: spots(scene)).key(at: column) { press(key) }
      return
    }
    if row == 1, alertBar(scene).isHint(column, columns: size.columns) {
      perform(Invocation(command: .answerAlert))
      return
    }
    switch mode {
    case .palette(let palette):
      if let entry = entry(at: row, in: palette) { choose(entry, in: palette) }
    case .help, .page: notify(tr("Esc closes this page first"))
    case .prompt, .find, .past, .normal: clickRow(column: column, row: row, scene)
    }
  }

  private mutating func clickRow(column: Int, row: Int, _ scene: Scene) {
    let place = places(scene).first { $0.frame.contains(column: column, row: row) }
    let spots = spots(scene)
    guard let spot = spots.first(where: { $0.frame.contains(column: column, row: row) }) else {
      if let place { focus = place.id }
      return
    }
    let pane = spot.id.paneID
    let isSelected = focus == pane && selected(scene) == spot.id
    focus = pane
    selection[pane] = spot.id
    // The third of three fast clicks does not tap again.
    guard isSelected, !guards.isThirdClick(at: uptime) else { return }
    guards.clickTapped(at: uptime)
    perform(Invocation(command: .tap))
  }

  mutating func turnWheel(by step: Int) {
    guard hasMouse, !isTooSmall else { return }
    switch mode {
    case .prompt: return
    case .palette, .help, .page:
      for _ in 0..<abs(step) { pressKey(step < 0 ? .up : .down) }
    case .find, .past, .normal: select(by: step)
    }
  }
}
