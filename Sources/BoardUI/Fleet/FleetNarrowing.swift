import BoardModel
import BoardText

/// Which stores the list shows; what is `nil` narrows nothing.
struct FleetNarrowing: Hashable, Sendable {
  /// An empty name is that of the stores without an area.
  var area: String?
  var state: StoreState?
  /// The word of a cause.
  var alert: String?
  /// Every word of it is in the number, the name or the area of the store.
  var text = ""

  var isEmpty: Bool { self == FleetNarrowing() }

  func isMet(by row: FleetFigures.Row) -> Bool {
    if let area, area != row.store.area ?? "" { return false }
    if let state, state != row.state { return false }
    if let alert, !row.alerts.contains(where: { $0.cause.word == alert }) { return false }
    guard !text.isEmpty else { return true }
    let words = "\(row.store.id) \(row.label) \(row.store.area ?? "")".lowercased()
    return text.lowercased().split(separator: " ").allSatisfy { words.contains($0) }
  }

  /// What is shown, in words.
  var words: String {
    [
      area.map { $0.isEmpty ? tr("no area") : $0 }, state?.name,
      alert.map(FleetNarrowing.name(ofAlert:)), text.isEmpty ? nil : "'\(text)'",
    ].compactMap(\.self).joined(separator: " · ")
  }

  static func name(ofAlert word: String) -> String {
    switch word {
    case "silent": tr("alert: silent")
    case "own": tr("alert: the store's own, nobody answers")
    case "late": tr("alert: late, last customer not out")
    case "bypassed": tr("alert: closing guard bypassed")
    case "unsigned": tr("alert: day not signed off")
    case "promise": tr("alert: promise broken")
    case "chain": tr("alert: event file is not as it was")
    case "audit": tr("alert: figures do not agree")
    case "clock": tr("alert: clock is off")
    case "twins": tr("alert: two computers")
    default: word
    }
  }
}

/// The page on which the list is narrowed: each choice with how many stores there are.
struct FleetFilterPage: Hashable, Sendable {
  enum Choice: Hashable, Sendable {
    case area(String)
    case state(StoreState)
    case alert(String)
  }

  let choices: [(choice: Choice, count: Int)]
  var chosen = 0

  /// Only what some store has.
  init(_ figures: FleetFigures) {
    var (areas, states): ([String: Int], [StoreState: Int]) = ([:], [:])
    var alerts: [String: Int] = [:]
    for row in figures.rows {
      areas[row.store.area ?? "", default: 0] += 1
      states[row.state, default: 0] += 1
      for word in Set(row.alerts.map(\.cause.word)) { alerts[word, default: 0] += 1 }
    }
    let areaChoices = areas.count < 2 ? [] : figures.areas.map { $0.name ?? "" }
    choices =
      areaChoices.map { (.area($0), areas[$0] ?? 0) }
      + StoreState.allCases.compactMap { state in states[state].map { (.state(state), $0) } }
      + FleetAlert.Cause.words.compactMap { word in alerts[word].map { (.alert(word), $0) } }
  }

  /// Sets the chosen narrowing, or removes it if it is set.
  func toggled(_ narrowing: FleetNarrowing) -> FleetNarrowing {
    var narrowing = narrowing
    guard choices.indices.contains(chosen) else { return narrowing }
    switch choices[chosen].choice {
    case .area(let name): narrowing.area = narrowing.area == name ? nil : name
    case .state(let state): narrowing.state = narrowing.state == state ? nil : state
    case .alert(let word): narrowing.alert = narrowing.alert == word ? nil : word
    }
    return narrowing
  }

  func lines(_ narrowing: FleetNarrowing) -> [PageLine] {
    choices.enumerated().map { index, entry in
      let (name, isSet) =
        switch entry.choice {
        case .area(let area):
          (tr("area {name}", area.isEmpty ? tr("no area") : area), narrowing.area == area)
        case .state(let state): (state.name, narrowing.state == state)
        case .alert(let word): (FleetNarrowing.name(ofAlert: word), narrowing.alert == word)
        }
      var line = PageLine(isSet ? tr("only") : "", "\(name): \(entry.count)")
      (line.isChosen, line.isContinued) = (index == chosen, true)
      return line
    }
  }

  static func == (left: FleetFilterPage, right: FleetFilterPage) -> Bool {
    left.chosen == right.chosen && left.choices.map(\.choice) == right.choices.map(\.choice)
  }

  func hash(into hasher: inout Hasher) { hasher.combine(chosen) }
}
