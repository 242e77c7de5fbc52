import BoardText

package struct SettingsFault: Error, Hashable, Sendable, CustomStringConvertible {
  package let path: String
  /// From 1; `nil` where the fault concerns the whole file.
  package let line: Int?
  package let sentence: String
  /// False for a warning: the value is used nevertheless.
  package let isError: Bool

  package init(path: String, line: Int? = nil, sentence: String, isError: Bool = true) {
    self.path = path
    self.line = line
    self.sentence = sentence
    self.isError = isError
  }

  /// As compilers write it: `exitboard.toml:12: unknown key 'lnaes' in the plan`.
  package var description: String {
    path + (line.map { ":\($0)" } ?? "") + ": " + (isError ? "" : tr("warning: "))
      + sentence.markedLine
  }
}

/// The faults of one file; a class because the readers of all its tables add to it.
package final class SettingsFaults {
  package private(set) var all: [SettingsFault] = []
  private let document: TomlDocument

  package init(document: TomlDocument) {
    self.document = document
  }

  package var sorted: [SettingsFault] { all.sorted { ($0.line ?? 0) < ($1.line ?? 0) } }

  func warning(at place: [TomlStep], _ sentence: String) {
    error(at: place, sentence, isError: false)
  }

  package func error(at place: [TomlStep], _ sentence: String, isError: Bool = true) {
    all.append(
      SettingsFault(
        path: document.path, line: document.line(of: place), sentence: sentence, isError: isError))
  }
}
