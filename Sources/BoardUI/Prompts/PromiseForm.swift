import BoardCanvas
import BoardModel
import BoardText

/// The life of a promise: made, customer told, changed, closed.
enum PromiseForm: Hashable, Sendable {
  case made
  case owner(what: String)
  case due(what: String, owner: Person?)
  case action(PromiseID)
  case cost(PromiseID)
  case newDue(PromiseID)
  case newOwner(PromiseID)
  case reversal(PromiseID, due: String?)
  case reason(PromiseID, due: String?, isReversal: Bool)
  case kind(PromiseID)
  case sale(PromiseID, PromiseKind)
  case impact(PromiseID, PromiseKind, saleCents: Int?)

  func prompt(_ scene: Scene) -> Prompt {
    let form = Form.promise(self)
    switch self {
    case .made: return .line(form, tr("Promised what, to whom:"))
    case .owner:
      let onDuty = scene.onDuty?.initials ?? tr("nobody yet")
      return .line(form, tr("Who will do it (initials; Enter = {who}):", onDuty), limitBytes: 12)
    case .due:
      return .line(form, tr("Due (Enter = today, 3 = in 3 days, or YYYY-MM-DD):"), limitBytes: 16)
    case .action(let id):
      return .choice(
        form, tr("{what}:", short(id, scene)),
        [
          tr("kept"), tr("customer told"), tr("new date"), tr("new owner"), tr("broken"),
          tr("withdrawn"), tr("give something"), tr("value"),
        ])
    case .cost:
      return .line(form, tr("What did it cost the customer (Enter = nothing):"), limitBytes: 12)
    case .newDue:
      return .line(
        form, tr("New date (Enter = unchanged, 3 = in 3 days, YYYY-MM-DD):"), limitBytes: 16)
    case .newOwner: return .line(form, tr("Who will do it now (initials):"), limitBytes: 12)
    case .reversal: return Prompt(form, tr("Does this contradict what we told them? y n"), .yesNo)
    case .reason: return .line(form, tr("Why (Enter = none):"))
    case .kind: return .choice(form, tr("It is:"), Form.choiceWords(PromiseKind.allCases))
    case .sale: return .line(form, tr("Value of the sale (Enter = unknown):"), limitBytes: 14)
    case .impact: return .line(form, tr("What it means for the customer (Enter = unknown):"))
    }
  }

  func outcome(of answer: Prompt.Answer, _ scene: Scene) -> FormOutcome {
    switch (self, answer) {
    case (.made, .line(let text)):
      guard !text.isEmpty else { return .reject(tr("Write what was promised; Esc goes back.")) }
      return .ask(PromiseForm.owner(what: text).prompt(scene))
    case (.owner(let what), .line(let text)):
      let typed = PromiseForm.person(text)
      guard text.isEmpty || typed != nil else {
        return .reject(tr("Write 1 to 12 characters."))
      }
      return .ask(PromiseForm.due(what: what, owner: typed ?? scene.onDuty).prompt(scene))
    case (.due(let what, let owner), .line(let text)):
      guard let due = PromiseForm.date(text.isEmpty ? "0" : text, scene) else {
        return .reject(tr("Write a date as YYYY-MM-DD, or a number of days from today."))
      }
      let id = PromiseID("p\(scene.now.milliseconds)")
      let fact = PromiseMade(promise: id, what: what, kind: .other, owner: owner, due: due)
      return .record(.promise(.made(fact)), title: tr("Promised: {what}", what), row: .promise(id))
    case (.action(let id), .choice(let index)): return act(on: id, index, scene)
    case (.cost(let id), .line(let text)): return broken(id, cost: text, scene)
    default: return changeOutcome(of: answer, scene)
    }
  }

