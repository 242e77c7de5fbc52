/// What a field of a fact may hold, for reading, writing, the command line and the reference.
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
  /// Lines of text.
  case texts
  case choices([String])
  /// Local `HH:MM`.
  case clock
  /// Local `YYYY-MM-DD` or `YYYY-MM-DDTHH:MM`.
  case date
  /// `YYYY-MM-DD`.
  case day
  /// `closed`, `24h` or openings such as `09:00-13:00, 15:00-20:00`.
  case hours
}

/// Visits the fields of a fact, one after the other.
///
/// A fact type lists its fields once, in `visitFields(_:)`; the reader, the writer, the command line
/// and the documentation all use that list.
package protocol FieldCoder {
  /// Visits a field; `value` is the current value, which the coder may replace.
  ///
  /// `accepts` narrows the values that `Of` reads. The shape is made only by a coder that asks for it, because each line
  /// is read by its declaration.
  mutating func field<Of: FieldValue>(
    _ name: String, _ shape: @autoclosure () -> FieldShape, isRequired: Bool, _ meaning: String,
    accepts: (Value) -> Bool, _ value: inout Of?
  ) throws(FactError)

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
  /// `visitFields` of the two coders that a file needs, compiled for each fact and not for any coder.
  mutating func readFields(_ reader: inout FactReader) throws(FactError)
  mutating func writeFields(_ writer: inout FactWriter) throws(FactError)
}

extension FactFields {
  package mutating func readFields(_ reader: inout FactReader) throws(FactError) {
    try visitFields(&reader)
  }

  package mutating func writeFields(_ writer: inout FactWriter) throws(FactError) {
    try visitFields(&writer)
  }
}

/// Why a payload is not valid; `description` is a sentence for the person who typed it.
package enum FactError: Error, Hashable, Sendable {
  case unknownType(String, nearest: String?)
  case unknownMember(String, type: String, known: [String])
  case missing(String, type: String)
  case wrong(String, type: String, expected: FieldShape, got: String)
}

/// A type of field: how its values stand in an event line.
package protocol FieldValue {
  /// - Returns: `nil` if `value` has another shape.
  init?(_ value: Value)
  var value: Value { get }
}

/// A type of field whose values all have the same shape.
package protocol ShapedValue: FieldValue {
  static var shape: FieldShape { get }
  /// Whether a value that `init` reads has the shape.
  static func accepts(_ value: Value) -> Bool
}

extension ShapedValue {
  package static func accepts(_ value: Value) -> Bool { true }
}

extension FieldCoder {
  mutating func field<Of: FieldValue>(
    _ name: String, _ shape: @autoclosure () -> FieldShape, _ meaning: String, _ value: inout Of
  ) throws(FactError) {
    var found: Of? = value
    try field(
      name, shape(), isRequired: true, meaning, accepts: { shape().accepts($0) }, &found)
    if let found { value = found }
  }

  mutating func field<Of: FieldValue>(
    _ name: String, _ shape: @autoclosure () -> FieldShape, _ meaning: String, _ value: inout Of?
  ) throws(FactError) {
    try field(
      name, shape(), isRequired: false, meaning, accepts: { shape().accepts($0) }, &value)
  }

  mutating func field<Of: ShapedValue>(
    _ name: String, _ meaning: String, _ value: inout Of
  ) throws(FactError) {
    var found: Of? = value
    try field(name, Of.shape, isRequired: true, meaning, accepts: Of.accepts, &found)
    if let found { value = found }
  }

  mutating func field<Of: ShapedValue>(
    _ name: String, _ meaning: String, _ value: inout Of?
  ) throws(FactError) {
    try field(name, Of.shape, isRequired: false, meaning, accepts: Of.accepts, &value)
  }

  /// A list of ids or words; an empty one is not written.
  mutating func list<Of: FieldValue>(
    _ name: String, _ shape: @autoclosure () -> FieldShape, _ meaning: String, _ list: inout [Of]
  ) throws(FactError) {
    var found: [Of]? = list
    try field(name, shape(), meaning, &found)
    list = found ?? []
  }

  /// A flag that is `false` if absent, and is written only if `true`.
  mutating func flag(_ name: String, _ meaning: String, _ flag: inout Bool) throws(FactError) {
    var present: Bool? = flag ? true : nil
    try field(name, meaning, &present)
    flag = present == true
  }

  /// A step of the checklist; an old id is read as the current one.
  mutating func step(_ meaning: String, _ step: inout StepID) throws(FactError) {
    try field("item", meaning, &step)
    step = step.current
  }
}

extension ShapedValue where Self: LosslessStringConvertible {
  package static func accepts(_ value: Value) -> Bool { shape.accepts(value) }
  package var value: Value { .text(description) }

  package init?(_ value: Value) {
    guard case .text(let text) = value else { return nil }
    self.init(text)
  }
}

extension Array: FieldValue where Element: FieldValue {
  package init?(_ value: Value) {
    guard case .list(let texts) = value else { return nil }
    self = texts.compactMap { Element(.text($0)) }
  }

  package var value: Value { .list(map(\.value.description)) }
}

extension Int: FieldValue {
  package init?(_ value: Value) {
    guard case .number(let number) = value else { return nil }
    self = number
  }

  package var value: Value { .number(self) }
}

extension Bool: ShapedValue {
  package static var shape: FieldShape { .flag }
  package var value: Value { .flag(self) }

  package init?(_ value: Value) {
    guard case .flag(let flag) = value else { return nil }
    self = flag
  }
}

extension String: ShapedValue {
  package static var shape: FieldShape { .text(limitBytes: 2000) }
}

extension ID: ShapedValue {
  package static var shape: FieldShape { .id }
}

extension Person: ShapedValue {
  package static var shape: FieldShape { .initials }
}

extension ClockTime: ShapedValue {
  package static var shape: FieldShape { .clock }
  package var value: Value { .text(description) }

  package init?(_ value: Value) {
    guard case .text(let text) = value else { return nil }
    self.init(text: text)
  }
}

extension Day: ShapedValue {
  package static var shape: FieldShape { .day }
  package var value: Value { .text(description) }

  package init?(_ value: Value) {
    guard case .text(let text) = value else { return nil }
    self.init(text: text)
  }
}

extension DayOpening: ShapedValue {
  package static var shape: FieldShape { .hours }
  package var value: Value { .text(description) }

  package init?(_ value: Value) {
    guard case .text(let text) = value, let read = try? DayOpening(text: text) else { return nil }
    self = read
  }
}

/// A value that is one of a few words, in an event line and in a checkpoint.
package protocol Word: RawRepresentable<String>, CaseIterable, Hashable, Sendable, ShapedValue,
  StateValue
{
  /// The words; a constant in types that many lines hold, since each line is checked against them.
  static var words: [String] { get }
}

extension Word {
  package static var words: [String] { allCases.map(\.rawValue) }
  package static var shape: FieldShape { .choice(words) }
  package var value: Value { .text(rawValue) }

  package init?(_ value: Value) {
    guard case .text(let text) = value else { return nil }
    self.init(rawValue: text)
  }

  package init() { self = Self.allCases[Self.allCases.startIndex] }

  package mutating func visit(_ visitor: inout some StateVisitor) throws(StateError) {
    var text = rawValue
    try visitor.text(&text)
    guard let word = Self(rawValue: text) else { throw StateError("unknown word \(text)") }
    self = word
  }
}
