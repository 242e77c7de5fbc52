import BoardCanvas
import BoardModel
import BoardText

extension Board {
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
      perform(Invocation(.answerAlert))
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
      if let place { focus = place.pane }
      return
    }
    let pane = pane(of: spot.id, scene).id
    let isSelected = focus == pane && selected(scene) == spot.id
    focus = pane
    selection[pane] = spot.id
    // The third of three fast clicks does not tap again.
    guard isSelected, !guards.isThirdClick(at: uptime) else { return }
    guards.clickTapped(at: uptime)
    perform(Invocation(.tap))
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
