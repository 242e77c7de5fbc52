/// What a field of a fact may hold.
///
/// Reading, writing, the command line and the documentation all use it.
package enum FieldShape: Hashable, Sendable {
  /// `[a-z0-9-]{1,32}`.
  case id
  /// UTF-8, at most this many bytes.
  case text(limitBytes: Int)
  case initials
  case integer(NumberRange)
  case flag
  case choice([String])
  case ids
  case choices([String])
  /// Local `HH:MM`.
  case clock
  /// Local `YYYY-MM-DD` or `YYYY-MM-DDTHH:MM`.
  case date

  /// The length of a text that a fact may hold.
  fileprivate static let textLimitBytes = 2000
}

/// Visits the fields of a fact, one after the other.
///
/// A fact type lists its fields once, in `visitFields(_:)`; the reader, the writer, the command line
/// and the documentation all use that list.
package protocol FieldCoder {
  /// Visits a field; `value` is the current value, which the coder may replace.
  mutating func field(_ field: Field, _ value: inout Value?) throws(FactError)

  /// States that at least one of these fields, visited before, must be present.
  mutating func requireOne(of names: [String]) throws(FactError)
}

/// A member of an event line: what it is called, holds and means.
package struct Field: Hashable, Sendable {
  package let name: String
  package let shape: FieldShape
  package let isRequired: Bool
  package let meaning: String

  package init(_ name: String, _ shape: FieldShape, isRequired: Bool, _ meaning: String) {
    self.name = name
    self.shape = shape
    self.isRequired = isRequired
    self.meaning = meaning
  }
}

/// An event type: its name, what it means, and its fields.
package protocol FactFields: Hashable, Sendable {
  /// The name of the type in the file: `area.verb`, past tense.
  static var type: String { get }
  /// One line for the documentation.
  static var summary: String { get }
  /// A fact for the documentation; a reader replaces all fields of a copy.
  static var example: Self { get }
  mutating func visitFields(_ coder: inout some FieldCoder) throws(FactError)
}

/// Why a payload is not valid.
///
/// `description` is a sentence for the person who typed it.
package enum FactError: Error, Hashable, Sendable {
  case unknownType(String, nearest: String?)
  case unknownMember(String, type: String, known: [String])
  case missing(String, type: String)
  case wrong(String, type: String, expected: FieldShape, got: String)
}

extension FieldCoder {
  package mutating func id<Of>(
    _ name: String, _ meaning: String, _ id: inout ID<Of>
  ) throws(FactError) {
    var text = id.text
    try required(name, .id, meaning, &text)
    id = ID(text)
  }

  package mutating func id<Of>(
    _ name: String, _ meaning: String, _ id: inout ID<Of>?
  ) throws(FactError) {
    var text = id?.text
    try optional(name, .id, meaning, &text)
    id = text.map { ID($0) }
  }

  package mutating func ids<Of>(
    _ name: String, _ meaning: String, _ ids: inout [ID<Of>]
  ) throws(FactError) {
    var texts = ids.map(\.text)
    try list(name, .ids, meaning, &texts)
    ids = texts.map { ID($0) }
  }

  package mutating func text(
    _ name: String, _ meaning: String, _ text: inout String
  ) throws(FactError) {
    try required(name, .text(limitBytes: FieldShape.textLimitBytes), meaning, &text)
  }

  package mutating func text(
    _ name: String, _ meaning: String, _ text: inout String?
  ) throws(FactError) {
    try optional(name, .text(limitBytes: FieldShape.textLimitBytes), meaning, &text)
  }

  package mutating func person(
    _ name: String, _ meaning: String, _ person: inout Person?
  ) throws(FactError) {
    var initials = person?.initials
    try optional(name, .initials, meaning, &initials)
    person = initials.map { Person($0) }
  }

  package mutating func date(
    _ name: String, _ meaning: String, _ date: inout String
  ) throws(FactError) {
    try required(name, .date, meaning, &date)
  }

