import BoardCanvas
import BoardModel
import BoardText
import BoardWords

/// The farewell checklist; the current section comes first.
struct FarewellPane: Pane {
  let id: PaneID = "farewell"
  let name = Words.Farewell.name

  func rows(_ scene: Scene) -> [RowID] {
    Self.order(scene.farewell).flatMap { $0.rows.map { .item($0.item.id) } }
  }

  func draw(_ scene: Scene, in view: PaneView, on canvas: inout Canvas) -> [RowSpot] {
    let farewell = scene.farewell
    let current = farewell.sections.first { $0.section == farewell.currentSection }
    let count =
      current.map { " · \(Self.word($0.section, in: scene.day)) \($0.doneCount)/\($0.rows.count)" }
      ?? ""
    let done = farewell.doneInWindow + farewell.doneLate
    var note = "\(done)/\(farewell.total)"
    if farewell.criticalOpen > 0 {
      note =
        view.frame.columns < 64
        ? Words.Farewell.critical(farewell.criticalOpen)
        : Words.Farewell.criticalOpen(farewell.criticalOpen, done: done, of: farewell.total)
    }
    let guards =
      scene.day.phase >= .closing && scene.day.phase != .notOpen && scene.day.shift == nil
    canvas.box(
      view.frame, number: view.number, title: DisplayText(name + count), note: DisplayText(note),
      footer: guards && view.frame.columns >= 70
        ? DisplayText(scene.keys.expand(Words.Farewell.guardKeys)) : "",
      isFocused: view.isFocused)
    let inside = view.frame.inside
    var listing = listing(scene, rows: inside.rows)
    if view.isSpaced { listing.addSpacing(in: inside.rows) }
    return listing.draw(
      in: inside, selected: view.selected, isFocused: view.isFocused, on: &canvas)
  }

  /// The sections: the current one first, then the later ones, then the earlier ones.
  private static func order(_ farewell: FarewellFigures) -> [FarewellFigures.SectionRows] {
    let at = farewell.sections.firstIndex { $0.section == farewell.currentSection } ?? 0
    return Array(farewell.sections[at...] + farewell.sections[..<at])
  }

  private func listing(_ scene: Scene, rows: Int) -> Listing {
    var listing = Listing()
    let ordered = Self.order(scene.farewell)
    let fits = (ordered.first?.rows.count ?? 0) < rows
    for (index, section) in ordered.enumerated() {
      if index > 0 || fits { heading(section, scene: scene, into: &listing) }
      for row in section.rows {
        listing.add(.item(row.item.id)) { canvas, frame in
          FarewellRow(row: row, scene: scene).draw(in: frame, on: &canvas)
        }
      }
    }
    return listing
  }

  private func heading(
    _ section: FarewellFigures.SectionRows, scene: Scene, into listing: inout Listing
  ) {
    listing.add(nil) { canvas, frame in
      canvas.put(
        DisplayText(Self.heading(section.section, in: scene.day)), column: frame.column + 1,
        row: frame.row,
        width: frame.columns - 2, role: .title)
      canvas.put(
        DisplayText(Self.remark(section, scene)), endColumn: frame.endColumn - 1, row: frame.row,
        width: max(0, frame.columns - 22), role: .muted)
    }
  }

  private static func remark(_ section: FarewellFigures.SectionRows, _ scene: Scene) -> String {
    let locked = section.rows.count { $0.status == .locked }
    if locked > 0 { return scene.keys.expand(Words.Farewell.locked(locked)) }
    if let from = section.from, from > scene.now {
      return Words.Figures.from(scene.clock(from))
    }
    let done = "\(section.doneCount)/\(section.rows.count)"
    let ends = scene.looseEnds.dueBeforeLeaving.count
    guard section.section == .lockUp, ends > 0 else { return done }
    return Words.Farewell.beforeYouGo(ends, done: done)
  }

  static func word(_ section: ChecklistStep.Section, in day: BusinessDay) -> String {
    switch section {
    case .afterLast where day.shift != nil: Words.Shift.afterLast
    case .lockUp where day.shift != nil: Words.Shift.lockUp
    case .day: Words.Farewell.day
    case .lastHour: Words.Farewell.lastHour
    case .atClosing: Words.Farewell.atClosing
    case .afterLast: Words.Farewell.afterLast
    case .lockUp: Words.Farewell.lockUp
    }
  }

  private static func heading(_ section: ChecklistStep.Section, in day: BusinessDay) -> String {
    switch section {
    case .day where day.shift != nil: Words.Shift.dayHeading
    case .afterLast where day.shift != nil: Words.Shift.afterLastHeading
    case .lockUp where day.shift != nil: Words.Shift.lockUpHeading
    case .day: Words.Farewell.dayHeading
    case .lastHour: Words.Farewell.lastHourHeading
    case .atClosing: Words.Farewell.atClosingHeading
    case .afterLast: Words.Farewell.afterLastHeading
    case .lockUp: Words.Farewell.lockUpHeading
    }
  }
}
