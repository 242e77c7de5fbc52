import BoardCanvas
import BoardModel

/// A promise from the first word to the last: made, told of, changed, closed.
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

  private static let actions = [
    "kept", "told", "date", "owner", "broken", "withdrawn", "gift", "worth",
  ]

  func prompt(_ scene: Scene) -> Prompt {
    let form = Form.promise(self)
    switch self {
    case .made: return .line(form, "Promised what, to whom:")
    case .owner:
      return .line(
        form, "Who sees to it (initials; Enter = \(scene.onDuty?.initials ?? "nobody yet")):",
        limitBytes: 12)
    case .due:
      return .line(form, "Due (Enter = today, 3 = in 3 days, or YYYY-MM-DD):", limitBytes: 16)
    case .action(let id): return .choice(form, "\(short(id, scene)):", PromiseForm.actions)
    case .cost:
      return .line(form, "What did it cost the customer (Enter = nothing):", limitBytes: 12)
    case .newDue:
      return .line(form, "New date (Enter = unchanged, 3 = in 3 days, YYYY-MM-DD):", limitBytes: 16)
    case .newOwner: return .line(form, "Who sees to it now (initials):", limitBytes: 12)
    case .reversal:
      return Prompt(form, "Is the customer told something else than before? y n", .yesNo)
    case .reason: return .line(form, "Why (Enter = none):")
    case .kind: return .choice(form, "It is:", PromiseKind.allCases.map(\.rawValue))
    case .sale: return .line(form, "The sale behind it (Enter = none known):", limitBytes: 14)
    case .impact: return .line(form, "What hangs on it for the customer (Enter = none known):")
    }
  }

  func take(_ answer: Prompt.Answer, _ scene: Scene) -> Outcome {
    switch (self, answer) {
    case (.made, .line(let text)):
      guard !text.isEmpty else { return .object("Say what was promised; Esc goes back.") }
      return .ask(PromiseForm.owner(what: text).prompt(scene))
    case (.owner(let what), .line(let text)):
      let typed = PromiseForm.person(text)
      guard text.isEmpty || typed != nil else {
        return .object("Initials are 1 to 12 characters.")
      }
      return .ask(PromiseForm.due(what: what, owner: typed ?? scene.onDuty).prompt(scene))
    case (.due(let what, let owner), .line(let text)):
      guard let due = PromiseForm.date(text.isEmpty ? "0" : text, scene) else {
        return .object(PromiseForm.dateHelp)
      }
      let id = PromiseID("p\(scene.now.milliseconds)")
      let fact = PromiseMade(promise: id, what: what, kind: .other, owner: owner, due: due)
      return .record(.promise(.made(fact)), title: "Promised: \(what)", row: .promise(id))
    case (.action(let id), .choice(let index)): return act(on: id, index, scene)
    case (.cost(let id), .line(let text)): return broken(id, cost: text, scene)
    default: return takeChange(answer, scene)
    }
  }

  private func takeChange(_ answer: Prompt.Answer, _ scene: Scene) -> Outcome {
    switch (self, answer) {
    case (.newDue(let id), .line(let text)):
      if text.isEmpty { return .ask(PromiseForm.reversal(id, due: nil).prompt(scene)) }
      guard let due = PromiseForm.date(text, scene) else { return .object(PromiseForm.dateHelp) }
      return .ask(PromiseForm.reversal(id, due: due).prompt(scene))
    case (.reversal(let id, let due), .yesNo(let isReversal)):
      return .ask(
        PromiseForm.reason(id, due: due, isReversal: isReversal ?? false).prompt(scene))
    case (.reason(let id, let due, let isReversal), .line(let text)):
      guard due != nil || isReversal || !text.isEmpty else {
        return .object("Nothing would change; Esc goes back.")
      }
      return changed(
        PromiseChanged(
          promise: id, due: due, reason: text.isEmpty ? nil : text, isReversal: isReversal), scene)
    case (.newOwner(let id), .line(let text)):
      guard let owner = PromiseForm.person(text) else {
        return .object("Initials are 1 to 12 characters.")
      }
      return changed(PromiseChanged(promise: id, owner: owner), scene)
    case (.kind(let id), .choice(let index)):
      return .ask(PromiseForm.sale(id, PromiseKind.allCases[index]).prompt(scene))
    case (.sale(let id, let kind), .line(let text)):
      let cents = text.isEmpty ? nil : Form.cents(text)
      guard text.isEmpty || cents.map({ $0 >= 0 }) == true else {
        return .object("An amount is 123 or 123.45; Enter alone for none known.")
      }
      return .ask(PromiseForm.impact(id, kind, saleCents: cents).prompt(scene))
    case (.impact(let id, let kind, let cents), .line(let text)):
      return changed(
        PromiseChanged(
          promise: id, kind: kind, impact: text.isEmpty ? nil : text, saleCents: cents), scene)
    default: return .object("That is not an answer here; Esc goes back.")
    }
  }

  private func act(on id: PromiseID, _ index: Int, _ scene: Scene) -> Outcome {
    switch index {
    case 0: return kept(id, scene)
    case 1:
      return record(.touched(PromiseTouched(promise: id)), "Customer told: \(name(id, scene))", id)
    case 2: return .ask(PromiseForm.newDue(id).prompt(scene))
    case 3: return .ask(PromiseForm.newOwner(id).prompt(scene))
    case 4: return .ask(PromiseForm.cost(id).prompt(scene))
    case 5:
      return record(
        .closed(PromiseClosed(promise: id, outcome: .withdrawn)), "Withdrawn: \(name(id, scene))",
        id)
    case 6: return .ask(GestureForm.kind(id).prompt(scene))
    default: return .ask(PromiseForm.kind(id).prompt(scene))
    }
  }

  /// Kept after its time is kept late, whoever presses the key.
  private func kept(_ id: PromiseID, _ scene: Scene) -> Outcome {
    let row = scene.looseEnds.rows.first { $0.promise.id == id }
    let isLate = row?.overdueMinutes != nil
    let fact = PromiseClosed(promise: id, outcome: isLate ? .late : .kept, burden: .store)
    return record(.closed(fact), "\(isLate ? "Kept late" : "Kept"): \(name(id, scene))", id)
  }

  private func broken(_ id: PromiseID, cost text: String, _ scene: Scene) -> Outcome {
    guard let cents = text.isEmpty ? 0 : Form.cents(text), cents >= 0 else {
      return .object("An amount is 123 or 123.45; Enter alone for nothing.")
    }
    let fact = PromiseClosed(
      promise: id, outcome: .broken, burden: .customer, costCents: cents == 0 ? nil : cents)
    return record(.closed(fact), "Broken: \(name(id, scene))", id)
  }

  private func changed(_ fact: PromiseChanged, _ scene: Scene) -> Outcome {
    record(.changed(fact), "Changed: \(name(fact.promise, scene))", fact.promise)
  }

  private func record(_ fact: PromiseFact, _ title: String, _ id: PromiseID) -> Outcome {
    .record(.promise(fact), title: title, row: .promise(id))
  }

  private func name(_ id: PromiseID, _ scene: Scene) -> String { scene.name(of: .promise(id)) }

  private func short(_ id: PromiseID, _ scene: Scene) -> String {
    DisplayText(name(id, scene)).clipped(to: 14).string
  }

  /// Initials, or `nil` where these are none.
  private static func person(_ text: String) -> Person? {
    let person = Person(text.split(separator: " ").joined())
    return person.isWellFormed ? person : nil
  }

  private static let dateHelp = "A date is YYYY-MM-DD, or a number of days from today."

  /// `3` days from the business day, or a date as it is.
  private static func date(_ text: String, _ scene: Scene) -> String? {
    if let days = Int(text), (0...999).contains(days) {
      return scene.day.day.adding(days: days).description
    }
    return DueDate(text: text)?.description
  }
}