  private func changeOutcome(of answer: Prompt.Answer, _ scene: Scene) -> FormOutcome {
    switch (self, answer) {
    case (.newDue(let id), .line(let text)):
      if text.isEmpty { return .ask(PromiseForm.reversal(id, due: nil).prompt(scene)) }
      guard let due = PromiseForm.date(text, scene) else {
        return .reject(tr("Write a date as YYYY-MM-DD, or a number of days from today."))
      }
      return .ask(PromiseForm.reversal(id, due: due).prompt(scene))
    case (.reversal(let id, let due), .yesNo(let isReversal)):
      return .ask(
        PromiseForm.reason(id, due: due, isReversal: isReversal ?? false).prompt(scene))
    case (.reason(let id, let due, let isReversal), .line(let text)):
      guard due != nil || isReversal || !text.isEmpty else {
        return .reject(tr("This changes nothing; Esc goes back."))
      }
      return changed(
        PromiseChanged(
          promise: id, due: due, reason: text.isEmpty ? nil : text, isReversal: isReversal), scene)
    case (.newOwner(let id), .line(let text)):
      guard let owner = PromiseForm.person(text) else {
        return .reject(tr("Write 1 to 12 characters."))
      }
      return changed(PromiseChanged(promise: id, owner: owner), scene)
    case (.kind(let id), .choice(let index)):
      return .ask(PromiseForm.sale(id, PromiseKind.allCases[index]).prompt(scene))
    case (.sale(let id, let kind), .line(let text)):
      let cents = text.isEmpty ? nil : Form.cents(text)
      guard text.isEmpty || cents.map({ $0 >= 0 }) == true else {
        return .reject(tr("Write an amount such as 123 or 123.45; Enter alone = unknown."))
      }
      return .ask(PromiseForm.impact(id, kind, saleCents: cents).prompt(scene))
    case (.impact(let id, let kind, let cents), .line(let text)):
      return changed(
        PromiseChanged(
          promise: id, kind: kind, impact: text.isEmpty ? nil : text, saleCents: cents), scene)
    default: return .reject(tr("This answer is not possible here; Esc goes back."))
    }
  }

  private func act(on id: PromiseID, _ index: Int, _ scene: Scene) -> FormOutcome {
    switch index {
    case 0: return kept(id, scene)
    case 1:
      return record(
        .touched(PromiseTouched(promise: id)), tr("Customer told: {what}", name(id, scene)), id)
    case 2: return .ask(PromiseForm.newDue(id).prompt(scene))
    case 3: return .ask(PromiseForm.newOwner(id).prompt(scene))
    case 4: return .ask(PromiseForm.cost(id).prompt(scene))
    case 5:
      return record(
        .closed(PromiseClosed(promise: id, outcome: .withdrawn)),
        tr("Withdrawn: {what}", name(id, scene)),
        id)
    case 6: return .ask(GestureForm.kind(id).prompt(scene))
    default: return .ask(PromiseForm.kind(id).prompt(scene))
    }
  }

  /// Closes a promise as kept, or as kept late when its due time has passed.
  private func kept(_ id: PromiseID, _ scene: Scene) -> FormOutcome {
    let row = scene.looseEnds.rows.first { $0.promise.id == id }
    let isLate = row?.overdueMinutes != nil
    let fact = PromiseClosed(promise: id, outcome: isLate ? .late : .kept, burden: .store)
    return record(
      .closed(fact),
      isLate ? tr("Kept late: {what}", name(id, scene)) : tr("Kept: {what}", name(id, scene)), id)
  }

  private func broken(_ id: PromiseID, cost text: String, _ scene: Scene) -> FormOutcome {
    guard let cents = text.isEmpty ? 0 : Form.cents(text), cents >= 0 else {
      return .reject(tr("Write an amount such as 123 or 123.45; Enter alone = nothing."))
    }
    let fact = PromiseClosed(
      promise: id, outcome: .broken, burden: .customer, costCents: cents == 0 ? nil : cents)
    return record(.closed(fact), tr("Broken: {what}", name(id, scene)), id)
  }

  private func changed(_ fact: PromiseChanged, _ scene: Scene) -> FormOutcome {
    record(.changed(fact), tr("Changed: {what}", name(fact.promise, scene)), fact.promise)
  }

  private func record(_ fact: PromiseFact, _ title: String, _ id: PromiseID) -> FormOutcome {
    .record(.promise(fact), title: title, row: .promise(id))
  }

  private func name(_ id: PromiseID, _ scene: Scene) -> String { scene.name(of: .promise(id)) }

  private func short(_ id: PromiseID, _ scene: Scene) -> String {
    DisplayText(name(id, scene)).clipped(to: 14).string
  }

  /// The person with these initials; `nil` when the text is not valid initials.
  private static func person(_ text: String) -> Person? {
    let person = Person(text.split(separator: " ").joined())
    return person.isWellFormed ? person : nil
  }

  /// A due date: a number of days from the business day, such as `3`, or a date as typed.
  private static func date(_ text: String, _ scene: Scene) -> String? {
    if let days = Int(text), (0...999).contains(days) {
      return scene.day.day.adding(days: days).description
    }
    return DueDate(text: text)?.description
  }
}
