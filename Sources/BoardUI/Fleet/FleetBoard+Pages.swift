import BoardCanvas
import BoardModel
import BoardText

/// Keys on the pages over the list, and the mouse.
extension FleetBoard {
  mutating func press(_ key: Key, on page: FleetPage) {
    let command = FleetKey(key)
    if case .palette(let editor, let chosen, _) = page {
      return press(key, editor, chosen)
    }
    if key == .escape || command == .quit || command == opening(page) {
      self.page = nil
      return
    }
    if let step = step(key, command) {
      move(by: step, on: page)
      return
    }
    switch page {
    case .alerts(let id):
      let alerts = figures.alerts
      guard !alerts.isEmpty else { return }
      let alert = alerts[FleetAlertPane.index(of: id, in: alerts)]
      if command == .seen {
        markSeen(alert)
      } else if key == .enter, let store = alert.store {
        go(to: store)
      }
    case .areas(let index) where key == .enter:
      narrowing.area = figures.areas[min(index, figures.areas.count - 1)].name ?? ""
      (self.page, selection) = (nil, nil)
      arrange(isForced: true)
    case .filter(let filter) where key == .enter || key == " ":
      narrowing = filter.toggled(narrowing)
      arrange(isForced: true)
    case .filter where key == .backspace:
      narrowing = FleetNarrowing()
      arrange(isForced: true)
    case .details where key == .enter:
      self.page = nil
      perform(.look)
    default: notify(tr("Esc closes this page first"))
    }
  }

  /// The key that opened a page also closes it.
  private func opening(_ page: FleetPage) -> FleetKey? {
    switch page {
    case .help: .help
    case .details: .details
    case .alerts: .alerts
    case .areas: .areas
    case .filter: .filter
    case .comparison: .compare
    case .palette: nil
    }
  }

  private func step(_ key: Key, _ command: FleetKey?) -> Int? {
    let rows = max(1, pageFrame.inside.rows - 1)
    return switch command {
    case .up: -1
    case .down: 1
    case .pageUp: -rows
    case .pageDown: rows
    case .first: -100_000
    case .last: 100_000
    default: nil
    }
  }

  private mutating func move(by step: Int, on page: FleetPage) {
    func moved(_ index: Int, _ count: Int) -> Int { min(max(0, index + step), max(0, count - 1)) }
    switch page {
    case .alerts(let id):
      let alerts = figures.alerts
      guard !alerts.isEmpty else { return }
      self.page = .alerts(alerts[moved(FleetAlertPane.index(of: id, in: alerts), alerts.count)].id)
    case .areas(let index): self.page = .areas(moved(index, figures.areas.count))
    case .filter(var filter):
      filter.chosen = moved(filter.chosen, filter.choices.count)
      self.page = .filter(filter)
    case .help, .details, .comparison, .palette:
      let last = max(0, pageLines(page).count - pageFrame.inside.rows)
      firstPageLine = min(max(0, firstPageLine + step), last)
      return
    }
    showChosen()
  }

  private mutating func showChosen() {
    guard let page else { return }
    let lines = pageLines(page)
    guard let first = lines.firstIndex(where: \.isChosen),
      let last = lines.lastIndex(where: \.isChosen)
    else { return }
    firstPageLine = min(max(firstPageLine, last - pageFrame.inside.rows + 1), first)
  }

  /// The area between the first two rows and the last two.
  var pageFrame: Frame {
    Frame(column: 0, row: 2, columns: size.columns, rows: max(0, size.rows - 4))
  }

  func pageLines(_ page: FleetPage) -> [PageLine] {
    page.lines(scene, narrowing).wrapped(to: pageFrame.columns) { $0 }
  }

  private mutating func press(_ key: Key, _ editor: LineEditor, _ chosen: Int) {
    var editor = editor
    let entries = FleetPage.entries(editor.text)
    let at = min(chosen, max(0, entries.count - 1))
    switch key {
    case .escape: page = nil
    case .enter: choose(entries.isEmpty ? nil : entries[at], editor, at)
    case .up, .down, .pageUp, .pageDown:
      let next = min(max(0, at + (step(key, FleetKey(key)) ?? 0)), max(0, entries.count - 1))
      page = .palette(editor, chosen: next, rejection: nil)
      showChosen()
    case .tab:
      guard !entries.isEmpty else { return }
      let name = entries[at].key.rawValue + (entries[at].key.usage == nil ? "" : " ")
      page = .palette(LineEditor(limitBytes: 120, text: name), chosen: 0, rejection: nil)
    default:
      guard editor.press(key) else { return }
      (page, firstPageLine) = (.palette(editor, chosen: 0, rejection: nil), 0)
    }
  }

  private mutating func choose(
    _ entry: (key: FleetKey, argument: String)?, _ editor: LineEditor, _ at: Int
  ) {
    guard let entry else {
      page = .palette(editor, chosen: at, rejection: Palette.nothingFound)
      return
    }
    page = nil
    perform(entry.key, argument: entry.argument)
  }

  private mutating func go(to store: StoreID) {
    page = nil
    if !list.stores.contains(store) {
      (narrowing, hidesCalm) = (FleetNarrowing(), false)
      arrange(isForced: true)
    }
    if let index = list.stores.firstIndex(of: store) { select(index) }
  }

  mutating func switchMouse() {
    hasMouse.toggle()
    effects.append(.program(.listenToMouse(hasMouse)))
    notify(
      hasMouse
        ? tr("Mouse on: click selects, click again looks in, wheel moves, Shift selects text")
        : tr("Mouse off: it selects text again"))
  }

  mutating func turnWheel(by step: Int) {
    guard hasMouse, asking == nil else { return }
    if let page { move(by: step, on: page) } else { select((selectedIndex ?? 0) + step) }
  }

  /// Performs a clicked hint, selects a clicked store, and looks into a clicked store that is selected.
  mutating func click(column: Int, row: Int) {
    guard hasMouse, asking == nil else { return }
    if row == size.rows - 1 {
      if let key = hintLine.key(at: column) { press(key) }
    } else if row == 1,
      FleetAlertBar(scene: scene, isLooking: false).isHint(column, columns: size.columns)
    {
      perform(.seen)
    } else if page != nil {
      notify(tr("Esc closes this page first"))
    } else if let index = storeIndex(column: column, row: row) {
      let isSelected = index == selectedIndex
      select(index)
      if isSelected, !guards.isThirdClick(at: uptime) {
        guards.clickTapped(at: uptime)
        perform(.look)
      }
    }
  }

  private func storeIndex(column: Int, row: Int) -> Int? {
    let frame = layout.list.inside.rows(from: 1)
    guard frame.contains(column: column, row: row),
      case .store(let id) = list.line(firstLine + row - frame.row)
    else { return nil }
    return list.stores.firstIndex(of: id)
  }
}
