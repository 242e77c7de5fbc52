import BoardCanvas
import BoardJournal
import BoardModel
import BoardReport
import BoardSettings
import BoardText
import BoardUI

extension BoardLoop where Front: ~Copyable {
  mutating func perform(_ effect: Effect) {
    switch effect {
    case .record(let draft, let id):
      recorder.submit(
        RecordJob(id: id, drafts: [draft], now: clock.now, confirmed: board.confirmed))
    case .lookUpPin(let person): take(.pin(person, PinFile(beside: session.path).lookUp(person)))
    case .checkPin(let person, let pin): pins.submit((pin, person))
    case .ring(let alerts): ring(alerts)
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
      themes = ThemeChoice(themes.themes, name: name)
      applyTheme()
    case .listenToMouse(let isOn): frontEnd.listenToMouse(isOn)
    default: frontEnd.invalidate()
    }
  }

  private mutating func ring(_ alerts: [RingingAlert]) {
    frontEnd.ringBell()
    let messages = alerts.map { $0.message(of: board.plan.store, in: board.floor.calendar.zone) }
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

  mutating func recordSourceDrafts() {
    guard board.hasCaughtUp, let drafts = draftSource?.drafts(upTo: clock.now) else { return }
    for (drafts, recorded) in drafts.batches(until: clock.now) {
      recorder.submit(RecordJob(id: nil, drafts: drafts, now: recorded, condition: .always))
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

extension RingingAlert {
  /// Message for the alert command: one JSON object on one line; `subject` is empty for the whole store.
  fileprivate func message(of store: String, in zone: TimeZoneRules) -> String {
    let json: JSON = [
      "rule": alert.rule.rawValue, "subject": alert.subject, "level": alert.level.word,
      "since": alert.since, "value": alert.value, "limit": alert.limit, "unit": alert.rule.unit,
      "store": store, "sentence": sentence,
    ]
    return json.line(in: zone)
  }
}
