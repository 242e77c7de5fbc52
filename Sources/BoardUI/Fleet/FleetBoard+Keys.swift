import BoardCanvas
import BoardModel
import BoardText

extension FleetBoard: GuardedKeys {
  var isTooSmall: Bool { !size.holds(FleetLayout.minSize) }

  var isTypingText: Bool {
    if find != nil || asking != nil { return true }
    if case .palette = page { return true }
    return false
  }

  /// Whether keys are typed into a visible text field.
  package var isTypingLine: Bool { storeBoard?.isTypingLine ?? isTypingText }

  func actsAtOnce(_ key: Key) -> Bool {
    switch key {
    case .control("c"), .wheelUp, .wheelDown: return true
    case .alt, .click, .enter, .escape: return false
    default: break
    }
    guard let command = FleetKey(key) else { return isTypingText }
    if command.isAllowedOnTinyScreen, !key.isCharacter { return true }
    return isTypingText || command.isMovement && !(key.isCharacter && guards.isInBurst(at: uptime))
  }

  /// Keys go to the board that is looked into; Esc comes back from it when it closes nothing there.
  mutating func type(_ keys: [Key]) {
    hold()
    guard let storeBoard, !keys.contains(.control("c")) else { return typed(keys) }
    if keys == [.escape], !storeBoard.usesEscape { return typed(keys) }
    let origin = layout.board
    updateStore(
      .typed(
        keys.map { key in
          guard case .click(let column, let row) = key else { return key }
          return .click(column: column - origin.column, row: row - origin.row)
        }))
  }

  mutating func press(_ key: Key) {
    if key == .control("c") {
      effects.append(.program(.quit))
      return
    }
    if viewed != nil { return closeStore() }
    if isTooSmall {
      if let command = FleetKey(key), command.isAllowedOnTinyScreen { perform(command) }
      return
    }
    switch key {
    case .click(let column, let row): return click(column: column, row: row)
    case .wheelUp: return turnWheel(by: -3)
    case .wheelDown: return turnWheel(by: 3)
    default: break
    }
    if let command = FleetKey(key), command.isAllowedOnTinyScreen, !key.isCharacter {
      return perform(command)
    }
    if asking != nil { return answer(key) }
    if let find { return press(key, in: find) }
    if let page { return press(key, on: page) }
    if key == .escape { return escape() }
    guard let command = FleetKey(key) else {
      return notify(tr("{key} does nothing here; ? shows the keys", key.label))
    }
    perform(command)
  }

  private mutating func escape() {
    if !narrowing.isEmpty {
      narrowing = FleetNarrowing()
      arrange(isForced: true)
    } else {
      toast = nil
    }
  }

  mutating func perform(_ command: FleetKey, argument: String = "") {
    let rows = max(1, StoreListPane.rows(of: layout.list) - 1)
    let index = selectedIndex ?? 0
    switch command {
    case .up: select(index - 1)
    case .down: select(index + 1)
    case .pageUp: select(index - rows)
    case .pageDown: select(index + rows)
    case .first: select(0)
    case .last: select(list.stores.count - 1)
    case .look: look()
    case .details: if let selected { page = .details(selected) }
    case .find: beginFinding(argument)
    case .filter: page = .filter(FleetFilterPage(figures))
    case .group: group()
    case .sort: sort()
    case .quiet: hideCalm()
    case .compare: compare()
    case .areas: showAreas()
    case .alerts: page = .alerts(figures.alerts.first?.id ?? "")
    case .seen: markSeen(alertToSee)
    case .initials: setInitials(argument)
    case .help: page = .help
    case .palette: page = .palette(LineEditor(limitBytes: 120), chosen: 0, rejection: nil)
    case .theme: applyTheme(argument)
    case .mouse: switchMouse()
    case .redraw: effects.append(.program(.redraw))
    case .suspend: effects.append(.program(.suspend))
    case .quit: effects.append(.program(.quit))
    }
  }

  private mutating func look() {
    guard let key = keyToOpen() else { return }
    effects.append(.lookInto(key))
  }

  private mutating func compare() {
    guard let key = keyToOpen() else { return }
    notify(tr("Reading the copy of {store}", figures[key.store]?.label ?? ""))
    effects.append(.compare(key))
  }

  /// The event file of the selected store, if it has a copy here; else shows why not.
  private mutating func keyToOpen() -> StoreKey? {
    guard let selected, let row = figures[selected] else {
      notify(tr("No store is selected"))
      return nil
    }
    guard hasCopies else {
      notify(
        tr(
          "There are no copies here: start with --kept DIR, the folder of 'exitboard fleet keep'"))
      return nil
    }
    guard let key = row.key else {
      notify(tr("{store} was never heard of, so there is no copy", row.label))
      return nil
    }
    return key
  }

