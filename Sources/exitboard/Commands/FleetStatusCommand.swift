import ArgumentParser
import BoardModel
import BoardReport
import BoardText
import BoardWire

struct FleetStatusCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "status",
    abstract: "Print how each store stands, once.",
    discussion: """
      Exit status: 0 all is well, 1 a store is amber, 2 one is red, silent or has another file than \
      head office; 64 and higher are errors.
      """)

  @OptionGroup var server: ServerOptions

  @Flag(help: "Every figure as JSON.")
  var json = false

  @Flag(help: "The JSON Schema of --json, with every member explained.")
  var schema = false

  @Option(help: "Only this store; its id.")
  var store: String?

  private static let maxFailures = 3

  func run() throws {
    if schema { return try Output.data(FleetStatus.schema) }
    let address = try server.address(FleetServer())
    let rows: [FleetRow]
    do throws(WireError) { rows = try read(address) } catch { throw Failure(error) }
    let status = FleetStatus(rows: rows, now: WallClock.now)
    if json { try Output.data(status.json) } else { try Output.message(status.text) }
    if status.level > .calm { throw ExitCode(status.level == .amber ? 1 : 2) }
  }

  private func read(_ address: FleetServer) throws(WireError) -> [FleetRow] {
    var reader = StandingsReader(
      try NatsBroker(address, name: "head"), stream: Subjects.nowStream, keepsPlans: false,
      seed: .random(in: 0 ... .max))
    while !reader.isComplete {
      let now = WallClock.steadyMilliseconds
      reader.turn(now)
      if reader.failures >= Self.maxFailures, let trouble = reader.trouble { throw trouble }
      if !reader.isComplete {
        WireWait.wait(for: [reader.descriptor], until: reader.wake(now), now: now)
      }
    }
    reader.close()
    return reader.rows.values.filter { row in store.map { row.key.store.text == $0 } ?? true }
      .sorted { $0.key < $1.key }
  }
}

/// How the stores stand, as text and as JSON.
struct FleetStatus {
  let rows: [FleetRow]
  let now: Timestamp

  var level: Level { rows.map { $0.level(at: now) }.max() ?? .calm }

  /// One line a store.
  var text: String {
    let lines = rows.map { row in
      let name = DisplayText(row.standing?.name ?? row.key.store.text).clipped(to: 16)
      return [
        DisplayText(shownWord(row.level(at: now).word)).padded(to: 8),
        DisplayText(row.key.store.text).padded(to: 12), name.padded(to: 16),
        DisplayText(figures(row)).string,
      ].joined(separator: " ")
    }
    return lines.isEmpty
      ? tr("No store has published anything yet.") + "\n" : lines.joined(separator: "\n") + "\n"
  }

  private func figures(_ row: FleetRow) -> String {
    guard let standing = row.standing else { return tr("no standing yet") + kept(row) }
    let age = row.silentSeconds(at: now).map { FigureText.age(seconds: $0) } ?? "-"
    return tr(
      "{phase}, wait {wait}, red {red}, amber {amber}, critical open {open}, heard {age} ago",
      standing.phase, FigureText.wait(standing.waitSeconds), standing.red, standing.amber,
      standing.criticalOpen, age) + kept(row)
  }

  private func kept(_ row: FleetRow) -> String {
    guard let verdict = row.verdict else { return tr("; no copy yet") }
    guard verdict.state != .sound else { return tr("; kept to line {seq}", verdict.seq) }
    return tr(
      "; {state} at line {seq}", verdict.state.rawValue.uppercased(), verdict.from ?? verdict.seq)
  }
}
