import BoardCanvas
import Foundation
import Testing

/// Compares a whole screen with a text file beside the tests.
///
/// With `EXITBOARD_RECORD` set the file is rewritten and the test fails, so that a new screen is
/// always reviewed as a difference.
func expectScreen(
  _ canvas: Canvas, is name: String, sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Screens")
  let file = folder.appending(path: name + ".txt")
  let drawn = framed(canvas)
  if ProcessInfo.processInfo.environment["EXITBOARD_RECORD"] != nil {
    try drawn.write(to: file, atomically: true, encoding: .utf8)
    Issue.record(
      "recorded \(name): review it, then run without EXITBOARD_RECORD",
      sourceLocation: sourceLocation)
    return
  }
  let expected = try String(contentsOf: file, encoding: .utf8)
  #expect(drawn == expected, "\n\(drawn)", sourceLocation: sourceLocation)
}

/// The canvas with a margin, so that blanks at line ends count and are visible.
private func framed(_ canvas: Canvas) -> String {
  var lines: [String] = []
  for row in 0..<canvas.size.rows {
    var line = ""
    for column in 0..<canvas.size.columns { line += canvas[column, row].glyph }
    lines.append(line + "|")
  }
  return lines.joined(separator: "\n") + "\n"
}
