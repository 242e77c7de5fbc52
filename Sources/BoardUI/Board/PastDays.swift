import BoardModel

/// The scores of the past days, and what is still to be read of them.
struct PastDays: Sendable {
  /// Holds today as of the last time the floor was looked at.
  private(set) var history = History()
  /// The business day for which the floor was looked at.
  private var day: Day?
  private var requestedOn: Day?
  private(set) var isLoading = false

  /// Takes the days from the floor when a business day begins; returns whether one did.
  mutating func update(on today: Day, from history: () -> History) -> Bool {
    guard day != today else { return false }
    day = today
    self.history.add(history())
    return true
  }

  /// The days to read that the floor no longer holds, once a business day; otherwise `nil`.
  mutating func daysToRequest(on today: Day) -> ClosedRange<Day>? {
    guard requestedOn != today else { return nil }
    requestedOn = today
    isLoading = true
    return today.adding(days: -History.coveredDays)...today.adding(days: -1)
  }

  mutating func add(_ older: History) {
    history.add(older)
    isLoading = false
  }
}

extension Board {
  /// Takes the past days from the floor on a tick, so that the first frame does not wait for them.
  mutating func updateHistory() {
    guard hasCaughtUp else { return }
    let hasBegun = pastDays.update(on: floor.calendar.businessDay(of: shownMoment)) {
      [floor, plan, shownMoment] in History(of: floor, plan: plan, at: shownMoment)
    }
    if hasBegun { pictureVersion += 1 }
    requestOlderDays()
  }

  /// Requests the days that the floor no longer holds, once a day, when somebody looks at them.
  mutating func requestOlderDays() {
    guard hasCaughtUp, isHistoryVisible,
      let days = pastDays.daysToRequest(on: floor.calendar.businessDay(of: now))
    else { return }
    effects.append(.loadOlderDays(days))
    pictureVersion += 1
  }

  private var isHistoryVisible: Bool {
    if case .details = overlay { return true }
    return focus == .impression || zoomed == .impression
  }
}
