import BoardJournal
import Foundation

extension JournalProcess {
  /// The event file's bytes; none where there is no file.
  var bytes: Data { FileManager.default.contents(atPath: path) ?? Data() }

  /// What `verify` would say, without a process of its own: for tests that ask a hundred times.
  func verified() throws -> Verification {
    try Verifier.verify(path: path, anchor: nil) { _, _ in }
  }

  /// Whole lines of a type.
  func count(of type: String) -> Int {
    String(decoding: bytes, as: UTF8.self).split(separator: "\n")
      .count { $0.hasSuffix("\"}") && $0.contains("\"type\":\"\(type)\"") }
  }
}
