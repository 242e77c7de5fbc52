import BoardJournal
import BoardModel
import BoardReport
import BoardSettings
import BoardText
import BoardWire

/// Folds the event file as the board does, for the standing that head office sees.
struct StandingReader: ~Copyable {
  private let path: String
  private let loaded: LoadedPlan
  /// SHA-256 of the plan, as a board adopts it.
  private let planHash: String
  private var adopted: AdoptedPlanReader
  private var follower: JournalFollower
  private var floor: Floor
  private var faults: FaultTally
  private var notice = JournalNotice.intact
  private var madeAt = Int.min
  /// The computer that sends.
  var source = Locations.source

  /// A figure can change with the clock alone.
  private static let restMilliseconds = 10_000

  init(_ loaded: LoadedPlan, path: String) {
    (self.loaded, self.path) = (loaded, path)
    planHash = PlanAdopted(of: loaded.plan).sha256
    adopted = AdoptedPlanReader(loaded)
    let finding = loaded.checkpoint(beside: path, upTo: nil)
    floor = finding.snapshot?.floor ?? Floor(calendar: loaded.calendar)
    faults = finding.snapshot?.point.faults ?? FaultTally()
    follower = JournalFollower(path: path, finding: finding, watchesChanges: false)
  }

  /// SHA-256 of the plan that a board adopted last.
  var adoptedPlan: String? { floor.log.adoptedPlan }

  /// The newest `seq` in the file.
  var newest: Int { follower.head.seq }

  /// Reads what is new; returns the standing if it may have changed.
  mutating func standing(_ now: Int, at clock: Timestamp) -> Standing? {
    var hasNews = false
    while true {
      let update = follower.poll(limitBytes: JournalUpdate.replayBytes)
      if update.isRestart { restart(floor.restarted) }
      floor.apply(update.events)
      for fault in update.faults { faults.add(fault) }
      hasNews = hasNews || update.isRestart || !update.events.isEmpty || update.notice != nil
      if let changed = update.notice { notice = changed }
      if update.hasMore { continue }
      guard floor.isOutdated else { break }
      restart(floor.restarted)
      follower = JournalFollower(path: path, after: nil, watchesChanges: false)
    }
    // The file was replaced by another one.
    if notice == .truncated || notice == .replaced {
      restart(Floor(calendar: loaded.calendar))
      follower = JournalFollower(path: path, after: nil, watchesChanges: false)
      notice = .intact
    }
    guard floor.log.seq > 0, hasNews || madeAt == .min || now - madeAt >= Self.restMilliseconds
    else { return nil }
    madeAt = now
    // The audit knows the moment in whole seconds; no event is later.
    return make(Timestamp(seconds: Int((clock.milliseconds + 999) / 1000)))
  }

  private mutating func restart(_ empty: Floor) {
    floor = empty
    faults = FaultTally()
  }

  private mutating func make(_ clock: Timestamp) -> Standing {
    let plan = adopted.plan(with: floor, at: clock)
    let figures = Figures(of: floor, plan: plan, at: clock, spanMinutes: 60)
    var standing = Standing(
      figures, floor: floor, plan: plan, at: clock, hash: follower.head.hash.description,
      app: LoadedPlan.app)
    standing.source = source
    standing.plan = planHash
    standing.faults = faults.count
    standing.notice =
      notice != .intact ? notice.word : PublishFile.isForked(path) ? Standing.forkedNotice : nil
    if let first = figures.alerts.all.first, first.state == .raised {
      let words = AlertText(figures, plan: plan, now: clock, columns: 80)
      standing.alertText = String(words.sentence(first.span).prefix(200))
    }
    return standing
  }
}

extension JournalNotice {
  /// One word for programs.
  fileprivate var word: String {
    switch self {
    case .intact: "intact"
    case .truncated: "truncated"
    case .shortened: "shortened"
    case .replaced: "replaced"
    case .lost: "lost"
    case .unreadable: "unreadable"
    case .incompleteLine: "unfinished"
    case .unconfirmed: "unconfirmed"
    case .elsewhere: "elsewhere"
    case .falseCheckpoint: "false-checkpoint"
    case .broken: "broken"
    }
  }
}
