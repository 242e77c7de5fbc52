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
    amount(tr("{title}, amount:", title)) { cents, _ in
      record(.done(CheckDone(item: id, result: .pass, amountCents: cents)), title)
    }
  }

  /// Counts money, and compares it with what should be there.
  var money: Prompt {
    amount(tr("{title}, counted:", title)) { counted, scene in
      guard let expected = scene.step(id)?.money?.expectedCents else {
        return .ask(
          amount(tr("{title}, how much should be there:", title)) { expected, scene in
            compared(counted, expected, scene)
          })
      }
      return compared(counted, expected, scene)
    }
  }

  private func amount(_ question: String, answer: @escaping Prompt.Answer<Int>) -> Prompt {
    .line(
      question, limitBytes: 14, reading: { Int(typedCents: $0) },
      rejecting: tr("Write an amount such as 123 or 123.45."), answer: answer)
  }

  private func compared(_ counted: Int, _ expected: Int, _ scene: Scene) -> PromptOutcome {
    let done = CheckDone(
      item: id, result: .pass, amountCents: counted, expectedCents: expected)
    guard scene.step(id)?.money?.isOverLimit(done) == true else { return recorded(done, nil) }
    let variance = FigureText.variance(cents: counted - expected)
    return .ask(
      .line(
        tr("{variance}; why:", variance), reading: \.nilIfEmpty,
        rejecting: tr("Write why it differs; Esc goes back, to count again.")
      ) { reason, _ in .ask(second(of: done, variance, reason)) })
  }

  private func second(of done: CheckDone, _ variance: String, _ reason: String) -> Prompt {
    .person(tr("{variance}; second person who counted it (initials):", variance)) {
      person, scene in
      guard let person else { return .reject(Prompt.badInitials) }
      guard let first = scene.onDuty, first != person else {
        return .reject(tr("Two persons must count; {key:by} sets the initials of the first."))
      }
      return .confirm(person) { auth in
        var done = done
        (done.note, done.second, done.secondAuth) = (reason, person, auth)
        return recorded(done, variance)
      }
    }
  }

  private func recorded(_ done: CheckDone, _ variance: String?) -> PromptOutcome {
    let amount = FigureText.money(cents: done.amountCents ?? 0)
    return record(
      .done(done),
      variance.map { tr("{title}: {amount}, {variance}", title, amount, $0) }
        ?? tr("{title}: {number}", title, amount))
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
      tr(
        "{number} is outside the limits ({range}); what did you do:", limits.text(of: number),
        limits.text),
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
