package import BoardCanvas
package import BoardModel
import BoardText

/// Head office's screen without side effects: takes messages, returns effects and a picture.
///
/// All about the stores is in `figures`, which follow what the server sent; who saw which alert
/// comes back from head office's own event file.
package struct FleetBoard: Sendable {
  package private(set) var figures: FleetFigures
  private(set) var connection = FleetConnection()
  let zone: TimeZoneRules
  package private(set) var size: Size
  package let glyphs: GlyphSet
  var themeGlyphs = ThemeGlyphs()
  private(set) var now: Timestamp
  package private(set) var uptime: MonotonicTime
  let writer: Board.WriterID
  package internal(set) var person: Person?
  /// Whether there is a folder of copies to look into.
  let hasCopies: Bool
  let themes: [String]
  var theme: String

  var narrowing = FleetNarrowing()
  /// The text being typed to find stores; `nil` = none.
  var find: LineEditor?
  var isByArea = false
  var hidesCalm = false
  private(set) var order = StoreOrder()
  private var arrangedOrder = -1
  private(set) var list = StoreList()
  /// The selected store; `nil` = whichever is first.
  var selection: StoreID?
  /// The first line of the list that is shown.
  private(set) var firstLine = 0
  /// Rows stay where they are until then, whatever happens.
  private var heldUntil = MonotonicTime(milliseconds: 0)
  static let heldMilliseconds = 5000

  var page: FleetPage? { didSet { if page == nil || oldValue == nil { firstPageLine = 0 } } }
  var firstPageLine = 0
  /// The initials being typed, and the alert that waits for them; `nil` = nobody is asked.
  var asking: (editor: LineEditor, alert: FleetAlert?)?
  var promptRejection: String?
  var toast: Toast?
  var guards = KeyGuards()
  var hasMouse = false
  /// The store that is looked into.
  package internal(set) var viewed: StoreKey?
  /// Its own board; the loop that reads the copy takes it out and puts it back.
  package var storeBoard: Board?
  /// Alerts whose mark was written and not read back yet, by the number of the record.
  var marked: [RecordID: FleetAlert] = [:]
  var markCount = 0
  private var rung: Set<String>?
  private static let maxRinging = 100
  /// What the message being applied requests from outside so far.
  var effects: [FleetEffect] = []

  /// Creates a screen of a fleet of which nothing is heard yet; without `person` it asks for initials before it records.
  package init(
    figures: FleetFigures, zone: TimeZoneRules, size: Size, glyphs: GlyphSet,
    now: Timestamp, uptime: MonotonicTime, writer: Board.WriterID, person: Person?,
    hasCopies: Bool, themes: [String], theme: String
  ) {
    self.figures = figures
    (self.zone, self.size, self.glyphs) = (zone, size, glyphs)
    (self.now, self.uptime, self.writer, self.person) = (now, uptime, writer, person)
    (self.hasCopies, self.themes, self.theme) = (hasCopies, themes, theme)
    arrange(isForced: true)
  }

  /// Applies a message and returns the effects to perform, in order.
  package mutating func update(_ message: FleetMessage) -> [FleetEffect] {
    switch message {
    case .program(let message): apply(message)
    case .connection(let new): connection = new
    case .opened(let key, let board): open(key, board)
    case .refused(let sentence): notify(sentence)
    case .compared(let comparison): (page, toast) = (.comparison(comparison), nil)
    }
    defer { effects = [] }
    return effects
  }

  /// Computes the figures of this moment from what was heard since.
  package mutating func follow(_ floor: inout FleetFloor) -> [FleetEffect] {
    // It is not the stores that are silent while this screen has no connection.
    var moment = now
    if case .lost(let since) = connection.state { moment = max(since, figures.at) }
    figures.update(&floor, at: moment)
    marked = marked.filter { _, alert in
      figures.alerts.contains { $0.id == alert.id && $0.seen == nil }
    }
    arrange(isForced: false)
    ring()
    defer { effects = [] }
    return effects
  }

  private mutating func apply(_ message: Message) {
    switch message {
    case .ticked(let moment, let uptime):
      (now, self.uptime) = (moment, uptime)
      if let toast, toast.until <= uptime { self.toast = nil }
      arrange(isForced: false)
      updateStore(message)
    case .typed(let keys): type(keys)
    case .keysPaused:
      keysPaused()
      if storeBoard?.keysDue != nil { updateStore(message) }
    case .pasted(let text): if storeBoard == nil { pasted(text) } else { updateStore(message) }
    case .pastesAreMarked:
      guards.arePastesMarked = true
      updateStore(message)
    case .garbled: if storeBoard == nil { refuseNeighbours() } else { updateStore(message) }
    case .resized(let size):
      self.size = size
      keepSelectionVisible()
      updateStore(.resized(layout.board.size))
    case .saved(let id, _, _):
      if let alert = marked[id] { notify(tr("Alert seen: {alert}", scene.line(alert))) }
    case .refused(let id, let sentence), .superseded(let id, let sentence):
      let alert = marked.removeValue(forKey: id)
      let name = alert.map { scene.label(of: $0) ?? $0.cause.word } ?? ""
      show(tr("NOT SAVED {title}: {reason}", name, sentence), .refused)
    case .notice(let sentence): notify(sentence)
    case .themeChanged(let glyphs):
      themeGlyphs = glyphs
      updateStore(message)
    case .happened, .faulted, .journalStateChanged, .journalChecked, .readingProgressed, .caughtUp,
      .pin, .pagingFault, .olderDaysLoaded, .plansRead, .forked:
      break
    }
  }

  /// Gives a message to the board that is looked into.
  mutating func updateStore(_ message: Message) {
    guard storeBoard != nil else { return }
    for effect in storeBoard?.update(message) ?? [] {
      switch effect {
      case .quit: closeStore()
      case .applyTheme(let name):
        theme = name
        effects.append(.program(effect))
      case .listenToMouse(let isOn):
        hasMouse = isOn
        effects.append(.program(effect))
      case .redraw, .suspend: effects.append(.program(effect))
      case .rewind, .advance, .loadOlderDays: effects.append(.store(effect))
      case .record, .lookUpPin, .checkPin, .ring: break
      }
    }
  }

  private mutating func open(_ key: StoreKey, _ board: Board) {
    (viewed, storeBoard, page) = (key, board, nil)
    storeBoard?.hasMouse = hasMouse
    selection = key.store
    updateStore(.themeChanged(themeGlyphs))
    updateStore(.resized(layout.board.size))
  }

  mutating func closeStore() {
    guard viewed != nil else { return }
    (viewed, storeBoard) = (nil, nil)
    hold()
    effects.append(.closeStore)
  }

  /// A board for a store's copy, as large as this screen has room for.
  package func newStoreBoard(_ plan: Plan, zone: TimeZoneRules) -> Board {
    Board(
      plan: plan, zone: zone, size: layout.board.size, glyphs: glyphs, now: now, uptime: uptime,
      writer: writer, person: person, themes: themes, theme: theme, past: nil, adoption: nil)
  }

  var scene: FleetScene {
    FleetScene(figures: figures, connection: connection, zone: zone, now: now)
  }

  var layout: FleetLayout { FleetLayout(size: size, areaCount: figures.areas.count) }

  /// When ``Message/keysPaused`` is due, unless another key comes; `nil` = not needed.
  package var keysDue: MonotonicTime? {
    [guards.pauseDue, storeBoard?.keysDue].compactMap(\.self).min()
  }

  /// The title of the window: the worst that nobody has seen; then the company.
  package var title: String {
    let first = figures.alerts.first { $0.seen == nil }.map { "!! \(scene.line($0)) · " } ?? ""
    return first + (plan.name.isEmpty ? "" : plan.name + " · ") + tr("exitboard fleet")
  }

  var plan: FleetPlan { figures.plan }

  mutating func notify(_ text: String) { show(text, .notice) }

  private mutating func show(_ text: String, _ kind: Toast.Kind) {
    let milliseconds = kind == .refused ? Toast.refusedMilliseconds : Toast.milliseconds
    toast = Toast(
      text: text, kind: kind, until: uptime.adding(milliseconds: milliseconds), offer: "")
  }

  /// Rings for new red alerts; what was raised before the start is on the screen.
  private mutating func ring() {
    guard connection.state == .live else { return }
    let red = Set(
      figures.alerts.prefix(Self.maxRinging).filter { $0.seen == nil && $0.level >= .red }.map(\.id)
    )
    if let rung, !red.isSubset(of: rung) { effects.append(.program(.ring([]))) }
    rung = red.union(rung ?? [])
  }
}

