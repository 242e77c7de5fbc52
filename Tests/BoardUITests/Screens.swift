import BoardCanvas
import BoardTestSupport
import Testing

/// Compares a whole screen with a text file beside the tests.
///
/// With `EXITBOARD_RECORD` set the file is rewritten and the test fails.
func expectScreen(
  _ canvas: Canvas, is name: String, sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let file = ScreenFile(name, in: "Screens", beside: #filePath)
  let drawn = framed(canvas)
  if ScreenFile.isRecording {
    try file.record(drawn)
    Issue.record("\(file.recorded)", sourceLocation: sourceLocation)
    return
  }
  #expect(try drawn == file.expected(), "\n\(drawn)", sourceLocation: sourceLocation)
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
