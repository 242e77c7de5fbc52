import BoardModel
import BoardText

/// `[[items]]`: changes or removes a step of the checklist by its id, or adds one.
extension PlanReader {
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
      if let standard {
        plan.items[standard] = change(plan.items[standard], by: table)
      } else if let item = newItem(id, from: table) {
        added.append(change(item, by: table))
      } else {
        continue
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

  private func change(
    _ standard: ChecklistStep, by table: TableReader
  ) -> ChecklistStep {
    var item = standard
    item.title = table.text("title", limitBytes: 80) ?? item.title
    item.why = table.text("why", limitBytes: 400) ?? item.why
    item.lockReason = table.text("locked_because", limitBytes: 80) ?? item.lockReason
    item.section = section(table) ?? item.section
    if case .text("") = table.value("key") {
      item.key = nil
    } else if table.has("key") {
      item.key = tapKey(table) ?? item.key
    }
    item.opens = moment("opens", table) ?? item.opens
    item.due = moment("due", table) ?? item.due
    item.importance = table.word("importance", Self.importances) ?? item.importance
    if case .text("handover") = table.value("locked") {
      (item.isGuarded, item.isGuardedByShift) = (true, true)
    } else if let isGuarded = table.flag("locked") {
      (item.isGuarded, item.isGuardedByShift) = (isGuarded, isGuarded && item.isGuardedByShift)
    }
    item.requestedInput =
      table.word("asks", ChecklistStep.RequestedInput.self) ?? item.requestedInput
    item.automaticSource = table.word("ticks_itself", Self.selfTicks) ?? item.automaticSource
    return item
  }

  private func section(_ table: TableReader) -> ChecklistStep.Section? {
    table.word("section", ChecklistStep.Section.allCases.map { ($0.planWord, $0) })
  }

  private func moment(_ key: String, _ table: TableReader) -> RelativeTime? {
    guard let text = table.text(key, limitBytes: 24) else { return nil }
    if let moment = RelativeTime(planText: text) { return moment }
    table.error(
      key,
      tr(
        "{key} = \"{text}\"; write open, close, cleared or end, plus or minus a time: close-1h15m",
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

extension ChecklistStep.Section {
  var planWord: String {
    switch self {
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
    case .day: (RelativeTime(.opens, 0), RelativeTime(.closes, 0))
    case .lastHour: (RelativeTime(.closes, -60), RelativeTime(.closes, -30))
    case .atClosing: (RelativeTime(.closes, -30), RelativeTime(.cleared, 0))
    case .afterLast, .lockUp: (RelativeTime(.cleared, 0), RelativeTime(.end, 0))
    }
  }
}
