import BoardText

/// A person of the plan's list of people.
package struct StaffMember: Hashable, Sendable {
  /// When somebody is usually on duty.
  package struct Hours: Hashable, Sendable {
    /// `nil` = every day.
    package let days: DayRule?
    package let from: ClockTime
    /// On the next calendar day if at or before `from`.
    package let to: ClockTime
    /// The shift of the plan that these hours are; `nil` = hours of their own.
    package let shift: ShiftID?

    package init(days: DayRule?, from: ClockTime, to: ClockTime, shift: ShiftID?) {
      self.days = days
      self.from = from
      self.to = to
      self.shift = shift
    }
  }

  package let person: Person
  /// May be empty, as may the role.
  package var name: String
  package var role: String
  /// Signs with a PIN, or may sign without; `nil` = as `Plan.needsPin` says for everybody.
  package var needsPin: Bool?
  /// May be empty: then only events say when the person is on duty.
  package var hours: [Hours]

  package init(
    person: Person, name: String, role: String, needsPin: Bool? = nil, hours: [Hours] = []
  ) {
    self.person = person
    self.name = name
    self.role = role
    self.needsPin = needsPin
    self.hours = hours
  }

  /// Name and role, as far as they are known.
  package var words: String { [name, role].filter { !$0.isEmpty }.joined(separator: ", ") }

  /// `MK Maria Kowalska, manager`.
  package var title: String { words.isEmpty ? person.initials : "\(person.initials) \(words)" }
}

extension Plan {
  package func member(_ person: Person) -> StaffMember? { people.first { $0.person == person } }

  /// Initials, name and role of anybody, also of a person whom the plan does not have.
  package func title(of person: Person) -> String { member(person)?.title ?? person.initials }

  package func needsPin(_ person: Person) -> Bool { member(person)?.needsPin ?? needsPin }

  /// The person whose initials these are, in any case; `nil` if the plan has a list without them.
  package func known(_ person: Person) -> Person? {
    guard !people.isEmpty else { return person }
    let typed = person.initials.lowercased()
    return member(person)?.person
      ?? people.first { $0.person.initials.lowercased() == typed }?.person
  }

  /// That the plan does not have somebody, with the initials that are most like those typed.
  package func unknown(_ person: Person) -> String {
    let typed = person.initials
    let hint =
      people(beginningWith: typed).first.map { tr("; did you mean '{word}'?", $0.person.initials) }
      ?? suggestion(for: typed, among: people.map(\.person.initials))
    return tr("{who} is not in the plan{hint}", typed, hint.isEmpty ? "." : hint)
  }

  /// The people whose initials, or a word of whose name, begin with `typed`.
  package func people(beginningWith typed: String) -> [StaffMember] {
    let typed = typed.lowercased()
    return people.filter { member in
      ([member.person.initials] + member.name.split(separator: " ").map(String.init)).contains {
        $0.lowercased().hasPrefix(typed)
      }
    }
  }
}
