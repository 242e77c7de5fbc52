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

  /// Rows under one heading; without a section they are left over from earlier sections.
  private struct Group {
    var section: FarewellFigures.SectionRows?
    var rows: [FarewellFigures.Row]
  }

  /// The current section, what earlier ones left open, the later sections, then the earlier ones.
  private static func order(_ farewell: FarewellFigures) -> [Group] {
    let leftOver = Group(
      section: nil, rows: farewell.allSections.flatMap(\.rows).filter(\.isLeftOver))
    // After the opening hours of the day its steps are over; the closing does not list them again.
    let sections =
      farewell.isOpening || farewell.currentSection == .day
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

/// One step of the checklist: letter, mark, title, `*` for critical, when, who.
struct FarewellRow {
  let row: FarewellFigures.Row
  let scene: Scene

  func draw(in frame: Frame, on canvas: inout Canvas) {
    let id = RowID.item(row.item.id)
    let letter: String? =
      switch row.item.automaticSource {
      case .cleared: scene.keys.keyText(.lastOut)
      case .signed: scene.keys.keyText(.signOff)
      default: nil
      }
    let key = letter ?? scene.key(of: id).map(String.init)
    if let key, row.status != .locked {
      canvas.put(DisplayText(key), at: 1, in: frame, upTo: 2, .key)
    }
    canvas.put(look.mark, of: id, scene, column: frame.column + 3, row: frame.row)
    let isWide = frame.columns >= 56
    let when = scene.refused.contains(id) ? tr("NOT SAVED") : when
    canvas.put(when, in: frame, width: frame.columns / 2, look.when)
    let end = frame.columns - 1
    let whenColumns = DisplayText(when).width
    let flag = end - max(whenColumns, isWide ? 12 : 8) - 2
    if row.item.isCritical { canvas.put("*", at: flag, in: frame, .key) }
    let titleEnd = row.item.isCritical ? flag - 1 : end - whenColumns - 1
    canvas.put(row.item.title, at: 5, in: frame, width: titleEnd - 5, look.title)
  }

  private var look: (mark: Mark, title: Role, when: Role) {
    switch row.status {
    case .ahead: (.open, .muted, .muted)
    case .open: (.open, .fg, .muted)
    case .late: (.due, .fg, .warn)
    case .missed, .failed, .cannot: (.bad, .fg, .alert)
    case .beforeLog: (.open, .muted, .muted)
    case .locked: (.locked, .muted, .muted)
    case .done where row.isContradicted: (.due, .fg, .warn)
    case .done(_, _, let isLate): (.done, .fg, isLate ? .warn : .muted)
    case .notApplicable: (.skipped, .muted, .muted)
    }
  }

  var when: String {
    if let day = row.carriedTo, !row.isAnswered { return tr("moved to {date}", scene.date(day)) }
    switch row.status {
    case .ahead(let opens):
      if let progress = row.progress { return Self.count(progress) }
      return whose + (opens.map { tr("from {clock}", scene.clock($0)) } ?? tr("-"))
    case .open(let due):
      if let progress = row.progress { return Self.count(progress) }
      return whose + (due.map { tr("by {clock}", scene.clock($0)) } ?? tr("now"))
    case .late(let minutes): return whose + tr("{span} late", FigureText.span(minutes: minutes))
    case .missed: return row.progress.map { tr("missed {share}", Self.count($0)) } ?? tr("missed")
    case .beforeLog: return tr("before the log")
    case .locked: return row.item.lockReason
    case .done(let at, let by, let isLate):
      let remark =
        row.isContradicted
        ? row.progress.map { tr("but {share}", Self.count($0)) } ?? tr("in doubt")
        : isLate ? tr("LATE") : row.isBurst ? tr("in a burst") : ""
      let what = row.person?.initials ?? row.numberText ?? ""
      return (what.isEmpty ? "" : "\(what) · ") + scene.stamp(at, by: by)
        + (remark.isEmpty ? "" : " \(remark)")
    case .failed(let at, let by) where row.isOutsideLimits:
      return tr("{number} failed {stamp}", row.numberText ?? "", scene.stamp(at, by: by))
    case .failed(let at, let by): return tr("failed {stamp}", scene.stamp(at, by: by))
    case .notApplicable where row.isNever: return tr("never here")
    case .notApplicable(let at, let by): return tr("not needed {stamp}", scene.stamp(at, by: by))
    case .cannot(let at, let by): return tr("not possible {stamp}", scene.stamp(at, by: by))
    }
  }

  /// Who is to do it, before when; empty if nobody in particular is.
  private var whose: String { row.assignee.map { "\($0) " } ?? "" }

  private static func count(_ share: Share) -> String { "\(share.count)/\(share.of)" }

  /// A step outside the current section is written only once it is done, late or missed.
  var plainRow: PlainRow {
    let letter = scene.key(of: .item(row.item.id))
    let key = letter.map { "\($0) " } ?? ""
    let critical = row.item.isCritical ? ", " + tr("critical") : ""
    // The state is what the line must be written again for; it never changes by time alone.
    let (state, word, isWaiting) =
      switch row.status {
      case .ahead: ("ahead", "", true)
      case .open: ("open", "", true)
      case .late: ("late", "", false)
      case .missed: ("missed", "", false)
      case .beforeLog: ("before", "", true)
      case .locked: ("locked", tr("locked:"), true)
      case .done(let at, _, _): ("answered \(at.milliseconds)", tr("done"), false)
      case .failed(let at, _), .notApplicable(let at, _), .cannot(let at, _):
        ("answered \(at.milliseconds)", "", false)
      }
    return PlainRow(
      state: state,
      text: "\(key)\(row.item.title)\(critical): "
        + [word, when].filter { !$0.isEmpty }.joined(separator: " "),
      silence: letter != nil ? .never : isWaiting ? .always : .whenNew)
  }

  var details: [PageLine] {
    let item = row.item
    let weight = item.importance.rawValue
    var lines: [PageLine?] = [
      PageLine(tr("why"), item.why),
      PageLine(tr("weight"), item.isCritical ? tr("{weight}, critical", weight) : "\(weight)"),
      PageLine(tr("window"), tr("from {start} to {end}", words(item.opens), words(item.due))),
      item.isGuarded
        ? PageLine(
          tr("locked"),
          scene.day.shift == nil
            ? tr("until the last customer is out: {reason}", item.lockReason)
            : tr("until the handover: {reason}", item.lockReason)) : nil,
      row.shortfall.map { shortfall in
        PageLine(
          tr("records"),
          row.isContradicted
            ? tr("it is ticked, but {shortfall}", shortfall.sentence) : shortfall.sentence)
      },
      item.document.isEmpty ? nil : PageLine(tr("document"), item.document),
      item.limits.map { PageLine(tr("limits"), $0.text) },
      row.assignee.map { PageLine(tr("given to"), scene.plan.title(of: $0)) },
      row.person.map { PageLine(tr("who"), scene.plan.title(of: $0)) },
      row.numberText.map { PageLine(tr("number"), $0) },
      row.reference.map { PageLine(tr("photo"), $0) },
      row.note.map { PageLine(tr("note"), $0) },
      row.excuse.map { PageLine(tr("reason"), $0) },
      row.time.map { PageLine(tr("time"), "\($0)") },
      row.amountCents.map { PageLine(tr("amount"), FigureText.money(cents: $0)) },
      row.carriedFrom.map { PageLine(tr("moved"), tr("from {date}", scene.date($0))) },
      row.carriedTo.map { PageLine(tr("moved"), tr("to {date}", scene.date($0))) },
      row.isLateEntry ? PageLine(tr("LATE"), tr("recorded long after it was done")) : nil,
    ]
    lines += row.replaced.map {
      PageLine(tr("before"), tr("{stamp} failed: {text}", stamp($0), row.text(of: $0)))
    }
    if row.isOutsideLimits {
      lines.append(PageLine(tr("to do"), tr("measure again: a tap asks for the number")))
    }
    lines += row.repeats.map {
      PageLine(tr("again"), tr("{stamp}: recorded, changes nothing", stamp($0)))
    }
    lines += row.ignored.map {
      PageLine(tr("too early"), tr("{stamp}: recorded, does not count", stamp($0)))
    }
    lines += [
      row.isBurst
        ? PageLine(tr("burst"), tr("one of ten steps ticked within ten seconds")) : nil,
      row.wasForced ? PageLine(tr("forced"), tr("done while it was locked")) : nil,
      row.seq.map { PageLine(tr("record"), tr("line {seq} of the event file", $0)) },
      row.progress.map { PageLine(tr("so far"), tr("{count} of {total}", $0.count, $0.of)) },
      PageLine(
        tr("keys"),
        tr(
          "{key:tap} done  {key:problem} problem  {key:result} does not apply or cannot be done  {key:undo} undo"
        )),
    ]
    return lines.compactMap(\.self)
  }

  private func words(_ moment: RelativeTime) -> String {
    let sign = moment.offsetMinutes < 0 ? "-" : "+"
    let span =
      moment.offsetMinutes == 0
      ? "" : " \(sign)\(FigureText.span(minutes: abs(moment.offsetMinutes)))"
    return switch moment.reference {
    case .opens: tr("opening{offset}", span)
    case .closes: tr("close{offset}", span)
    case .cleared: tr("last customer out{offset}", span)
    case .end: tr("end of the day")
    case .clock:
      scene.timeStyle.text(
        ClockTime(hour: moment.offsetMinutes / 60, minute: moment.offsetMinutes % 60))
    }
  }

  private func stamp(_ tick: StepAnswer) -> String {
    scene.clock(tick.at) + " " + (tick.by?.initials ?? tr("-"))
  }
}
