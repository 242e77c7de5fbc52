import BoardModel

extension Board {
  /// The first look at a business day: what the one before left stands over the panes until it is dismissed.
  ///
  /// First means that nobody has recorded anything of it by hand; on a board that runs through the night it is where the
  /// day begins.
  mutating func showMorning() {
    guard hasCaughtUp, past == nil, overlay == nil, prompt == nil else { return }
    let today = floor.calendar.businessDay(of: now)
    guard morningShown != today else { return }
    morningShown = today
    guard floor.log.seq > 1, !floor.hasHandRecords(on: today) else { return }
    openMorning()
  }

  /// The day before, in words; says so where nothing is known of one.
  mutating func openMorning() {
    guard let before = dayBefore else { return }
    overlay = .morning(
      MorningPage(of: before, floor: floor, in: scene, isOver: false, anchor: nil),
      first: 0)
  }

  /// The last day before the one shown of which something is known.
  var dayBefore: Day? {
    guard floor.log.seq > 1 else { return nil }
    let today = floor.calendar.businessDay(of: shown)
    return MorningPage.dayBefore(today, floor: floor, plan: plan, at: shown)
  }

  /// After the signature, once it was read back: what those who come next will find.
  mutating func showWhatIsLeft() {
    guard let seq = signedSeq, floor.log.seq >= seq, overlay == nil, prompt == nil else { return }
    signedSeq = nil
    let today = floor.calendar.businessDay(of: now)
    let day = TradingDay(of: floor, plan: plan, at: now).shift?.day ?? today
    morningShown = today
    overlay = .morning(
      MorningPage(of: day, floor: floor, in: scene, isOver: true, anchor: anchor),
      first: 0)
  }
}
