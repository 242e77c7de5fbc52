import BoardCanvas
import BoardJournal
import BoardModel
import BoardSettings
import BoardText
import BoardUI

extension BoardLoop where Front: ~Copyable {
  mutating func perform(_ effect: Effect) {
    switch effect {
    case .record(let draft, let id):
      recorder.submit(
        Recorder.Job(
          id: id, drafts: [draft], now: clock.now, condition: AppendCondition(of: draft, on: board))
      )
    case .lookUpPin(let person): take(.pin(person, pins.lookUp(person)))
    case .checkPin(let person, let pin): pins.check(pin, of: person, at: WallClock.now)
    case .ring(let alerts): ring(alerts)
    case .rewind(let moment): rewind(to: moment)
    case .loadOlderDays(let days): historyReader = HistoryReader(path, days, for: board)
    case .advance(let minutes): advance(minutes: minutes)
    case .applyTheme, .listenToMouse, .redraw:
      guard frontEnd.hasScreen else {
        take(.notice(tr("Themes, zoom, the mouse and the redraw key do nothing in --plain.")))
        return
      }
      performOnScreen(effect)
    case .suspend:
      frontEnd.suspend()
      take(.resized(frontEnd.size))
    case .quit: end = .quit
    }
  }

  private mutating func performOnScreen(_ effect: Effect) {
    if case .applyTheme(let name) = effect {
      themes.choose(name)
      applyTheme()
    }
    if case .listenToMouse(let isOn) = effect { frontEnd.listenToMouse(isOn) }
    if case .redraw = effect { frontEnd.invalidate() }
  }

  private mutating func ring(_ alerts: [RingingAlert]) {
    frontEnd.ringBell()
    let messages = alerts.map {
      AlertMessage(ring: $0, store: board.plan.store, zone: board.floor.calendar.zone).text
    }
    if let failure = alertCommand.submit(messages, at: .now) { take(.notice(failure)) }
  }

  /// Moves a paused clock, and shows the events of those minutes now, not in the next turn.
  private mutating func advance(minutes: Int) {
    guard clock.advance(minutes: minutes) else {
      take(.notice(tr("This is now, not the past")))
      return
    }
    tick()
    recordSourceDrafts()
    isDirty = true
  }

  /// Records what the event source has produced since the last turn.
  mutating func recordSourceDrafts() {
    guard board.hasCaughtUp, let drafts = draftSource?.drafts(upTo: clock.now) else { return }
    for (drafts, recorded) in DraftBatches(drafts, until: clock.now) {
      recorder.submit(Recorder.Job(id: nil, drafts: drafts, now: recorded))
    }
  }

  private mutating func applyTheme() {
    frontEnd.apply(themes.found.theme)
    take(.themeChanged(themes.found.theme.glyphs))
    if let warning = themes.found.warning { take(.notice(warning)) }
  }

  /// Applies the theme again if its file changed; keeps the old one if the file is unreadable.
  mutating func reloadTheme() {
    guard themes.reload() else { return }
    if themes.found.path != nil {
      applyTheme()
    } else if let warning = themes.found.warning {
      take(.notice(warning))
    }
  }
}
