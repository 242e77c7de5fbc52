/// What a field of a fact may hold.
///
/// Reading, writing, the command line and the documentation all use it.
package enum FieldShape: Hashable, Sendable {
  /// `[a-z0-9-]{1,32}`.
  case id
  /// UTF-8, at most this many bytes.
  case text(limitBytes: Int)
  case initials
  case integer(ClosedRange<Int>)
  case flag
  case choice([String])
  case ids
  case choices([String])
  /// Local `HH:MM`.
  case clock
  /// Local `YYYY-MM-DD` or `YYYY-MM-DDTHH:MM`.
  case date
}

/// Visits the fields of a fact, one after the other.
///
/// A fact type lists its fields once, in `visitFields(_:)`; the reader, the writer and the
/// describer all use that list. A coder receives the current value and may replace it.
package protocol FieldCoder {
  mutating func field(
    _ name: String, _ shape: FieldShape, isRequired: Bool, _ value: inout Value?
  ) throws(FactError)
}

/// The payload of one event type.
///
/// `init()` makes a blank for a reader to fill in; it is valid once every required field is read.
package protocol FactFields: Hashable, Sendable {
  /// The name of the type in the file: `area.verb`, past tense.
  static var type: String { get }
  /// One line for `exitboard log --types`.
  static var summary: String { get }
  init()
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
  package mutating func id<Of>(_ name: String, _ id: inout ID<Of>) throws(FactError) {
    var value: Value? = .text(id.text)
    try field(name, .id, isRequired: true, &value)
    if case .text(let text) = value { id = ID(text) }
  }

  package mutating func id<Of>(_ name: String, _ id: inout ID<Of>?) throws(FactError) {
    var value = id.map { Value.text($0.text) }
    try field(name, .id, isRequired: false, &value)
    if case .text(let text) = value { id = ID(text) } else { id = nil }
  }

  package mutating func ids<Of>(_ name: String, _ ids: inout [ID<Of>]) throws(FactError) {
    var value: Value? = .list(ids.map(\.text))
    try field(name, .ids, isRequired: false, &value)
    if case .list(let texts) = value { ids = texts.map { ID($0) } } else { ids = [] }
  }

  package mutating func text(
    _ name: String, limitBytes: Int = 2000, _ text: inout String
  ) throws(FactError) {
    var value: Value? = .text(text)
    try field(name, .text(limitBytes: limitBytes), isRequired: true, &value)
    if case .text(let read) = value { text = read }
  }

  package mutating func text(
    _ name: String, limitBytes: Int = 2000, _ text: inout String?
  ) throws(FactError) {
    try optional(name, .text(limitBytes: limitBytes), &text)
  }

  package mutating func person(_ name: String, _ person: inout Person?) throws(FactError) {
    var initials = person?.initials
    try optional(name, .initials, &initials)
    person = initials.map { Person($0) }
  }

  package mutating func date(_ name: String, _ date: inout String?) throws(FactError) {
    try optional(name, .date, &date)
  }

  package mutating func date(_ name: String, _ date: inout String) throws(FactError) {
    var value: Value? = .text(date)
    try field(name, .date, isRequired: true, &value)
    if case .text(let read) = value { date = read }
  }

  package mutating func clock(_ name: String, _ time: inout ClockTime?) throws(FactError) {
    var text = time?.description
    try optional(name, .clock, &text)
    time = text.flatMap { ClockTime(text: $0) }
  }

  package mutating func integer(
    _ name: String, _ range: ClosedRange<Int>, _ count: inout Int
  ) throws(FactError) {
    var value: Value? = .number(count)
    try field(name, .integer(range), isRequired: true, &value)
    if case .number(let read) = value { count = read }
  }

  package mutating func integer(
    _ name: String, _ range: ClosedRange<Int>, _ count: inout Int?
  ) throws(FactError) {
    var value = count.map { Value.number($0) }
    try field(name, .integer(range), isRequired: false, &value)
    if case .number(let read) = value { count = read } else { count = nil }
  }

  package mutating func flag(_ name: String, _ flag: inout Bool?) throws(FactError) {
    var value = flag.map { Value.flag($0) }
    try field(name, .flag, isRequired: false, &value)
    if case .flag(let read) = value { flag = read } else { flag = nil }
  }

  /// A flag that is `false` if absent, and is written only if `true`.
  package mutating func flag(_ name: String, _ flag: inout Bool) throws(FactError) {
    var value: Value? = flag ? .flag(true) : nil
    try field(name, .flag, isRequired: false, &value)
    flag = value == .flag(true)
  }

  package mutating func flag(required name: String, _ flag: inout Bool) throws(FactError) {
    var value: Value? = .flag(flag)
    try field(name, .flag, isRequired: true, &value)
    if case .flag(let read) = value { flag = read }
  }

  package mutating func choice<Word>(_ name: String, _ word: inout Word) throws(FactError)
  where Word: RawRepresentable<String> & CaseIterable {
    var value: Value? = .text(word.rawValue)
    try field(name, .choice(Word.allCases.map(\.rawValue)), isRequired: true, &value)
    if case .text(let text) = value, let read = Word(rawValue: text) { word = read }
  }

  package mutating func choice<Word>(_ name: String, _ word: inout Word?) throws(FactError)
  where Word: RawRepresentable<String> & CaseIterable {
    var text = word?.rawValue
    try optional(name, .choice(Word.allCases.map(\.rawValue)), &text)
    word = text.flatMap { Word(rawValue: $0) }
  }

  package mutating func choices<Word>(_ name: String, _ words: inout [Word]) throws(FactError)
  where Word: RawRepresentable<String> & CaseIterable {
    var value: Value? = .list(words.map(\.rawValue))
    try field(name, .choices(Word.allCases.map(\.rawValue)), isRequired: false, &value)
    if case .list(let texts) = value {
      words = texts.compactMap { Word(rawValue: $0) }
    } else {
      words = []
    }
  }

  private mutating func optional(
    _ name: String, _ shape: FieldShape, _ text: inout String?
  ) throws(FactError) {
    var value = text.map { Value.text($0) }
    try field(name, shape, isRequired: false, &value)
    if case .text(let read) = value { text = read } else { text = nil }
  }
}
