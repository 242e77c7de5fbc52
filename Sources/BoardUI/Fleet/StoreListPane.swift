import BoardCanvas
import BoardModel
import BoardText

/// The list of stores; it draws only the rows that are visible.
struct StoreListPane {
  let scene: FleetScene
  let list: StoreList
  let selected: StoreID?
  /// The first line shown.
  let first: Int
  /// What the list is narrowed to, as words; empty = all.
  let narrowing: String
  let isByArea: Bool
  let isFocused: Bool

  /// The lines between the border and the titles of the columns.
  static func rows(of frame: Frame) -> Int { max(0, frame.inside.rows - 1) }

  func draw(in frame: Frame, on canvas: inout Canvas) {
    let inside = frame.inside
    let rows = StoreListPane.rows(of: frame)
    let hidden = list.lineCount - rows
    let below = max(0, hidden - first)
    let more =
      hidden <= 0
      ? ""
      : below == 0
        ? tr("{lines} more {arrows}", first, "↑")
        : first == 0
          ? tr("{lines} more {arrows}", below, "↓") : tr("{above}↑ {below}↓ more", first, below)
    canvas.box(
      frame, title: title(wide: frame.columns >= 90), note: note, isFocused: isFocused)
    if !more.isEmpty {
      canvas.put(
        DisplayText(" \(more) "), at: 1, in: frame.rows(from: frame.rows - 1), upTo: 24, .muted)
    }
    let hasAreas = scene.figures.areas.contains { $0.name != nil }
    let places = StoreColumn.places(inside.columns, hasAreas: hasAreas)
    for (column, at, width) in places {
      let title = column.title(width: width)
      if column.isLeft {
        canvas.put(title, at: at, in: inside, width: width, .muted)
      } else {
        canvas.put(title, before: at + width, in: inside, width: width, .muted)
      }
    }
    for offset in 0..<rows {
      guard let line = list.line(first + offset) else { break }
      draw(line, places, in: inside.rows(from: offset + 1, count: 1), on: &canvas)
    }
    if list.stores.isEmpty { drawEmpty(in: inside.rows(from: 1 + list.lineCount), on: &canvas) }
  }

  private func draw(
    _ line: StoreList.Line, _ places: [(column: StoreColumn, at: Int, width: Int)],
    in frame: Frame, on canvas: inout Canvas
  ) {
    switch line {
    case .heading(let index):
      let section = list.sections[index]
      let title = section.title.isEmpty ? tr("no area") : section.title
      canvas.put(
        title + (section.isHidden ? " · " + tr("hidden, c shows them") : ""), at: 1, in: frame,
        width: frame.columns - 8, .title)
      canvas.put("\(section.count)", in: frame, .muted)
    case .store(let id):
      guard let row = scene.figures[id] else { return }
      StoreCells(row: row, scene: scene).draw(places, in: frame, on: &canvas)
      if id == selected { canvas.select(frame) }
    }
  }

  private func title(wide: Bool) -> String {
    let order = wide ? " · " + (isByArea ? tr("by area") : tr("by need")) : ""
    return tr("Stores") + (narrowing.isEmpty ? order : " · " + narrowing)
  }

  private var note: String {
    let counts = scene.figures.counts
    let position = selected.flatMap { list.stores.firstIndex(of: $0) }.map { $0 + 1 }
    let place = "   \(position ?? 0)/\(list.stores.count)"
    return tr(
      "now {now} · tonight {tonight} · calm {fine}", counts.now, counts.tonight, counts.fine)
      + (list.stores.isEmpty ? "" : place)
  }

  /// Why there is nothing, and what to do.
  private func drawEmpty(in frame: Frame, on canvas: inout Canvas) {
    let text =
      if !narrowing.isEmpty {
        tr("No store is like this. Esc shows all stores again.")
      } else if list.sections.contains(where: \.isHidden) {
        tr("All is as it should be.")
      } else if let trouble = scene.connection.trouble {
        trouble
      } else if scene.connection.state == .connecting {
        tr("Connecting to {server}", scene.connection.server)
      } else {
        tr(
          "No store has published anything yet. Each store runs 'exitboard publish' beside its board."
        )
      }
    for (row, line) in DisplayText(text).wrapped(to: max(10, frame.columns - 4)).enumerated()
    where row < frame.rows {
      canvas.put(line, at: 2, in: frame.rows(from: row), upTo: frame.columns - 3, .muted)
    }
  }
}
