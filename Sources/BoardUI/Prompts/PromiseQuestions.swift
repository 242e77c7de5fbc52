import BoardModel
import BoardText

/// Questions about a promise: customer told, changed, closed.
struct PromiseQuestions {
  let id: PromiseID
  let scene: Scene

  private var what: String { scene.name(of: .promise(id)) }

  var action: Prompt {
    .choice(
      tr("{what}:", DisplayText(what).clipped(to: 14).string),
      [
        Prompt.option(tr("kept")) { _ in .ask(keptBurden) },
        Prompt.option(tr("customer told")) { _ in .ask(nextContact) },
        Prompt.option(tr("new date")) { _ in .ask(newDue) },
        Prompt.option(tr("new owner")) { _ in .ask(newOwner) },
        Prompt.option(tr("broken")) { _ in
          .ask(
            cost {
              closed(.broken, burden: .customer, costCents: $0, tr("Broken: {what}", what))
            })
        },
        Prompt.option(tr("withdrawn")) { _ in closed(.withdrawn, tr("Withdrawn: {what}", what)) },
        Prompt.option(tr("give something")) { _ in .ask(.gesture(for: id)) },
        Prompt.option(tr("value")) { _ in .ask(kind) },
        Prompt.option(tr("cost")) { _ in
          .ask(
            burden { burden, cents in
              changed(PromiseChanged(promise: id, burden: burden, costCents: cents))
            })
        },
        Prompt.option(tr("waits for")) { _ in .ask(blockedBy) },
      ])
  }

  private var keptBurden: Prompt {
    burden { burden, cents in
      let isLate = scene.promise(id)?.overdueMinutes != nil
      return closed(
        isLate ? .late : .kept, burden: burden, costCents: cents,
        isLate ? tr("Kept late: {what}", what) : tr("Kept: {what}", what))
    }
  }

  /// Asks who bears the cost or the trouble, and what the customer has to pay.
  private func burden(
    then: @escaping @Sendable (Burden?, _ costCents: Int?) -> PromptOutcome
  ) -> Prompt {
    .choice(
      tr("Who bears the cost or the trouble?"),
      [
        Prompt.option(tr("nobody")) { _ in then(nil, nil) },
        Prompt.option(tr("the store")) { _ in then(.store, nil) },
        Prompt.option(tr("the customer")) { _ in .ask(cost { then(.customer, $0) }) },
      ])
  }

  private func cost(then: @escaping @Sendable (Int?) -> PromptOutcome) -> Prompt {
    .line(
      tr("What did it cost the customer (Enter = nothing):"), limitBytes: 12,
      reading: { Int(typedPrice: $0.nilIfEmpty ?? "0") },
      rejecting: tr("Write an amount such as 123 or 123.45; Enter alone = nothing.")
    ) { cents, _ in then(cents == 0 ? nil : cents) }
  }

  private var nextContact: Prompt {
    .line(
      tr("Next contact (Enter = none, 3 = in 3 days, YYYY-MM-DD):"), limitBytes: 16
    ) { text, scene in
      let next = DueDate.text(typed: text, scene)
      guard text.isEmpty || next != nil else { return .reject(Prompt.badDate) }
      return record(
        .touched(PromiseTouched(promise: id, next: next)), tr("Customer told: {what}", what))
    }
  }

  private var blockedBy: Prompt {
    .line(tr("What it waits for (Enter = nothing):")) { text, _ in
      changed(PromiseChanged(promise: id, blockedBy: text))
    }
  }

  private func closed(
    _ outcome: PromiseOutcome, burden: Burden? = nil, costCents: Int? = nil, _ title: String
  ) -> PromptOutcome {
    let fact = PromiseClosed(
      promise: id, outcome: outcome, burden: burden, costCents: costCents)
    return record(.closed(fact), title)
  }

  private var newDue: Prompt {
    .line(tr("New date (Enter = unchanged, 3 = in 3 days, YYYY-MM-DD):"), limitBytes: 16) {
      text, scene in
      let due = DueDate.text(typed: text, scene)
      guard text.isEmpty || due != nil else { return .reject(Prompt.badDate) }
      return .ask(reversal(due: due))
    }
  }

  private func reversal(due: String?) -> Prompt {
    Prompt(
      tr("Does this contradict what we told them? y n"),
      .yesNo { answer, _ in .ask(changeReason(due: due, isReversal: answer ?? false)) })
  }

  private func changeReason(due: String?, isReversal: Bool) -> Prompt {
    .line(tr("Why (Enter = none):")) { text, _ in
      guard due != nil || isReversal || !text.isEmpty else {
        return .reject(tr("This changes nothing; Esc goes back."))
      }
      return changed(
        PromiseChanged(promise: id, due: due, reason: text.nilIfEmpty, isReversal: isReversal))
    }
  }

  var newOwner: Prompt {
    .person(tr("Who will do it now (initials):")) { owner, _ in
      owner.map { changed(PromiseChanged(promise: id, owner: $0)) } ?? .reject(Prompt.badInitials)
    }
  }

