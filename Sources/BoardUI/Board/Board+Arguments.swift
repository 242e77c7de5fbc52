import BoardModel
import BoardWords

/// The argument after a command's name in the palette.
extension Board {
  /// Why the argument of an invocation is not accepted; `nil` when it is valid or empty.
  func argumentRejection(of invocation: Invocation, _ scene: Scene) -> String? {
    let text = invocation.argument
    guard !text.isEmpty else { return nil }
    switch invocation.command {
    case .goToTime:
      guard let moment = moment(text, scene) else { return Words.Palette.noMoment(text) }
      return moment > now ? Words.Palette.stillToCome(text) : nil
    case .count:
      let words = text.split(separator: " ")
      guard words.count >= 2 else { return Words.Palette.countNeeds }
      let lane = words.dropLast().joined(separator: " ")
      guard self.lane(lane) != nil else {
        return Words.Palette.noLane(
          lane, among: plan.lanes.map(\.id.text).joined(separator: ", "))
      }
      let people = String(words[words.count - 1])
      return Board.people(people) == nil ? Words.Palette.noPeople(people) : nil
    case .initials:
      return Board.person(text).isWellFormed ? nil : Words.Palette.noInitials(text)
    case .theme:
      guard themeNamed(text) == nil else { return nil }
      return Words.Palette.noTheme(text, among: themes.joined(separator: ", "))
    case .pane:
      guard let number = Int(text), number > 0 else {
        return Words.Palette.noPane(text, upTo: Panes.all.count)
      }
      return nil
    default: return Words.Palette.takesNothing(invocation.command.rawValue)
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
        title: Words.Done.waiting(lane: lane.name, people), row: .lane(lane.id), &effects)
    case .initials:
      hasAskedInitials = true
      person = Board.person(text)
      notify(Words.Toast.onDuty(Board.person(text).initials))
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
