package import BoardCanvas
package import BoardModel
import BoardText

/// The whole program without side effects: takes messages, returns effects and a picture.
///
/// The screen is a function of this value alone. Everything known about the shop is in `floor`,
/// which changes only by events read back from the file, including the board's own.
package struct Board: Sendable {
  package private(set) var floor: Floor {
    didSet {
      floorVersion += 1
      pictureVersion += 1
    }
  }
  /// Counts the changes of `floor`, so that caches can tell its versions apart.
  private var floorVersion = 0
  /// The figures as last computed, reused until what they are computed from changes, or the clock changes them.
  private var cachedFigures: (basis: [Int], at: Timestamp, figures: Figures)?
  /// Counts what may change the screen below its header.
  var pictureVersion = 0
  /// What was painted last, and the version that it shows.
  var painted: (version: Int, scene: Scene, canvas: Canvas, title: String?)?
  private var figuresVersion = 0
  private var rungVersion = 0
  /// The moment of the figures: `now` at the start of the second, or at the last change in it.
  private var figuresMoment: Timestamp
  package private(set) var plan: Plan
  package let keys: CommandTable
  package private(set) var size: Size
  package let glyphs: GlyphSet
  private(set) var themeGlyphs = ThemeGlyphs()
  package private(set) var now: Timestamp
  package private(set) var uptime: MonotonicTime
  /// Whether the file was read to its end; before that no alert rings and no key guard starts.
  package private(set) var hasCaughtUp = false
  /// Percent of the file read so far; `nil` unless reading takes long.
  private(set) var readPercent: Int?
  /// The past moment shown; `nil` shows now.
  package private(set) var past: Timestamp?
  /// The person whose initials every record carries; `nil` when unknown.
  package internal(set) var person: Person?
  var hasAskedInitials = false
  let writer: WriterID
  /// Why nothing can be recorded here, as a sentence; `nil` = records are possible.
  package var readOnlyReason: String?
  /// The plan in force, which tells what a tap answered, from the first tap on; `nil` when not recorded.
  private lazy var adoption = makeAdoption()
  private let makeAdoption: @Sendable () -> PlanAdopted?

  var focus: PaneID { didSet { hasSelectedSinceTap = true } }
  var selection: [PaneID: RowID] = [:] { didSet { hasSelectedSinceTap = true } }
  /// Whether a row was selected after the last tap, so that `x` means the selected row.
  var hasSelectedSinceTap = false
  var hidden: Set<PaneID>
  var zoomed: PaneID?
  var spanMinutes = 60
  var prompt: Prompt? {
    didSet { if prompt == nil, let oldValue { guards.questionClosed(oldValue.keys, at: uptime) } }
  }
  var overlay: Overlay? { didSet { firstPageLine = 0 } }
  var firstPageLine = 0
  var filter: Filter?
  /// Whether clicks and wheel steps arrive as keys.
  var hasMouse = false
  var toast: Toast?
  /// Why the last answer to the prompt was not accepted; `nil` when it was.
  var promptRejection: String?
  /// When the shopper being timed joined the line; `nil` when nobody is timed.
  var shopperJoined: Timestamp?
  var recording = Recording()
  var signing: Signing?
  /// The second person whose PIN is being looked up or typed, and what follows; `nil` = nobody's.
  var confirming: (person: Person, then: @Sendable (AuthMethod?) -> PromptOutcome)?
  /// The business day for which the morning page was shown.
  var morningShown: Day?
  /// The `seq` of this board's sign-off until its page was shown; `nil` otherwise.
  var signedSeq: Int?
  /// When the open prompt was shown; a confirmation ignores keys for its first moments.
  var promptSince = MonotonicTime(milliseconds: 0)
  /// `seq:hash` of the line by which this board signed the day off; `nil` before that.
  package internal(set) var anchor: String?
  var guards = KeyGuards()
  private(set) var journal = JournalStatus()
  package var isFileSound: Bool { journal.notice == .intact }
  /// When ``Message/keysPaused`` is due, unless another key comes; `nil` = not needed.
  package var keysDue: MonotonicTime? { guards.pauseDue }
  /// The text of the alert bar when the event file has a problem; `nil` when it has none.
  var banner: String? { journal.banner.map(keys.expand) }
  /// The first `seq` behind a break of the file that nobody has accepted; `nil` if there is none.
  var breakToAccept: Int? { journal.breakToAccept(after: floor.log.seq) }
  private var bell = AlertBell()
  /// Why alerts do not reach the programs of the plan; `nil` = they do.
  private(set) var pagingFault: String?
  private var section: ChecklistStep.Section?
  var pastDays = PastDays()
  /// `nil` = nobody is being trained.
  package internal(set) var training: Training?
  let themes: [String]
  var theme: String
  /// What the message being applied requests from outside so far.
  var effects: [Effect] = []

  /// Identifies the records of this board: its terminal, and a word unique to this start.
  package struct WriterID: Hashable, Sendable {
    package let source: String
    package let start: String

    package init(source: String, start: String) { (self.source, self.start) = (source, start) }
  }

  /// Creates a board with an empty floor; without `person` it asks for initials before it records.
  package init(
    plan: Plan, zone: TimeZoneRules, size: Size, glyphs: GlyphSet, now: Timestamp,
    uptime: MonotonicTime, writer: WriterID, person: Person?, themes: [String], theme: String,
    past: Timestamp?, adoption: @autoclosure @escaping @Sendable () -> PlanAdopted?
  ) {
    floor = Floor(calendar: BusinessCalendar(zone: zone, dayStarts: plan.dayStarts))
    self.plan = plan
    keys = CommandTable(rebinding: plan.keyBindings)
    (self.size, self.glyphs) = (size, glyphs)
    (self.now, figuresMoment, self.uptime, self.past) = (now, now, uptime, past)
    (self.writer, self.person) = (writer, person)
    (self.themes, self.theme) = (themes, theme)
    makeAdoption = adoption
    hidden = Set(plan.hiddenPanes.compactMap { PaneID(rawValue: $0) })
    focus = .farewell
    if !shownPanes.contains(focus) { focus = shownPanes.first ?? .farewell }
  }

  /// Records the adoption of the plan before the first record under a new plan.
  mutating func adoptPlan() {
    guard let adoption, floor.log.adoptedPlan != adoption.sha256, !recording.hasAdoptedPlan else {
      return
    }
    recording.hasAdoptedPlan = true
    let draft = Draft(at: now, by: nil, source: writer.source, fact: .log(.planAdopted(adoption)))
    effects.append(.record(draft, recording.begin(draft, title: "", row: nil, undoes: nil).id))
  }

  /// Applies a message and returns the effects to perform, in order.
  package mutating func update(_ message: Message) -> [Effect] {
    let showedSeconds = showsSeconds
    apply(message)
    // While the file is being read, figures are computed only when they are drawn.
    if hasCaughtUp { refreshFigures() }
    followTraining()
    let isTick = if case .ticked = message { true } else { false }
    if !isTick || showedSeconds || showsSeconds { pictureVersion += 1 }
    defer { effects = [] }
    return effects
  }

  private mutating func apply(_ message: Message) {
    switch message {
    case .ticked(let moment, let uptime):
      now = moment
      self.uptime = uptime
      if now.seconds != figuresMoment.seconds || now < figuresMoment { figuresMoment = now }
      if let toast, toast.until <= uptime { self.toast = nil }
      ringDueAlerts()
      showMorning()
      updateHistory()
    case .typed(let keys):
      typed(keys)
      requestOlderDays()
    case .keysPaused:
      keysPaused()
      requestOlderDays()
    case .pasted(let text): pasted(text)
    case .pastesAreMarked: guards.arePastesMarked = true
    case .garbled: refuseNeighbours()
    case .resized(let size): self.size = size
    case .happened(let events):
      floor.apply(events)
      if events.contains(where: { if case .log(.accepted) = $0.fact { true } else { false } }) {
        journal.chainNotice = .intact
      }
      recording.removeRefused(foundIn: events)
      figuresMoment = now
      ringDueAlerts()
      notifySecondTicks()
      showSignedPage()
      continueSigning()
    case .faulted(let faults, let count):
      journal.faultCount += count
      if hasCaughtUp, let last = faults.last {
        notify(tr("Invalid line skipped (line {line}): {reason}", last.line, "\(last.reason)"))
      }
    case .journalStateChanged(let notice): journal.notice = notice
    case .journalChecked(let notice):
      if journal.chainNotice == .intact { journal.chainNotice = notice }
    case .forked(let isForked): journal.isForked = isForked
    case .readingProgressed(let percent): readPercent = percent
    case .caughtUp:
      hasCaughtUp = true
      // The history looks at all of them; the first frame did not wait for it.
      floor.openDays()
      readPercent = nil
      refreshFigures()
      section = scene.farewell.currentSection
      if let faults = journal.faultsToShow() { notify(faults) }
      showMorning()
    case .saved(let id, let seq, let hash):
      saved(id, seq: seq, hash: hash)
      notifySecondTicks()
      continueSigning()
    case .superseded(let id, let sentence): superseded(id, sentence)
    case .pin(let person, let verdict): received(verdict, of: person)
    case .refused(let id, let sentence): refused(id, sentence)
    case .notice(let sentence): notify(sentence)
    case .pagingFault(let fault):
      pagingFault = fault
      if let fault { notify(fault) }
    case .olderDaysLoaded(let older): pastDays.add(older)
    case .themeChanged(let glyphs): themeGlyphs = glyphs
    case .plansRead(let earlier, let presentFrom):
      (plan.earlier, plan.presentFrom) = (earlier, presentFrom)
      floorVersion += 1
    }
  }

  /// Shows a past moment, or now again; the caller then applies the events that follow `floor`.
  package mutating func rewind(to moment: Timestamp?, from floor: Floor) {
    past = moment
    self.floor = floor
    hasCaughtUp = false
    prompt = nil
    signing = nil
  }

  /// Forgets every event, because the file is read again from its first line.
  package mutating func restart() {
    rewind(to: nil, from: Floor(calendar: floor.calendar))
    journal.faultCount = 0
  }

  /// Starts from a floor saved earlier; the caller then applies the events that follow it.
  package mutating func resume(from floor: Floor) { self.floor = floor }

  /// Starts from a floor that is already complete, at `past` or, when it is `nil`, at now.
  package mutating func setFloor(_ floor: Floor, past: Timestamp?) {
    self.floor = floor
    self.floor.openDays()
    self.past = past
    hasCaughtUp = true
    pastDays = PastDays()
    pastDays.add(History(of: floor, plan: plan, at: shownMoment))
  }

  /// The moment that is shown; nothing on the screen is finer than a second.
  var shownMoment: Timestamp { past ?? figuresMoment }

  var scene: Scene {
    let figures = figures
    return Scene(
      plan: plan.inForce(on: figures.day.day), zone: floor.calendar.zone, now: shownMoment,
      figures: figures,
      isNew: past == nil && floor.log.seq <= 1,
      isUnknownPast: past != nil && floor.log.seq <= 1, writing: recording.writing,
      refused: recording.refusedRows,
      spanMinutes: spanMinutes, history: pastDays.history.before(figures.day.day),
      isLoadingOlderDays: pastDays.isLoading, onDuty: person, keys: keys)
  }

  private var figures: Figures {
    if let cachedFigures, areFiguresCurrent { return cachedFigures.figures }
    return Figures(of: floor, plan: plan, at: shownMoment, spanMinutes: spanMinutes)
  }

  private var figuresBasis: [Int] { [floorVersion, spanMinutes] }

  private var areFiguresCurrent: Bool {
    guard let cachedFigures, cachedFigures.basis == figuresBasis else { return false }
    let (at, until) = (cachedFigures.at, cachedFigures.figures.steadyUntil)
    return at == shownMoment || isPlain && (at..<until).contains(shownMoment)
  }

  private mutating func refreshFigures() {
    guard !areFiguresCurrent else { return }
    cachedFigures = (figuresBasis, shownMoment, figures)
    pictureVersion += 1
    figuresVersion += 1
  }

  mutating func notify(_ text: String) { show(keys.expand(text), .notice, offer: "") }

  mutating func show(_ text: String, _ kind: Toast.Kind, offer: String) {
    let milliseconds = kind == .refused ? Toast.refusedMilliseconds : Toast.milliseconds
    toast = Toast(
      text: text, kind: kind, until: uptime.adding(milliseconds: milliseconds),
      offer: keys.expand(offer))
  }

  /// Rings the alerts that are due since the last call, and reacts to a new checklist section.
  private mutating func ringDueAlerts() {
    guard hasCaughtUp, past == nil else { return }
    refreshFigures()
    guard rungVersion != figuresVersion else { return }
    rungVersion = figuresVersion
    let scene = scene
    let rings = bell.ring(scene)
    if !rings.isEmpty { effects.append(.ring(rings)) }
    if let section, section != scene.farewell.currentSection {
      guards.phaseChanged(at: uptime)
      // A selected step of the old section would keep the list there and hide the steps to tap now.
      selection[.farewell] = nil
      // A tap that moved the section on has its own toast.
      if toast == nil {
        let word = FarewellPane.word(scene.farewell.currentSection, in: scene.day)
        notify(tr("The checklist moved on to: {section}", word))
      }
    }
    section = scene.farewell.currentSection
  }
}
