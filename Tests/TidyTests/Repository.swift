import Foundation
import Testing

/// The repository's own files, as text.
enum Repository {
  static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  struct SourceFile: Sendable, CustomTestStringConvertible {
    let path: String
    let text: String

    var testDescription: String { path }
    var lines: [Substring] { text.split(separator: "\n", omittingEmptySubsequences: false) }

    /// The modules it imports.
    var imports: Set<String> {
      var modules: Set<String> = []
      for line in lines {
        let words = line.split(separator: " ")
        guard let at = words.firstIndex(of: "import"), at <= 1, words.count == at + 2,
          at == 0
            || ["package", "internal", "public", "private", "fileprivate", "@testable"]
              .contains(words[0])
        else { continue }
        modules.insert(String(words[at + 1]))
      }
      return modules
    }
  }

  /// Swift files in a folder of the repository, in the order of their paths.
  static func swiftFiles(in folder: String) -> [SourceFile] {
    let top = root.appending(path: folder)
    guard let walk = FileManager.default.enumerator(atPath: top.path()) else { return [] }
    return walk.compactMap { $0 as? String }.filter { $0.hasSuffix(".swift") }.sorted()
      .compactMap { name in
        guard
          let text = try? String(contentsOf: top.appending(path: name), encoding: .utf8)
        else { return nil }
        return SourceFile(path: folder + "/" + name, text: text)
      }
  }
}