/// The order of the rows, and which of them are shown.
extension FleetBoard {
  /// The selected store, or the first one.
  var selected: StoreID? { selectedIndex.map { list.stores[$0] } }

  var selectedIndex: Int? {
    guard let selection, let index = list.stores.firstIndex(of: selection) else {
      return list.stores.isEmpty ? nil : 0
    }
    return index
  }

  mutating func hold() { heldUntil = uptime.adding(milliseconds: FleetBoard.heldMilliseconds) }

  /// Puts the rows in their order, unless they are held; `isForced` does it in any case.
  mutating func arrange(isForced: Bool) {
    let isBelow = selection != nil && selectedIndex ?? 0 > 0
    let isHeld = !isForced && (uptime < heldUntil || isBelow || viewed != nil)
    let isNew = figures.orderCount != arrangedOrder
    guard isForced || isNew || !isHeld && (order.changedCount > 0 || !narrowing.isEmpty) else {
      return
    }
    order.follow(figures.places, isKept: isHeld)
    arrangedOrder = figures.orderCount
    var isShown: ((StoreID) -> Bool)?
    if !narrowing.isEmpty {
      let (figures, narrowing) = (figures, narrowing)
      isShown = { store in figures[store].map(narrowing.isMet(by:)) ?? false }
    }
    list = StoreList(order.entries, byArea: isByArea, hidesCalm: hidesCalm, isShown: isShown)
    keepSelectionVisible()
  }

  func place(of index: Int) -> Int { list.line(ofStore: index) }

  mutating func keepSelectionVisible() {
    let rows = StoreListPane.rows(of: layout.list)
    guard let index = selectedIndex, rows > 0 else {
      firstLine = 0
      return
    }
    let line = place(of: index)
    // The first store is shown with the headings before it.
    let top = index == 0 ? 0 : line
    firstLine = min(max(firstLine, line - rows + 1), top)
    firstLine = min(firstLine, max(0, list.lineCount - rows))
  }

  mutating func select(_ index: Int) {
    guard !list.stores.isEmpty else { return }
    let index = min(max(0, index), list.stores.count - 1)
    selection = index == 0 ? nil : list.stores[index]
    keepSelectionVisible()
  }
}
