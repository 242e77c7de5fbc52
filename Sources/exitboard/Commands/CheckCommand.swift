import ArgumentParser
import BoardModel
import BoardSettings
import BoardWords

/// Lists what is wrong in the plan.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Check the plan and show what is wrong, with file and line.",
    discussion: "Exit status 78 if there is an error, 0 if there are only warnings.")

  @OptionGroup var store: StoreOptions

  func run() throws {
    try reportingFailure {
      let loaded = try store.loadPlan()
      for fault in loaded.faults { Output.message("\(fault)\n") }
      let errors = loaded.faults.count { $0.isError }
      let subject = loaded.path ?? Words.PlanCheck.shipped
      if errors > 0 {
        throw Failure(
          .configuration, Words.PlanCheck.errors(errors, in: store.planPath.path))
      }
      Output.message("\(subject): \(loaded.plan.summary)\n")
    }
  }
}

extension Plan {
  /// `4 lanes, 2 rooms, 29 checks`: shows at a glance whether the right file was read.
  var summary: String {
    Words.PlanCheck.summary(
      store, lanes: lanes.count, rooms: rooms.count, checks: items.count)
  }
}
