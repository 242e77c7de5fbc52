import ArgumentParser
import BoardModel
import BoardSettings
import BoardText

struct DoctorCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor",
    abstract: "Check disk, files, clock and terminal for problems; nothing is changed.",
    discussion: "Exit status: 0 no problem, 1 warnings, 2 events cannot be recorded.")

  @OptionGroup var store: StoreOptions
  @OptionGroup var server: ServerOptions

  func run() throws {
    var diagnoses = FileCheck(path: store.journalPath, isNamed: store.isJournalNamed).diagnoses
    let usual = [Locations.stateFolder, "/var/lib/exitboard"].map { $0 + "/events.jsonl" }
    diagnoses += SharingCheck(path: store.journalPath, otherPaths: usual).diagnoses
    diagnoses += JournalCheck.diagnoses(path: store.journalPath, now: WallClock.now)
    let plan: Diagnosis
    do throws(Failure) {
      let loaded = try store.loadPlan()
      let finding = loaded.checkpoint(beside: store.journalPath, upTo: nil)
      diagnoses += CheckpointCheck(path: store.journalPath, finding: finding).diagnoses
      diagnoses += AlertCheck(route: loaded.plan.alerts, journal: store.journalPath).diagnoses
      diagnoses += PinCheck(plan: loaded.plan, pins: PinFile(beside: store.journalPath)).diagnoses
      diagnoses += fleet(loaded.plan)
      plan = DoctorCommand.plan(loaded.path, loaded.faults, check: "exitboard check")
    } catch {
      plan = Diagnosis(tr("plan"), .failing(error.sentence))
    }
    try DoctorCommand.report(diagnoses + TerminalCheck.diagnoses + [plan])
  }

  /// Prints what was found; the worst of it is the exit status.
  static func report(_ diagnoses: [Diagnosis]) throws {
    for diagnosis in diagnoses { try Output.message(diagnosis.line) }
    let worst = diagnoses.map(\.severity).max() ?? 0
    if worst > 0 { throw ExitCode(worst) }
  }

  /// What is wrong with a plan; `check` is the command that shows it.
  static func plan(_ path: String?, _ faults: [SettingsFault], check: String) -> Diagnosis {
    let path = path ?? tr("the default plan")
    let finding: Diagnosis.Finding =
      faults.isEmpty
      ? .fine(path)
      : .warning(
        trn(
          "{path}: 1 fault; '{command}' shows it", "{path}: {count} faults; '{command}' shows them",
          count: faults.count, path, check))
    return Diagnosis(tr("plan"), finding)
  }

  /// Nothing for a store that is in no fleet.
  private func fleet(_ plan: Plan) -> [Diagnosis] {
    let isNamed = server.to != nil || Locations.environment("NATS_URL") != nil
    guard let id = plan.storeID, isNamed || plan.fleet.url != nil else { return [] }
    let published = [PublisherCheck(path: store.journalPath, store: id).diagnosis]
    do throws(Failure) {
      let address = try server.address(plan.fleet, isHeadOffice: false)
      return FleetCheck(address: address, store: id).diagnoses + published
    } catch {
      return [Diagnosis(tr("server"), .warning(error.sentence))] + published
    }
  }
}

struct FleetDoctorCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor",
    abstract: "At head office: check the servers, the streams, the copies and their keeper.",
    discussion: "Exit status: 0 no problem, 1 warnings, 2 copies cannot be kept.")

  @OptionGroup var fleet: FleetOptions

  @Option(help: "The folder of the copies. Default: kept of the plan.", completion: .directory)
  var kept: String?

  func run() throws {
    let loaded = try LoadedFleet.load(fleet.plan)
    var diagnoses: [Diagnosis] = []
    do throws(Failure) {
      diagnoses = FleetCheck(address: try fleet.address(loaded), store: nil).diagnoses
    } catch {
      diagnoses = [Diagnosis(tr("server"), .warning(error.sentence))]
    }
    if let folder = kept ?? loaded.plan.kept { diagnoses += KeeperCheck(folder: folder).diagnoses }
    let journal = FleetViewOptions.journal(nil, loaded.plan)
    diagnoses += AlertCheck(route: loaded.plan.alerts, journal: journal).diagnoses
    diagnoses.append(DoctorCommand.plan(loaded.path, loaded.faults, check: "exitboard fleet check"))
    try DoctorCommand.report(diagnoses)
  }
}
