import BoardModel
import BoardText

/// Who is on duty, and what was given to somebody, as lines of a page.
extension Roster {
  func lines(_ scene: Scene) -> [PageLine] {
    let steps = scene.farewell.allSections.flatMap(\.rows).filter { $0.assignee != nil }.map {
      PageLine(
        $0.assignee?.initials ?? "", "\($0.item.title): \(FarewellRow(row: $0, scene: scene).when)")
    }
    let away = scene.plan.people.filter { member in
      !duties.contains { $0.person == member.person }
    }.map { PageLine($0.person.initials, $0.words) }
    let advice = tr(
      "{key:palette}duty MK 13:00-22:00 service desk; {key:palette}duty MK tomorrow off; {key:assign} gives a step to somebody"
    )
    return dutyLines(scene) + (steps.isEmpty ? [] : [.heading(tr("Steps of today"))]) + steps
      + (away.isEmpty ? [] : [.heading(tr("Not on duty today"))]) + away + [
        .heading(tr("Change")), PageLine("", advice),
      ]
  }

  /// The heading and the people on duty, or that nobody is known to be.
  func dutyLines(_ scene: Scene) -> [PageLine] {
    [.heading(tr("On duty"))]
      + (duties.isEmpty
        ? [PageLine(scene.onDuty?.initials ?? "", tr("no times are planned or recorded"))]
        : duties.map { PageLine($0.person.initials, $0.text(scene.plan, scene.clock)) })
  }
}

extension DutySet {
  /// Reads `MK off`, `MK`, `MK 13:00-22:00 service desk`, each also with a coming day after the
  /// initials: `MK tomorrow off`, `MK 2026-12-24 09:00-14:00`; `nil` for anything else.
  init?(typed text: String, _ style: TimeStyle, today: Day) {
    var words = text.split(separator: " ").map(String.init)
    guard let person = words.first.flatMap({ Person(typed: $0) }) else { return nil }
    words.removeFirst()
    self.init(person: person)
    let named =
      words.first == "tomorrow" ? today.adding(days: 1) : words.first.flatMap { Day(text: $0) }
    if let named {
      guard today <= named, named <= today.adding(days: DutySet.maxDaysAhead) else { return nil }
      day = named == today ? nil : named
      words.removeFirst()
    }
    if words == ["off"] {
      isOff = true
      return
    }
    let times = words.first.map { $0.split(separator: "-", omittingEmptySubsequences: false) } ?? []
    if times.count == 2, times.contains(where: { style.time(String($0)) != nil }) {
      from = style.time(String(times[0]))
      to = style.time(String(times[1]))
      guard from != nil || times[0].isEmpty, to != nil || times[1].isEmpty else { return nil }
      words.removeFirst()
    }
    post = words.isEmpty ? nil : words.joined(separator: " ")
    if (post ?? "").utf8.count > 80 { return nil }
  }

  /// As far ahead as hours can be set.
  private static let maxDaysAhead = 400
}
