import BoardModel

extension Board {
  static let impressionPane: PaneID = "impression"

  /// Takes the past days from the floor after the file was read and when a business day begins.
  ///
  /// It runs on a tick, so the first frame does not wait for the past days.
  mutating func keepHistory(_ effects: inout [Effect]) {
    guard hasCaughtUp else { return }
    let today = floor.calendar.businessDay(of: shown)
    if historyDay != today {
      historyDay = today
      history.add(History(of: floor, plan: plan, at: shown))
    }
    recall(&effects)
  }

  /// Requests the days that the floor no longer holds, once a day, when somebody looks at them.
  mutating func recall(_ effects: inout [Effect]) {
    let today = floor.calendar.businessDay(of: now)
    guard hasCaughtUp, isLookedAt, recallDay != today else { return }
    recallDay = today
    isRecalling = true
    effects.append(
      .recall(today.adding(days: -History.reachDays)...today.adding(days: -1)))
  }

  private var isLookedAt: Bool {
    if case .details(.impression, _) = overlay { return true }
    return focus == Board.impressionPane || zoomed == Board.impressionPane
  }
}
