import BoardText

/// Reads a fact from a payload and checks each member against its shape.
package struct FactReader: FieldCoder {
  private let type: String
  private let members: Members
  /// Names of the fields that must be right, if all others may be missing or hold something else; usually `nil`.
  private let needed: [String]?
  /// Behind the member read last: most lines have them in the order of the fields.
  private var next = 0
  /// Number of members that a field has read.
  private var readCount = 0

  package init(type: String, members: Members, needed: [String]? = nil) {
    self.type = type
    self.members = members
    self.needed = needed
  }

  /// Whether the fact has a field for each member; known once all fields are read.
  var hasReadAll: Bool { readCount == members.all.count }

  package mutating func field<Of: FieldValue>(
    _ name: String, _ shape: @autoclosure () -> FieldShape, isRequired: Bool, _ meaning: String,
    accepts: (Value) -> Bool, _ value: inout Of?
  ) throws(FactError) {
    let index = self.index(of: name)
    if let index {
      next = index + 1
      readCount += 1
      if accepts(members.all[index].value), let read = Of(members.all[index].value) {
        value = read
        return
      }
    }
    guard needed.map({ $0.contains(name) }) ?? (isRequired || index != nil) else {
      if !isRequired { value = nil }
      return
    }
    guard let index else { throw .missing(name, type: type) }
    throw .wrong(
      name, type: type, expected: shape(), got: members.all[index].value.description)
  }

  private func index(of name: String) -> Int? {
    if hasReadAll { return nil }
    if next < members.all.count, members.all[next].name == name { return next }
    // Most names differ in length, which is compared without a call.
    let count = name.utf8.count
    return members.all.firstIndex { $0.name.utf8.count == count && $0.name == name }
  }

  package mutating func requireOne(of names: [String]) throws(FactError) {
    if needed == nil { try members.requireOne(of: names, type: type) }
  }
}

/// Writes a fact's members in the order of its fields; omits absent ones and empty lists.
package struct FactWriter: FieldCoder {
  private let type: String
  /// Names of the fields that must be right, if all others are left out where no reader accepts them; usually `nil`.
  private let needed: [String]?
  package private(set) var members = Members([])

  package init(type: String, needed: [String]? = nil) {
    self.type = type
    self.needed = needed
  }

  package mutating func field<Of: FieldValue>(
    _ name: String, _ shape: @autoclosure () -> FieldShape, isRequired: Bool, _ meaning: String,
    accepts: (Value) -> Bool, _ value: inout Of?
  ) throws(FactError) {
    guard let value = value?.value, value != .list([]) else { return }
    var isAccepted = accepts(value)
    if needed == nil, case (.initials, .text(let text)) = (shape(), value) {
      isAccepted = Person(text).isWellFormed
    }
    guard isAccepted else {
      if let needed, !needed.contains(name) { return }
      throw .wrong(name, type: type, expected: shape(), got: value.description)
    }
    members.append(name, value)
  }

  package mutating func requireOne(of names: [String]) throws(FactError) {
    if needed == nil { try members.requireOne(of: names, type: type) }
  }
}

extension Members {
  fileprivate func requireOne(of names: [String], type: String) throws(FactError) {
    guard !names.contains(where: { self[$0] != nil }) else { return }
    throw .missing(names.joined(separator: tr(" or ")), type: type)
  }
}

/// Collects the fields of an event type, for the documentation and the command line's `key=value`.
struct FactDescriber: FieldCoder {
  private(set) var fields: [Field] = []
  /// Names of fields of which at least one must be present; usually empty.
  private(set) var alternatives: [String] = []

  mutating func field<Of: FieldValue>(
    _ name: String, _ shape: @autoclosure () -> FieldShape, isRequired: Bool, _ meaning: String,
    accepts: (Value) -> Bool, _ value: inout Of?
  ) {
    fields.append(Field(name, shape(), isRequired: isRequired, meaning))
  }

  mutating func requireOne(of names: [String]) {
    alternatives = names
  }
}

extension FieldShape {
  package func accepts(_ value: Value) -> Bool {
    switch (self, value) {
    case (.id, .text(let text)): ID<Void>.isWellFormed(text)
    case (.text(let limitBytes), .text(let text)): text.utf8.count <= limitBytes
    case (.initials, .text(let text)): Person(text).isReadable
    case (.integer(let range), .number(let number)): range.contains(number)
    case (.flag, .flag): true
    case (.choice(let words), .text(let text)): words.contains(text)
    case (.ids, .list(let texts)): texts.allSatisfy { ID<Void>.isWellFormed($0) }
    case (.texts, .list): true
    case (.choices(let words), .list(let texts)): texts.allSatisfy { words.contains($0) }
    case (.clock, .text(let text)): ClockTime(text: text) != nil
    case (.date, .text(let text)): DueDate(text: text) != nil
    case (.day, .text(let text)): Day(text: text) != nil
    case (.hours, .text): DayOpening(value) != nil
    default: false
    }
  }
}

extension FieldShape: CustomStringConvertible {
  /// Completes the phrase "expected ...".
  package var description: String {
    switch self {
    case .id: tr("an id of a-z, 0-9 and -, at most 32 characters")
    case .text(let limitBytes): tr("text of at most {limit_bytes} bytes", limitBytes)
    case .initials: tr("initials of 1 to 12 letters or digits")
    case .integer(let range):
      tr("a whole number from {least} to {most}", range.lowerBound, range.upperBound)
    case .flag: tr("true or false")
    case .choice(let words): tr("one of {words}", words.joined(separator: ", "))
    case .ids: tr("ids separated by commas")
    case .texts: tr("a list of lines of text")
    case .choices(let words):
      tr("some of {words}, separated by commas", words.joined(separator: ", "))
    case .clock: tr("a local time HH:MM")
    case .date: tr("a date YYYY-MM-DD or YYYY-MM-DDTHH:MM")
    case .day: tr("a date YYYY-MM-DD")
    case .hours: tr("closed, 24h, or openings such as 09:00-13:00, 15:00-20:00")
    }
  }
}

extension Value: CustomStringConvertible {
  package var description: String {
    switch self {
    case .text(let text): text
    case .number(let number): String(number)
    case .flag(let flag): String(flag)
    case .list(let texts): texts.joined(separator: ",")
    }
  }
}

extension FactError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .unknownType(let type, let nearest):
      tr("unknown event type '{type}'", type)
        + (nearest.map { tr("; did you mean '{word}'?", $0) }
          ?? tr("; 'exitboard log --types' lists them"))
    case .unknownMember(let name, let type, let known):
      tr(
        "{type} has no member '{name}'; it takes {known}", type, name, known.joined(separator: ", ")
      )
    case .missing(let name, let type): tr("{type} needs {name}", type, name)
    case .wrong(let name, let type, let expected, let got):
      // A text that is too long is not repeated whole.
      tr(
        "{type}: {name}={got} is not {expected}", type, name,
        DisplayText("\(got)").clipped(to: 80).string, "\(expected)")
    }
  }
}
