import ArgumentParser
import BoardModel
import BoardText

struct DoctorCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor",
    abstract: "Check disk, files, clock and terminal for problems; nothing is changed.",
    discussion: "Exit status: 0 no problem, 1 warnings, 2 events cannot be recorded.")

  @OptionGroup var store: StoreOptions

  func run() throws {
    var diagnoses = FileCheck(path: store.journalPath, isNamed: store.isJournalNamed).diagnoses
    let usual = [Locations.stateFolder, "/var/lib/exitboard"].map { $0 + "/events.jsonl" }
    diagnoses += SharingCheck(path: store.journalPath, otherPaths: usual).diagnoses
    diagnoses += JournalCheck.diagnoses(path: store.journalPath, now: WallClock.now)
    let plan: Diagnosis.Finding
    do throws(Failure) {
      let loaded = try store.loadPlan()
      let finding = loaded.checkpoint(beside: store.journalPath, upTo: nil)
      diagnoses += CheckpointCheck(path: store.journalPath, finding: finding).diagnoses
      diagnoses += AlertCheck(route: loaded.plan.alerts, journal: store.journalPath).diagnoses
      diagnoses += PinCheck(plan: loaded.plan, pins: PinFile(beside: store.journalPath)).diagnoses
      let path = loaded.path ?? tr("the default plan")
      let count = loaded.faults.count
      plan =
        count == 0
        ? .fine(path)
        : .warning(
          trn(
            "{path}: 1 fault; 'exitboard check' shows it",
            "{path}: {count} faults; 'exitboard check' shows them", count: count, path))
    } catch {
      plan = .failing(error.sentence)
    }
    diagnoses += TerminalCheck.diagnoses + [Diagnosis(tr("plan"), plan)]
    for diagnosis in diagnoses { try Output.message(diagnosis.line) }
    let worst = diagnoses.map(\.severity).max() ?? 0
    if worst > 0 { throw ExitCode(worst) }
  }
}
