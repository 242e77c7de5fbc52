package import BoardCanvas
import BoardText

/// The themes in a list of folders; the first folder with a theme of that name wins.
package struct ThemeLibrary {
  package enum Contents: Hashable, Sendable {
    case text(String)
    case missing
    /// Why the file is not used; completes "not used: ".
    case rejected(String)
  }

  /// A theme, the path of its file (`nil` for the built-in theme), and the faults found.
  package struct Found: Hashable, Sendable {
    package let theme: Theme
    package let path: String?
    package let faults: [SettingsFault]
  }

  /// The shipped themes have about 2 KB.
  package static let limitBytes = 65_536
  private static let maxInheritanceDepth = 8

  private let folders: [String]
  private let contents: (String) -> Contents

  /// Searches `folders` in order; `contents` reads the file of a path.
  package init(folders: [String], contents: @escaping (String) -> Contents) {
    self.folders = folders
    self.contents = contents
  }

  /// The theme of that name, or of that path if it has a slash; else the built-in one and a fault.
  package func theme(named name: String) -> Found {
    find(name, depth: 0)
  }

  private func find(_ name: String, depth: Int) -> Found {
    for path in paths(for: name) {
      switch contents(path) {
      case .missing: continue
      case .rejected(let reason):
        return builtIn([SettingsFault(path: path, sentence: tr("not used: {reason}", reason))])
      case .text(let text):
        let (theme, faults) = ThemeFile.read(text: text, path: path) { parent in
          guard depth < Self.maxInheritanceDepth else { return nil }
          let found = find(parent, depth: depth + 1)
          return found.path == nil && parent != Theme.builtIn.name ? nil : found.theme
        }
        return theme.map { Found(theme: $0, path: path, faults: faults) } ?? builtIn(faults)
      }
    }
    if name == Theme.builtIn.name { return builtIn([]) }
    return builtIn([
      SettingsFault(
        path: tr("theme \"{name}\"", name),
        sentence: tr("there is no such theme; `exitboard theme list` shows all themes"))
    ])
  }

  private func builtIn(_ faults: [SettingsFault]) -> Found {
    Found(theme: .builtIn, path: nil, faults: faults)
  }

  /// A name has only letters, digits, `-` and `_`, so that it cannot lead out of the folders.
  private func paths(for name: String) -> [String] {
    if name.contains("/") { return [name] }
    let isPlain = name.unicodeScalars.allSatisfy {
      $0.properties.isAlphabetic || $0.properties.numericType != nil || $0 == "-" || $0 == "_"
    }
    return isPlain && !name.isEmpty ? folders.map { "\($0)/\(name).toml" } : []
  }
}
