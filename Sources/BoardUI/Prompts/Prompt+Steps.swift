import BoardModel
import BoardText

/// Questions about the steps of the checklist.
extension Prompt {
  static func stepProblem(_ id: StepID, _ scene: Scene) -> Prompt {
    .line(tr("{title}: what is wrong?", scene.name(of: .item(id)))) {
      check(id, .fail, note: $0, $1)
    }
  }

  static func stepResult(_ id: StepID, _ scene: Scene) -> Prompt {
    .choice(
      tr("{title}:", scene.name(of: .item(id))),
      [
        option(tr("does not apply today")) { .ask(stepReason(id, .na, $0)) },
        option(tr("cannot be done")) { .ask(stepReason(id, .cannot, $0)) },
        option(tr("failed")) { .ask(stepReason(id, .fail, $0)) },
        option(tr("tomorrow")) { carry(id, to: $0.day.day.adding(days: 1), $0) },
      ])
  }

  private static func stepReason(_ id: StepID, _ result: CheckResult, _ scene: Scene) -> Prompt {
    .line(
      tr("{title}, reason:", scene.name(of: .item(id))),
      rejectingEmpty: tr("Write a reason; Esc leaves the step as it was.")
    ) { check(id, result, note: $0, $1) }
  }

  static func stepTime(_ id: StepID, _ scene: Scene) -> Prompt {
    .line(tr("{title}, at (HH:MM):", scene.name(of: .item(id))), limitBytes: 8) { text, scene in
      guard let time = scene.timeStyle.time(text) else {
        return .reject(tr("Write a time as HH:MM, such as 20:30."))
      }
      return record(
        .done(CheckDone(item: id, result: .pass, time: time)), scene.name(of: .item(id)), id)
    }
  }

  static func stepAmount(_ id: StepID, _ scene: Scene) -> Prompt {
    .line(tr("{title}, amount:", scene.name(of: .item(id))), limitBytes: 14) { text, scene in
      guard let cents = Int(typedCents: text) else {
        return .reject(tr("Write an amount such as 123 or 123.45."))
      }
      return record(
        .done(CheckDone(item: id, result: .pass, amountCents: cents)), scene.name(of: .item(id)),
        id)
    }
  }

  static func force(_ id: StepID, _ scene: Scene) -> Prompt {
    .line(
      tr("{title} while customers are inside. Reason:", scene.name(of: .item(id))),
      rejectingEmpty: tr("Write a reason; Esc leaves the step locked.")
    ) { text, scene in
      record(
        .forced(CheckForced(item: id, reason: text)),
        tr("Done while locked: {title}", scene.name(of: .item(id))), id)
    }
  }

  static func bypass() -> Prompt {
    .line(
      tr("EMERGENCY, unlocks every step. Reason:"),
      rejectingEmpty: tr("Write a reason for the emergency; Esc goes back.")
    ) { text, _ in
      record(.bypassed(GuardBypassed(reason: text)), tr("EMERGENCY: every step is unlocked"), nil)
    }
  }

  static func excuse(_ id: StepID, _ scene: Scene) -> Prompt {
    .line(
      tr("Not done: {title}. Why:", scene.name(of: .item(id))),
      rejectingEmpty: tr("Write why this critical step is not done; Esc goes back.")
    ) { text, scene in
      record(
        .excused(CheckExcused(item: id, reason: text)),
        tr("Reason noted: {title}", scene.name(of: .item(id))), id)
    }
  }

  private static func check(
    _ id: StepID, _ result: CheckResult, note: String, _ scene: Scene
  ) -> PromptOutcome {
    let name = scene.name(of: .item(id))
    let title =
      switch result {
      case .pass: tr("{title}: done", name)
      case .fail: tr("{title}: failed", name)
      case .na: tr("{title}: does not apply", name)
      case .cannot: tr("{title}: cannot be done", name)
      }
    return record(.done(CheckDone(item: id, result: result, note: note.nilIfEmpty)), title, id)
  }

  private static func carry(_ id: StepID, to day: Day, _ scene: Scene) -> PromptOutcome {
    record(
      .carried(CheckCarried(item: id, to: day.description)),
      tr("{title}: moved to {date}", scene.name(of: .item(id)), scene.date(day)), id)
  }

  private static func record(_ fact: CheckFact, _ title: String, _ id: StepID?) -> PromptOutcome {
    .record(.check(fact), title: title, row: id.map { .item($0) })
  }
}
