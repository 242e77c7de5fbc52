/// Finds when figures that were computed at `now` change without a new event.
///
/// What depends on the clock says so here: what is compared with a moment, and what counts the minutes since one.
/// A moment too many costs one computation; a missing one shows a figure too late. Whatever changes with the minute
/// of the clock needs no entry.
struct NextChange {
  let now: Timestamp
  /// The next full minute, or an earlier moment; always later than `now`.
  private(set) var at: Timestamp

  init(after now: Timestamp) {
    self.now = now
    let minute = MinuteSeries.minute(of: now)
    // What allows so many whole seconds since a full minute changes a second after one.
    let isFirstSecond = now.seconds == minute * 60
    at = Timestamp(seconds: isFirstSecond ? now.seconds + 1 : (minute + 1) * 60)
  }

  /// Something is compared with this moment; `nil` = with nothing.
  mutating func passes(_ moment: Timestamp?) {
    guard let moment, moment >= now, moment < at else { return }
    // What waits until the moment is over changes just after it.
    at = max(moment, Timestamp(milliseconds: now.milliseconds + 1))
  }

  /// The same, so many whole seconds later; some comparisons include the last second, others do not.
  mutating func passes(_ moment: Timestamp?, after seconds: Int) {
    passes(moment?.adding(seconds: seconds))
    passes(moment?.adding(seconds: seconds + 1))
  }

  /// The whole minutes since this moment are shown, or until it.
  mutating func counts(minutesSince moment: Timestamp?) {
    guard let moment else { return }
    let minutes = Int(now.milliseconds - moment.milliseconds).dividedDown(by: 60_000)
    passes(moment.adding(minutes: minutes))
    passes(moment.adding(minutes: minutes + 1))
  }

  /// The age of this moment is shown, with seconds while it is short.
  mutating func counts(ageOf moment: Timestamp?) {
    guard let moment else { return }
    if now.seconds(since: moment) < NextChange.shortSeconds { passes(now.adding(seconds: 1)) }
    counts(minutesSince: moment)
  }

  /// `FigureText.age` shows shorter ages in seconds.
  private static let shortSeconds = 100

  /// Parts of the time from one moment to another are shown or compared, in percent up to 100.
  mutating func counts(percentFrom start: Timestamp?, to end: Timestamp?) {
    guard let start, let end, start < end, start <= now, now <= end else { return }
    // Some percentages are of whole seconds.
    for unit in [Int64(1), 1000] {
      let whole = max(1, (end.milliseconds - start.milliseconds) / unit)
      let percent = (now.milliseconds - start.milliseconds) / unit * 100 / whole + 1
      let next = (percent * whole + 99) / 100
      passes(Timestamp(milliseconds: start.milliseconds + next * unit))
    }
  }
}