  private var kind: Prompt {
    .choice(tr("It is:"), Prompt.words(PromiseKind.self)) { kind, _ in .ask(sale(kind)) }
  }

  private func sale(_ kind: PromiseKind) -> Prompt {
    .line(tr("Value of the sale (Enter = unknown):"), limitBytes: 14) { text, _ in
      let cents = Int(typedPrice: text)
      guard text.isEmpty || cents != nil else {
        return .reject(tr("Write an amount such as 123 or 123.45; Enter alone = unknown."))
      }
      return .ask(impact(kind, saleCents: cents))
    }
  }

  private func impact(_ kind: PromiseKind, saleCents: Int?) -> Prompt {
    .line(tr("What it means for the customer (Enter = unknown):")) { text, _ in
      changed(
        PromiseChanged(promise: id, kind: kind, impact: text.nilIfEmpty, saleCents: saleCents))
    }
  }

  private func changed(_ fact: PromiseChanged) -> PromptOutcome {
    record(.changed(fact), tr("Changed: {what}", what))
  }

  private func record(_ fact: PromiseFact, _ title: String) -> PromptOutcome {
    .record(.promise(fact), title: title, row: .promise(id))
  }
}

extension Prompt {
  static let badInitials = tr("Write 1 to 12 letters or digits.")
  fileprivate static let badDate = tr("Write a date as YYYY-MM-DD, or a number of days from today.")

  static func promise() -> Prompt {
    .line(
      tr("Promised what, to whom:"), reading: \.nilIfEmpty,
      rejecting: tr("Write what was promised; Esc goes back.")
    ) { .ask(promiseOwner(of: $0, $1)) }
  }

  private static func promiseOwner(of what: String, _ scene: Scene) -> Prompt {
    let onDuty = scene.onDuty?.initials ?? tr("nobody yet")
    return .person(tr("Who will do it (initials; Enter = {who}):", onDuty)) { owner, scene in
      .ask(promiseDue(of: what, owner: owner ?? scene.onDuty))
    }
  }

  private static func promiseDue(of what: String, owner: Person?) -> Prompt {
    .line(tr("Due (Enter = today, 3 = in 3 days, or YYYY-MM-DD):"), limitBytes: 16) { text, scene in
      let typed = DueDate.text(typed: text.nilIfEmpty ?? "0", scene)
      guard let due = typed else { return .reject(badDate) }
      let id = PromiseID("p\(scene.now.milliseconds)")
      let fact = PromiseMade(promise: id, what: what, kind: .other, owner: owner, due: due)
      return .record(.promise(.made(fact)), title: tr("Promised: {what}", what), row: .promise(id))
    }
  }

  static func gesture(for promise: PromiseID?) -> Prompt {
    .choice(tr("Given:"), words(GestureKind.self)) { .ask(gestureValue($0, promise, $1)) }
  }

  private static func gestureValue(
    _ kind: GestureKind, _ promise: PromiseID?, _ scene: Scene
  ) -> Prompt {
    let usual = scene.plan.thresholds.gestureDefaultCents
    let question = tr(
      "{kind}, value (Enter = {usual}; {left} left today):", shownWord(kind.rawValue),
      FigureText.money(cents: usual), FigureText.money(cents: budgetLeftCents(scene)))
    return .line(
      question, limitBytes: 12, reading: { $0.isEmpty ? usual : Int(typedPrice: $0) },
      rejecting: tr("Write an amount such as 123 or 123.45; 0 if it cost nothing.")
    ) { cents, _ in .ask(gestureRequest(kind, promise, cents: cents)) }
  }

  private static func gestureRequest(
    _ kind: GestureKind, _ promise: PromiseID?, cents: Int
  ) -> Prompt {
    Prompt(
      tr("Did the customer have to ask? y n"),
      .yesNo { hadToAsk, scene in
        let fact = GestureGiven(
          promise: promise, kind: kind, valueCents: cents, isUnprompted: hadToAsk == false)
        let title = tr(
          "Given: {kind} {money}, {remark}", shownWord(kind.rawValue),
          FigureText.money(cents: cents), budgetRemark(cents: cents, scene))
        return .record(.promise(.gesture(fact)), title: title, row: promise.map { .promise($0) })
      })
  }

  private static func budgetRemark(cents: Int, _ scene: Scene) -> String {
    let limit = scene.plan.thresholds.gestureLimitCents
    let left = budgetLeftCents(scene) - cents
    if cents > limit { return tr("over the limit of {money}", FigureText.money(cents: limit)) }
    return left < 0
      ? tr("over today's budget by {money}", FigureText.money(cents: -left))
      : tr("{money} left today", FigureText.money(cents: left))
  }

  /// What is left of the day's budget, in cents; negative when it is overspent.
  private static func budgetLeftCents(_ scene: Scene) -> Int {
    scene.looseEnds.gestureBudgetCents - scene.looseEnds.gesturesCents
  }
}
