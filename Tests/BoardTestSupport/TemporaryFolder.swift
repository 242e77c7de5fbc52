import Foundation

/// A folder for one test, removed with this value.
package final class TemporaryFolder: Sendable {
  package let url: URL
  package var path: String { url.path }

  package init() throws {
    url = FileManager.default.temporaryDirectory.appending(path: "exitboard-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit {
    // A program that is just ending may still add a file there.
    for _ in 0..<50 {
      do {
        try FileManager.default.removeItem(at: url)
        return
      } catch {
        continue
      }
    }
    print("cannot remove \(url.path)")
  }

  /// Writes a file and returns its path.
  @discardableResult
  package func write(_ text: String, to name: String) throws -> String {
    let path = url.appending(path: name).path
    try text.write(toFile: path, atomically: false, encoding: .utf8)
    return path
  }

  package func contents(of name: String) -> String? {
    FileManager.default.contents(atPath: url.appending(path: name).path)
      .map { String(decoding: $0, as: UTF8.self) }
  }
}
