/// The checklist at one time; done in window, done late and missed are never combined.
package struct FarewellFigures: DayFigures, Hashable, Sendable {
  package enum Status: Hashable, Sendable {
    /// The window is not open; `opens` is `nil` if unknown (it waits for the last customer).
    case ahead(opens: Timestamp?)
    case open(due: Timestamp?)
    /// Past due, still to be done.
    case late(minutes: Int)
    case missed
    /// Due before the first event of the log, so that nobody knows; it can still be done.
    case beforeLog
    case locked
    case done(at: Timestamp, by: Person?, isLate: Bool)
    case failed(at: Timestamp, by: Person?)
    case notApplicable(at: Timestamp, by: Person?)
    case cannot(at: Timestamp, by: Person?)
  }

  package struct SectionRows: Hashable, Sendable {
    package var section: ChecklistStep.Section
    /// When the section begins; `nil` if unknown.
    package var from: Timestamp?
    package var rows: [Row]
    package var doneCount: Int
  }

  /// The sections of the closing checklist; the opening is counted on its own.
  package var sections: [SectionRows] = []
  /// `nil` if the plan has no opening steps for the day.
  package private(set) var opening: SectionRows?
  /// The opening steps, if the store uses them: what nobody knew of was not skipped.
  package private(set) var openingRows: [Row] = []
  /// The section in use now; its rows have the tap keys, and so have open rows of earlier ones.
  package var currentSection = ChecklistStep.Section.day
  package var isOpening: Bool { currentSection == .opening }
  package var doneInWindow = 0
  package var doneLate = 0
  package var missed = 0
  package var notApplicable = 0
  package var failed = 0
  package var cannot = 0
  package var criticalOpen = 0
  /// All steps of the day except those that do not apply, or were due before the log began.
  package var total = 0
  package var lockedCount = 0
  /// Steps that somebody ticked although the log says otherwise.
  package var contradicted: Int { rows.count(where: \.isContradicted) }
  package var isBypassed = false
  package var bypassReason: String?
  /// Cues seen, and steps forced past the guard.
  package var cueCount = 0
  package var goodbyes = 0
  /// Goodbyes with thanks, of those where this was seen or not.
  package var thanked = Share()
  /// Steps carried over from an earlier day or shift, with the reason if one was given.
  package var carriedOver: [CarriedStep] = []

  package struct CarriedStep: Hashable, Sendable {
    package var item: ChecklistStep
    package var from: Day
    /// The shift that left it open, in a store that never closes.
    package var shift: Shift?
    package var reason: String?

    /// Day and shift, such as `2026-11-20 early`.
    package var origin: String { "\(from)" + (shift.map { " \($0.name)" } ?? "") }
  }

  package var rows: [Row] { sections.flatMap(\.rows) }
  /// The opening, then the sections of the closing checklist.
  package var allSections: [SectionRows] { (opening.map { [$0] } ?? []) + sections }

  package init(_ inputs: DayInputs) {
    self.init(inputs, DayRounds(inputs))
  }

  init(_ inputs: DayInputs, _ rounds: DayRounds) {
    let (day, floor) = (inputs.day, inputs.floor)
    let checklist = Checklist(inputs, rounds)
    sections = ChecklistStep.Section.allCases.compactMap { section in
      let rows = checklist.rows(of: section)
      guard !rows.isEmpty else { return nil }
      return SectionRows(
        section: section, from: checklist.start(of: section), rows: rows,
        doneCount: rows.count { if case .done = $0.status { true } else { false } })
    }
    currentSection = FarewellFigures.currentSection(
      day: day, sections: sections, isOpening: FarewellFigures.isOpening(sections, inputs),
      now: inputs.now)
    isBypassed = checklist.closingGuard.bypass != nil
    if case .bypassed(let bypass) = checklist.closingGuard.bypass?.content {
      bypassReason = bypass.reason
    }
    let usesOpening = FarewellFigures.usesOpening(inputs)
    if !usesOpening, currentSection != .opening { takeOpening() }
    setKeys(of: day)
    takeOpening()
    if usesOpening { openingRows = opening?.rows ?? [] }
    for row in rows { count(row) }
    count(day.notVoided(in: floor.farewells))
    cueCount += day.notVoided(in: floor.checks).count {
      if case .forced = $0.content { true } else { false }
    }
    carriedOver = Checklist.carriedOver(inputs)
    for index in sections.indices {
      for row in sections[index].rows.indices {
        let id = sections[index].rows[row].item.id
        sections[index].rows[row].carriedFrom = carriedOver.first { $0.item.id == id }?.from
      }
    }
  }

  /// Gives the rows of the current section their letters, and what earlier sections left open.
  ///
  /// A row left over stays so after it was answered, so that the rows below it do not move.
  private mutating func setKeys(of day: BusinessDay) {
    guard let current = sections.firstIndex(where: { $0.section == currentSection }) else { return }
    setKeys(ofSection: current)
    guard day.signed == nil, day.phase != .notOpen, current > 0 else { return }
    var taken = Set(sections[current].rows.compactMap(\.key))
    // Lock-up begins with the last answer of the section before it.
    let began =
      currentSection == .lockUp
      ? sections[current - 1].rows.compactMap(\.answeredAt).max() : sections[current].from
    for index in (0..<current).reversed() {
      for row in sections[index].rows.indices {
        let isPending = sections[index].rows[row].isPending
        let answeredAt = sections[index].rows[row].answeredAt
        let isLate = isPending || answeredAt.map { at in began.map { at > $0 } ?? false } ?? false
        guard isLate, !sections[index].rows[row].item.isOnlyAutomatic else { continue }
        sections[index].rows[row].isLeftOver = true
        guard isPending, let key = sections[index].rows[row].item.key,
          taken.insert(key).inserted
        else { continue }
        sections[index].rows[row].key = key
      }
    }
  }

  private mutating func takeOpening() {
    if sections.first?.section == .opening { opening = sections.removeFirst() }
  }

  /// Whether the opening steps are to do now: before the opening, and until the last of them is
  /// answered or missed.
  private static func isOpening(_ sections: [SectionRows], _ inputs: DayInputs) -> Bool {
    guard let opening = sections.first, opening.section == .opening, let opens = inputs.day.opens
    else { return false }
    let ends = opening.rows.compactMap(\.due).max() ?? opens
    return inputs.now < ends.adding(minutes: inputs.plan.thresholds.windowGraceMinutes)
      && !opening.rows.allSatisfy { $0.isAnswered || $0.status == .beforeLog }
  }

  /// Whether the store knew its opening steps: the plan in force at the opening had one, or somebody
  /// answered one on this day or on one before it.
  ///
  /// Earlier versions had none; their days have not skipped any.
  private static func usesOpening(_ inputs: DayInputs) -> Bool {
    let steps = Set(inputs.plan.items.filter { $0.section == .opening }.map(\.id))
    let floor = inputs.floor
    // A plan too long for the event file is known only as the newest one.
    let adopted = floor.plans.days.flatMap(\.all) + [floor.log.adopted].compactMap(\.self)
    if let opens = inputs.day.opens,
      let inForce = adopted.filter({ $0.at < opens }).max(by: { ($0.at, $0.seq) < ($1.at, $1.seq) }
      ),
      inForce.content.items.contains(where: { steps.contains($0) })
    {
      return true
    }
    return inputs.floor.checks.days.contains { day in
      day.day <= inputs.day.day
        && day.all.contains { $0.content.item.map { steps.contains($0) } ?? false }
    }
  }

  /// Of a step that is due several times a day, the first one to do has the letter.
  private mutating func setKeys(ofSection current: Int) {
    let rows = sections[current].rows
    for (index, row) in rows.enumerated() {
      let same = rows.filter {
        row.item.occurrence != nil && $0.item.occurrence?.id == row.item.occurrence?.id
      }
      let owner = same.first { $0.isPending } ?? same.first { !$0.isAnswered } ?? same.last
      let isOwner = owner.map { $0.item.id == row.item.id } ?? true
      sections[current].rows[index].key = isOwner ? row.item.key : nil
    }
  }

  package func row(of id: StepID) -> Row? {
    for section in allSections {
      if let row = section.rows.first(where: { $0.item.id == id }) { return row }
    }
    return nil
  }

  private mutating func count(_ row: Row) {
    switch row.status {
    case .done(_, _, let isLate): if isLate { doneLate += 1 } else { doneInWindow += 1 }
    case .missed: missed += 1
    case .failed: failed += 1
    case .cannot: cannot += 1
    case .notApplicable: notApplicable += 1
    case .locked: lockedCount += 1
    case .ahead, .open, .late, .beforeLog: break
    }
    switch row.status {
    case .notApplicable, .beforeLog: break
    default: total += 1
    }
    if row.isCriticalOpen { criticalOpen += 1 }
  }

  private mutating func count(_ records: [FloorRecord<FarewellFact>]) {
    for record in records {
      switch record.content {
      case .cueSeen: cueCount += 1
      case .goodbyeSeen(let goodbye):
        goodbyes += 1
        thanked.count(goodbye.thanked)
      case .helpOffered, .voiceHeard: break
      }
    }
  }

  /// The section with the tap keys: by clock until the last customer is out, then by progress.
  private static func currentSection(
    day: BusinessDay, sections: [SectionRows], isOpening: Bool, now: Timestamp
  ) -> ChecklistStep.Section {
    let has = { (section: ChecklistStep.Section) in sections.first { $0.section == section } }
    if day.cleared != nil || day.signed != nil {
      guard let afterLast = has(.afterLast) else { return .lockUp }
      if day.signed != nil { return .lockUp }
      return afterLast.rows.allSatisfy(\.isAnswered) ? .lockUp : .afterLast
    }
    if day.phase == .closing { return .atClosing }
    if day.phase == .handOver {
      return has(.afterLast)?.rows.allSatisfy(\.isAnswered) ?? true ? .lockUp : .afterLast
    }
    if isOpening, day.phase == .beforeOpening || day.phase == .day { return .opening }
    guard let from = has(.lastHour)?.from ?? day.closesOrShiftEnds?.adding(minutes: -60),
      day.phase != .notOpen, now >= from
    else { return .day }
    return .lastHour
  }
}
