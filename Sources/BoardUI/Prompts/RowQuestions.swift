import BoardModel
import BoardText

struct StepQuestions {
  let id: StepID
  let scene: Scene

  private var title: String { scene.name(of: .item(id)) }

  var problem: Prompt {
    .line(tr("{title}: what is wrong?", title)) { text, _ in answered(.fail, note: text) }
  }

  var result: Prompt {
    .choice(
      tr("{title}:", title),
      [
        Prompt.option(tr("does not apply today")) { _ in .ask(reason(for: .na)) },
        Prompt.option(tr("cannot be done")) { _ in .ask(reason(for: .cannot)) },
        Prompt.option(tr("failed")) { _ in .ask(reason(for: .fail)) },
        Prompt.option(tr("tomorrow")) { carried(to: $0.day.day.adding(days: 1), $0) },
        Prompt.option(tr("never here")) { _ in
          record(
            .done(CheckDone(item: id, result: .na, isNever: true)),
            tr("{title}: never here; a tap brings it back", title))
        },
      ])
  }

  private func reason(for result: CheckResult) -> Prompt {
    .line(
      tr("{title}, reason:", title),
      reading: \.nilIfEmpty, rejecting: tr("Write a reason; Esc leaves the step as it was.")
    ) { text, _ in answered(result, note: text) }
  }

  var time: Prompt {
    .line(tr("{title}, at (HH:MM):", title), limitBytes: 8) { text, scene in
      guard let time = scene.timeStyle.time(text) else {
        return .reject(tr("Write a time as HH:MM, such as 20:30."))
      }
      return record(.done(CheckDone(item: id, result: .pass, time: time)), title)
    }
  }

  var amount: Prompt {
    .line(
      tr("{title}, amount:", title), limitBytes: 14, reading: { Int(typedCents: $0) },
      rejecting: tr("Write an amount such as 123 or 123.45.")
    ) { cents, _ in
      record(.done(CheckDone(item: id, result: .pass, amountCents: cents)), title)
    }
  }

  /// Asks who it is; the name is the answer.
  var person: Prompt {
    .person(tr("{title}, who (initials):", title)) { person, scene in
      guard let person else { return .reject(Prompt.badInitials) }
      return record(
        .done(CheckDone(item: id, result: .pass, person: person)),
        tr("{title}: {who}", title, scene.plan.title(of: person)))
    }
  }

  var reference: Prompt {
    .line(
      tr("{title}, path or URL of the photo:", title), reading: \.nilIfEmpty,
      rejecting: tr("Write where the photo or document is; Esc goes back.")
    ) { text, _ in record(.done(CheckDone(item: id, result: .pass, reference: text)), title) }
  }

  var number: Prompt {
    let limits =
      scene.plan.item(id)?.limits
      ?? ChecklistStep.Limits(unit: "", leastHundredths: nil, mostHundredths: nil)
    let range = limits.text.isEmpty ? "" : " (\(limits.text))"
    return .line(
      tr("{title}{range}:", title, range), limitBytes: 12, reading: { Int(hundredths: $0) },
      rejecting: tr("Write a number such as 4 or 4.5.")
    ) { number, _ in
      limits.include(number)
        ? measured(number, .pass, limits, action: nil) : .ask(action(after: number, limits))
    }
  }

  /// A number outside the limits fails the step, and somebody says what was done about it.
  private func action(after number: Int, _ limits: ChecklistStep.Limits) -> Prompt {
    .line(
      tr("{number} is outside {range}; what did you do:", limits.text(of: number), limits.text),
      reading: \.nilIfEmpty, rejecting: tr("Write what you did about it; Esc goes back.")
    ) { action, _ in measured(number, .fail, limits, action: action) }
  }

  private func measured(
    _ number: Int, _ result: CheckResult, _ limits: ChecklistStep.Limits, action: String?
  ) -> PromptOutcome {
    let text = limits.text(of: number)
    return record(
      .done(CheckDone(item: id, result: result, note: action, numberHundredths: number)),
      result == .pass
        ? tr("{title}: {number}", title, text)
        : tr("{title}: {number}, measure again", title, text))
  }

  /// Gives the step to somebody for today.
  var assignment: Prompt {
    .person(tr("{title}, who will do it (Enter = nobody in particular):", title)) {
      person, scene in
      record(
        .assigned(CheckAssigned(item: id, person: person)),
        person.map { tr("{title}: {who} will do it", title, scene.plan.title(of: $0)) }
          ?? tr("{title}: nobody in particular", title))
    }
  }

