import BoardModel

extension Board {
  /// Takes the past days from the floor on a tick, so that the first frame does not wait for them.
  mutating func updateHistory() {
    guard hasCaughtUp else { return }
    pastDays.update(on: floor.calendar.businessDay(of: shownMoment)) {
      [floor, plan, shownMoment] in History(of: floor, plan: plan, at: shownMoment)
    }
    requestOlderDays()
  }

  /// Requests the days that the floor no longer holds, once a day, when somebody looks at them.
  mutating func requestOlderDays() {
    guard hasCaughtUp, isHistoryVisible,
      let days = pastDays.daysToRequest(on: floor.calendar.businessDay(of: now))
    else { return }
    effects.append(.loadOlderDays(days))
  }

  private var isHistoryVisible: Bool {
    if case .details(.impression, _) = overlay { return true }
    return focus == .impression || zoomed == .impression
  }
}
