import BoardJournal
package import BoardModel
import BoardSettings
import BoardTerminal
import BoardText
import BoardUI
import Glibc

/// The plan in force, the faults of its file, and its time zone.
struct LoadedPlan {
  let plan: Plan
  let faults: [SettingsFault]
  let zone: TimeZoneRules
  /// Where the plan came from; `nil` = no file, the default plan.
  let path: String?

  var calendar: BusinessCalendar { BusinessCalendar(zone: zone, dayStarts: plan.dayStarts) }

  /// Completes a plan with what the locale and the machine say, and sets this process to its zone.
  fileprivate init(_ plan: Plan, _ faults: [SettingsFault], path: String?) {
    var plan = plan
    plan.localeStyle = LoadedPlan.localeStyle
    self.plan = plan
    self.faults = faults
    self.path = path
    if let name = plan.timeZoneName { WallClock.setProcessZone(name) }
    zone = WallClock.processZoneRules
  }

  /// The ready plan of `--for`, otherwise the plan of `--plan` or of the settings.
  static func load(trade: String?, or path: String?) throws(Failure) -> LoadedPlan {
    guard let trade else { return try PlanLocation(path).load() }
    guard path == nil else {
      throw Failure.usage(tr("--for is a ready plan and --plan a file; give one of them"))
    }
    return LoadedPlan(ready: try ReadyPlan.named(trade))
  }

  /// A ready plan, which has no file; its words are in use from now on.
  private init(ready plan: ReadyPlan) {
    let text = plan.text
    PlanFile.useWords(in: text)
    let (read, faults) = PlanFile.read(
      text: text, path: plan.name, commands: CommandTable.standard.namedKeys,
      knowsZone: WallClock.isKnown)
    self.init(read, faults, path: nil)
  }

  /// A plan of another place, in its zone; this process stays in its own.
  init(_ plan: Plan, zone: TimeZoneRules) {
    (self.plan, faults, self.zone, path) = (plan, [], zone, nil)
  }

  private static var localeStyle: TimeStyle {
    guard let conventions = TerminalEnvironment.timeConventions() else { return .standard }
    let dates: TimeStyle.DateOrder =
      switch conventions.firstDatePart {
      case .day: .dayFirst
      case .month: .monthFirst
      case .year: .yearFirst
      }
    return TimeStyle(clock: conventions.isTwelveHour ? .twelve : .twentyFour, dates: dates)
  }
}

extension PlanAdopted {
  /// A plan whose lines do not fit into a line of the event file is noted without them, or by its hash alone.
  package init(of plan: Plan) {
    let lines = PlanFile.identity(of: plan)
    self.init(
      sha256: Sha256.hex(of: lines.joined(separator: "\n")), items: plan.items.map(\.id),
      plan: lines)
    if !isWritable { self.plan = [] }
    if !isWritable { items = [] }
  }

  private var isWritable: Bool {
    let draft = Draft(at: Timestamp(), by: nil, source: Locations.source, fact: fact)
    // Recorded later, so that the line is longer than any other of this fact.
    let later = Timestamp(seconds: 10)
    do { try JournalEncoder.check(draft, now: later, zone: .utc) } catch { return false }
    return true
  }
}

extension LoadedPlan {
  /// When the plan's file was changed last; `nil` if there is none.
  var changedAt: Timestamp? {
    var status = stat()
    guard let path, unsafe stat(path, &status) == 0 else { return nil }
    return Timestamp(seconds: status.st_mtim.tv_sec)
  }

  /// The calendar of a plan in force on a day; a plan without a zone has that of this machine.
  func calendar(of plan: Plan) -> BusinessCalendar {
    let named = plan.timeZoneName == self.plan.timeZoneName ? nil : plan.timeZoneName
    return BusinessCalendar(
      zone: named.flatMap { WallClock.zoneRules(named: $0) } ?? zone, dayStarts: plan.dayStarts)
  }
}

/// Reads the plans that an event file holds, each once.
struct AdoptedPlanReader {
  private let loaded: LoadedPlan
  private var known: [String: Plan] = [:]

  init(_ loaded: LoadedPlan) { self.loaded = loaded }

  /// The present plan, with those of `floor` by which the days before that of `now` are judged.
  mutating func plan(with floor: Floor, at now: Timestamp) -> Plan {
    var plan = loaded.plan
    for kept in floor.plans.days {
      guard let adopted = kept.all.last?.content else { continue }
      let read =
        known[adopted.sha256]
        ?? PlanFile.plan(adopted: adopted.plan, over: loaded.plan, knowsZone: WallClock.isKnown)
        ?? (adopted.sha256 == PlanAdopted(of: loaded.plan).sha256 ? loaded.plan : nil)
      known[adopted.sha256] = read
      if let read { plan.earlier.append(AdoptedPlan(from: kept.day, plan: read)) }
    }
    plan.presentFrom = floor.calendar.businessDay(of: now)
    return plan
  }
}

extension LoadedPlan {
  func plan(with floor: Floor, at now: Timestamp) -> Plan {
    var reader = AdoptedPlanReader(self)
    return reader.plan(with: floor, at: now)
  }
}

/// A settings file: named by an option or a variable, else the first in the folders of settings.
struct SettingsLocation {
  let path: String
  /// Whether the user named it; a named file that is missing is an error.
  let isNamed: Bool

  init(_ option: String?, variable: String, name: String) {
    let named = option ?? Locations.environment(variable)
    path = named ?? SettingsLocation.unnamed(name)
    isNamed = named != nil
  }

  /// The first of that name in the folders of settings, even one that cannot be read; the user's own if there is none.
  private static func unnamed(_ name: String) -> String {
    let paths = Locations.configurationFolders.map { "\($0)/\(name)" }
    let found = paths.first { path in
      unsafe access(path, F_OK) == 0 || (errno != ENOENT && errno != ENOTDIR)
    }
    return found ?? paths[0]
  }
}

struct PlanLocation {
  private let location: SettingsLocation
  var path: String { location.path }
  private var isNamed: Bool { location.isNamed }

  private static let limitBytes = 1_048_576

  /// The plan of the option `--plan`, of the environment or of the configuration folder.
  init(_ option: String?) {
    location = SettingsLocation(option, variable: "EXITBOARD_PLAN", name: "exitboard.toml")
  }

  /// The default plan, whatever files there are.
  static var shipped: LoadedPlan { LoadedPlan(.standard, [], path: nil) }

  /// Reads the plan, and sets this process to its time zone; only a named plan that cannot be read is an error.
  func load() throws(Failure) -> LoadedPlan {
    do throws(FileReader.ReadError) {
      let text = try FileReader.text(of: path, limitBytes: PlanLocation.limitBytes, isTrusted: true)
      // Before the default plan is made, whose titles are translated.
      if let language = PlanFile.language(in: text) { ProgramLanguage.use(language) }
      PlanFile.useWords(in: text)
      var (plan, faults) = PlanFile.read(
        text: text, path: path, commands: CommandTable.standard.namedKeys,
        knowsZone: WallClock.isKnown)
      faults += AlertProgram.check(&plan.alerts, of: path, text: text)
      return LoadedPlan(plan, faults, path: path)
    } catch {
      if error == .missing, !isNamed { return LoadedPlan(.standard, [], path: nil) }
      guard !isNamed else {
        throw Failure(
          .configuration, tr("cannot use the plan {path}: {reason}", path, error.description))
      }
      let fault = SettingsFault(
        path: path, line: nil,
        sentence: tr(
          "this plan is ignored and the default plan is used: {reason}", error.description),
        isError: true)
      return LoadedPlan(.standard, [fault], path: nil)
    }
  }
}
