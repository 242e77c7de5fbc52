internal import BoardWords
internal import TOMLKit

/// A TOML file that could be read: its values, and the line each of them stands on.
package struct TomlDocument: Sendable {
  package let path: String
  package let root: [String: TomlValue]
  private let lines: TomlLines

  /// Reads `text`, which faults call by `path`.
  ///
  /// Throws the one fault that keeps the text from being TOML, with its line.
  package init(text: String, path: String) throws(PlanFault) {
    self.path = path
    // The parser takes C strings: what stands behind a NUL would be lost without a word.
    if let line = TomlDocument.lineOfNUL(in: text) {
      throw PlanFault(
        path: path, line: line, sentence: Words.Setting.nul, isError: true)
    }
    lines = TomlLines(text: text)
    if let line = lines.namelessTable {
      throw PlanFault(
        path: path, line: line, sentence: Words.Setting.nameless,
        isError: true)
    }
    do {
      root = TomlDocument.values(of: try TOMLTable(string: text))
    } catch {
      throw TomlDocument.fault(of: error, path: path)
    }
  }

  /// The line, from 1, on which a value begins; of the nearest thing round it where it is missing.
  package func line(of place: [TomlStep]) -> Int {
    lines.line(of: place)
  }

  private static func lineOfNUL(in text: String) -> Int? {
    guard let offset = text.utf8.firstIndex(of: 0) else { return nil }
    return 1 + text.utf8[..<offset].count { $0 == 10 }
  }

  private static func fault(of error: any Error, path: String) -> PlanFault {
    guard let error = error as? TOMLParseError else {
      return PlanFault(
        path: path, line: nil, sentence: Words.Setting.unreadable("\(error)"), isError: true)
    }
    return PlanFault(
      path: path, line: error.source.begin.line,
      sentence: Words.Setting.notTOML(error.description), isError: true)
  }

  private static func values(of table: TOMLTable) -> [String: TomlValue] {
    var values: [String: TomlValue] = [:]
    for key in table.keys {
      if let value = table[key] { values[key] = TomlDocument.value(of: value) }
    }
    return values
  }

  private static func value(of value: any TOMLValueConvertible) -> TomlValue {
    if let text = value.string { return .text(text) }
    if let number = value.int { return .number(number) }
    if let flag = value.bool { return .flag(flag) }
    if let table = value.table { return .table(values(of: table)) }
    if let list = value.array {
      return .list((0..<list.count).map { TomlDocument.value(of: list[$0]) })
    }
    if let fraction = value.double { return .fraction(fraction) }
    return .moment(value.debugDescription)
  }
}
