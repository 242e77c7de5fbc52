import ArgumentParser
import BoardModel
import BoardSettings
import BoardText
import BoardWire

struct FleetPlanCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plan",
    abstract: "Print the plan of the fleet as TOML with comments, ready to edit.",
    discussion: "exitboard fleet plan --heard > ~/.config/exitboard/fleet.toml")

  @OptionGroup var fleet: FleetOptions

  @Flag(help: "With the stores that have published anything.")
  var heard = false

  func run() throws {
    let loaded = try fleet.load()
    var plan = loaded.plan
    if heard {
      let address = try fleet.address(loaded)
      let floor: FleetFloor
      do throws(WireError) { floor = try FleetStatusCommand.floor(address) } catch {
        throw Failure(error)
      }
      plan.add(floor)
    }
    try Output.data(FleetFile.text(of: plan))
  }
}

extension FleetPlan {
  /// Adds the stores that were heard of, with the names that they gave.
  fileprivate mutating func add(_ floor: FleetFloor) {
    for row in floor.rows where stores[row.key.store] == nil {
      guard let standing = row.standing else { continue }
      let name = DisplayText(standing.name).clipped(to: 80).string
      stores[row.key.store] = Store(id: row.key.store, name: name)
    }
  }
}

struct FleetCheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Check the plan of the fleet and show what is wrong, with file and line.",
    discussion: "Exit status 78 if there is an error, 0 if there are only warnings.")

  @Argument(help: "The plan. Default: $EXITBOARD_FLEET, or fleet.toml in the configuration folder.")
  var plan: String?

  func run() throws {
    let loaded = try LoadedFleet.load(plan)
    for fault in loaded.faults { try Output.message("\(fault)\n") }
    guard let path = loaded.path else {
      throw Failure(
        .noInput, tr("there is no plan of the fleet; 'exitboard fleet plan' prints one"))
    }
    let errors = loaded.faults.count { $0.isError }
    if errors > 0 {
      throw Failure(
        .configuration,
        trn(
          "1 error in {path}; the default is used for it",
          "{count} errors in {path}; the defaults are used for them", count: errors, path))
    }
    let counts = [
      trn("1 store", "{count} stores", count: loaded.plan.stores.count),
      trn("1 area", "{count} areas", count: loaded.plan.areas.count),
    ]
    let summary = tr(
      "{store}: {counts}; no errors", loaded.plan.name, counts.joined(separator: ", "))
    try Output.message("\(path): \(summary)\n")
  }
}

/// The folder of the copies, from an option or the plan.
enum FleetFolder {
  static func path(_ option: String?, _ plan: FleetPlan) throws(Failure) -> String {
    if let path = option ?? plan.kept { return path }
    throw Failure.usage(
      tr(
        "nobody said where the copies are; write kept = \"/var/lib/exitboard/fleet\" in fleet.toml, or --into"
      ))
  }
}
