import BoardText

/// The texts of a base16 scheme, read from the part of YAML that such schemes use.
///
/// Lines `key: "value"`, at the top level or indented below `palette:`; the quotes are optional.
/// Comments, blank lines and document markers are skipped; any other line is an error.
struct Base16Scheme {
  /// By key in lower case, with the line from 1; never empty.
  private(set) var values: [String: (text: String, line: Int)] = [:]

  init(_ text: String, path: String) throws(SettingsFault) {
    var isInPalette = false
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    for (index, line) in lines.enumerated() {
      let content = Base16Scheme.trimmed(line)
      if content.isEmpty || content.hasPrefix("#") || content == "---" || content == "..." {
        continue
      }
      let isIndented = line.first == " " || line.first == "\t"
      isInPalette = isInPalette && isIndented
      guard isIndented == isInPalette, let (key, value) = Base16Scheme.pair(content) else {
        throw SettingsFault(
          path: path, line: index + 1, sentence: tr("expected a line such as base00: \"1d1f21\""))
      }
      if key == "palette" && value.isEmpty {
        isInPalette = true
      } else if values.updateValue((value, index + 1), forKey: key) != nil {
        throw SettingsFault(
          path: path, line: index + 1, sentence: tr("{key} stands in the file twice", key))
      }
    }
    if values.isEmpty {
      throw SettingsFault(
        path: path,
        sentence: tr("it has no colours; expected a base16 scheme (YAML) or a btop theme"))
    }
  }

  /// Splits `key: value`; `nil` for anything else.
  private static func pair(_ line: Substring) -> (key: String, value: String)? {
    guard let colon = line.firstIndex(of: ":") else { return nil }
    let key = line[..<colon]
    let rest = line[line.index(after: colon)...]
    guard !key.isEmpty, key.allSatisfy({ $0.isLetter || $0.isNumber || "_-".contains($0) }),
      rest.isEmpty || isBlank(rest.first), let value = scalar(trimmed(rest))
    else { return nil }
    return (key.lowercased(), value)
  }

  /// A value without its quotes and comment; `nil` for lists, blocks and other syntax of YAML.
  private static func scalar(_ text: Substring) -> String? {
    guard let quote = text.first else { return "" }
    if quote == "\"" || quote == "'" {
      let inside = text.dropFirst()
      guard let end = inside.firstIndex(of: quote) else { return nil }
      let rest = trimmed(inside[inside.index(after: end)...])
      return rest.isEmpty || rest.hasPrefix("#") ? String(inside[..<end]) : nil
    }
    if "[]{}&*!|>%@`,?-".contains(quote) { return nil }
    let comment = text.indices.first { index in
      text[index] == "#" && (index == text.startIndex || isBlank(text[text.index(before: index)]))
    }
    return String(trimmed(text[..<(comment ?? text.endIndex)]))
  }

  private static func trimmed(_ text: Substring) -> Substring {
    let start = text.drop(while: isBlank)
    return start.lastIndex { !isBlank($0) }.map { start[...$0] } ?? ""
  }

  /// Spaces, tabs, and the byte order mark that a file may begin with.
  private static func isBlank(_ character: Character?) -> Bool {
    character == " " || character == "\t" || character == "\u{FEFF}"
  }
}
