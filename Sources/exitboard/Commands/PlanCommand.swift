import ArgumentParser
import BoardModel
import BoardSettings
import BoardUI

/// Prints the plan in force.
struct PlanCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plan", abstract: "Print the current plan as TOML with comments, ready to edit.",
    discussion: "exitboard plan > ~/.config/exitboard/exitboard.toml")

  @OptionGroup var store: StoreOptions

  func run() throws {
    let loaded = try store.loadPlan()
    for fault in loaded.faults { Output.report("\(fault)") }
    try Output.data(
      PlanFile.text(of: loaded.plan, commands: CommandTable.standard.namedKeys))
  }
}
