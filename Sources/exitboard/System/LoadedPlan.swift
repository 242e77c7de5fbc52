import BoardModel
import BoardSettings
import BoardTerminal
import BoardText
import BoardUI

/// The plan in force, the faults of its file, and its time zone.
struct LoadedPlan {
  let plan: Plan
  let faults: [SettingsFault]
  let zone: TimeZoneRules
  /// Where the plan came from; `nil` = no file, the default plan.
  let path: String?

  var calendar: BusinessCalendar { BusinessCalendar(zone: zone, dayStarts: plan.dayStarts) }
  var hasErrors: Bool { faults.contains { $0.isError } }
}

extension StoreOptions {
  /// Far more than the plan of any store needs.
  private static var planLimitBytes: Int { 1_048_576 }

  /// Reads the plan, and sets the process to its time zone.
  ///
  /// A plan that the user did not name and that is not trusted is ignored, which `faults` reports.
  /// A named plan that cannot be read is an error.
  func loadPlan() throws(Failure) -> LoadedPlan {
    let (path, isNamed) = planPath
    do {
      let bytes = try FileReader.bytes(
        of: path, limitBytes: StoreOptions.planLimitBytes, isTrusted: true)
      guard let text = String(validating: bytes, as: UTF8.self) else {
        return try unusablePlan(path, tr("it is not UTF-8 text"), isNamed: isNamed)
      }
      // Before the default plan is made, whose titles are translated.
      if let language = PlanFile.language(in: text) { ProgramLanguage.use(language) }
      var (plan, faults) = PlanFile.read(
        text: text, path: path, commands: CommandTable.standard.namedKeys
      ) { WallClock.zoneRules(named: $0) != nil }
      plan.localeStyle = StoreOptions.localeStyle
      return LoadedPlan(plan: plan, faults: faults, zone: zone(of: plan), path: path)
    } catch FileReader.ReadError.missing where !isNamed {
      return defaultPlan(faults: [])
    } catch let error as FileReader.ReadError {
      return try unusablePlan(path, error.description, isNamed: isNamed)
    } catch let failure as Failure {
      throw failure
    } catch {
      return try unusablePlan(path, "\(error)", isNamed: isNamed)
    }
  }

  private func unusablePlan(
    _ path: String, _ reason: String, isNamed: Bool
  ) throws(Failure) -> LoadedPlan {
    if isNamed {
      throw Failure(.configuration, tr("cannot use the plan {path}: {reason}", path, reason))
    }
    let fault = SettingsFault(
      path: path, line: nil,
      sentence: tr("this plan is ignored and the default plan is used: {reason}", reason),
      isError: true)
    return defaultPlan(faults: [fault])
  }

  /// The default plan.
  private func defaultPlan(faults: [SettingsFault]) -> LoadedPlan {
    var plan = Plan.standard
    plan.localeStyle = StoreOptions.localeStyle
    return LoadedPlan(plan: plan, faults: faults, zone: zone(of: plan), path: nil)
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

  private func zone(of plan: Plan) -> TimeZoneRules {
    WallClock.zoneRules(named: plan.timeZoneName) ?? .utc
  }
}
