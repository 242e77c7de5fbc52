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

  @Flag(help: "A restored file goes on under a new name: adds log.branched to it, then sends it.")
  var branch = false

  @Option(help: "With --branch: why it was restored.")
  var reason: String?

  /// With `--once`, so many sessions may end in a row.
  private static let maxFailures = 3

  func run() throws {
    let loaded = try store.loadPlan()
    let path = store.journalPath
    if status {
      return try Output.message(PublishStatus.text(of: path, store: loaded.plan.storeID))
    }
    guard let id = loaded.plan.storeID else { throw Failure(WireError.notNamed) }
    if once || branch, unsafe access(path, F_OK) != 0 {
      throw Failure(.noInput, tr("there is no event file {path}; 'exitboard log' creates it", path))
    }
    let address = try server.address(loaded.plan.fleet)
    do throws(WireError) {
      if branch { try addBranch(to: path, id, address, loaded) }
      try publish(path, id, address, loaded)
    } catch {
      throw Failure(error)
    }
  }

  private func publish(
    _ path: String, _ id: StoreID, _ address: FleetServer, _ loaded: LoadedPlan
  ) throws(WireError) {
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

/// What `publish --status` says, from the files alone.
enum PublishStatus {
  static func text(of path: String, store: StoreID?) -> String {
    guard let found = PublishFile.inspect(path) else {
      return tr("{path} was never published.", path) + "\n"
    }
    let record = found.record
    var source = LineSource(path: path, after: record.point, watchesChanges: false)
    do { while try source.next() != nil {} } catch {}
    let (stored, newest) = (record.point?.head.seq ?? 0, source.head.seq)
    var lines = [
      tr(
        "{store}, log {log}: head office has line {stored} of {newest}.", store?.text ?? "-",
        record.log.isEmpty ? "-" : String(record.log.prefix(8)), stored, newest)
    ]
    if newest > stored {
      lines.append(
        trn("1 line waits.", "{count} lines wait.", count: newest - stored))
    }
    lines.append(
      found.holder.map { tr("It is published by {holder}.", $0) } ?? tr("Nobody publishes it now."))
    if !record.said.isEmpty { lines.append(tr("Last trouble: {sentence}", record.said)) }
    return lines.joined(separator: "\n") + "\n"
  }
}
