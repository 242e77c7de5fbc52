import BoardModel
import BoardText

struct StepQuestions {
  let id: StepID
  private let title: String

  init(_ id: StepID, _ scene: Scene) {
    self.id = id
    title = scene.name(of: .item(id))
  }

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

  var force: Prompt {
    .line(
      tr("{title} while customers are inside. Reason:", title),
      reading: \.nilIfEmpty, rejecting: tr("Write a reason; Esc leaves the step locked.")
    ) { text, _ in
      record(.forced(CheckForced(item: id, reason: text)), tr("Done while locked: {title}", title))
    }
  }

  var excuse: Prompt {
    .line(
      tr("Not done: {title}. Why:", title),
      reading: \.nilIfEmpty,
      rejecting: tr("Write why this critical step is not done; Esc goes back.")
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
}
