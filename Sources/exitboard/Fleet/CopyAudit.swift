import BoardJournal
import BoardModel
import BoardSettings
import BoardWire

/// Compares the figures that a store sent with those that its kept events give.
///
/// One copy at a time, folded from its first line, and only while nothing else waits.
struct CopyAudit: ~Copyable {
  private var reader: StandingsReader<NatsBroker>
  private var audited: [StoreKey: (seq: Int, at: Int)] = [:]
  private var lastAt = Int.min

  private static let pauseMilliseconds = 5000
  private static let againMilliseconds = 600_000

  init(_ address: FleetServer) throws(WireError) {
    reader = StandingsReader(
      try NatsBroker(address, name: "head"), stream: Subjects.nowStream, keepsPlans: true,
      seed: .random(in: 0 ... .max))
  }

  var descriptor: Int32 { reader.descriptor }

  /// Sends the alerts of the fleet that are due, from the standings; returns what is to be said about it.
  mutating func send(_ paging: inout FleetPaging?, at now: Timestamp) -> [String] {
    paging?.turn(&reader.floor, isComplete: reader.isComplete, at: now) ?? []
  }

  /// Reads standings, and audits the copy that was audited longest ago, if one is due.
  mutating func turn(_ now: Int, _ keeper: inout Keeper<NatsBroker>, in folder: String) {
    reader.turn(now)
    guard lastAt == .min || now - lastAt >= Self.pauseMilliseconds else { return }
    lastAt = now
    let due = reader.floor.rows.filter { row in
      guard let standing = row.standing, row.plan != nil, let copy = keeper.copy(row.key),
        copy.head.seq >= standing.seq
      else { return false }
      return audited[row.key].map {
        $0.seq != standing.seq && now - $0.at >= Self.againMilliseconds
      } ?? true
    }
    guard let row = due.min(by: { audited[$0.key]?.at ?? .min < audited[$1.key]?.at ?? .min }),
      let standing = row.standing, let plan = row.plan
    else { return }
    audited[row.key] = (standing.seq, now)
    let path = KeptCopy.path(row.key, in: folder)
    if let found = Self.audit(path, standing, plan: plan) {
      keeper.note(found, of: row.key, upTo: standing.seq)
    }
  }

  /// - Returns: `nil` if it cannot be judged: the plan is of another moment, or the zone is unknown here.
  private static func audit(
    _ path: String, _ standing: Standing, plan text: String
  ) -> Verdict.Audit? {
    guard standing.stateVersion == Floor.version, standing.app == LoadedPlan.app else {
      return .otherVersion
    }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    guard Sha256.hex(of: text) == standing.plan,
      let zone = WallClock.zoneRules(named: standing.zone),
      let plan = PlanFile.plan(adopted: lines, over: .standard, knowsZone: WallClock.isKnown)
    else { return nil }
    let loaded = LoadedPlan(plan, zone: zone)
    guard let floor = fold(path, loaded.calendar, upTo: standing.seq),
      // Lines that a person accepted are only in the store.
      floor.log.acceptances.isEmpty
    else { return nil }
    let known = loaded.plan(with: floor, at: standing.at)
    let figures = Figures(of: floor, plan: known, at: standing.at, spanMinutes: 60)
    var made = Standing(
      figures, floor: floor, plan: known, at: standing.at, hash: standing.hash, app: standing.app)
    // What the events do not say.
    (made.name, made.number, made.source) = (standing.name, standing.number, standing.source)
    (made.plan, made.alertText) = (standing.plan, standing.alertText)
    (made.faults, made.notice) = (standing.faults, standing.notice)
    // As it would have been sent: in whole seconds.
    guard let sent = try? Standing(made.members()) else { return nil }
    return sent == standing ? .agrees : .differs
  }

  private static func fold(
    _ path: String, _ calendar: BusinessCalendar, upTo seq: Int
  ) -> Floor? {
    var floor = Floor(calendar: calendar)
    while true {
      var follower = JournalFollower(path: path, after: nil, watchesChanges: false)
      var hasMore = true
      while hasMore {
        let update = follower.poll(limitBytes: JournalUpdate.replayBytes)
        for event in update.events where event.seq <= seq { floor.apply(event) }
        hasMore = update.hasMore && follower.head.seq < seq
      }
      guard floor.log.seq == seq else { return nil }
      guard floor.isOutdated else { return floor }
      floor = floor.restarted
    }
  }
}
