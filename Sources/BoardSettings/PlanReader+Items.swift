import BoardModel
import BoardText

/// `[[items]]`: changes or removes a step of the checklist by its id, or adds one.
extension PlanReader {
  /// A plan that names steps, but none of the opening, was written for a checklist without one.
  static func namesOpening(_ table: TableReader) -> Bool {
    if case .text("opening") = table.value("section") { return true }
    guard case .text(let id) = table.value("id") else { return false }
    return ChecklistStep.standard.contains { $0.section == .opening && $0.id.text == id }
  }

  /// Changes and removes standard steps, then adds new ones, each at the end of its section.
  mutating func readItems(_ tables: [TableReader]) {
    var seen: [String] = []
    var added: [ChecklistStep] = []
    for table in tables {
      let id = identifier(table, taken: seen, what: tr("item")) { StepID($0).current.text }
      guard let id else { continue }
      seen.append(id)
      places["item " + id] = table.place
      let standard = plan.items.firstIndex { $0.id.text == id }
      if table.flag("remove") == true {
        if let standard {
          plan.items.remove(at: standard)
        } else {
          table.error(
            "id",
            tr("there is no item '{id}' to remove", id)
              + suggestion(for: id, among: plan.items.map(\.id.text)))
        }
        continue
      }
      let changed: [ChecklistStep]
      if let standard {
        changed = change(plan.items[standard], by: table)
        plan.items.replaceSubrange(standard...standard, with: changed)
      } else if let item = newItem(id, from: table) {
        changed = change(item, by: table)
        added += changed
      } else {
        continue
      }
      for item in changed.dropFirst() {
        if seen.contains(item.id.text) {
          table.error("due", tr("{what} '{id}' is here twice", tr("item"), item.id.text))
        }
        seen.append(item.id.text)
        places["item " + item.id.text] = table.place
      }
      table.finish()
    }
    for item in added {
      let end = plan.items.lastIndex { $0.section.order <= item.section.order }
      plan.items.insert(item, at: end.map { $0 + 1 } ?? 0)
    }
  }

  /// An empty step with the window of its section; `nil`, with a fault, without title or section.
  private func newItem(_ id: String, from table: TableReader) -> ChecklistStep? {
    for key in ["title", "section"] where !table.has(key) {
      let hint = nearestName(to: id, among: plan.items.map(\.id.text))
      table.error(
        tr("new item '{id}' needs a {key}", id, key)
          + (hint.map { tr("; or did you mean item '{id}'?", $0) } ?? ""))
      return nil
    }
    guard let section = section(table) else { return nil }
    let (opens, due) = section.window
    return ChecklistStep(ID(id), section, nil, .minor, from: opens, to: due, id)
  }

  /// Letters of shipped steps that plans of version 1.0 may use for something else.
  private static let newLetters = "prstv"

  /// Gives a shipped step another letter where the plan uses one of `newLetters` for something else.
  mutating func moveShippedKeys(besides keys: TableReader?) {
    var used = Set(plan.rooms.compactMap(\.key))
    for name in keys?.names ?? [] {
      switch keys?.value(name) {
      case .text(let text): used.formUnion(text.count == 1 ? text : "")
      case .list(let values):
        used.formUnion(
          values.compactMap { if case .text(let text) = $0 { text } else { nil } }
            .filter { $0.count == 1 }.joined())
      default: break
      }
    }
    for index in plan.items.indices where isMovable(plan.items[index]) {
      let item = plan.items[index]
      let near = plan.items.filter {
        $0.id != item.id && abs($0.section.order - item.section.order) <= 1
      }
      let own = near.filter { !isShipped($0) }.compactMap(\.key)
      guard let key = item.key, used.contains(key) || own.contains(key) else { continue }
      let taken = used.union(near.compactMap(\.key))
      plan.items[index].key = TapKeys.all.first { !taken.contains($0) }
    }
  }

  /// Whether a step gives its letter to what the plan uses it for.
  func isMovable(_ item: ChecklistStep) -> Bool {
    isShipped(item) && item.key.map { Self.newLetters.contains($0) } ?? false
  }

  private func isShipped(_ item: ChecklistStep) -> Bool {
    places["item " + item.id.text] == nil
  }

  /// The step, or one for each time at which it is due.
  private func change(_ standard: ChecklistStep, by table: TableReader) -> [ChecklistStep] {
    var item = standard
    item.title = table.text("title", limitCharacters: 80) ?? item.title
    item.why = table.text("why", limitCharacters: 400) ?? item.why
    item.lockReason = table.text("locked_because", limitCharacters: 80) ?? item.lockReason
    item.section = section(table) ?? item.section
    if case .text("") = table.value("key") {
      item.key = nil
    } else if table.has("key") {
      item.key = tapKey(table) ?? item.key
    }
    if let text = table.text("opens", limitBytes: 24) {
      item.opens = moment("opens", text, at: table.place(of: "opens")) ?? item.opens
    }
    let due = (table.textOrTexts("due") ?? []).compactMap { moment("due", $1, at: $0) }
    item.due = due.first ?? item.due
    item.importance = table.word("importance", Self.importances) ?? item.importance
    if case .text("handover") = table.value("locked") {
      (item.isGuarded, item.isGuardedByShift) = (true, true)
    } else if let isGuarded = table.flag("locked") {
      (item.isGuarded, item.isGuardedByShift) = (isGuarded, isGuarded && item.isGuardedByShift)
    }
    item.requestedInput =
      table.word("asks", ChecklistStep.RequestedInput.self) ?? item.requestedInput
    item.automaticSource = table.word("ticks_itself", Self.selfTicks) ?? item.automaticSource
    item.document = table.text("document", limitBytes: 400) ?? item.document
    item.assignee = initials("person", table).map { plan.known($0) ?? $0 } ?? item.assignee
    item.limits = limits(of: item, table)
    item.expectedCents = table.hundredths("expected") ?? item.expectedCents
    if item.requestedInput != .money {
      item.expectedCents = nil
      if table.has("expected") {
        table.error("expected", tr("{key} needs asks = \"money\" in the same step", "expected"))
      }
    }
    item.days = days(table) ?? item.days
    item.months = months(table) ?? item.months
    item.shifts = table.texts("shifts")?.map { ShiftID($0) } ?? item.shifts
    let steps = item.expanded(due: due)
    return steps.allSatisfy { isWritable($0.id, table) } ? steps : [item]
  }

