import BoardWords

/// Reads a fact from a payload and checks each member against its shape.
package struct FactReader: FieldCoder {
  private let type: String
  private let members: Members
  /// Names of the members that the fact has no field for.
  ///
  /// Complete once all fields are read.
  package private(set) var unknownMembers: [String]

  package init(type: String, members: Members) {
    self.type = type
    self.members = members
    unknownMembers = members.all.map(\.name)
  }

  package mutating func field(
    _ name: String, _ shape: FieldShape, isRequired: Bool, _ value: inout Value?
  ) throws(FactError) {
    unknownMembers.removeAll { $0 == name }
    guard let found = members[name] else {
      if isRequired { throw .missing(name, type: type) }
      value = nil
      return
    }
    guard shape.accepts(found) else {
      throw .wrong(name, type: type, expected: shape, got: found.description)
    }
    value = found
  }
}

/// Writes a fact's members in the order of its fields; omits absent ones and empty lists.
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
    guard shape.accepts(value) else {
      throw .wrong(name, type: type, expected: shape, got: value.description)
    }
    members.append(name, value)
  }
}

/// Collects the fields of an event type, for help and for the command line's `key=value`.
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
  package func accepts(_ value: Value) -> Bool {
    switch (self, value) {
    case (.id, .text(let text)): ID<Void>.isWellFormed(text)
    case (.text(let limitBytes), .text(let text)): text.utf8.count <= limitBytes
    case (.initials, .text(let text)): Person(text).isWellFormed
    case (.integer(let range), .number(let number)): range.contains(number)
    case (.flag, .flag): true
    case (.choice(let words), .text(let text)): words.contains(text)
    case (.ids, .list(let texts)): texts.allSatisfy { ID<Void>.isWellFormed($0) }
    case (.choices(let words), .list(let texts)): texts.allSatisfy { words.contains($0) }
    case (.clock, .text(let text)): ClockTime(text: text) != nil
    case (.date, .text(let text)): DueDate(text: text) != nil
    default: false
    }
  }
}

extension FieldShape: CustomStringConvertible {
  /// Completes the phrase "expected ...".
  package var description: String {
    switch self {
    case .id: Words.Shape.id
    case .text(let limitBytes): Words.Shape.text(limitBytes: limitBytes)
    case .initials: Words.Shape.initials
    case .integer(let range):
      Words.Shape.number(from: range.lowerBound, to: range.upperBound)
    case .flag: Words.Shape.flag
    case .choice(let words): Words.Shape.word(of: words.joined(separator: ", "))
    case .ids: Words.Shape.ids
    case .choices(let words): Words.Shape.words(of: words.joined(separator: ", "))
    case .clock: Words.Shape.clock
    case .date: Words.Shape.date
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
      Words.Fault.unknownType(type)
        + (nearest.map { Words.Command.suggestion($0) } ?? Words.Fault.typesListed)
    case .unknownMember(let name, let type, let known):
      Words.Fault.unknownMember(name, of: type, known: known.joined(separator: ", "))
    case .missing(let name, let type):
      Words.Fault.missing(name, of: type)
    case .wrong(let name, let type, let expected, let got):
      Words.Fault.wrong(name, of: type, got: "\(got)", expected: "\(expected)")
    }
  }
}
