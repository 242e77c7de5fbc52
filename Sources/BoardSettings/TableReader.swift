import BoardWords

/// Reads one table of a settings file key by key, and says of the rest that nobody knows it.
package struct TableReader {
  package let place: [TomlStep]
  /// Completes "unknown key 'x' in ...".
  private let name: String
  private let table: [String: TomlValue]
  private var known: [String] = []

  package init(_ table: [String: TomlValue], at place: [TomlStep], named name: String) {
    self.table = table
    self.place = place
    self.name = name
  }

  /// What stands in the table, in alphabetical order.
  var names: [String] { table.keys.sorted() }

  package func has(_ key: String) -> Bool { table[key] != nil }

  /// The value of `key`, whatever it is.
  package mutating func value(_ key: String) -> TomlValue? {
    known.append(key)
    return table[key]
  }

  /// Text on one line, of at most `limitBytes`; `nil` where it is missing or wrong.
  package mutating func text(
    _ key: String, limitBytes: Int, _ faults: inout SettingsFaults
  ) -> String? {
    guard let value = value(key) else { return nil }
    guard case .text(let text) = value else {
      faults.error(
        at: place(of: key),
        Words.Setting.isNot(key, value.kindName, expected: Words.Setting.quotedText))
      return nil
    }
    guard text.utf8.count <= limitBytes else {
      faults.error(at: place(of: key), Words.Setting.tooLong(key, limitBytes: limitBytes))
      return nil
    }
    guard !text.unicodeScalars.contains(where: { $0.properties.generalCategory == .control }) else {
      faults.error(at: place(of: key), Words.Setting.control(key))
      return nil
    }
    return text
  }

  package mutating func number(
    _ key: String, _ range: ClosedRange<Int>, _ faults: inout SettingsFaults
  ) -> Int? {
    guard let value = value(key) else { return nil }
    if case .number(let number) = value, range.contains(number) { return number }
    let found = if case .number(let number) = value { String(number) } else { value.kindName }
    faults.error(
      at: place(of: key),
      Words.Setting.isNot(
        key, found, expected: Words.Setting.number(from: range.lowerBound, to: range.upperBound)))
    return nil
  }

  package mutating func flag(_ key: String, _ faults: inout SettingsFaults) -> Bool? {
    guard let value = value(key) else { return nil }
    if case .flag(let flag) = value { return flag }
    faults.error(
      at: place(of: key),
      Words.Setting.isNot(key, value.kindName, expected: Words.Setting.flag))
    return nil
  }

  /// One of `words`.
  package mutating func word(
    _ key: String, _ words: [String], _ faults: inout SettingsFaults
  ) -> String? {
    guard let text = text(key, limitBytes: 64, &faults) else { return nil }
    if words.contains(text) { return text }
    faults.error(
      at: place(of: key),
      Words.Setting.isNoneOf(key, text, words.joined(separator: ", "))
        + hint(text, among: words))
    return nil
  }

  /// A list of texts.
  package mutating func texts(_ key: String, _ faults: inout SettingsFaults) -> [String]? {
    guard let value = value(key) else { return nil }
    guard case .list(let values) = value else {
      faults.error(
        at: place(of: key),
        Words.Setting.isNot(key, value.kindName, expected: Words.Setting.texts))
      return nil
    }
    var texts: [String] = []
    for (index, value) in values.enumerated() {
      if case .text(let text) = value {
        texts.append(text)
      } else {
        faults.error(
          at: place(of: key) + [.index(index)],
          Words.Setting.holds(key, value.kindName, expected: Words.Setting.quotedText))
      }
    }
    return texts
  }

  /// The table under `key`.
  package mutating func table(_ key: String, _ faults: inout SettingsFaults) -> TableReader? {
    guard let value = value(key) else { return nil }
    if case .table(let table) = value {
      return TableReader(table, at: place(of: key), named: "[\(key)]")
    }
    faults.error(
      at: place(of: key),
      Words.Setting.isNot(key, value.kindName, expected: Words.Setting.table(key)))
    return nil
  }

  /// The tables of the list under `key`; `nil` where there is none.
  package mutating func tables(_ key: String, _ faults: inout SettingsFaults) -> [TableReader]? {
    guard let value = value(key) else { return nil }
    guard case .list(let values) = value else {
      faults.error(
        at: place(of: key),
        Words.Setting.isNot(key, value.kindName, expected: Words.Setting.tables(key)))
      return nil
    }
    var readers: [TableReader] = []
    for (index, value) in values.enumerated() {
      let place = place(of: key) + [.index(index)]
      if case .table(let table) = value {
        readers.append(TableReader(table, at: place, named: "[[\(key)]]"))
      } else {
        faults.error(
          at: place,
          Words.Setting.holds(key, value.kindName, expected: Words.Setting.tableOf(key)))
      }
    }
    return readers
  }

  /// Reports the keys nobody asked for; call it last.
  package func finish(_ faults: inout SettingsFaults) {
    for key in table.keys.sorted() where !known.contains(key) {
      faults.error(
        at: place(of: key), Words.Setting.unknownKey(key, in: name) + hint(key, among: known))
    }
  }

  package func place(of key: String) -> [TomlStep] { place + [.key(key)] }

  private func hint(_ name: String, among names: [String]) -> String {
    nearestName(to: name, among: names).map { Words.Command.suggestion($0) } ?? ""
  }
}
