import BoardText
internal import CToml

package struct TomlDocument: Sendable {
  package let path: String
  package let root: [String: TomlValue]
  private let lines: [[TomlStep]: Int]

  package init(text: String, path: String) throws(SettingsFault) {
    let document = unsafe toml_parse(text, text.utf8.count)
    defer { unsafe toml_free(document) }
    guard var node = unsafe document.pointee.nodes else {
      throw unsafe SettingsFault(
        path: path, line: Int(document.pointee.line),
        sentence: TomlDocument.sentence(document.pointee), isError: true)
    }
    self.path = path
    var lines: [[TomlStep]: Int] = [:]
    if case .table(let root) = unsafe TomlDocument.value(&node, at: [], &lines) {
      self.root = root
    } else {
      root = [:]
    }
    self.lines = lines
  }

  /// The line, from 1, of a key or list element, else of the closest table or list around it.
  package func line(of place: [TomlStep]) -> Int {
    var known = place[...]
    while !known.isEmpty {
      if let line = lines[Array(known)] { return line }
      known = known.dropLast()
    }
    return 1
  }

  private static func sentence(_ document: toml_document) -> String {
    switch unsafe document.status {
    case TOML_TOO_LARGE:
      tr("the file is larger than {limit_kibibytes} KiB", Int(TOML_LIMIT_BYTES) / 1024)
    case TOML_TOO_DEEP:
      tr("lists and tables nest deeper than {limit_levels} levels", Int(TOML_LIMIT_LEVELS))
    case TOML_TOO_MANY:
      tr("the file has more than {limit_values} values", Int(TOML_LIMIT_VALUES))
    default: unsafe tr("not TOML: {reason}", string(document.message))
    }
  }

  /// The value of `node` and all below it; moves `node` behind them.
  private static func value(
    _ node: inout UnsafePointer<toml_node>, at place: [TomlStep], _ lines: inout [[TomlStep]: Int]
  ) -> TomlValue {
    let value = unsafe node.pointee
    unsafe node += 1
    lines[place] = unsafe Int(value.line)
    switch unsafe value.kind {
    case TOML_TABLE:
      var table: [String: TomlValue] = [:]
      for _ in 0..<(unsafe value.count) {
        let key = unsafe string(node.pointee.key)
        table[key] = unsafe TomlDocument.value(&node, at: place + [.key(key)], &lines)
      }
      return .table(table)
    case TOML_ARRAY:
      let indices = unsafe 0..<value.count
      return .list(
        indices.map { unsafe TomlDocument.value(&node, at: place + [.index($0)], &lines) })
    case TOML_STRING: return .text(unsafe string(value.string))
    case TOML_INTEGER: return .number(unsafe Int(value.integer))
    case TOML_FLOAT: return .fraction
    case TOML_BOOLEAN: return .flag(unsafe value.integer == 1)
    default: return .moment
    }
  }

  private static func string(_ text: toml_text) -> String {
    let bytes = unsafe UnsafeRawBufferPointer(start: text.bytes, count: text.length)
    return unsafe String(decoding: bytes, as: UTF8.self)
  }
}

package indirect enum TomlValue: Hashable, Sendable {
  case text(String)
  case number(Int)
  case fraction
  case flag(Bool)
  /// A date, a time or both; no setting takes one.
  case moment
  case list([TomlValue])
  case table([String: TomlValue])

  /// Its kind as a fault names it, with the article.
  package var kindName: String {
    switch self {
    case .text: tr("text")
    case .number: tr("a whole number")
    case .fraction: tr("a number with a fraction")
    case .flag: tr("true or false")
    case .moment: tr("a date or time")
    case .list: tr("a list")
    case .table: tr("a table")
    }
  }
}

/// A key or an index; an array of them leads from the root of a file to a value.
package enum TomlStep: Hashable, Sendable {
  case key(String)
  case index(Int)
}
