import BoardModel
import BoardText

/// The argument after a command's name in the palette.
extension Board {
  /// Why the argument of an invocation is not accepted; `nil` when it is valid or empty.
  func argumentRejection(of invocation: Invocation, _ scene: Scene) -> String? {
    let text = invocation.argument
    guard !text.isEmpty else { return nil }
    switch invocation.command {
    case .goToTime:
      guard let moment = moment(text, scene) else {
        return tr("'{text}' is not a time; write go 20:15, or go alone for now", text)
      }
      return moment > now ? tr("{clock} is in the future; choose an earlier time", text) : nil
    case .count:
      let words = text.split(separator: " ")
      guard words.count >= 2 else { return tr("Write count LANE PEOPLE, such as count 3 12") }
      let lane = words.dropLast().joined(separator: " ")
      guard self.lane(lane) != nil else {
        return tr(
          "There is no lane '{text}'; the lanes are {lanes}", lane,
          plan.lanes.map(\.id.text).joined(separator: ", "))
      }
      let people = String(words[words.count - 1])
      return Board.people(people) == nil
        ? tr("'{text}' is not a number of people; write 0 to 100000", people) : nil
    case .initials:
      return Board.person(text).isWellFormed
        ? nil : tr("'{text}' are not initials; write 1 to 12 characters, such as by MK", text)
    case .theme:
      guard themeNamed(text) == nil else { return nil }
      return tr(
        "There is no theme '{text}'; the themes are {themes}", text, themes.joined(separator: ", "))
    case .pane:
      guard let number = Int(text), number > 0 else {
        return tr("There is no pane '{text}'; write pane 1 to {count}", text, Panes.all.count)
      }
      return nil
    default: return tr("write {command} alone, with nothing after it", invocation.command.rawValue)
    }
  }

  /// Performs an invocation whose argument `argumentRejection(of:_:)` has accepted.
  mutating func performArgument(_ invocation: Invocation, _ scene: Scene, _ effects: inout [Effect])
  {
    let text = invocation.argument
    switch invocation.command {
    case .goToTime:
      if let moment = moment(text, scene) { effects.append(.rewind(moment == now ? nil : moment)) }
    case .count:
      guard mayRecord(.invocation(invocation)) else { return }
      let words = text.split(separator: " ")
      guard let lane = lane(words.dropLast().joined(separator: " ")),
        let people = Board.people(String(words[words.count - 1]))
      else { return }
      record(
        .queue(.counted(QueueCounted(lane: lane.id, waiting: people))),
        title: tr("{lane}: {people} waiting", lane.name, people), row: .lane(lane.id), &effects)
    case .initials:
      hasAskedInitials = true
      person = Board.person(text)
      notify(tr("{who} is on duty", Board.person(text).initials))
    case .theme: if let name = themeNamed(text) { applyTheme(name, &effects) }
    case .pane: if let number = Int(text) { show(pane: number) }
    default: return
    }
  }

  /// A clock time of the business day shown; a time before `dayStarts` is after midnight.
  private func moment(_ text: String, _ scene: Scene) -> Timestamp? {
    guard let time = scene.timeStyle.time(text) else { return nil }
    let day = floor.calendar.businessDay(of: shownMoment)
    let isAfterMidnight = time.minutes < plan.dayStarts.minutes
    return scene.zone.timestamp(on: isAfterMidnight ? day.adding(days: 1) : day, at: time)
  }

  /// The lane with this id, or with this name in any case.
  private func lane(_ text: String) -> Lane? {
    plan.lanes.first { $0.id.text == text || $0.name.lowercased() == text.lowercased() }
  }

  private static func people(_ text: String) -> Int? {
    Int(text).flatMap { (0...100_000).contains($0) ? $0 : nil }
  }

  private static func person(_ text: String) -> Person {
    Person(text.split(separator: " ").joined())
  }

  /// The theme with this name, or the only one whose name begins with `text`.
  private func themeNamed(_ text: String) -> String? {
    if themes.contains(text) { return text }
    let begun = themes.filter { $0.hasPrefix(text) }
    return begun.count == 1 ? begun[0] : nil
  }
}
