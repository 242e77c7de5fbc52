import BoardModel
import BoardText

/// Something given to a customer beyond what was owed, for a promise or without one.
extension Prompt {
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
    return .line(question, limitBytes: 12) { text, _ in
      guard let cents = text.isEmpty ? usual : Int(typedCents: text), cents >= 0 else {
        return .reject(tr("Write an amount such as 123 or 123.45; 0 if it cost nothing."))
      }
      return .ask(gestureRequest(kind, promise, cents: cents))
    }
  }

  private static func gestureRequest(
    _ kind: GestureKind, _ promise: PromiseID?, cents: Int
  ) -> Prompt {
    Prompt(
      tr("Did the customer have to ask? y n"),
      .yesNo { hadToAsk, scene in
        let fact = GestureGiven(
          promise: promise, kind: kind, valueCents: cents, isUnprompted: hadToAsk == false)
        return .record(
          .promise(.gesture(fact)),
          title: tr(
            "Given: {kind} {money}, {remark}", shownWord(kind.rawValue),
            FigureText.money(cents: cents), budgetRemark(cents: cents, scene)),
          row: promise.map { .promise($0) })
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
