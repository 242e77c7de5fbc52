import BoardWords

/// A value of a TOML file, free of the parser that read it.
package indirect enum TomlValue: Hashable, Sendable {
  case text(String)
  case number(Int)
  case fraction(Double)
  case flag(Bool)
  /// A date, a time or both, as it is written.
  case moment(String)
  case list([TomlValue])
  case table([String: TomlValue])

  /// What a fault calls it, with its article.
  package var kindName: String {
    switch self {
    case .text: Words.Setting.text
    case .number: Words.Setting.number
    case .fraction: Words.Setting.fraction
    case .flag: Words.Setting.flag
    case .moment: Words.Setting.moment
    case .list: Words.Setting.list
    case .table: Words.Setting.table
    }
  }
}

/// One step of the way from a file's root to a value in it.
package enum TomlStep: Hashable, Sendable {
  case key(String)
  case index(Int)
}
