import BoardModel

extension Board {
  /// Takes the past days from the floor after the file was read and when a business day begins.
  ///
  /// It runs on a tick, so the first frame does not wait for the past days.
  mutating func updateHistory(_ effects: inout [Effect]) {
    guard hasCaughtUp else { return }
    let today = floor.calendar.businessDay(of: shownMoment)
    if historyDay != today {
      historyDay = today
      history.add(History(of: floor, plan: plan, at: shownMoment))
    }
    requestOlderDays(&effects)
  }

  /// Requests the days that the floor no longer holds, once a day, when somebody looks at them.
  mutating func requestOlderDays(_ effects: inout [Effect]) {
    let today = floor.calendar.businessDay(of: now)
    guard hasCaughtUp, isHistoryVisible, olderDaysRequestedOn != today else { return }
    olderDaysRequestedOn = today
    isLoadingOlderDays = true
    effects.append(
      .loadOlderDays(today.adding(days: -History.coveredDays)...today.adding(days: -1)))
  }

  private var isHistoryVisible: Bool {
    let pane = ImpressionPane()
    if case .details(let row, _) = overlay { return pane.owns(row) }
    return focus == pane.id || zoomed == pane.id
  }
}
