import BoardCanvas
import BoardTestSupport
import BoardText
import PtyHarness
import Testing

/// Compares the screen of a real terminal with a text file beside the tests.
///
/// With `EXITBOARD_RECORD` set the file is rewritten and the test fails.
func expectGolden(
  _ screen: Screen, is name: String, sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let file = ScreenFile(name, in: "Screens", beside: #filePath)
  let shown = framed(screen)
  if ScreenFile.isRecording {
    try file.record(shown)
    Issue.record("\(file.recorded)", sourceLocation: sourceLocation)
    return
  }
  #expect(try shown == file.expected(), "\n\(shown)", sourceLocation: sourceLocation)
}

/// The cells with a margin, so that blanks at line ends count and are visible.
private func framed(_ screen: Screen) -> String {
  screen.rows.map { $0.map(\.glyph).joined() + "|\n" }.joined()
}

extension Screen {
  /// Cells whose glyph is wider or narrower than the cells that the terminal gave it.
  var misfits: [String] {
    rows.enumerated().flatMap { row, cells in
      cells.indices.compactMap { column in
        let glyph = cells[column].glyph
        let isWide = column + 1 < cells.count && cells[column + 1].glyph.isEmpty
        let width = glyph.isEmpty ? 0 : isWide ? 2 : 1
        return DisplayText(glyph).width == width ? nil : "\(glyph) at \(column), \(row)"
      }
    }
  }
}
