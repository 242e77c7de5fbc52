package import BoardCanvas
package import BoardModel
import BoardWords

/// The program but its side effects: messages in, effects and a picture out.
///
/// What is shown is a function of this value alone; what is known of the shop lives in `floor` and changes only by
/// events read back from the file, our own among them.
package struct Board: Sendable {
  package private(set) var floor: Floor { didSet { edition += 1 } }
  /// Tells one state of the floor from another.
  private var edition = 0
  private var kept = KeptFigures()
  /// The moment the figures are made for: `now`, as it was when the second began or something happened in it.
  private var figuresAt: Timestamp
  package let plan: Plan
  /// The keys in force.
  package let keys: CommandTable
  package private(set) var size: Size
  package let glyphs: GlyphSet
  private(set) var themeGlyphs = ThemeGlyphs()
  package private(set) var now: Timestamp
  package private(set) var steady: Steady
  /// The file was read to its end; before that nothing rings and nothing is guarded.
  package private(set) var hasCaughtUp = false
  /// How much of the file was read, in percent, while that takes its time.
  private(set) var readPercent: Int?
  /// The past moment that is shown; `nil` = now.
  package private(set) var past: Timestamp?
  /// Who taps; stamped on every record.
  package internal(set) var person: Person?
  var hasAskedInitials = false
  let stamp: Stamp
  /// SHA-256 of the plan in force, so that the record shows which checklist a tap answered; empty = not recorded.
  private let planDigest: String

  var focus: PaneID
  var selection: [PaneID: RowID] = [:]
  var hidden: Set<PaneID>
  var zoomed: PaneID?
  var spanMinutes = 60
  var prompt: Prompt?
  var overlay: Overlay?
  /// The rows that are looked for, if any.
  var filter: Filter?
  /// Clicks and the wheel come as keys.
  var hasMouse = false
  var toast: Toast?
  /// Why the last answer to the prompt was not taken.
  var objection: String?
  /// When the shopper being timed joined the line.
  var shopperJoined: Timestamp?
  var recording = Recording()
  /// The sign-off under way, if one is.
  var signing: Signing?
  /// Own ticks that were saved and not yet read back.
  var freshTicks: [Recording.Done] = []
  /// The business day for which the morning's page was shown.
  var morningShown: Day?
  /// The line of our own that signed, until its page was shown.
  var signedSeq: Int?
  /// When the prompt that stands open was put; a confirmation is dead for its first moments.
  var promptSince = Steady(milliseconds: 0)
  /// `seq:hash` of the line that signed the day on this board.
  package internal(set) var anchor: String?
  var guards = KeyGuards()
  private var notice = JournalNotice.sound
  /// What checking the old lines has found; that does not pass.
  private var distrust = JournalNotice.sound
  /// Nothing is to be said of the event file itself.
  package var isFileSound: Bool { notice == .sound }
  /// What is read is not what is written to: a record would not come back.
  var isFileAnother: Bool { notice == .truncated || notice == .replaced }
  private(set) var faults: [Fault] = []
  private(set) var faultCount = 0
  private var hasToldFaults = false
  private var rung: [String: Timestamp] = [:]
  /// The line that adopts the plan is on its way, or there.
  var hasAdopted = false
  private var section: FarewellItem.Section?
  /// The days before today, and today when they were last taken from the floor.
  var history = History()
  var historyDay: Day?
  /// The day on which older days were asked for, and whether they are still being read.
  var recallDay: Day?
  var isRecalling = false
  var themes: [String]
  var theme: String

  /// How records of this board are told from others: which terminal, and a word that no other start had.
  package struct Stamp: Hashable, Sendable {
    package let source: String
    package let start: String

    package init(source: String, start: String) {
      self.source = source
      self.start = start
    }
  }

  /// A board that knows nothing yet.
  ///
  /// `person` is who taps, asked for where it is `nil`; `T` goes through `themes`; `past` is the moment shown first,
  /// `nil` = now.
  package init(
    plan: Plan, zone: ZoneRules, size: Size, glyphs: GlyphSet, now: Timestamp, steady: Steady,
    stamp: Stamp, person: Person?, themes: [String], theme: String, past: Timestamp?,
    planDigest: String
  ) {
    floor = Floor(calendar: ShopCalendar(zone: zone, dayStarts: plan.dayStarts))
    self.plan = plan
    keys = CommandTable(rebinding: plan.keys)
    self.size = size
    self.glyphs = glyphs
    self.now = now
    figuresAt = now
    self.steady = steady
    self.stamp = stamp
    self.person = person
    self.themes = themes
    self.theme = theme
    self.past = past
    self.planDigest = planDigest
    hidden = Set(plan.hiddenPanes.map { PaneID($0) })
    focus = "farewell"
    let shown = plan.panes.map { PaneID($0) }
    if !shown.contains(focus) || hidden.contains(focus) {
      focus = shown.first { !hidden.contains($0) } ?? "farewell"
    }
  }

  /// Before the first tap under a plan that differs from the last adopted one: the line that adopts it.
  mutating func adoptPlan(_ effects: inout [Effect]) {
    guard !planDigest.isEmpty, floor.log.adoptedPlan != planDigest, !hasAdopted else { return }
    hasAdopted = true
    let adopted = PlanAdopted(sha256: planDigest, items: plan.items.map(\.id))
    let draft = Draft(at: now, by: nil, source: stamp.source, fact: .log(.planAdopted(adopted)))
    effects.append(.record(draft, recording.begin(draft, title: "", row: nil, undoes: nil).id))
  }

  /// Takes a message; what is to be done outside comes back in order.
  package mutating func update(_ message: Message) -> [Effect] {
    var effects: [Effect] = []
    switch message {
    case .ticked(let moment, let steady):
      now = moment
      self.steady = steady
      if now.seconds != figuresAt.seconds || now < figuresAt { figuresAt = now }
      if let toast, toast.until <= steady { self.toast = nil }
      watch(&effects)
      showMorning()
      keepHistory(&effects)
    case .typed(let keys):
      typed(keys, &effects)
      recall(&effects)
    case .pasted(let text): pasted(text)
    case .garbled(let count): guards.garbled(count, at: steady)
    case .resized(let size): self.size = size
    case .happened(let events):
      floor.apply(events)
      recording.seen(events)
      figuresAt = now
      watch(&effects)
      tellSecondTicks()
      showWhatIsLeft()
      goOnSigning(&effects)
    case .faulted(let faults, let count):
      faultCount += count
      self.faults = Array((self.faults + faults).suffix(50))
      if hasCaughtUp, let last = faults.last {
        tell(Words.Toast.fault(line: last.line, "\(last.reason)"))
      }
    case .noticed(let notice): self.notice = notice
    case .distrusted(let line, let reason): distrust = .broken(line: line, reason: reason)
    case .reading(let percent): readPercent = percent
    case .caughtUp:
      hasCaughtUp = true
      readPercent = nil
      keepFigures()
      section = scene.farewell.current
      if faultCount > 0, !hasToldFaults { tell(Words.Toast.faults(faultCount)) }
      hasToldFaults = true
      showMorning()
    case .saved(let id, let seq, let hash):
      saved(id, seq: seq, hash: hash)
      tellSecondTicks()
      goOnSigning(&effects)
    case .overtaken(let id, let sentence): overtaken(id, sentence)
    case .pin(let person, let verdict): heard(verdict, of: person, &effects)
    case .refused(let id, let sentence): refused(id, sentence)
    case .told(let sentence): tell(sentence)
    case .recalled(let older):
      history.add(older)
      isRecalling = false
    case .dressed(let glyphs): themeGlyphs = glyphs
    }
    // Of a file that is being read, only what is drawn is worked out.
    if hasCaughtUp { keepFigures() }
    return effects
  }

  /// The board as it would look at a past moment, or now again; the caller then reads on from where `floor` stands.
  package mutating func rewind(to moment: Timestamp?, from floor: Floor) {
    past = moment
    self.floor = floor
    hasCaughtUp = false
    prompt = nil
    signing = nil
  }

  /// Begins from what was known when the file was last read, by this board or another; the caller then reads on.
  package mutating func resume(from floor: Floor) {
    self.floor = floor
  }

  /// Stands on a floor that was folded elsewhere.
  package mutating func settle(on floor: Floor, past: Timestamp?) {
    self.floor = floor
    self.past = past
    hasCaughtUp = true
    history = History(of: floor, plan: plan, at: shown)
  }

  /// The moment that is shown.
  ///
  /// Within a second it stands still until something happens: nothing that is shown is finer.
  var shown: Timestamp { past ?? figuresAt }

  var scene: Scene {
    let figures = kept.figures(
      of: floor, edition: edition, plan: plan, at: shown, spanMinutes: spanMinutes)
    var scene = Scene(
      figures, floor: floor, plan: plan, now: shown, writing: recording.writing,
      refused: recording.refusedRows, spanMinutes: spanMinutes, history: history,
      isRecalling: isRecalling)
    scene.onDuty = person
    scene.keys = keys
    return scene
  }

  private mutating func keepFigures() {
    kept.keep(of: floor, edition: edition, plan: plan, at: shown, spanMinutes: spanMinutes)
  }

  /// What stands in the alert bar before any alert: the file itself is in trouble.
  var banner: String? {
    switch notice == .sound ? distrust : notice {
    case .sound: nil
    case .truncated: Words.Banner.truncated
    case .shortened(let seq): Words.Banner.shortened(seq: seq)
    case .replaced: Words.Banner.replaced
    case .lost: Words.Banner.lost
    case .unreadable(let reason): Words.Banner.unreadable(reason)
    case .unfinished(let bytes): Words.Banner.unfinished(bytes: bytes)
    case .broken(let line, let reason): Words.Banner.broken(line: line, "\(reason)")
    }
  }

  mutating func tell(_ text: String, offer: String = "") {
    toast = Toast(
      text: keys.fill(text), kind: .told, until: steady.adding(milliseconds: Toast.milliseconds),
      offer: keys.fill(offer))
  }

  /// Rings for what should have rung since it was last looked, and notices a new phase.
  private mutating func watch(_ effects: inout [Effect]) {
    guard hasCaughtUp, past == nil else { return }
    keepFigures()
    let scene = scene
    let words = AlertWords(scene: scene, columns: 80)
    var rings: [Ring] = []
    for alert in scene.alerts.all where alert.standing == .raised {
      guard let at = alert.rangAt, rung[alert.key].map({ $0 < at }) ?? true else { continue }
      rung[alert.key] = at
      rings.append(Ring(alert: alert, sentence: words.sentence(alert)))
    }
    if !rings.isEmpty { effects.append(.ring(rings)) }
    if let section, section != scene.farewell.current {
      guards.phaseChanged(at: steady)
      // A step of the section before would hold the window there, and hide the ones to tap now.
      selection["farewell"] = nil
      // What a tap has just brought about is said by its own toast.
      if toast == nil {
        tell(
          Words.Toast.movedOn(to: FarewellPane.word(scene.farewell.current, in: scene.day)))
      }
    }
    section = scene.farewell.current
  }
}
