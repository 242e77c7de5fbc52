import BoardCanvas
import BoardModel
import BoardReport
import BoardText

/// What the panes of head office's screen may look at, all of one moment.
struct FleetScene: Sendable {
  let figures: FleetFigures
  let connection: FleetConnection
  /// Those of head office; a store's times are in its own zone.
  let zone: TimeZoneRules
  /// While there is no connection, the figures stay at the moment when it was lost.
  let now: Timestamp

  /// As `exitboard fleet status` writes times.
  let style = TimeStyle.standard

  var plan: FleetPlan { figures.plan }

  func clock(_ moment: Timestamp) -> String { style.text(zone.local(moment).clock) }

  /// The store's own time, and its zone where that is another.
  func clock(_ moment: Timestamp, of row: FleetFigures.Row) -> String {
    style.text((row.zone ?? zone).local(moment).clock)
  }

  func zoneNote(of row: FleetFigures.Row) -> String? {
    guard let own = row.zone, own != zone else {
      return row.zone == nil ? row.standing?.zone : nil
    }
    let offset = { (rules: TimeZoneRules) in rules.local(now).clock }
    return offset(own) == offset(zone) ? nil : own.name
  }

  func age(of row: FleetFigures.Row) -> String {
    row.heard.map { FigureText.age(seconds: now.seconds(since: $0)) } ?? "-"
  }

  /// Number and name of the store that an alert is about; the keeper has none.
  func label(of alert: FleetAlert) -> String? {
    alert.store.map { figures[$0]?.label ?? $0.text }
  }

  var words: FleetAlertText { FleetAlertText(at: now, zone: zone) }

  func sentence(_ alert: FleetAlert) -> String { words.sentence(alert) }

  /// The sentence behind the name of the store.
  func line(_ alert: FleetAlert) -> String {
    (label(of: alert).map { $0 + ": " } ?? "") + sentence(alert)
  }

  func seenText(_ alert: FleetAlert) -> String? {
    alert.seen.map { seen in
      tr("seen {clock}", clock(seen.at) + (seen.by.map { " \($0)" } ?? ""))
    }
  }
}

/// What a store is doing, for the column of states and the filter.
enum StoreState: String, CaseIterable, Sendable {
  case silent, unheard, past, closing, empty, open, opening, signed, shut

  var name: String {
    switch self {
    case .silent: tr("silent")
    case .unheard: tr("never heard of")
    case .past: tr("past close")
    case .closing: tr("about to close")
    case .empty: tr("last customer out")
    case .open: tr("store open")
    case .opening: tr("opens later")
    case .signed: tr("signed off")
    case .shut: tr("not open today")
    }
  }
}

extension FleetFigures.Row {
  /// The store's number or id, and its name; the id alone does not repeat the name.
  var label: String {
    let name = name
    let slug = name.lowercased().split(separator: " ").joined(separator: "-")
    let number = slug == store.id.text ? standing?.number : store.id.text
    return DisplayText((number.map { $0 + " " } ?? "") + name).string
  }

  var state: StoreState {
    guard let standing else { return .unheard }
    if isSilent { return .silent }
    if isSigned { return .signed }
    if isClosedToday { return .shut }
    if standing.cleared != nil { return .empty }
    if minutesPastClose != nil { return .past }
    switch standing.phase {
    case "beforeOpening", "pause", "signed", "notOpen": return .opening
    case "lastHour", "closing": return .closing
    default: return .open
    }
  }

  /// The state in a sentence, with what it is about.
  func stateSentence(_ scene: FleetScene) -> String {
    guard state == .past else { return scene.words.state(self) }
    let span = FigureText.span(minutes: minutesPastClose ?? 0)
    return tr("{span} past close, the last customer is not out", span)
  }

  var mark: Mark {
    switch need {
    case .now: .due
    case .tonight: .stale
    case .fine: isSigned ? .done : .open
    }
  }

  var role: Role {
    switch need {
    case .now: .alert
    case .tonight: .warn
    case .fine: isSigned ? .ok : .muted
    }
  }
}

extension Need {
  var title: String {
    switch self {
    case .now: tr("NEEDS SOMEBODY NOW")
    case .tonight: tr("TONIGHT")
    case .fine: tr("AS IT SHOULD BE")
    }
  }
}
