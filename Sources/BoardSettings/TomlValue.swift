import BoardText

/// A value of a TOML file.
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
