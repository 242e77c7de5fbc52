import BoardModel

extension Board {
  /// Shows the page about the previous day, until something of the new day is recorded by hand.
  mutating func showMorning() {
    guard hasCaughtUp, past == nil, readOnlyReason == nil, overlay == nil, prompt == nil else {
      return
    }
    let today = floor.calendar.businessDay(of: now)
    guard morningShown != today else { return }
    morningShown = today
    guard floor.log.seq > 1, !floor.hasHandRecords(on: today) else { return }
    openMorning()
  }

  mutating func openMorning() {
    guard let before = dayBefore else { return }
    overlay = .morning(MorningPage(of: before, floor: floor, in: scene))
  }

  /// The last day before the shown one of which anything is known; `nil` if there is none.
  var dayBefore: Day? {
    guard floor.log.seq > 1 else { return nil }
    let today = floor.calendar.businessDay(of: shownMoment)
    return MorningPage.dayBefore(today, floor: floor, plan: plan, at: shownMoment)
  }

  /// After the sign-off was read back, shows the page for the next shift or day.
  mutating func showSignedPage() {
    guard let seq = signedSeq, floor.log.seq >= seq, overlay == nil, prompt == nil else { return }
    signedSeq = nil
    let today = floor.calendar.businessDay(of: now)
    let day = BusinessDay(of: floor, plan: plan, at: now).shift?.day ?? today
    morningShown = today
    overlay = .morning(MorningPage(of: day, floor: floor, in: scene, anchor: anchor))
  }
}
