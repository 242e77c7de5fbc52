import ArgumentParser
import BoardJournal
import BoardModel
import BoardSettings
import BoardText
import BoardWire
import Glibc

struct PublishCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "publish",
    abstract: "Send the event file to head office, and the figures of the board.",
    discussion: """
      A service beside the board, which needs neither it nor the network. What waits is the event file \
      itself, so a week without a network loses nothing. Exit status: 65 head office has another file \
      of this store, 69 no server or no libnats (with --once), 75 it is published already, 77 not permitted.
      """)

  @OptionGroup var store: StoreOptions
  @OptionGroup var server: ServerOptions

  @Flag(help: "Send what is there and end.")
  var once = false

  @Flag(help: "Say how far head office has the file; nothing is sent.")
  var status = false

  @Option(help: "With --status: text, or openmetrics for Prometheus.")
  var format = StatusCommand.Format.text

  @Flag(help: "A restored file goes on under a new name: adds log.branched to it, then sends it.")
  var branch = false

  @Option(help: "With --branch: why it was restored.")
  var reason: String?

  /// With `--once`, so many sessions may end in a row.
  private static let maxFailures = 3

  func run() throws {
    guard format == .text || format == .openmetrics && status else {
      throw Failure.usage(tr("--format is text or openmetrics, with --status"))
    }
    var loaded = try store.loadPlan()
    let path = store.journalPath
    if status {
      let status = PublishStatus(of: path, store: loaded.plan.storeID)
      guard let status else {
        return try Output.message(tr("{path} was never published.", path) + "\n")
      }
      guard format == .openmetrics else { return try Output.message(status.text) }
      return try Output.data(status.openMetrics)
    }
    guard let id = loaded.plan.storeID else { throw Failure(WireError.notNamed) }
    if once || branch, unsafe access(path, F_OK) != 0 {
      throw Failure(.noInput, tr("there is no event file {path}; 'exitboard log' creates it", path))
    }
    do {
      if branch {
        try addBranch(to: path, id, server.address(loaded.plan.fleet, isHeadOffice: false), loaded)
      }
      do {
        try publish(path, id, &loaded)
      } catch WireError.forked {
        // Once more: a session begins with the standing, by which head office reads of the fork.
        try publish(path, id, &loaded)
      }
    } catch let error as WireError {
      throw Failure(error)
    }
  }

  /// Publishes by one plan after the other, each in a session of its own.
  private func publish(_ path: String, _ id: StoreID, _ loaded: inout LoadedPlan) throws {
    var watch = PlanWatch(store.plan)
    while true {
      let address = try server.address(loaded.plan.fleet, isHeadOffice: false)
      guard let changed = try publish(path, id, address, loaded, &watch) else { return }
      loaded = changed
    }
  }

  /// - Returns: the plan that changed meanwhile; `nil` = everything is sent.
  private func publish(
    _ path: String, _ id: StoreID, _ address: FleetServer, _ loaded: LoadedPlan,
    _ watch: inout PlanWatch
  ) throws(WireError) -> LoadedPlan? {
    var publisher = try Publisher(
      NatsBroker(address, name: id.text), store: id, path: path, watchesChanges: !once,
      seed: .random(in: 0 ... .max))
    var reader = StandingReader(loaded, path: path)
    let plan = PlanFile.identity(of: loaded.plan)
    while true {
      let (now, clock) = (WallClock.steadyMilliseconds, WallClock.now)
      if let standing = reader.standing(now, at: clock) { publisher.offer(standing, plan: plan) }
      try publisher.turn(now, at: clock)
      for note in publisher.takeNotes() where !once { Output.report(note) }
      if !once, watch.hasChanged(now, adopted: reader.adoptedPlan),
        let changed = changedPlan(loaded, id, adopted: reader.adoptedPlan)
      {
        publisher.close()
        return changed
      }
      if once, publisher.isComplete { break }
      if once, publisher.failures >= Self.maxFailures, let trouble = publisher.trouble {
        throw trouble
      }
      WireWait.wait(for: publisher.descriptors, until: publisher.wake(now), now: now)
    }
    let stored = publisher.stored?.seq ?? 0
    publisher.close()
    if let trouble = publisher.standingTrouble { throw trouble }
    _ = Output.isWritten(message: tr("Head office has all {count} lines.", stored) + "\n")
    return nil
  }

  /// The plan as it is now; `nil` if it is the former one or has a mistake, which is reported.
  private func changedPlan(
    _ former: LoadedPlan, _ id: StoreID, adopted: String?
  ) -> LoadedPlan? {
    do throws(Failure) {
      let next = try store.loadPlan()
      for fault in next.faults { Output.report(fault.description) }
      let (plan, name) = (next.plan, next.path ?? "exitboard.toml")
      guard !next.faults.contains(where: \.isError), plan.storeID == id else {
        Output.report(
          plan.storeID == id
            ? tr("the former plan stays in use, because {path} has mistakes", name)
            : tr("the former plan stays in use: {path} does not name the store {store}", name, id))
        return nil
      }
      _ = try server.address(plan.fleet, isHeadOffice: false)
      let identity = PlanFile.identity(of: plan)
      if identity != PlanFile.identity(of: former.plan) || plan.fleet != former.plan.fleet {
        Output.report(tr("the plan {path} changed, and is in use from now on", name))
        return next
      }
      if let adopted, adopted != Sha256.hex(of: identity.joined(separator: "\n")) {
        Output.report(tr("a board of this store works by another plan than {path}", name))
      }
      return nil
    } catch {
      Output.report(error.sentence)
      return nil
    }
  }

  /// Adds `log.branched`, if head office has another file of this log.
  private func addBranch(
    to path: String, _ id: StoreID, _ address: FleetServer, _ loaded: LoadedPlan
  ) throws(WireError) {
    var publisher = try Publisher(
      NatsBroker(address, name: id.text), store: id, path: path, watchesChanges: !once,
      seed: .random(in: 0 ... .max))
    do throws(WireError) {
      while !publisher.isAgreed {
        let now = WallClock.steadyMilliseconds
        try publisher.turn(now, at: WallClock.now)
        if publisher.failures >= Self.maxFailures, let trouble = publisher.trouble { throw trouble }
        WireWait.wait(for: publisher.descriptors, until: publisher.wake(now), now: now)
      }
    } catch .forked(let seq, let hash, let newest) {
      guard let log = publisher.log else { throw .forked(seq: seq, hash: hash, newest: newest) }
      publisher.close()
      let fact = LogBranched(
        log: randomUUID(), from: log.text, after: seq, hash: hash,
        reason: reason ?? tr("restored"))
      do throws(JournalError) {
        var writer = loaded.journalWriter(to: store, source: Locations.source)
        let now = WallClock.now
        _ = try writer.append(
          [Draft(at: now, by: nil, source: Locations.source, fact: .log(.branched(fact)))],
          now: now,
          if: .always)
      } catch {
        throw .file(error)
      }
      return
    }
    publisher.close()
    throw .agreed
  }
}
