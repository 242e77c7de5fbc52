import BoardCanvas
import BoardModel
import BoardText

/// The farewell checklist; the current section comes first.
struct FarewellPane: Pane {
  let id = PaneID.farewell
  let name = tr("Farewell")
  let slot = PaneSlot.main

  func rows(_ scene: Scene) -> [RowID] {
    Self.order(scene.farewell).flatMap { $0.rows.map { .item($0.item.id) } }
  }

  /// Only steps of the current section have their letter.
  func row(_ row: RowID, _ scene: Scene) -> PaneRow? {
    guard case .item(let id) = row else { return nil }
    let item = scene.plan.item(id)
    func text() -> FarewellRow? { scene.step(id).map { FarewellRow(row: $0, scene: scene) } }
    return PaneRow(
      name: item?.title ?? id.text,
      key: item?.section == scene.farewell.currentSection ? item?.key : nil,
      details: { text()?.details ?? [] }, plain: { text()?.plainRow })
  }

  func minRows(_ scene: Scene) -> Int { (scene.farewell.current?.rows.count ?? 0) + 2 }

  func arranged(_ scene: Scene, in view: PaneView) -> Arrangement {
    listing(scene, rows: view.frame.inside.rows).boxed(in: view) { box(scene, view, on: &$0) }
  }

  private func box(_ scene: Scene, _ view: PaneView, on canvas: inout Canvas) {
    let farewell = scene.farewell
    let count =
      farewell.current.map {
        " · \(Self.word($0.section, in: scene.day)) \($0.doneCount)/\($0.rows.count)"
      } ?? ""
    let (done, open) = (farewell.doneInWindow + farewell.doneLate, farewell.criticalOpen)
    let note =
      open == 0
      ? "\(done)/\(farewell.total)"
      : view.frame.columns < 64
        ? tr("{count} critical", open)
        : tr("{count} critical open   {done}/{total} done", open, done, farewell.total)
    let guards =
      scene.day.phase >= .closing && scene.day.phase != .notOpen && scene.day.shift == nil
    canvas.box(
      view, title: name + count, note: note,
      footer: guards && view.frame.columns >= 70
        ? scene.keys.expand(tr("{key:cue} cue seen  {key:force} unlock a step")) : "")
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
      if index > 0 || fits {
        listing.add(nil) { canvas, frame in
          let title = DisplayText(Self.words(section.section, in: scene.day).heading)
          canvas.put(title, at: 1, in: frame, upTo: frame.columns - 2, .title)
          canvas.put(
            Self.remark(section, scene), in: frame, width: max(0, frame.columns - 22), .muted)
        }
      }
      for row in section.rows {
        listing.add(.item(row.item.id)) { canvas, frame in
          FarewellRow(row: row, scene: scene).draw(in: frame, on: &canvas)
        }
      }
    }
    return listing
  }

  private static func remark(_ section: FarewellFigures.SectionRows, _ scene: Scene) -> String {
    let locked = section.rows.count { $0.status == .locked }
    if locked > 0 { return scene.keys.expand(tr("{count} locked until {key:last-out}", locked)) }
    if let from = section.from, from > scene.now { return tr("from {clock}", scene.clock(from)) }
    let done = "\(section.doneCount)/\(section.rows.count)"
    let ends = scene.looseEnds.dueBeforeLeaving.count
    guard section.section == .lockUp, ends > 0 else { return done }
    return trn(
      "1 promise before you go · {done}", "{count} promises before you go · {done}", count: ends,
      done)
  }

  static func word(_ section: ChecklistStep.Section, in day: BusinessDay) -> String {
    words(section, in: day).word
  }

  private static func words(
    _ section: ChecklistStep.Section, in day: BusinessDay
  ) -> (word: String, heading: String) {
    switch section {
    case .day where day.shift != nil: (tr("day"), tr("DURING THE SHIFT"))
    case .afterLast where day.shift != nil: (tr("handover"), tr("AT THE HANDOVER"))
    case .lockUp where day.shift != nil: (tr("before sign-off"), tr("BEFORE SIGN-OFF"))
    case .day: (tr("day"), tr("DURING THE DAY"))
    case .lastHour: (tr("last hour"), tr("LAST HOUR"))
    case .atClosing: (tr("at closing"), tr("AT CLOSING"))
    case .afterLast: (tr("store empty"), tr("AFTER THE LAST CUSTOMER"))
    case .lockUp: (tr("lock-up"), tr("BEFORE LOCK-UP"))
    }
  }
}

extension FarewellFigures {
  /// The section whose steps can be tapped now.
  var current: SectionRows? { sections.first { $0.section == currentSection } }
}
