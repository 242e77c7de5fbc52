import BoardWords

/// A mistake in a plan, a theme or an import map.
package struct SettingsFault: Error, Hashable, Sendable {
  package let path: String
  /// From 1; `nil` where the fault concerns the whole file.
  package let line: Int?
  package let sentence: String
  /// False for a warning: the value is used nevertheless.
  package let isError: Bool

  package init(path: String, line: Int?, sentence: String, isError: Bool) {
    self.path = path
    self.line = line
    self.sentence = sentence
    self.isError = isError
  }
}

extension SettingsFault: CustomStringConvertible {
  /// File, line and sentence in the format of compilers, which editors can follow.
  ///
  /// `exitboard.toml:12: unknown key 'lnaes' in the plan; did you mean 'lanes'?`
  package var description: String {
    path + (line.map { ":\($0)" } ?? "") + ": " + (isError ? "" : Words.Setting.warning) + sentence
  }
}

/// The faults of one file, collected while it is read.
package struct SettingsFaults {
  package private(set) var all: [SettingsFault] = []
  private let document: TomlDocument

  package init(document: TomlDocument) {
    self.document = document
  }

  package mutating func error(at place: [TomlStep], _ sentence: String) {
    add(place, sentence, isError: true)
  }

  package mutating func warning(at place: [TomlStep], _ sentence: String) {
    add(place, sentence, isError: false)
  }

  /// The line, from 1, of a place in the file.
  func line(of place: [TomlStep]) -> Int { document.line(of: place) }

  private mutating func add(_ place: [TomlStep], _ sentence: String, isError: Bool) {
    all.append(
      SettingsFault(
        path: document.path, line: document.line(of: place), sentence: sentence, isError: isError))
  }
}
