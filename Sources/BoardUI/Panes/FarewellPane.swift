import BoardCanvas
import BoardModel
import BoardText

/// The farewell checklist; the current section comes first.
struct FarewellPane: Pane {
  let id: PaneID = "farewell"
  let name = tr("Farewell")

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
        ? tr("{count} critical", farewell.criticalOpen)
        : tr(
          "{count} critical open   {done}/{total} done", farewell.criticalOpen, done, farewell.total
        )
    }
    let guards =
      scene.day.phase >= .closing && scene.day.phase != .notOpen && scene.day.shift == nil
    canvas.box(
      view.frame, number: view.number, title: DisplayText(name + count), note: DisplayText(note),
      footer: guards && view.frame.columns >= 70
        ? DisplayText(scene.keys.expand(tr("{key:cue} cue seen  {key:force} unlock a step"))) : "",
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
    if locked > 0 { return scene.keys.expand(tr("{count} locked until {key:last-out}", locked)) }
    if let from = section.from, from > scene.now {
      return tr("from {clock}", scene.clock(from))
    }
    let done = "\(section.doneCount)/\(section.rows.count)"
    let ends = scene.looseEnds.dueBeforeLeaving.count
    guard section.section == .lockUp, ends > 0 else { return done }
    return trn(
      "1 promise before you go · {done}", "{count} promises before you go · {done}", count: ends,
      done)
  }

  static func word(_ section: ChecklistStep.Section, in day: BusinessDay) -> String {
    switch section {
    case .afterLast where day.shift != nil: tr("handover")
    case .lockUp where day.shift != nil: tr("before sign-off")
    case .day: tr("day")
    case .lastHour: tr("last hour")
    case .atClosing: tr("at closing")
    case .afterLast: tr("store empty")
    case .lockUp: tr("lock-up")
    }
  }

  private static func heading(_ section: ChecklistStep.Section, in day: BusinessDay) -> String {
    switch section {
    case .day where day.shift != nil: tr("DURING THE SHIFT")
    case .afterLast where day.shift != nil: tr("AT THE HANDOVER")
    case .lockUp where day.shift != nil: tr("BEFORE SIGN-OFF")
    case .day: tr("DURING THE DAY")
    case .lastHour: tr("LAST HOUR")
    case .atClosing: tr("AT CLOSING")
    case .afterLast: tr("AFTER THE LAST CUSTOMER")
    case .lockUp: tr("BEFORE LOCK-UP")
    }
  }
}