  package mutating func date(
    _ name: String, _ meaning: String, _ date: inout String?
  ) throws(FactError) {
    try optional(name, .date, meaning, &date)
  }

  package mutating func clock(
    _ name: String, _ meaning: String, _ time: inout ClockTime?
  ) throws(FactError) {
    var text = time?.description
    try optional(name, .clock, meaning, &text)
    time = text.flatMap { ClockTime(text: $0) }
  }

  package mutating func integer(
    _ name: String, _ range: NumberRange, _ meaning: String, _ number: inout Int
  ) throws(FactError) {
    var value: Value? = .number(number)
    try field(Field(name, .integer(range), isRequired: true, meaning), &value)
    if case .number(let read) = value { number = read }
  }

  package mutating func integer(
    _ name: String, _ range: NumberRange, _ meaning: String, _ number: inout Int?
  ) throws(FactError) {
    var value = number.map { Value.number($0) }
    try field(Field(name, .integer(range), isRequired: false, meaning), &value)
    if case .number(let read) = value { number = read } else { number = nil }
  }

  package mutating func flag(
    _ name: String, _ meaning: String, _ flag: inout Bool?
  ) throws(FactError) {
    var value = flag.map { Value.flag($0) }
    try field(Field(name, .flag, isRequired: false, meaning), &value)
    if case .flag(let read) = value { flag = read } else { flag = nil }
  }

  /// A flag that is `false` if absent, and is written only if `true`.
  package mutating func flag(
    _ name: String, _ meaning: String, _ flag: inout Bool
  ) throws(FactError) {
    var present: Bool? = flag ? true : nil
    try self.flag(name, meaning, &present)
    flag = present == true
  }

  package mutating func flag(
    required name: String, _ meaning: String, _ flag: inout Bool
  ) throws(FactError) {
    var value: Value? = .flag(flag)
    try field(Field(name, .flag, isRequired: true, meaning), &value)
    if case .flag(let read) = value { flag = read }
  }

  package mutating func choice<Word>(
    _ name: String, _ meaning: String, _ word: inout Word
  ) throws(FactError) where Word: RawRepresentable<String> & CaseIterable {
    var text = word.rawValue
    try required(name, .choice(Word.allCases.map(\.rawValue)), meaning, &text)
    if let read = Word(rawValue: text) { word = read }
  }

  package mutating func choice<Word>(
    _ name: String, _ meaning: String, _ word: inout Word?
  ) throws(FactError) where Word: RawRepresentable<String> & CaseIterable {
    var text = word?.rawValue
    try optional(name, .choice(Word.allCases.map(\.rawValue)), meaning, &text)
    word = text.flatMap { Word(rawValue: $0) }
  }

  package mutating func choices<Word>(
    _ name: String, _ meaning: String, _ words: inout [Word]
  ) throws(FactError) where Word: RawRepresentable<String> & CaseIterable {
    var texts = words.map(\.rawValue)
    try list(name, .choices(Word.allCases.map(\.rawValue)), meaning, &texts)
    words = texts.compactMap { Word(rawValue: $0) }
  }

  private mutating func required(
    _ name: String, _ shape: FieldShape, _ meaning: String, _ text: inout String
  ) throws(FactError) {
    var value: Value? = .text(text)
    try field(Field(name, shape, isRequired: true, meaning), &value)
    if case .text(let read) = value { text = read }
  }

  private mutating func optional(
    _ name: String, _ shape: FieldShape, _ meaning: String, _ text: inout String?
  ) throws(FactError) {
    var value = text.map { Value.text($0) }
    try field(Field(name, shape, isRequired: false, meaning), &value)
    if case .text(let read) = value { text = read } else { text = nil }
  }

  private mutating func list(
    _ name: String, _ shape: FieldShape, _ meaning: String, _ texts: inout [String]
  ) throws(FactError) {
    var value: Value? = .list(texts)
    try field(Field(name, shape, isRequired: false, meaning), &value)
    if case .list(let read) = value { texts = read } else { texts = [] }
  }
}
