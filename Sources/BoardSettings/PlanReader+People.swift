import BoardModel
import BoardText

/// `[[people]]`: who works here, with initials, name, role, PIN or not, and usual hours.
extension PlanReader {
  mutating func readPeople(_ tables: [TableReader]) {
    for table in tables {
      guard let person = initials("initials", table) else {
        if !table.has("initials") { table.error(tr("a person needs initials")) }
        continue
      }
      let member = StaffMember(
        person: person, name: table.text("name", limitCharacters: 80) ?? "",
        role: table.text("role", limitCharacters: 40) ?? "", needsPin: table.flag("pin"),
        hours: hours(table))
      table.finish()
      let typed = person.initials.lowercased()
      if plan.people.contains(where: { $0.person.initials.lowercased() == typed }) {
        table.error(
          "initials", tr("{what} '{id}' is here twice", tr("person"), person.initials))
      } else {
        places["person " + person.initials] = table.place
        plan.people.append(member)
      }
    }
  }

  func initials(_ key: String, _ table: TableReader) -> Person? {
    guard let text = table.text(key, limitBytes: 48) else { return nil }
    let person = Person(text)
    if person.isWellFormed { return person }
    table.error(key, tr("'{text}' are not initials; write 1 to 12 letters or digits", text))
    return nil
  }

  /// The hours in `works`: days that may be left out, then times or the id of a shift.
  private func hours(_ table: TableReader) -> [StaffMember.Hours] {
    (table.textOrTexts("works") ?? []).compactMap { place, text in
      if let hours = hours(text) { return hours }
      let shifts = plan.shifts.map(\.id.text)
      let word = text.split(separator: " ").last.map(String.init) ?? ""
      faults.error(
        at: place,
        tr(
          "works = \"{text}\"; write days and times such as \"mon-fri 13:00-22:00\", or a shift instead of the times",
          text)
          + (shifts.isEmpty ? "" : suggestion(for: word, among: shifts)))
      return nil
    }
  }

  private func hours(_ text: String) -> StaffMember.Hours? {
    var words = text.split(separator: " ").map(String.init)
    guard let last = words.popLast() else { return nil }
    let days = DayRule(planText: words.joined(separator: " "))
    guard words.isEmpty || days != nil else { return nil }
    if let shift = plan.shifts.first(where: { $0.id.text == last }) {
      return StaffMember.Hours(days: days, from: shift.from, to: shift.to, shift: shift.id)
    }
    let times = last.split(separator: "-", omittingEmptySubsequences: false)
      .compactMap { ClockTime(text: $0) }
    guard times.count == 2, times[0] != times[1] else { return nil }
    return StaffMember.Hours(days: days, from: times[0], to: times[1], shift: nil)
  }

  /// A step may be given to somebody whom the list does not have, with a warning.
  func checkAssignees() {
    guard !plan.people.isEmpty else { return }
    for item in plan.items {
      guard let person = item.assignee, plan.known(person) == nil else { continue }
      let place = places["item " + item.id.text] ?? [.key("items")]
      faults.warning(at: place + [.key("person")], plan.unknown(person))
    }
  }
}
