import ArgumentParser
import BoardModel
import BoardSettings
import BoardText
import BoardUI

struct PlanCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plan", abstract: "Print the current plan as TOML with comments, ready to edit.",
    discussion: "exitboard plan --for museum > ~/.config/exitboard/exitboard.toml")

  @Option(
    name: .customLong("for"),
    help: "A ready plan: supermarket, restaurant, museum, bank, petrol or dealer.",
    completion: Completion.readyPlan)
  var trade: String?

  @OptionGroup var store: StoreOptions

  func run() throws {
    let loaded = try LoadedPlan.load(trade: trade, or: store.plan)
    for fault in loaded.faults { Output.report("\(fault)") }
    try Output.data(PlanFile.text(of: loaded.plan, commands: CommandTable.standard.namedKeys))
  }
}

struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Check the plan and show what is wrong, with file and line.",
    discussion: "Exit status 78 if there is an error, 0 if there are only warnings.")

  @OptionGroup var store: StoreOptions

  func run() throws {
    let loaded = try store.loadPlan()
    for fault in loaded.faults { try Output.message("\(fault)\n") }
    let errors = loaded.faults.count { $0.isError }
    let subject = loaded.path ?? tr("the default plan")
    if errors > 0 {
      throw Failure(
        .configuration,
        trn(
          "1 error in {path}; the default is used for it",
          "{count} errors in {path}; the defaults are used for them", count: errors,
          store.planLocation.path))
    }
    // Shows at a glance whether the right file was read.
    let plan = loaded.plan
    let counts = [
      trn("1 lane", "{count} lanes", count: plan.lanes.count),
      trn("1 room", "{count} rooms", count: plan.rooms.count),
      trn("1 step", "{count} steps", count: plan.items.count),
    ]
    let summary = tr(
      "{store}: {counts}; no errors", plan.store, counts.joined(separator: ", "))
    try Output.message("\(subject): \(summary)\n")
  }
}