  private func limits(of item: ChecklistStep, _ table: TableReader) -> ChecklistStep.Limits? {
    let unit = table.text("unit", limitCharacters: 16) ?? item.limits?.unit
    let least = table.hundredths("least") ?? item.limits?.leastHundredths
    let most = table.hundredths("most") ?? item.limits?.mostHundredths
    guard item.requestedInput == .number else {
      for key in ["unit", "least", "most"] where table.has(key) {
        table.error(key, tr("{key} needs asks = \"number\" in the same step", key))
      }
      return nil
    }
    if let least, let most, least > most {
      table.error("most", tr("most is below least"))
      return ChecklistStep.Limits(unit: unit ?? "", leastHundredths: nil, mostHundredths: nil)
    }
    return ChecklistStep.Limits(unit: unit ?? "", leastHundredths: least, mostHundredths: most)
  }

  private func days(_ table: TableReader) -> [DayRule]? {
    table.textOrTexts("on")?.compactMap { place, text in
      if let rule = DayRule(planText: text) { return rule }
      faults.error(
        at: place, tr("on = \"{text}\"; write days such as {days}", text, DayRule.example))
      return nil
    }
  }

  static let months = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ]

  private func months(_ table: TableReader) -> [Int]? {
    table.textOrTexts("months")?.compactMap { place, text in
      if let index = Self.months.firstIndex(of: String(text.lowercased().prefix(3))) {
        return index + 1
      }
      faults.error(
        at: place,
        tr("there is no month '{text}'; write {months}", text, Self.months.joined(separator: ", ")))
      return nil
    }
  }

  private func section(_ table: TableReader) -> ChecklistStep.Section? {
    table.word("section", ChecklistStep.Section.allCases.map { ($0.planWord, $0) })
  }

  private func moment(_ key: String, _ text: String, at place: [TomlStep]) -> RelativeTime? {
    if let moment = RelativeTime(planText: text) { return moment }
    faults.error(
      at: place,
      tr(
        "{key} = \"{text}\"; write open, close, cleared or end, plus or minus a time: close-1h15m; or a time such as 15:00",
        key, text))
    return nil
  }

  static let importances: [(word: String, value: ChecklistStep.Importance)] = [
    ("minor", .minor), ("major", .major), ("critical", .critical),
  ]

  static let selfTicks: [(word: String, value: ChecklistStep.AutomaticSource?)] = [
    ("never", nil), ("restroom-rounds", .restroomRounds), ("sweeps", .sweeps),
    ("cleared", .cleared), ("signed", .signed), ("goodbyes", .goodbyes),
    ("closing-clean", .closingClean), ("promises-due", .promisesDue),
    ("promises-assigned", .promisesAssigned),
  ]
}

extension ChecklistStep {
  /// One step for each time at which it is due; each opens when the one before is due.
  fileprivate func expanded(due: [RelativeTime]) -> [ChecklistStep] {
    guard due.count > 1 else { return [self] }
    return due.enumerated().map { index, moment in
      var step = self
      if index > 0 { (step.id, step.opens) = (StepID("\(id)-\(index + 1)"), due[index - 1]) }
      step.title = "\(title) \(index + 1)/\(due.count)"
      step.due = moment
      step.occurrence = Occurrence(id: id, title: title, number: index + 1)
      return step
    }
  }
}

extension ChecklistStep.Section {
  var planWord: String {
    switch self {
    case .opening: "opening"
    case .day: "day"
    case .lastHour: "last-hour"
    case .atClosing: "at-closing"
    case .afterLast: "after-last"
    case .lockUp: "lock-up"
    }
  }

  /// Its position in the evening, from 0.
  var order: Int { Self.allCases.firstIndex(of: self) ?? 0 }

  var window: (opens: RelativeTime, due: RelativeTime) {
    switch self {
    case .opening: (RelativeTime(.opens, -60), RelativeTime(.opens, 0))
    case .day: (RelativeTime(.opens, 0), RelativeTime(.closes, 0))
    case .lastHour: (RelativeTime(.closes, -60), RelativeTime(.closes, -30))
    case .atClosing: (RelativeTime(.closes, -30), RelativeTime(.cleared, 0))
    case .afterLast, .lockUp: (RelativeTime(.cleared, 0), RelativeTime(.end, 0))
    }
  }
}
