import BoardCanvas
import BoardModel
import BoardText

/// Something given to a customer beyond what was owed, for a promise or without one.
///
/// Asks what it is, its value, and whether the customer had to ask for it.
enum GestureForm: Hashable, Sendable {
  case kind(PromiseID?)
  case value(PromiseID?, GestureKind)
  case prompted(PromiseID?, GestureKind, cents: Int?)

  func prompt(_ scene: Scene) -> Prompt {
    let form = Form.gesture(self)
    switch self {
    case .kind: return .choice(form, tr("Given:"), Form.choiceWords(GestureKind.allCases))
    case .value(_, let kind):
      let usual = FigureText.money(cents: scene.plan.thresholds.gestureDefaultCents)
      let left = FigureText.money(cents: GestureForm.budgetLeftCents(scene))
      return .line(
        form,
        tr(
          "{kind}, value (Enter = {usual}; {left} left today):", shownWord(kind.rawValue), usual,
          left),
        limitBytes: 12)
    case .prompted: return Prompt(form, tr("Did the customer have to ask? y n"), .yesNo)
    }
  }

  func outcome(of answer: Prompt.Answer, _ scene: Scene) -> FormOutcome {
    switch (self, answer) {
    case (.kind(let promise), .choice(let index)):
      return .ask(GestureForm.value(promise, GestureKind.allCases[index]).prompt(scene))
    case (.value(let promise, let kind), .line(let text)):
      guard let cents = text.isEmpty ? scene.plan.thresholds.gestureDefaultCents : Form.cents(text),
        cents >= 0
      else { return .reject(tr("Write an amount such as 123 or 123.45; 0 if it cost nothing.")) }
      return .ask(GestureForm.prompted(promise, kind, cents: cents).prompt(scene))
    case (.prompted(let promise, let kind, let cents), .yesNo(let hadToAsk)):
      let fact = GestureGiven(
        promise: promise, kind: kind, valueCents: cents, isUnprompted: hadToAsk == false)
      return .record(
        .promise(.gesture(fact)), title: title(kind, cents: cents ?? 0, scene),
        row: promise.map { .promise($0) })
    default: return .reject(tr("This answer is not possible here; Esc goes back."))
    }
  }

  private func title(_ kind: GestureKind, cents: Int, _ scene: Scene) -> String {
    let limit = scene.plan.thresholds.gestureLimitCents
    let left = GestureForm.budgetLeftCents(scene) - cents
    let warning =
      cents > limit
      ? tr("over the limit of {money}", FigureText.money(cents: limit))
      : left < 0
        ? tr("over today's budget by {money}", FigureText.money(cents: -left))
        : tr("{money} left today", FigureText.money(cents: left))
    return tr(
      "Given: {kind} {money}, {remark}", shownWord(kind.rawValue), FigureText.money(cents: cents),
      warning)
  }

  /// What is left of the day's budget, in cents; negative when it is overspent.
  private static func budgetLeftCents(_ scene: Scene) -> Int {
    scene.looseEnds.gestureBudgetCents - scene.looseEnds.gesturesCents
  }
}
