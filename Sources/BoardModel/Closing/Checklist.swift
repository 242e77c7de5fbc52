/// The status of each step of one business day, or shift, at one time.
package struct Checklist {
  private let inputs: DayInputs
  package let closingGuard: ClosingGuard
  private let records: [FloorRecord<CheckFact>]
  private let burstSeqs: Set<Int>
  /// `nil` if no step that the log answers is needed.
  private let rounds: DayRounds?
  private let evidence: StepEvidence

  init(_ inputs: DayInputs, _ rounds: DayRounds?) {
    self.inputs = inputs
    self.rounds = rounds
    let closingGuard = ClosingGuard(day: inputs.day, floor: inputs.floor, now: inputs.now)
    self.closingGuard = closingGuard
    evidence = StepEvidence(inputs, rounds, closingGuard)
    records = inputs.day.notVoided(in: inputs.floor.checks)
    burstSeqs = Burst.members(of: records)
  }

  private var day: BusinessDay { inputs.day }
  private var plan: Plan { inputs.plan }
  private var now: Timestamp { inputs.now }

  package func rows(of section: ChecklistStep.Section) -> [FarewellFigures.Row] {
    plan.items.filter { item in
      // A step that was answered keeps its row, although such a store has it no more.
      item.section == section
        && (item.exists(on: day)
          || section != .atClosing && records.contains { $0.content.answers(item.id) })
    }.map { row(of: $0) }
  }

  /// When the first window of a section opens; `nil` if unknown.
  package func start(of section: ChecklistStep.Section) -> Timestamp? {
    plan.items.filter { $0.section == section }.compactMap { day.timestamp(of: $0.opens) }.min()
  }

  func row(of item: ChecklistStep) -> FarewellFigures.Row {
    let money = MoneyRule(of: item, in: records, plan.thresholds)
    let answers = StepAnswers(of: item, in: records, guard: closingGuard, money: money) {
      opening(of: item, for: $0)
    }
    let due = due(of: item)
    var row = FarewellFigures.Row(
      item: item, status: .missed, opens: day.timestamp(of: item.opens), due: due,
      repeats: answers.repeats, ignored: answers.ignored(of: item), excuse: excuse(of: item),
      carriedTo: carriedTo(item), assignee: assignee(of: item))
    row.replaced = answers.replaced
    row.money = money
    if let automaticSource = item.automaticSource, automaticSource.isTappable {
      let found = evidence.finding(of: automaticSource)
      (row.progress, row.shortfall) = (found.progress, found.shortfall)
    }
    if let stepAnswer = answers.effective(of: item) {
      row.status = status(of: stepAnswer, to: item, due: due)
      row.seq = stepAnswer.seq
      row.answer = stepAnswer
      row.isBurst = burstSeqs.contains(stepAnswer.seq)
      row.isLateEntry =
        stepAnswer.stamp.delaySeconds > plan.thresholds.lateEntryMinutes * 60
    } else if let never = inputs.floor.neverHere.last(where: {
      $0.content.item == item.id && !$0.isVoided && $0.at < day.dutyEnds
    }), case .done(let done) = never.content, done.isNever {
      row.status = .notApplicable(at: never.at, by: never.by)
      (row.seq, row.answer, row.isNever) = (never.seq, StepAnswer(never), true)
    } else if let automaticSource = item.automaticSource {
      setAutomaticStatus(&row, automaticSource)
    } else {
      row.status = unanswered(item)
    }
    return row
  }

  /// When a step is due; `nil` = not before the day ends.
  ///
  /// If the store closes so early that it was due before anybody said so, there is still the time of
  /// grace for it.
  private func due(of item: ChecklistStep) -> Timestamp? {
    guard item.due.reference != .end, let due = day.timestamp(of: item.due) else { return nil }
    guard item.due.reference == .closes, day.shift == nil,
      let change = inputs.floor.days.hoursChanges(on: day.day).last?.record, due < change.at,
      let before = timestamp(of: item.due, before: change.seq), due < before
    else { return due }
    return min(before, change.at.adding(minutes: plan.thresholds.windowGraceMinutes))
  }

  private func status(
    of stepAnswer: StepAnswer, to item: ChecklistStep, due: Timestamp?
  ) -> FarewellFigures.Status {
    switch stepAnswer.done.result {
    case .pass:
      .done(at: stepAnswer.at, by: stepAnswer.by, isLate: isLate(stepAnswer, to: item, due: due))
    case .fail: .failed(at: stepAnswer.at, by: stepAnswer.by)
    case .na: .notApplicable(at: stepAnswer.at, by: stepAnswer.by)
    case .cannot: .cannot(at: stepAnswer.at, by: stepAnswer.by)
    }
  }

  /// If the hours changed since, the later of the two due times applies.
  private func isLate(_ stepAnswer: StepAnswer, to item: ChecklistStep, due: Timestamp?) -> Bool {
    guard let due, stepAnswer.at > due else { return false }
    let then = timestamp(of: item.due, before: stepAnswer.seq)
    return then.map { stepAnswer.at > $0 } ?? true
  }

  /// When the window of a step opened for an answer; `nil` = no limit.
  ///
  /// If the hours changed since, the earlier of the two times applies. A step that waits for the
  /// last customer opens with the guard, so that differing clocks do not matter.
  private func opening(of item: ChecklistStep, for stepAnswer: FloorRecord<CheckFact>) -> Timestamp?
  {
    if item.opens.reference == .cleared {
      return closingGuard.wasOpen(for: stepAnswer) ? nil : Timestamp(milliseconds: .max)
    }
    guard let opens = day.timestamp(of: item.opens) else { return nil }
    guard let then = timestamp(of: item.opens, before: stepAnswer.seq) else { return opens }
    return min(opens, then)
  }

  /// The timestamp of `moment` by the hours that were posted before event `seq`.
  private func timestamp(of moment: RelativeTime, before seq: Int) -> Timestamp? {
    if day.shift != nil { return day.timestamp(of: moment) }
    let posted = PostedHours(day: day.day, floor: inputs.floor, plan: plan, before: seq)
    let reference: Timestamp? =
      switch moment.reference {
      case .opens: posted.opens
      case .closes: posted.closes
      case .cleared, .end, .clock: nil
      }
    guard let reference else { return day.timestamp(of: moment) }
    return posted.breaks.movedOut(reference.adding(minutes: moment.offsetMinutes))
  }

  private func unanswered(_ item: ChecklistStep) -> FarewellFigures.Status {
    if day.phase == .notOpen { return .ahead(opens: nil) }
    if isBeforeLog(item) { return .beforeLog }
    if now >= day.dutyEnds || day.signed != nil { return .missed }
    if item.isGuarded && !closingGuard.isOpen { return .locked }
    let due = due(of: item)
    // A bypassed guard opens steps that wait for the last customer.
    if item.opens.reference != .cleared || closingGuard.bypass == nil {
      guard let opens = day.timestamp(of: item.opens) else { return .ahead(opens: nil) }
      // On a shortened day a window may open after it is due; then it opens when it is due.
      if now < min(opens, due ?? opens) { return .ahead(opens: opens) }
    }
    guard let due, now > due else { return .open(due: due) }
    let late = now.minutes(since: due)
    return late <= plan.thresholds.windowGraceMinutes ? .late(minutes: late) : .missed
  }

  /// Whether a step had to be done before the first event of the log.
  private func isBeforeLog(_ item: ChecklistStep) -> Bool {
    let due =
      switch item.due.reference {
      case .end: day.dutyEnds
      // Steps until the last customer belong to the closing.
      case .cleared: day.closesOrShiftEnds
      case .opens, .closes, .clock: day.timestamp(of: item.due)
      }
    return due.map { $0 <= day.recordsFrom } ?? false
  }

  private func excuse(of item: ChecklistStep) -> String? {
    newest { fact in
      if case .excused(let excused) = fact, excused.item == item.id { excused.reason } else { nil }
    }
  }

  private func carriedTo(_ item: ChecklistStep) -> Day? {
    newest { fact in
      if case .carried(let carried) = fact, carried.item == item.id { carried.to } else { nil }
    }.flatMap { Day(text: $0) }
  }

  /// The person to whom it was given last, else the plan's; `nil` = nobody in particular.
  private func assignee(of item: ChecklistStep) -> Person? {
    for record in records.reversed() {
      if case .assigned(let assigned) = record.content, assigned.item == item.id {
        return assigned.person
      }
    }
    return item.assignee
  }

  private func newest(_ find: (CheckFact) -> String?) -> String? {
    for record in records.reversed() {
      if let found = find(record.content) { return found }
    }
    return nil
  }

  private func setAutomaticStatus(
    _ row: inout FarewellFigures.Row, _ automaticSource: ChecklistStep.AutomaticSource
  ) {
    switch automaticSource {
    case .cleared:
      row.seq = inputs.floor.days.clearing(on: day.day)?.seq
      row.status = status(of: row.item, day.clearing, at: day.cleared)
    case .signed:
      row.seq = day.signing?.seq
      row.status = status(of: row.item, day.signing, at: day.signed)
    case .restroomRounds:
      guard let rounds else { return }
      let rooms = rounds.rooms
      row.progress = sinceShiftStart(rounds.onTime) { DayRounds(inputs.at($0)).onTime }
      let last = rooms.compactMap(\.rounds.last).max { $0.at < $1.at }
      row.status = status(
        of: row, last: last.map { ($0.at, $0.by) }, due: rooms.compactMap(\.due).min(),
        isComplete: rooms.isEmpty)
    case .goodbyes, .closingClean, .promisesDue, .promisesAssigned:
      setFoundStatus(&row, automaticSource)
    case .sweeps:
      guard let sweeps = rounds?.sweeps else { return }
      row.progress = sinceShiftStart(sweeps.onTime) { Sweeps(inputs.at($0)).onTime }
      row.status = status(
        of: row, last: sweeps.all.last.map { ($0.at, $0.by) }, due: sweeps.due, isComplete: false)
    }
  }

  /// Done as soon as the log says so and the window is open.
  private func setFoundStatus(
    _ row: inout FarewellFigures.Row, _ automaticSource: ChecklistStep.AutomaticSource
  ) {
    row.status = unanswered(row.item)
    switch row.status {
    case .ahead, .locked, .beforeLog: return
    default: break
    }
    guard inputs.floor.log.earliest != nil,
      let found = evidence.finding(of: automaticSource).doneBy
    else { return }
    let opens = day.timestamp(of: row.item.opens) ?? closingGuard.bypass?.at ?? found.at
    let at = max(found.at, opens, day.recordsFrom)
    row.seq = found.seq
    row.status = .done(
      at: at, by: at > found.at ? nil : found.by, isLate: row.due.map { at > $0 } ?? false)
  }

  /// Done by the event that cleared or signed the day, if there is one.
  private func status(
    of item: ChecklistStep, _ stamp: EventStamp?, at moment: Timestamp?
  ) -> FarewellFigures.Status {
    guard let moment else { return unanswered(item) }
    return .done(at: moment, by: stamp?.by, isLate: false)
  }

  /// Leaves out what was due before the shift began.
  private func sinceShiftStart(_ share: Share, before: (Timestamp) -> Share) -> Share {
    guard let shift = day.shift, shift.begins > day.begins else { return share }
    let earlier = before(shift.begins)
    return Share(count: max(0, share.count - earlier.count), of: max(0, share.of - earlier.of))
  }

  /// Of a step that runs all day: open while all is on time, late while not, done at the end if
  /// enough of them were in time.
  private func status(
    of row: FarewellFigures.Row, last: (at: Timestamp, by: Person?)?, due: Timestamp?,
    isComplete: Bool
  ) -> FarewellFigures.Status {
    guard let begins = day.dutyBegins, now >= begins, !isComplete else {
      return .ahead(opens: day.dutyBegins)
    }
    if day.signed != nil || now >= min(day.customersUntil, day.dutyEnds) {
      if row.progress?.of == 0 { return .ahead(opens: nil) }
      guard let last, last.at >= day.shift?.begins ?? last.at, let share = row.progress?.percent,
        share >= plan.thresholds.roundsOnTimePercent
      else { return .missed }
      return .done(at: last.at, by: last.by, isLate: false)
    }
    guard let due, now > due else { return .open(due: due) }
    return .late(minutes: now.minutes(since: due))
  }
}

extension ChecklistStep {
  /// Whether it is due on the day, or in its shift.
  ///
  /// A store that never closes has no opening, no last customer, no closing, and is never empty.
  package func exists(on day: BusinessDay) -> Bool {
    let date = day.shift?.day ?? day.day
    guard days.isEmpty || days.contains(where: { $0.includes(date) }),
      months.isEmpty || months.contains(date.civil.month),
      shifts.isEmpty || day.shift.map({ shifts.contains($0.shift.id) }) ?? false
    else { return false }
    let needsClosing = section == .atClosing || section == .opening
    return !day.isAroundTheClock || (!needsClosing && (!isGuarded || isGuardedByShift))
  }
}
