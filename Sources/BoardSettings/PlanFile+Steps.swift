import BoardModel
import BoardText

/// The steps of a plan as TOML.
extension PlanFile {
  static func items(_ plan: Plan) -> [String] {
    let sections = ChecklistStep.Section.allCases.map(\.planWord).joined(separator: ", ")
    var lines =
      [""]
      + comments([
        tr(
          "The farewell checklist. A known id changes that step, a new id adds a step; `remove = true`"
        ),
        tr(
          "removes one. opens, due: open, close, cleared (last customer out) or end, plus or minus a time,"
        ),
        tr("such as close-1h15m. section: {sections}.", sections),
        tr(
          "locked: until the last customer; such a step needs an empty shop. A store that never closes"
        ),
        tr("has only those that say \"handover\", locked until the shift is handed over."),
        tr(
          "opens, due: also a time such as 15:00; due: also several, [\"11:00\", \"15:00\"]. on: {days}.",
          DayRule.example),
        tr(
          "Also months = [\"jan\"], shifts = [\"early\"], person = \"MK\", document = \"a path or URL\"."
        ),
        tr("asks: nothing, time, amount, person, reference, or number with unit, least and most;"),
        tr(
          "or money, which is compared with expected = \"200.00\", with check.expected, or with what is typed."
        ),
        tr("If you name steps, but none of the section opening, the plan has no opening steps."),
      ])
    for item in ChecklistStep.standard where plan.item(item.id) == nil {
      lines += ["", "[[items]]", "id = \(quoted(item.id.text))", "remove = true"]
    }
    return lines + steps(plan)
  }

  /// A step that is due several times is written once.
  static func steps(_ plan: Plan) -> [String] {
    plan.items.filter { $0.occurrence.map { $0.number == 1 } ?? true }.flatMap {
      item($0, in: plan)
    }
  }

  static func item(_ item: ChecklistStep, in plan: Plan) -> [String] {
    let due = plan.items.filter { $0.occurrence?.id == item.id }.map(\.due.planText)
    let importance = PlanReader.importances.first { $0.value == item.importance }?.word ?? "minor"
    let ticks = PlanReader.selfTicks.first { $0.value == item.automaticSource }?.word ?? "never"
    return [
      "", "[[items]]", "id = \(quoted(item.id.text))",
      "title = \(quoted(item.occurrence?.title ?? item.title))",
      "why = \(quoted(item.why))", "section = \(quoted(item.section.planWord))",
      "key = \(quoted(item.key.map { String($0) } ?? ""))",
      "opens = \(quoted(item.opens.planText))",
      "due = \(due.isEmpty ? quoted(item.due.planText) : list(due))",
      "importance = \(quoted(importance))",
      "locked = \(item.isGuardedByShift ? quoted("handover") : "\(item.isGuarded)")",
      "locked_because = \(quoted(item.lockReason))",
      "asks = \(quoted(item.requestedInput.rawValue))",
      "ticks_itself = \(quoted(ticks))",
    ] + further(item)
  }

  /// The keys of a step that most steps do not have.
  private static func further(_ item: ChecklistStep) -> [String] {
    let texts = [
      ("unit", item.limits?.unit ?? ""), ("document", item.document),
      ("person", item.assignee?.initials ?? ""),
    ].filter { !$1.isEmpty }.map { "\($0) = \(quoted($1))" }
    let numbers = [
      ("least", item.limits?.leastHundredths), ("most", item.limits?.mostHundredths),
      ("expected", item.expectedCents),
    ].compactMap { name, number in
      number.map { "\(name) = \(quoted(FigureText.decimal(hundredths: $0)))" }
    }
    let lists = [
      ("on", item.days.map(\.planText)), ("months", item.months.map { PlanReader.months[$0 - 1] }),
      ("shifts", item.shifts.map(\.text)),
    ].filter { !$1.isEmpty }.map { "\($0) = \(list($1))" }
    return texts + numbers + lists
  }
}