  var force: Prompt {
    .line(
      tr("{title} while customers are inside. Reason:", title),
      reading: \.nilIfEmpty, rejecting: tr("Write a reason; Esc leaves the step locked.")
    ) { text, _ in
      record(.forced(CheckForced(item: id, reason: text)), tr("Done while locked: {title}", title))
    }
  }

  /// Asks why a step is done although the log says otherwise.
  func despite(_ shortfall: Shortfall) -> Prompt {
    .line(
      tr("Why is it done? {shortfall}:", shortfall.sentence),
      reading: \.nilIfEmpty, rejecting: tr("Write why it is done all the same; Esc goes back.")
    ) { text, _ in answered(.pass, note: text) }
  }

  var excuse: Prompt {
    let row = scene.step(id)
    let question =
      row?.isContradicted == true
      ? row?.shortfall.map { tr("Why? {title} is ticked, but {shortfall}:", title, $0.sentence) }
      : nil
    return .line(
      question ?? tr("Not done: {title}. Why:", title),
      reading: \.nilIfEmpty,
      rejecting: tr("Write the reason; Esc goes back.")
    ) { text, _ in
      record(.excused(CheckExcused(item: id, reason: text)), tr("Reason noted: {title}", title))
    }
  }

  private func answered(_ result: CheckResult, note: String) -> PromptOutcome {
    let words =
      switch result {
      case .pass: tr("{title}: done", title)
      case .fail: tr("{title}: failed", title)
      case .na: tr("{title}: does not apply", title)
      case .cannot: tr("{title}: cannot be done", title)
      }
    return record(.done(CheckDone(item: id, result: result, note: note.nilIfEmpty)), words)
  }

  private func carried(to day: Day, _ scene: Scene) -> PromptOutcome {
    record(
      .carried(CheckCarried(item: id, to: day.description)),
      tr("{title}: moved to {date}", title, scene.date(day)))
  }

  private func record(_ fact: CheckFact, _ title: String) -> PromptOutcome {
    .record(.check(fact), title: title, row: .item(id))
  }
}

extension Prompt {
  static func bypass() -> Prompt {
    .line(
      tr("EMERGENCY, unlocks every step. Reason:"),
      reading: \.nilIfEmpty, rejecting: tr("Write a reason for the emergency; Esc goes back.")
    ) { text, _ in
      .record(
        .check(.bypassed(GuardBypassed(reason: text))),
        title: tr("EMERGENCY: every step is unlocked"))
    }
  }

  static func acceptLines(from seq: Int) -> Prompt {
    .line(
      tr("From event {seq} on nothing proves the lines. Why do you accept them:", seq),
      reading: \.nilIfEmpty, rejecting: tr("Write why the lines are right; Esc goes back.")
    ) { text, _ in
      .record(
        .log(.accepted(LinesAccepted(from: seq, reason: text))),
        title: tr("The lines from event {seq} on are accepted", seq))
    }
  }
}

struct RoomQuestions {
  let id: RoomID
  let scene: Scene

  private var name: String { scene.name(of: .room(id)) }

  private var items: [Prompt.Choice<InspectionItemID>] {
    Prompt.numbered((scene.plan.room(id)?.items ?? []).map { (shownItem($0.id.text), $0.id) })
  }

  var action: Prompt {
    .choice(
      tr("{room}:", name),
      [
        Prompt.option(tr("quick clean")) { _ in cleaned(.spot) },
        Prompt.option(tr("full clean")) { _ in cleaned(.full) },
        Prompt.option(tr("closing clean")) { _ in cleaned(.close) },
        Prompt.option(tr("supplies")) { _ in .ask(supply) },
        Prompt.option(tr("visits")) { _ in .ask(visits) },
        Prompt.option(tr("not all checked")) { _ in .ask(unseen) },
      ])
  }

  private func cleaned(_ kind: CleanKind) -> PromptOutcome {
    record(
      .cleaned(RestroomCleaned(room: id, kind: kind)),
      scene.room(id)?.openFaults.isEmpty == false
        ? tr(
          "{room}: {kind} clean; check it, then tap its letter", name, shownWord(kind.rawValue))
        : tr("{room}: {kind} clean", name, shownWord(kind.rawValue)))
  }

  private var supply: Prompt {
    .choice(tr("{room}, which supply:", name), Prompt.words(SupplyItem.self)) { item, _ in
      .ask(level(of: item))
    }
  }

