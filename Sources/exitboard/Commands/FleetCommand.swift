import ArgumentParser
import BoardJournal
import BoardModel
import BoardText
import BoardWire
import Glibc

struct FleetCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fleet",
    abstract: "At head office: see how the stores stand, and keep what they publish.",
    subcommands: [
      FleetScreenCommand.self, FleetKeepCommand.self, FleetStatusCommand.self,
      FleetInitCommand.self, FleetExportCommand.self, FleetAnchorCommand.self,
      FleetForgetCommand.self, FleetPlanCommand.self, FleetCheckCommand.self,
      FleetDoctorCommand.self, FleetAlertCommand.self, FleetDemoCommand.self,
      FleetPlayCommand.self,
    ], defaultSubcommand: FleetScreenCommand.self)
}

struct FleetKeepCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "keep",
    abstract: "Keep a checked copy of every store's event file.",
    discussion: """
      A service. Each copy is DIR/STORE/LOG.jsonl, byte for byte what the store has, as long as nothing \
      is wrong; 'status', 'report' and 'verify' read it with --file. Alerts of the fleet go to the \
      command in [alerts] of its plan, once for all screens.
      """)

  @OptionGroup var fleet: FleetOptions

  @Option(help: "The folder of the copies. Default: kept of the plan.", completion: .directory)
  var into: String?

  @Option(
    help:
      "Head office's own event file. Default: file of the plan, or fleet.jsonl in the state folder.",
    completion: .file())
  var file: String?

  @Option(help: "The stream of this keeper, where an operator has cut it into several.")
  var stream = Subjects.eventStream

  @Flag(help: "Keep what is there and end.")
  var once = false

  @Flag(help: "Tell nobody what was found: for a second keeper.")
  var mute = false

  private static let maxFailures = 3

  func run() throws {
    guard (1...64).contains(stream.utf8.count),
      stream.utf8.allSatisfy({
        $0 == 45 || $0 == 95 || Character(Unicode.Scalar($0)).isLetter || (48...57).contains($0)
      })
    else { throw Failure.usage(tr("'{name}' is no name of a stream", stream)) }
    let loaded = try fleet.load()
    let folder = try FleetFolder.path(into, loaded.plan)
    let address = try fleet.address(loaded)
    do throws(WireError) { try keep(address, into: folder, loaded.plan) } catch {
      throw Failure(error)
    }
  }

  private func keep(
    _ address: FleetServer, into: String, _ plan: FleetPlan
  ) throws(WireError) {
    var keeper = try Keeper(
      NatsBroker(address, name: "head"), stream: stream, into: into, isMuted: mute,
      seed: .random(in: 0 ... .max))
    var audit: CopyAudit? = once || mute ? nil : try CopyAudit(address)
    var paging =
      once || mute
      ? nil
      : FleetPaging(
        plan, journal: FleetViewOptions.journal(file, plan), zone: WallClock.processZoneRules)
    while true {
      let now = WallClock.steadyMilliseconds
      keeper.turn(now, at: WallClock.now)
      for note in keeper.takeNotes() where !once || keeper.isHolding { Output.report(note) }
      if once, keeper.isComplete { break }
      if once, keeper.failures >= Self.maxFailures, let trouble = keeper.trouble { throw trouble }
      if keeper.isComplete { audit?.turn(now, &keeper, in: into) }
      for note in audit?.send(&paging, at: WallClock.now) ?? [] { Output.report(note) }
      // Alerts are looked for, and programs that hang are ended, once a second.
      let due = paging == nil ? keeper.wake(now) : min(keeper.wake(now), now + 1000)
      WireWait.wait(for: [keeper.descriptor, audit?.descriptor ?? -1], until: due, now: now)
      // To take what arrives in larger parts costs less than to wake up for each line.
      if keeper.waiting > 0 { _ = poll(nil, 0, 1) }
    }
    keeper.close(at: WallClock.now)
    if let blockage = keeper.blockage { throw blockage }
    _ = Output.isWritten(
      message: trn("1 copy is complete.", "{count} copies are complete.", count: keeper.keys.count)
        + "\n")
  }
}

struct FleetInitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Make the streams of the fleet on the server; or print them, with the permissions.")

  @OptionGroup var fleet: FleetOptions

  @Flag(help: "Only print what the administrator of the servers needs.")
  var print = false

  @Option(help: "On so many servers of the cluster each line is stored.")
  var replicas = 3

  @Option(
    help:
      "Cut the lines of all stores into so many streams, EXITBOARD_0 and so on, each for a keeper of its own."
  )
  var streams = 1

  func run() throws {
    guard (1...5).contains(replicas) else {
      throw Failure.usage(tr("--replicas is a number from 1 to 5"))
    }
    guard (1...256).contains(self.streams) else {
      throw Failure.usage(tr("--streams is a number from 1 to 256"))
    }
    let streams =
      StreamSettings.events(replicas: replicas, streams: self.streams)
      + [StreamSettings.now(replicas: replicas)]
    if print { return try Output.data(FleetPermissions.text(streams)) }
    let address = try fleet.address(try fleet.load())
    do throws(WireError) {
      var maker = StreamMaker(streams: streams)
      try maker.run(address)
      _ = Output.isWritten(message: maker.notes.joined(separator: "\n") + "\n")
    } catch {
      throw Failure(error)
    }
  }
}

struct FleetExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Print the events of a copy, for 'exitboard log --stdin' in the store.",
    discussion: """
      After a restore, what only head office knows comes back as late entries: \
      'exitboard fleet export riverside --from 48212 | exitboard log --stdin'. What a store must not \
      write twice (log.opened, sign-offs and their like) is left out and counted.
      """)

  @OptionGroup var copy: CopyOptions

  @Option(help: "From this number on.")
  var from = 1

  func run() throws {
    let key = try copy.key()
    var source = LineSource(
      path: KeptCopy.path(key, in: try copy.folder()), after: nil, watchesChanges: false)
    var leftOut = 0
    while let line = try source.next() {
      guard line.head.seq >= from, let event = JournalRecord.ifValid(line.bytes.span)?.event else {
        continue
      }
      guard let kind = Fact.kind(of: event.fact.type), FactArguments.isForFeeds(kind) else {
        leftOut += 1
        continue
      }
      let draft = Draft(
        at: event.stamp.at, by: event.stamp.by, source: event.source,
        id: event.id ?? "\(key.log.text.prefix(8))-\(line.head.seq)", fact: event.fact)
      try Output.data(try JournalEncoder.text(of: draft, zone: .utc) + "\n")
    }
    if leftOut > 0 {
      Output.report(
        trn(
          "1 event is not printed, because only exitboard itself may write it",
          "{count} events are not printed, because only exitboard itself may write them",
          count: leftOut))
    }
  }
}
