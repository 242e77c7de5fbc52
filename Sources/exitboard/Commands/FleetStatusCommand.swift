import ArgumentParser
import BoardModel
import BoardReport
import BoardText
import BoardWire
import Glibc

struct FleetStatusCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "status",
    abstract: "Print how the stores stand, once.",
    discussion: """
      Exit status: 0 all is well, 1 a store is amber, 2 one is red, silent or has another file than \
      head office; 64 and higher are errors.
      """)

  @OptionGroup var fleet: FleetOptions
  @OptionGroup var view: FleetViewOptions

  @Option(help: "text, json, or openmetrics: for Prometheus and programs that read its text.")
  var format = StatusCommand.Format.text

  @Flag(help: "Every figure as JSON, the same as --format json.")
  var json = false

  @Flag(help: "Exit with 0 whatever the alerts, for pipes; errors keep their status.")
  var exitZero = false

  @Flag(help: "The JSON Schema of --json, with every member explained.")
  var schema = false

  private static let maxFailures = 3

  func run() throws {
    guard !json || format == .text else {
      throw Failure.usage(tr("--json and --format cannot be used together"))
    }
    if schema { return try Output.data(FleetStatus.schema) }
    let loaded = try fleet.load()
    let plan = try view.plan(loaded.plan)
    let address = try fleet.address(loaded)
    var floor: FleetFloor
    do throws(WireError) { floor = try Self.floor(address) } catch { throw Failure(error) }
    var marks = SeenMarks(path: view.journal(plan))
    marks.read(into: &floor)
    let figures = FleetFigures(of: floor, plan: plan, at: WallClock.now) {
      WallClock.zoneRules(named: $0)
    }
    let status = FleetStatus(figures, zone: WallClock.processZoneRules)
    switch json ? .json : format {
    case .text: try Output.message(status.text)
    case .json: try Output.data(status.json)
    case .openmetrics: try Output.data(status.openMetrics)
    }
    if status.level > .calm, !exitZero { throw ExitCode(status.level == .amber ? 1 : 2) }
  }

  /// All that the server has now.
  static func floor(_ address: FleetServer) throws(WireError) -> FleetFloor {
    try reader(address).floor
  }

  /// A reader that has all that the server has now, with its session closed.
  static func reader(
    _ address: FleetServer
  ) throws(WireError) -> StandingsReader<NatsBroker> {
    var reader = StandingsReader(
      try NatsBroker(address, name: "head"), stream: Subjects.nowStream, keepsPlans: false,
      seed: .random(in: 0 ... .max))
    while !reader.isComplete {
      let now = WallClock.steadyMilliseconds
      reader.turn(now)
      if reader.failures >= Self.maxFailures, let trouble = reader.trouble { throw trouble }
      if !reader.isComplete {
        WireWait.wait(for: [reader.descriptor], until: reader.wake(now), now: now)
        // To take what arrives in larger parts costs less than to wake up for each message.
        _ = poll(nil, 0, 1)
      }
    }
    reader.close()
    return reader
  }
}
