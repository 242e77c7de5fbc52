import Foundation

/// A text file beside a test with the screen that it expects.
package struct ScreenFile {
  package let name: String
  private let url: URL

  /// The file `name`.txt in a folder beside the source file of a test.
  package init(_ name: String, in folder: String, beside source: String) {
    self.name = name
    url = URL(filePath: source).deletingLastPathComponent()
      .appending(path: folder).appending(path: name + ".txt")
  }

  package static var isRecording: Bool {
    ProcessInfo.processInfo.environment["EXITBOARD_RECORD"] != nil
  }

  /// What a test reports after `record`, so that each new screen is reviewed as a difference.
  package var recorded: String {
    "recorded \(name): review it, then run without EXITBOARD_RECORD"
  }

  package func record(_ screen: String) throws {
    try screen.write(to: url, atomically: true, encoding: .utf8)
  }

  package func expected() throws -> String { try String(contentsOf: url, encoding: .utf8) }
}
