import BoardModel
import BoardSettings
import BoardTerminal
import BoardUI
import BoardWords

/// The plan in force, the faults of its file, and its time zone.
struct LoadedPlan {
  let plan: Plan
  let faults: [SettingsFault]
  let zone: ZoneRules
  /// Where the plan came from; `nil` = no file, the default plan.
  let path: String?

  var calendar: ShopCalendar { ShopCalendar(zone: zone, dayStarts: plan.dayStarts) }
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
        return try refused(path, Words.SmallFile.notText, isNamed: isNamed)
      }
      var (plan, faults) = PlanFile.read(
        text: text, path: path, commands: CommandTable.standard.named
      ) { WallClock.zoneRules(named: $0) != nil }
      plan.localeStyle = StoreOptions.localeStyle
      return LoadedPlan(plan: plan, faults: faults, zone: zone(of: plan), path: path)
    } catch FileReader.Refusal.missing where !isNamed {
      return shipped(faults: [])
    } catch let refusal as FileReader.Refusal {
      return try refused(path, refusal.description, isNamed: isNamed)
    } catch let failure as Failure {
      throw failure
    } catch {
      return try refused(path, "\(error)", isNamed: isNamed)
    }
  }

  private func refused(
    _ path: String, _ reason: String, isNamed: Bool
  ) throws(Failure) -> LoadedPlan {
    if isNamed { throw Failure(.configuration, Words.Command.cannotUsePlan(path, reason)) }
    let fault = SettingsFault(
      path: path, line: nil, sentence: Words.Command.ignoredPlan(reason),
      isError: true)
    return shipped(faults: [fault])
  }

  /// The default plan.
  private func shipped(faults: [SettingsFault]) -> LoadedPlan {
    var plan = Plan.standard
    plan.localeStyle = StoreOptions.localeStyle
    return LoadedPlan(plan: plan, faults: faults, zone: zone(of: plan), path: nil)
  }

  private static var localeStyle: TimeStyle {
    guard let habits = TerminalEnvironment.timeHabits() else { return .standard }
    let dates: TimeStyle.Dates =
      switch habits.first {
      case .day: .dayFirst
      case .month: .monthFirst
      case .year: .yearFirst
      }
    return TimeStyle(clock: habits.isTwelveHour ? .twelve : .twentyFour, dates: dates)
  }

  private func zone(of plan: Plan) -> ZoneRules {
    WallClock.zoneRules(named: plan.zoneName) ?? .utc
  }
}
