/// What is wrong in a store at one moment, from the last that was heard of it, and when that may change.
///
/// Standings are data from another computer: a time that cannot be is treated as unknown.
struct StoreJudgement {
  let row: FleetRow?
  let store: StoreID
  let limits: FleetPlan.Limits
  let at: Timestamp
  private(set) var alerts: [FleetAlert] = []
  /// The worst of the alerts and of the store's own.
  private(set) var level = Level.calm
  /// The level of its silence.
  private(set) var silence = Level.calm
  /// Whether the figures are of the present business day.
  private(set) var isCurrent = false
  /// Whether it was heard of lately, also where its silence is as it should be.
  private(set) var isHeard = false
  /// Whether the newest verdict is as old as its keeper says one.
  private(set) var isChecked = false
  /// When something of this changes even if nothing is heard.
  private(set) var next: Timestamp?

  /// Nobody plans further ahead; the model looks for the next opening that far.
  private static let maxAheadSeconds = 15 * 86_400
  private static let daySeconds = 86_400
  private static let maxDaySeconds = 20 * 3600

  init(_ row: FleetRow?, of store: StoreID, _ limits: FleetPlan.Limits, at: Timestamp) {
    (self.row, self.store, self.limits, self.at) = (row, store, limits, at)
    judge()
  }

  /// Whether a moment has passed; else it may be the next one.
  private mutating func hasPassed(_ moment: Timestamp) -> Bool {
    if moment <= at { return true }
    next = min(next ?? moment, moment)
    return false
  }

  private mutating func judge() {
    judgeFile()
    guard let row, let standing = row.standing, let heard = row.heard else {
      silence = .amber
      raise(.silent(heard: nil), .amber, mark: 0, at: nil)
      return
    }
    isHeard = !hasPassed(heard.adding(minutes: limits.silentAmberMinutes))
    let dayMark = (standing.opens ?? standing.closes ?? Timestamp()).seconds
    judgeSilence(standing, heard)
    judgeOwn(standing, heard)
    judgeClose(standing, heard, mark: dayMark)
    if standing.unsignedDays > 0 {
      raise(
        .unsigned(days: standing.unsignedDays), standing.unsignedDays > 1 ? .red : .amber,
        mark: dayMark, at: nil)
    }
    if standing.broken > 0, isCurrent {
      raise(.promise(count: standing.broken), .amber, mark: dayMark + standing.broken, at: nil)
    }
    judgeComputer(row, heard)
  }

  private mutating func raise(
    _ cause: FleetAlert.Cause, _ level: Level, mark: Int, at raised: Timestamp?
  ) {
    alerts.append(
      FleetAlert(
        store: store, log: row?.key.log, cause: cause, level: level, mark: mark, raised: raised))
    self.level = max(self.level, level)
  }

  /// What the keeper found cannot be made good by time.
  private mutating func judgeFile() {
    // A keeper has the same time for the first lines of a file as for later ones.
    if let last = row?.checked ?? row?.firstHeard {
      isChecked = !hasPassed(last.adding(minutes: limits.keeperMinutes))
    }
    guard let row else { return }
    // Of a fork that the store's publisher found, and that sent nothing, the keeper knows nothing.
    if let standing = row.standing, standing.notice == Standing.forkedNotice,
      row.verdict?.state ?? .sound == .sound
    {
      raise(.chain(.forked, line: standing.seq, missing: 0), .red, mark: standing.seq, at: nil)
    }
    guard let verdict = row.verdict else { return }
    if verdict.state != .sound {
      let line = verdict.from ?? verdict.seq
      raise(
        .chain(verdict.state, line: line, missing: verdict.missing), .red, mark: line, at: nil)
    }
    if verdict.audit == .differs {
      let line = verdict.auditSeq ?? verdict.seq
      raise(.audit(line: line), .red, mark: 0, at: nil)
    }
  }

  /// A computer that is switched off while the store is closed is as it should be.
  private mutating func judgeSilence(_ standing: Standing, _ heard: Timestamp) {
    let isQuiet = ["signed", "notOpen", "beforeOpening", "pause"].contains(standing.phase)
    var from = heard
    isCurrent = !hasPassed(heard.adding(seconds: Self.maxDaySeconds))
    if isQuiet {
      let opening = standing.nextOpening.flatMap { opening in
        opening.seconds(since: heard) <= Self.maxAheadSeconds ? opening : nil
      }
      // Without a known opening, nobody knows after a day.
      from = max(heard, opening ?? heard.adding(seconds: Self.daySeconds))
      guard hasPassed(from) else { return }
      isCurrent = isCurrent && standing.phase != "signed" && standing.phase != "notOpen"
    }
    let isWorse = hasPassed(from.adding(minutes: limits.silentRedMinutes))
    guard hasPassed(from.adding(minutes: limits.silentAmberMinutes)) else { return }
    // Those who only tidy up may switch it off.
    silence = isWorse && standing.phase != "afterLast" ? .red : .amber
    let minutes = silence == .red ? limits.silentRedMinutes : limits.silentAmberMinutes
    raise(
      .silent(heard: heard), silence, mark: heard.seconds, at: from.adding(minutes: minutes))
  }

  private mutating func judgeOwn(_ standing: Standing, _ heard: Timestamp) {
    level = max(level, Level.allCases.first { $0.word == standing.level } ?? .calm)
    guard standing.red > 0 else { return }
    let since = min(heard, standing.redSince.map { byServer($0, heard) } ?? heard)
    guard hasPassed(since.adding(minutes: limits.unansweredMinutes)) else { return }
    raise(
      .own(count: standing.red, key: standing.alert, text: standing.alertText), .red,
      mark: standing.redSince?.seconds ?? 0, at: since.adding(minutes: limits.unansweredMinutes))
  }

  /// A time of the store's clock by that of the server, where the two are far apart.
  private func byServer(_ moment: Timestamp, _ heard: Timestamp) -> Timestamp {
    guard let offset = row?.clockOffsets.last, abs(Int(offset)) > limits.clockMinutes * 60 else {
      return moment
    }
    return moment.adding(seconds: -Int(offset))
  }

  private mutating func judgeClose(_ standing: Standing, _ heard: Timestamp, mark: Int) {
    if standing.isBypassed {
      let isCleared = standing.cleared != nil
      raise(.bypassed(isCleared: isCleared), isCleared ? .amber : .red, mark: mark, at: nil)
    }
    guard standing.cleared == nil, standing.signed == nil, let closes = standing.closes,
      !["signed", "notOpen", "handOver"].contains(standing.phase)
    else { return }
    let late = closes.adding(minutes: limits.lateMinutes)
    if hasPassed(late) { raise(.late(closes: closes), .amber, mark: closes.seconds, at: late) }
  }

  private mutating func judgeComputer(_ row: FleetRow, _ heard: Timestamp) {
    let limit = limits.clockMinutes * 60
    if row.clockOffsets.count == FleetRow.clockOffsetCount,
      row.clockOffsets.allSatisfy({ abs(Int($0)) > limit }), let offset = row.clockOffsets.last
    {
      raise(.clock(seconds: Int(offset)), .amber, mark: 0, at: nil)
    }
    if let twinned = row.twinned, let other = row.otherSource, let own = row.standing?.source,
      !hasPassed(twinned.adding(seconds: FleetRow.twinSeconds))
    {
      raise(.twins(own, other.name), .amber, mark: 0, at: twinned)
    }
  }
}
