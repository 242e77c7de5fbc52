import BoardCanvas
import BoardModel
import BoardText

/// The farewell checklist; the current section comes first, then what earlier ones left open.
struct FarewellPane: Pane {
  var name: String { tr("Farewell") }
  var slot: PaneSlot { .main }

  func rows(_ scene: Scene) -> [RowID] {
    Self.order(scene.farewell).flatMap { $0.rows.map { .item($0.item.id) } }
  }

  func row(_ row: RowID, _ scene: Scene) -> PaneRow? {
    guard case .item(let id) = row else { return nil }
    let item = scene.plan.item(id)
    func text() -> FarewellRow? { scene.step(id).map { FarewellRow(row: $0, scene: scene) } }
    return PaneRow(
      name: item?.title ?? id.text,
      key: scene.step(id)?.key,
      details: { text()?.details ?? [] }, plain: { text()?.plainRow })
  }

  func minRows(_ scene: Scene) -> Int {
    let late = scene.farewell.allSections.flatMap(\.rows).count { $0.isLeftOver && !$0.isAnswered }
    return (scene.farewell.current?.rows.count ?? 0) + 2 + (late > 0 ? late + 1 : 0)
  }

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
    let long = tr("{count} critical open   {done}/{total} done", open, done, farewell.total)
    // Besides the frame and the number of the pane; "restaurant empty" is longer than "store empty".
    let neededColumns = DisplayText(name + count).width + DisplayText(long).width + 10
    let note =
      open == 0
      ? "\(done)/\(farewell.total)"
      : view.frame.columns < max(64, neededColumns) ? tr("{count} critical", open) : long
    let guards =
      scene.day.phase >= .closing && scene.day.phase != .notOpen && scene.day.shift == nil
    canvas.box(
      view, title: name + count, note: note,
      footer: guards && view.frame.columns >= 70
        ? scene.keys.expand(tr("{key:cue} cue seen  {key:force} unlock a step")) : "")
  }

  /// Rows under one heading; without a section they are left over from earlier sections.
  private struct Group {
    var section: FarewellFigures.SectionRows?
    var rows: [FarewellFigures.Row]
  }

  /// The current section, what earlier ones left open, the later sections, then the earlier ones.
  private static func order(_ farewell: FarewellFigures) -> [Group] {
    let leftOver = Group(
      section: nil, rows: farewell.allSections.flatMap(\.rows).filter(\.isLeftOver))
    // The closing does not list the opening steps again.
    let sections =
      farewell.isOpening || farewell.currentSection == .day && !farewell.openingRows.isEmpty
      ? farewell.allSections : farewell.sections
    let at = sections.firstIndex { $0.section == farewell.currentSection } ?? 0
    let groups = sections.map { section in
      Group(section: section, rows: section.rows.filter { !$0.isLeftOver })
    }
    let later = groups.dropFirst(at)
    let ordered = later.prefix(1) + [leftOver] + later.dropFirst() + groups.prefix(at)
    return ordered.filter { !$0.rows.isEmpty }
  }

  private func listing(_ scene: Scene, rows: Int) -> Listing {
    var listing = Listing()
    let ordered = Self.order(scene.farewell)
    // The first heading gives way to the rows to do now.
    let fits = minRows(scene) - 2 < rows
    for (index, group) in ordered.enumerated() {
      if index > 0 || fits {
        listing.add(nil) { canvas, frame in
          let title = group.section.map { Self.words($0.section, in: scene.day).heading }
          canvas.put(
            DisplayText(title ?? tr("STILL TO DO FROM BEFORE")), at: 1, in: frame,
            upTo: frame.columns - 2, .title)
          let remark = group.section.map { Self.remark($0, scene) } ?? ""
          canvas.put(remark, in: frame, width: max(0, frame.columns - 22), .muted)
        }
      }
      for row in group.rows {
        listing.add(.item(row.item.id)) { canvas, frame in
          FarewellRow(row: row, scene: scene).draw(in: frame, on: &canvas)
        }
      }
    }
    return listing
  }

  private static func remark(_ section: FarewellFigures.SectionRows, _ scene: Scene) -> String {
    let locked = section.rows.count { $0.status == .locked }
    if locked > 0, scene.day.shift == nil {
      return scene.keys.expand(tr("{count} locked until {key:last-out}", locked))
    }
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
    case .opening: (tr("opening"), tr("BEFORE OPENING"))
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
  var current: SectionRows? { allSections.first { $0.section == currentSection } }
}
