package import BoardCanvas
import BoardWords

/// The themes of some folders; the first folder that has a name wins, `auto` is built in.
package struct ThemeLibrary {
  /// What reading one file came to.
  package enum Contents: Hashable, Sendable {
    case text(String)
    case missing
    /// Why it is not used, as the rest of a sentence.
    case refused(String)
  }

  /// A theme, where it came from (nil: built in), and what was wrong on the way.
  package struct Found: Hashable, Sendable {
    package let theme: Theme
    package let path: String?
    package let faults: [SettingsFault]
  }

  /// No theme anybody wrote comes near it.
  package static let limitBytes = 65_536
  private static let deepestInheritance = 8

  private let folders: [String]
  private let contents: (String) -> Contents

  /// Looks in `folders` in their order, and reads files through `contents`.
  package init(folders: [String], contents: @escaping (String) -> Contents) {
    self.folders = folders
    self.contents = contents
  }

  /// The theme of a name, or of a file if `name` has a slash; the built-in one if there is none.
  package func theme(named name: String) -> Found {
    find(name, depth: 0)
  }

  private func find(_ name: String, depth: Int) -> Found {
    for path in paths(for: name) {
      switch contents(path) {
      case .missing: continue
      case .refused(let reason):
        return builtIn(
          SettingsFault(
            path: path, line: nil, sentence: Words.ThemeFault.notUsed(reason), isError: true))
      case .text(let text):
        let (theme, faults) = ThemeFile.read(text: text, path: path) { parent in
          guard depth < Self.deepestInheritance else { return nil }
          let found = find(parent, depth: depth + 1)
          return found.path == nil && parent != Theme.builtIn.name ? nil : found.theme
        }
        guard let theme else {
          return Found(theme: .builtIn, path: nil, faults: faults)
        }
        return Found(theme: theme, path: path, faults: faults)
      }
    }
    if name == Theme.builtIn.name { return Found(theme: .builtIn, path: nil, faults: []) }
    return builtIn(
      SettingsFault(
        path: Words.ThemeFault.theme(name), line: nil,
        sentence: Words.ThemeFault.missing,
        isError: true))
  }

  private func builtIn(_ fault: SettingsFault) -> Found {
    Found(theme: .builtIn, path: nil, faults: [fault])
  }

  /// A name is letters, digits and `-_`: it never leaves the folders.
  private func paths(for name: String) -> [String] {
    if name.contains("/") { return [name] }
    let isPlain = name.unicodeScalars.allSatisfy {
      $0.properties.isAlphabetic || $0.properties.numericType != nil || $0 == "-" || $0 == "_"
    }
    return isPlain && !name.isEmpty ? folders.map { "\($0)/\(name).toml" } : []
  }
}
