import ArgumentParser
import BoardModel

/// Looks at everything an evening depends on.
struct Doctor: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor",
    abstract: "Say what would go wrong tonight, before it does; nothing is changed.",
    discussion: "Exit status: 0 all is well, 1 warnings, 2 events could not be recorded.")

  @OptionGroup var store: StoreOptions

  func run() throws {
    var diagnoses = FileCheckup(path: store.journalPath, isNamed: store.isJournalNamed).diagnoses
    diagnoses += RecordCheckup.diagnoses(path: store.journalPath, now: WallClock.now)
    diagnoses += TerminalCheckup.diagnoses
    diagnoses.append(plan)
    for diagnosis in diagnoses { Output.say(diagnosis.line) }
    let worst = diagnoses.map(\.level).max() ?? .fine
    if worst != .fine { throw ExitCode(worst.rawValue) }
  }

  private var plan: Diagnosis {
    do throws(Failure) {
      let loaded = try store.loadPlan()
      let path = loaded.path ?? "as it ships"
      let count = loaded.faults.count
      return count == 0
        ? .fine("plan", path)
        : .warning("plan", "\(path): \(count) faults; 'exitboard check' names them")
    } catch {
      return .failing("plan", error.sentence)
    }
  }
}
