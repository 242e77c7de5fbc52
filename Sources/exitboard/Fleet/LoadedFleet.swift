import ArgumentParser
import BoardModel
import BoardSettings
import BoardText

/// The plan of the fleet and the faults of its file.
struct LoadedFleet {
  var plan: FleetPlan
  let faults: [SettingsFault]
  /// `nil` = there is no file.
  let path: String?

  private static let limitBytes = 4 << 20

  /// Reads `fleet.toml`; only a named one that cannot be read is an error.
  static func load(_ option: String?) throws(Failure) -> LoadedFleet {
    let location = SettingsLocation(option, variable: "EXITBOARD_FLEET", name: "fleet.toml")
    do throws(FileReader.ReadError) {
      let text = try FileReader.text(of: location.path, limitBytes: limitBytes, isTrusted: true)
      var (plan, faults) = FleetFile.read(text: text, path: location.path)
      faults += AlertProgram.check(&plan.alerts, of: location.path, text: text)
      return LoadedFleet(plan: plan, faults: faults, path: location.path)
    } catch {
      if error == .missing, !location.isNamed {
        return LoadedFleet(plan: FleetPlan(), faults: [], path: nil)
      }
      throw Failure(
        .configuration,
        tr("cannot use the plan {path}: {reason}", location.path, error.description))
    }
  }
}

/// The plan of the fleet and its servers; the same options on every command of head office.
struct FleetOptions: ParsableArguments {
  @OptionGroup var server: ServerOptions

  @Option(
    help:
      "The plan of the fleet. Default: $EXITBOARD_FLEET, or fleet.toml in the configuration folder.",
    completion: .file())
  var plan: String?

  /// Reads the plan; says its faults on standard error.
  func load() throws(Failure) -> LoadedFleet {
    let loaded = try LoadedFleet.load(plan)
    for fault in loaded.faults { Output.report("\(fault)") }
    return loaded
  }

  func address(_ loaded: LoadedFleet) throws(Failure) -> FleetServer {
    try server.address(loaded.plan.server, isHeadOffice: true)
  }
}

/// Which stores a command shows, and who saw which alert.
struct FleetViewOptions: ParsableArguments {
  @Option(help: "Only the stores of this area.")
  var area: String?

  @Option(help: "Only these stores: an id, in which * stands for any characters.")
  var store: String?

  @Option(
    help:
      "Head office's own event file. Default: file of the plan, or fleet.jsonl in the state folder.",
    completion: .file())
  var file: String?

  /// The plan with its filter.
  func plan(_ plan: FleetPlan) throws(Failure) -> FleetPlan {
    if let area, !plan.areas.contains(area) {
      throw Failure.usage(
        tr("the plan of the fleet has no area '{area}'", area)
          + suggestion(for: area, among: plan.areas))
    }
    var plan = plan
    (plan.filter.area, plan.filter.pattern) = (area, store)
    return plan
  }

  func journal(_ plan: FleetPlan) -> String { FleetViewOptions.journal(file, plan) }

  static func journal(_ option: String?, _ plan: FleetPlan) -> String {
    option ?? plan.file ?? Locations.stateFolder + "/fleet.jsonl"
  }
}