  private mutating func beginFinding(_ text: String) {
    narrowing.text = text
    if text.isEmpty { find = LineEditor(limitBytes: 60) }
    arrange(isForced: true)
  }

  private mutating func press(_ key: Key, in editor: LineEditor) {
    var editor = editor
    switch key {
    case .escape:
      find = nil
      narrowing.text = ""
    case .enter: find = nil
    case .up, .down: return select((selectedIndex ?? 0) + (key == .up ? -1 : 1))
    default:
      _ = editor.press(key)
      find = editor
      narrowing.text = editor.text
    }
    arrange(isForced: true)
  }

  private mutating func group() {
    guard figures.areas.contains(where: { $0.name != nil }) else {
      return notify(tr("No store has an area; write area = \"North\" in the fleet's plan"))
    }
    isByArea.toggle()
    arrange(isForced: true)
    notify(isByArea ? tr("Grouped by area; g groups by need again") : tr("Grouped by need"))
  }

  private mutating func sort() {
    let count = order.changedCount
    arrange(isForced: true)
    notify(
      count > 0
        ? trn("1 store has moved", "{count} stores have moved", count: count)
        : tr("The rows are in their order: need first, then how long"))
  }

  private mutating func hideCalm() {
    hidesCalm.toggle()
    arrange(isForced: true)
    notify(
      hidesCalm
        ? tr("Stores where all is as it should be are hidden; c shows them")
        : tr("All stores are shown"))
  }

  private mutating func showAreas() {
    if figures.areas.contains(where: { $0.name != nil }) {
      page = .areas(0)
    } else {
      notify(tr("No store has an area; write area = \"North\" in the fleet's plan"))
    }
  }

  private mutating func applyTheme(_ name: String) {
    let begun = themes.filter { $0.hasPrefix(name) }
    let next = themes.firstIndex(of: theme).map { themes[($0 + 1) % themes.count] }
    let found = name.isEmpty ? next ?? themes.first : themes.contains(name) ? name : begun.first
    guard let found, themes.count > 1 || found != theme else {
      return notify(
        themes.count > 1
          ? tr(
            "There is no theme '{text}'; the themes are {themes}", name,
            themes.joined(separator: ", ")) : tr("There is no other theme"))
    }
    theme = found
    effects.append(.program(.applyTheme(found)))
    notify(tr("Theme: {name}", found))
  }

  mutating func insert(_ text: String) {
    if var asked = asking {
      asked.editor.insert(text)
      asking = asked
    } else if var editor = find {
      editor.insert(text)
      find = editor
      narrowing.text = editor.text
      arrange(isForced: true)
    } else if case .palette(var editor, _, _) = page {
      editor.insert(text)
      page = .palette(editor, chosen: 0, rejection: nil)
    }
  }

  mutating func warn(_ sentence: String) {
    if asking != nil { promptRejection = sentence } else { notify("! " + sentence) }
  }
}

/// Marks of what was seen, and the initials that they carry.
extension FleetBoard {
  /// The alert of the bar: the first that nobody has marked.
  var alertToSee: FleetAlert? {
    let ids = Set(marked.values.map(\.id))
    return figures.alerts.first { $0.seen == nil && !ids.contains($0.id) }
  }

  mutating func markSeen(_ alert: FleetAlert?) {
    guard let alert else { return notify(tr("There is no alert that nobody has seen")) }
    guard alert.seen == nil, !marked.values.contains(where: { $0.id == alert.id }) else {
      return notify(tr("This alert is seen already"))
    }
    guard let person else {
      asking = (LineEditor(limitBytes: 12), alert)
      return
    }
    let id = RecordID(number: markCount + 1)
    markCount += 1
    marked[id] = alert
    let draft = Draft(
      at: now, by: person, source: writer.source,
      id: "\(writer.source).\(writer.start).\(id.number)",
      fact: .fleet(.seen(FleetSeen(alert))))
    effects.append(.program(.record(draft, id)))
  }

  private mutating func setInitials(_ text: String) {
    guard !text.isEmpty else {
      asking = (LineEditor(limitBytes: 12), nil)
      return
    }
    guard let person = Person(typed: text) else { return notify(Prompt.badInitials) }
    self.person = person
    notify(tr("Your marks carry the initials {who}", person.initials))
  }

  private mutating func answer(_ key: Key) {
    guard var asked = asking else { return }
    promptRejection = nil
    switch key {
    case .escape:
      asking = nil
      notify(tr("Nothing was recorded"))
    case .enter:
      guard let typed = Person(typed: asked.editor.text) else {
        promptRejection = Prompt.badInitials
        return
      }
      (person, asking) = (typed, nil)
      if let alert = asked.alert {
        markSeen(figures.alerts.first { $0.id == alert.id } ?? alert)
      } else {
        notify(tr("Your marks carry the initials {who}", typed.initials))
      }
    default:
      _ = asked.editor.press(key)
      asking = asked
    }
  }
}
