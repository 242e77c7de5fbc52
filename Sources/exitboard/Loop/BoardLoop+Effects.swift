import BoardCanvas
import BoardJournal
import BoardModel
import BoardSettings
import BoardText
import BoardUI
import Glibc

extension BoardLoop where Front: ~Copyable {
  mutating func perform(_ effect: Effect) {
    switch effect {
    case .record(let draft, let id):
      recorder.submit(
        RecordJob(id: id, drafts: [draft], now: clock.now, confirmed: board.confirmed))
    case .lookUpPin(let person): take(.pin(person, PinFile(beside: session.path).lookUp(person)))
    case .checkPin(let person, let pin): pins.submit((pin, person))
    case .ring: frontEnd.ringBell()
    case .rewind(let moment): rewind(to: moment)
    case .loadOlderDays(let days):
      historyReader = HistoryReader(session.path, days, for: board, session.loaded)
    case .advance(let minutes): advance(minutes: minutes)
    case .applyTheme, .listenToMouse, .redraw: performOnScreen(effect)
    case .suspend:
      finishRecords()
      frontEnd.suspend()
      take(.resized(frontEnd.size))
    case .quit: end = .quit
    }
  }

  private mutating func performOnScreen(_ effect: Effect) {
    guard frontEnd.hasScreen else {
      take(.notice(tr("Themes, zoom, the mouse and the redraw key do nothing in --plain.")))
      return
    }
    switch effect {
    case .applyTheme(let name):
      themes = ThemeChoice(themes.themes, name: name, background: themes.background)
      KeptTheme.keep(name, over: board.plan.theme)
      applyTheme()
    case .listenToMouse(let isOn): frontEnd.listenToMouse(isOn)
    default: frontEnd.invalidate()
    }
  }

  /// Sends the alerts through the programs of the plan; what goes wrong is on the board, and on a stderr that is kept.
  mutating func sendAlerts() {
    let now = clock.now
    guard pager.isDue(at: now) else { return }
    let alerts = isPresent && board.hasCaughtUp ? board.standingAlerts : nil
    let said = pager.poll(alerts, at: now, uptime: .now)
    if isatty(STDERR_FILENO) == 0 { said.forEach(Output.report) }
    guard pager.fault != pagingFault else { return }
    pagingFault = pager.fault
    take(.pagingFault(pagingFault))
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

  mutating func recordSourceDrafts() {
    guard board.hasCaughtUp, let drafts = draftSource?.drafts(upTo: clock.now) else { return }
    for (drafts, recorded) in drafts.batches(until: clock.now) {
      recorder.submit(RecordJob(id: nil, drafts: drafts, now: recorded, condition: .always))
    }
  }

  mutating func applyTheme() {
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
