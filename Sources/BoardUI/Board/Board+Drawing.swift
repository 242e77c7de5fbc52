package import BoardCanvas
import BoardModel
import BoardWords

/// A drawn screen and where its rows stand.
package struct Picture: Sendable {
  package let canvas: Canvas
  package let spots: [RowSpot]
}

extension Board {
  /// The screen as it is now.
  package func draw() -> Canvas {
    picture(scene).canvas
  }

  /// What a board drawn once would say, whether or not anybody watches: the moment and the size decide.
  func picture(_ scene: Scene) -> Picture {
    var canvas = Canvas(size: size, glyphs: glyphs)
    canvas.themeGlyphs = themeGlyphs
    guard size.columns >= Layout.smallest.columns, size.rows >= Layout.smallest.rows else {
      drawTooSmall(scene, on: &canvas)
      return Picture(canvas: canvas, spots: [])
    }
    let layout = layout(scene)
    var spots: [RowSpot] = []
    for place in layout.places {
      guard let pane = Panes.pane(place.pane) else { continue }
      let view = PaneView(
        frame: place.frame, number: place.isBox ? number(of: place.pane) : nil,
        isFocused: place.isBox && place.pane == focus, selected: selection[place.pane],
        cornerRows: place.cornerRows, isAiry: place.isAiry)
      spots += pane.draw(scene, in: view, on: &canvas)
    }
    if layout.places.isEmpty {
      canvas.put(
        DisplayText(Words.Page.allHidden), column: 1, row: 3, width: size.columns - 2, role: .muted)
    }
    park(&canvas, spots)
    if let overlay {
      let body = Frame(column: 0, row: 2, columns: size.columns, rows: size.rows - 4)
      overlay.draw(scene, in: body, on: &canvas)
    }
    Header(scene: scene, board: self).draw(on: &canvas)
    AlertBar(scene: scene, board: self).draw(on: &canvas)
    HintLine(scene: scene, board: self).draw(on: &canvas)
    drawToast(scene, on: &canvas)
    return Picture(canvas: canvas, spots: overlay == nil ? spots : [])
  }

  func layout(_ scene: Scene) -> Layout {
    Layout(size: size, panes: shownPanes, focus: focus, zoomed: zoomed, scene: scene)
  }

  private func number(of id: PaneID) -> Int {
    (Panes.all.firstIndex { $0.id == id } ?? 0) + 1
  }

  /// The hardware cursor stands on the selected row, for screen readers and magnifiers.
  private func park(_ canvas: inout Canvas, _ spots: [RowSpot]) {
    let spot = spots.first { $0.id == selection[focus] }
    canvas.cursor = spot.map { ($0.column + 1, $0.row) } ?? (0, 0)
  }

  private func drawToast(_ scene: Scene, on canvas: inout Canvas) {
    let row = size.rows - 2
    if let prompt {
      prompt.draw(at: row, objection: objection, on: &canvas)
    } else if let readPercent {
      drawReading(readPercent, row: row, on: &canvas)
    } else if let toast {
      toast.draw(at: row, now: steady, on: &canvas)
    } else if let joined = shopperJoined {
      canvas.put(
        DisplayText(
          Words.Toast.shopper(Wording.wait(now.seconds(since: joined)))),
        column: 1, row: row, width: size.columns - 2, role: .warn)
    } else if let held = AlertBar(scene: scene, board: self).guardText, !scene.alerts.all.isEmpty {
      canvas.put(
        DisplayText("# " + held).clipped(to: size.columns - 2), column: 1, row: row,
        width: size.columns - 2, role: .warn)
    } else if scene.isNew {
      canvas.put(
        DisplayText(Words.Toast.feed), column: 1, row: row, width: size.columns - 2, role: .muted)
    }
  }

  /// How far a long file has been read; what is known so far stands above.
  private func drawReading(_ percent: Int, row: Int, on canvas: inout Canvas) {
    let text = DisplayText(Words.Toast.reading(percent)).clipped(to: size.columns - 2)
    canvas.put(text, column: 1, row: row, width: text.width, role: .warn)
    let room = size.columns - 4 - text.width
    canvas.gauge(
      percent: percent, column: text.width + 2, row: row, width: min(42, room), role: .gaugeFill)
  }

  private func drawTooSmall(_ scene: Scene, on canvas: inout Canvas) {
    let needed = Layout.smallest
    let lines = [
      Words.TooSmall.screen(size.columns, size.rows),
      Words.TooSmall.needs(needed.columns, needed.rows), Words.TooSmall.tapsAreOff,
      Words.TooSmall.alertsRing, Words.TooSmall.quits,
      scene.alerts.all.first.map { AlertWords(scene: scene, columns: 40).sentence($0) } ?? "",
    ]
    for (row, line) in lines.enumerated() {
      canvas.put(DisplayText(line), column: 0, row: row, width: size.columns, role: .fg)
    }
  }

  mutating func pressOverlay(_ key: Key, _ effects: inout [Effect]) {
    guard let overlay else { return }
    let page = max(1, size.rows - 8)
    switch key {
    case .escape, .enter, .character("q"), .character("?"), .character("Y"): self.overlay = nil
    case .down, .character("j"): self.overlay = overlay.scrolled(to: overlay.first + 1)
    case .up, .character("k"): self.overlay = overlay.scrolled(to: max(0, overlay.first - 1))
    case .pageDown, .character(" "): self.overlay = overlay.scrolled(to: overlay.first + page)
    case .pageUp: self.overlay = overlay.scrolled(to: max(0, overlay.first - page))
    case .home: self.overlay = overlay.scrolled(to: 0)
    default: return
    }
    let last = max(0, overlay.lines(scene, columns: size.columns).count - (size.rows - 6))
    if let now = self.overlay, now.first > last { self.overlay = now.scrolled(to: last) }
  }
}