  private func level(of item: SupplyItem) -> Prompt {
    let word = shownWord(item.rawValue)
    return .line(
      tr("{room}, {item}: percent left (Enter = refilled):", name, word), limitBytes: 3,
      reading: { Int($0.nilIfEmpty ?? "100").flatMap { (0...100).contains($0) ? $0 : nil } },
      rejecting: tr("Write a number from 0 to 100; Enter alone = refilled.")
    ) { level, _ in
      record(
        .supplied(RestroomSupplied(room: id, item: item, level: level)),
        tr("{room}: {item} {percent}%", name, word, level))
    }
  }

  private var visits: Prompt {
    .line(
      tr("{room}, visits since the last count:", name), limitBytes: 5,
      reading: { Int(typedCount: $0).flatMap { $0 > 0 ? $0 : nil } },
      rejecting: tr("Write the number of visits, 1 or more; Esc goes back.")
    ) { count, _ in
      record(
        .used(RestroomUsed(room: id, visits: count)), tr("{room}: {count} visits", name, count))
    }
  }

  /// A round that did not see everything: it counts as a round, scored by what was seen.
  private var unseen: Prompt {
    .marks(tr("{room}, not checked:", name), items) { marks, _ in
      record(
        .inspected(RestroomInspected(room: id, failed: [], unseen: marks.marked)),
        marks.marked.count == items.count
          ? tr("{room}: not inspected", name) : tr("{room}: inspected in part", name))
    }
  }

  var problems: Prompt {
    .marks(tr("{room}:", name), items, hasNote: true) { marks, _ in
      guard marks.withNote else { return inspected(failed: marks.marked, note: nil) }
      return .ask(
        .line(tr("{room}, note:", name)) { text, _ in
          inspected(failed: marks.marked, note: text.nilIfEmpty)
        })
    }
  }

  private func inspected(failed: [InspectionItemID], note: String?) -> PromptOutcome {
    let words = failed.map { shownItem($0.text) }.joined(separator: ", ")
    return record(
      .inspected(RestroomInspected(room: id, failed: failed, unseen: [], note: note)),
      failed.isEmpty
        ? tr("{room} restroom inspected", name)
        : tr("{room} restroom problem: {items}", name, words))
  }

  /// Asks before a second round within two minutes of the last.
  func again(_ last: RestroomFigures.LogRow) -> Prompt {
    let ago = FigureText.age(seconds: scene.now.seconds(since: last.at))
    let who = last.by.map { " \($0)" } ?? ""
    return .choice(
      tr("{room} was checked {span} ago{who}. Again?", name, ago, who),
      [
        Prompt.option(tr("problem found")) { _ in .ask(problems) },
        Prompt.option(tr("checked again")) { _ in inspected(failed: [], note: nil) },
      ])
  }

  var notInUse: Prompt {
    .choice(
      tr("{room}:", name),
      [
        Prompt.option(tr("out of service")) { _ in .ask(closing) },
        Prompt.option(tr("never here")) { _ in
          record(
            .closed(RestroomClosed(room: id, reason: tr("never here"))),
            tr("{room}: never here; a tap brings it back", name))
        },
      ])
  }

  private var closing: Prompt {
    .line(tr("{room} restroom out of service. Reason:", name)) { text, _ in
      record(
        .closed(RestroomClosed(room: id, reason: text.nilIfEmpty)),
        tr("{room} restroom closed", name))
    }
  }

  private func record(_ fact: RestroomFact, _ title: String) -> PromptOutcome {
    .record(.restroom(fact), title: title, row: .room(id))
  }
}

extension Prompt {
  static func room(_ scene: Scene) -> Prompt {
    let rooms = scene.plan.rooms.map { Choice(key: $0.key, label: $0.name, value: $0.id) }
    return .choice(tr("Restroom:"), rooms) { .ask(RoomQuestions(id: $0, scene: $1).action) }
  }

  static func sweep() -> Prompt {
    .choice(tr("Floor checked; found:"), words(SweepFinding.self)) { found, _ in
      if found == .none { return swept(found, action: nil, title: tr("Floor checked")) }
      let word = shownWord(found.rawValue)
      return .ask(
        .line(tr("{found}; what did you do (Enter = nothing yet):", word)) { action, _ in
          let title =
            action.isEmpty
            ? tr("Floor checked: {found}, STILL OPEN", word)
            : tr("Floor checked: {found}, {action}", word, action)
          return swept(found, action: action.nilIfEmpty, title: title)
        })
    }
  }

  /// The board knows only one zone of the floor.
  private static func swept(_ found: SweepFinding, action: String?, title: String) -> PromptOutcome
  {
    let fact = FloorSwept(zone: "floor", found: found, action: action)
    return .record(.premises(.swept(fact)), title: title)
  }
}
