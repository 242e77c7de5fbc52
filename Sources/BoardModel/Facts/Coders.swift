/// Fills a fact from a payload, checking every member against its shape.
package struct FactReader: FieldCoder {
  private let type: String
  private let members: Members
  /// Names the fact did not ask for: a newer exitboard wrote them.
  ///
  /// Filled as fields are read.
  package private(set) var unread: [String]

  package init(type: String, members: Members) {
    self.type = type
    self.members = members
    unread = members.all.map(\.name)
  }

  package mutating func field(
    _ name: String, _ shape: FieldShape, isRequired: Bool, _ value: inout Value?
  ) throws(FactError) {
    unread.removeAll { $0 == name }
    guard let found = members[name] else {
      if isRequired { throw .missing(name, type: type) }
      value = nil
      return
    }
    guard shape.admits(found) else {
      throw .wrong(name, type: type, expected: shape, got: found.description)
    }
    value = found
  }
}

/// Lists a fact's members in the order of its fields; absent ones and empty lists are left out.
package struct FactWriter: FieldCoder {
  private let type: String
  package private(set) var members = Members([])

  package init(type: String) {
    self.type = type
  }

  package mutating func field(
    _ name: String, _ shape: FieldShape, isRequired: Bool, _ value: inout Value?
  ) throws(FactError) {
    guard let value, value != .list([]) else { return }
    guard shape.admits(value) else {
      throw .wrong(name, type: type, expected: shape, got: value.description)
    }
    members.append(name, value)
  }
}

/// Collects what a type's fields are, for help and for the command line's untyped `key=value`.
package struct FactDescriber: FieldCoder {
  package struct Field: Hashable, Sendable {
    package let name: String
    package let shape: FieldShape
    package let isRequired: Bool

    package init(name: String, shape: FieldShape, isRequired: Bool) {
      self.name = name
      self.shape = shape
      self.isRequired = isRequired
    }
  }

  package private(set) var fields: [Field] = []

  package init() {}

  package mutating func field(
    _ name: String, _ shape: FieldShape, isRequired: Bool, _ value: inout Value?
  ) throws(FactError) {
    fields.append(Field(name: name, shape: shape, isRequired: isRequired))
  }
}

extension FieldShape {
  package func admits(_ value: Value) -> Bool {
    switch (self, value) {
    case (.id, .text(let text)): ID<Void>.isWellFormed(text)
    case (.text(let limitBytes), .text(let text)): text.utf8.count <= limitBytes
    case (.initials, .text(let text)): Person(text).isWellFormed
    case (.count(let range), .number(let number)): range.contains(number)
    case (.flag, .flag): true
    case (.word(let words), .text(let text)): words.contains(text)
    case (.ids, .list(let texts)): texts.allSatisfy { ID<Void>.isWellFormed($0) }
    case (.words(let words), .list(let texts)): texts.allSatisfy { words.contains($0) }
    case (.clock, .text(let text)): ClockTime(text: text) != nil
    case (.date, .text(let text)): DueDate(text: text) != nil
    default: false
    }
  }
}

extension FieldShape: CustomStringConvertible {
  /// Completes "expected ...".
  package var description: String {
    switch self {
    case .id: "an id of a-z, 0-9 and -, at most 32 characters"
    case .text(let limitBytes): "text of at most \(limitBytes) bytes"
    case .initials: "initials of 1 to 12 characters"
    case .count(let range): "a whole number from \(range.lowerBound) to \(range.upperBound)"
    case .flag: "true or false"
    case .word(let words): "one of " + words.joined(separator: ", ")
    case .ids: "ids separated by commas"
    case .words(let words): "some of " + words.joined(separator: ", ") + ", separated by commas"
    case .clock: "a local time HH:MM"
    case .date: "a date YYYY-MM-DD or YYYY-MM-DDTHH:MM"
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
      "unknown event type '\(type)'"
        + (nearest.map { "; did you mean '\($0)'?" } ?? "; 'exitboard log --types' lists them")
    case .unknownMember(let name, let type, let known):
      "\(type) has no member '\(name)'; it takes " + known.joined(separator: ", ")
    case .missing(let name, let type):
      "\(type) needs \(name)"
    case .wrong(let name, let type, let expected, let got):
      "\(type): \(name)=\(got) is not \(expected)"
    }
  }
}
