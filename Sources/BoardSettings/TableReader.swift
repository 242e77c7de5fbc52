import BoardWords

/// Reads one table of a settings file key by key, and reports unknown keys.
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

  /// The keys of the table, in alphabetical order.
  var names: [String] { table.keys.sorted() }

  package func has(_ key: String) -> Bool { table[key] != nil }

  /// The value of `key`, of any kind; marks the key as known.
  package mutating func value(_ key: String) -> TomlValue? {
    known.append(key)
    return table[key]
  }

  /// Text without control characters; `nil` where it is missing or, with a fault, not valid.
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

  /// A text that is one of `words`.
  package mutating func word(
    _ key: String, _ words: [String], _ faults: inout SettingsFaults
  ) -> String? {
    guard let text = text(key, limitBytes: 64, &faults) else { return nil }
    if words.contains(text) { return text }
    faults.error(
      at: place(of: key),
      Words.Setting.isNoneOf(key, text, words.joined(separator: ", "))
        + suggestion(for: text, among: words))
    return nil
  }

  /// A list of texts; an element of another kind is left out, with a fault.
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

  /// A reader of the table `[key]`.
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

  /// Readers of the tables `[[key]]`; `nil` where there is none.
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

  /// Adds a fault for each key that was not read; call it last.
  package func finish(_ faults: inout SettingsFaults) {
    for key in table.keys.sorted() where !known.contains(key) {
      faults.error(
        at: place(of: key),
        Words.Setting.unknownKey(key, in: name) + suggestion(for: key, among: known))
    }
  }

  package func place(of key: String) -> [TomlStep] { place + [.key(key)] }
}
