import BoardTestSupport
import BoardJournal
import Foundation

extension JournalProcess {
  /// The bytes of the event file, empty without a file.
  var bytes: Data { FileManager.default.contents(atPath: path) ?? Data() }

  /// The result of `verify`, without starting a process: for tests that need it a hundred times.
  func verified() throws -> Verification {
    try Verifier.verify(path: path, anchor: nil) { _, _ in }
  }

  /// The number of complete lines of a type.
  func count(of type: String) -> Int {
    String(decoding: bytes, as: UTF8.self).split(separator: "\n")
      .count { $0.hasSuffix("\"}") && $0.contains("\"type\":\"\(type)\"") }
  }
}
