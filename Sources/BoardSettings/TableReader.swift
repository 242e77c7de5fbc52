package import BoardModel
import BoardText

/// Reads one table of a settings file key by key; a class, because it collects the keys read.
///
/// A value of the wrong kind is `nil`, with a fault.
package final class TableReader {
  package let place: [TomlStep]
  private let name: String
  private let table: [String: TomlValue]
  private let faults: SettingsFaults
  private var known: [String] = []

  package init(
    _ table: [String: TomlValue], at place: [TomlStep], named name: String,
    _ faults: SettingsFaults
  ) {
    self.table = table
    self.place = place
    self.name = name
    self.faults = faults
  }

  package var names: [String] { table.keys.sorted() }

  package func has(_ key: String) -> Bool { table[key] != nil }

  package func place(of key: String) -> [TomlStep] { place + [.key(key)] }

  package func error(_ sentence: String) { faults.error(at: place, sentence) }

  /// Adds an error of the value of `key`, or of the table where the key is missing.
  package func error(_ key: String, _ sentence: String) {
    faults.error(at: place(of: key), sentence)
  }

  /// The value of `key`, of any kind; marks the key as known.
  package func value(_ key: String) -> TomlValue? {
    known.append(key)
    return table[key]
  }

  /// Text of at most `limitBytes` without control characters.
  package func text(_ key: String, limitBytes: Int) -> String? {
    text(key, isTooLong: { $0.utf8.count > limitBytes }) {
      tr("{key} is longer than {limit_bytes} bytes", key, limitBytes)
    }
  }

  /// Text of at most so many characters as they are shown, in any alphabet.
  ///
  /// One may consist of any number of marks, which no event could hold; the longest emoji has 35 bytes.
  func text(_ key: String, limitCharacters: Int) -> String? {
    text(key, isTooLong: { $0.count > limitCharacters || $0.utf8.count > 24 * limitCharacters }) {
      tr("{key} is longer than {limit} characters", key, limitCharacters)
    }
  }

  private func text(
    _ key: String, isTooLong: (String) -> Bool, _ sentence: () -> String
  ) -> String? {
    guard let value = value(key) else { return nil }
    guard case .text(let text) = value else {
      return reject(key, value, expected: tr("text in quotes"))
    }
    if isTooLong(text) {
      error(key, sentence())
    } else if text.unicodeScalars.contains(where: { $0.properties.generalCategory == .control }) {
      error(key, tr("{key} contains a control character; expected plain text", key))
    } else {
      return text
    }
    return nil
  }

  package func number(_ key: String, _ range: ClosedRange<Int>) -> Int? {
    guard let value = value(key) else { return nil }
    if case .number(let number) = value, range.contains(number) { return number }
    let found = if case .number(let number) = value { String(number) } else { value.kindName }
    let expected = tr("a whole number from {least} to {most}", range.lowerBound, range.upperBound)
    error(key, tr("{key} is {found}; expected {expected}", key, found, expected))
    return nil
  }

  package func flag(_ key: String) -> Bool? {
    guard let value = value(key) else { return nil }
    if case .flag(let flag) = value { return flag }
    return reject(key, value, expected: tr("true or false"))
  }

  package func word<Value>(_ key: String, _ values: [(word: String, value: Value)]) -> Value? {
    guard let text = text(key, limitBytes: 64) else { return nil }
    if let known = values.first(where: { $0.word == text }) { return known.value }
    let words = values.map(\.word)
    error(
      key,
      tr(
        "{key} = \"{text}\"; expected one of {words}", key, text, words.joined(separator: ", "))
        + suggestion(for: text, among: words))
    return nil
  }

  /// A text that is the raw value of one of the cases.
  package func word<Word: CaseIterable & RawRepresentable<String>>(
    _ key: String, _: Word.Type
  ) -> Word? {
    word(key, Word.allCases.map { ($0.rawValue, $0) })
  }

  package func clock(_ key: String, example: String) -> ClockTime? {
    guard let text = text(key, limitBytes: 24) else { return nil }
    if let time = ClockTime(written: text) { return time }
    error(key, tr("'{text}' is not a time; write HH:MM such as {example}", text, example))
    return nil
  }

  /// A list of texts; an element of another kind is left out, with a fault.
  package func texts(_ key: String) -> [String]? {
    guard let value = value(key) else { return nil }
    guard case .list(let values) = value else {
      return reject(key, value, expected: tr("a list such as [\"a\", \"b\"]"))
    }
    return values.enumerated().compactMap { index, value in
      if case .text(let text) = value { return text }
      return reject(key, index, value, expected: tr("text in quotes"))
    }
  }

  /// One text or a list of texts, each with its place.
  func textOrTexts(_ key: String) -> [(place: [TomlStep], text: String)]? {
    guard case .text = table[key] else {
      return texts(key)?.enumerated().map { (place(of: key) + [.index($0)], $1) }
    }
    return text(key, limitBytes: 80).map { [(place(of: key), $0)] }
  }

  /// A number with at most two decimals, in hundredths; with a fraction it is written in quotes.
  func hundredths(_ key: String) -> Int? {
    guard let value = value(key) else { return nil }
    switch value {
    case .number(let number) where abs(number) <= 1_000_000: return number * 100
    case .text(let text): if let number = Int(hundredths: text) { return number }
    default: break
    }
    return reject(key, value, expected: tr("a number such as 8, or \"2.5\" in quotes"))
  }

  package func table(_ key: String) -> TableReader? {
    guard let value = value(key) else { return nil }
    if case .table(let table) = value {
      return TableReader(table, at: place(of: key), named: "[\(key)]", faults)
    }
    return reject(key, value, expected: tr("a table [{key}]", key))
  }

  package func tables(_ key: String) -> [TableReader]? {
    guard let value = value(key) else { return nil }
    guard case .list(let values) = value else {
      return reject(key, value, expected: tr("tables [[{key}]]", key))
    }
    return values.enumerated().compactMap { index, value in
      if case .table(let table) = value {
        return TableReader(
          table, at: place(of: key) + [.index(index)], named: "[[\(key)]]", faults)
      }
      return reject(key, index, value, expected: tr("a table [[{key}]]", key))
    }
  }

  /// Adds a fault for each key that was not read; call it last.
  package func finish() {
    for key in names where !known.contains(key) {
      error(
        key, tr("unknown key '{key}' in {table}", key, name) + suggestion(for: key, among: known))
    }
  }

  /// Adds an error of a value of the wrong kind; always `nil`.
  package func reject<Value>(_ key: String, _ value: TomlValue, expected: String) -> Value? {
    error(key, tr("{key} is {found}; expected {expected}", key, value.kindName, expected))
    return nil
  }

  /// Adds an error of a list element of the wrong kind; always `nil`.
  func reject<Value>(
    _ key: String, _ index: Int, _ value: TomlValue, expected: String
  ) -> Value? {
    faults.error(
      at: place(of: key) + [.index(index)],
      tr("{key} contains {found}; expected {expected}", key, value.kindName, expected))
    return nil
  }
}
