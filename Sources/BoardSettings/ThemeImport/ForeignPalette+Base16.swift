import BoardCanvas
import BoardText

extension ForeignPalette {
  /// A base16 or base24 scheme: `base00` to `base0F`, at the top level or under `palette`.
  ///
  /// Roles by the base16 styling guide: 00 background, 01 lighter background, 02 selection, 03
  /// comments, 05 text, 08 red, 0A yellow, 0B green, 0D blue, 0E purple.
  init(base16 text: String, path: String) throws(SettingsFault) {
    let scheme = try Base16Scheme(text, path: path)
    func colour(_ name: String) throws(SettingsFault) -> Colour {
      guard let (text, line) = scheme.values[name.lowercased()] else {
        throw Self.missing(name, path)
      }
      guard let colour = Colour(hex: text.hasPrefix("#") ? text : "#" + text) else {
        throw SettingsFault(
          path: path, line: line,
          sentence: tr(
            "{key} is {found}; expected {expected}", name, "\"\(text)\"",
            tr("six hexadecimal digits")))
      }
      return colour
    }
    name = Self.cleaned(
      scheme.values["name"]?.text ?? scheme.values["scheme"]?.text ?? Self.name(of: path))
    ground = try colour("base00")
    raised = try colour("base01")
    line = try colour("base02")
    grey = try colour("base03")
    ink = try colour("base05")
    late = try colour("base08")
    soon = try colour("base0A")
    fine = try colour("base0B")
    calm = try colour("base0D")
    accent = try colour("base0E")
  }
}

/// The texts of a base16 scheme: lines `key: "value"`, at the top level or below `palette:`.
private struct Base16Scheme {
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
