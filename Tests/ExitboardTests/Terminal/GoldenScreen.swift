import BoardCanvas
import BoardText
import Foundation
import PtyHarness
import Testing

/// Compares the screen of a real terminal with a text file beside the tests.
///
/// With `EXITBOARD_RECORD` set the file is rewritten and the test fails, so that a new screen is
/// always reviewed as a difference.
func expectGolden(
  _ screen: Screen, is name: String, sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Screens")
  let file = folder.appending(path: name + ".txt")
  let shown = framed(screen)
  if ProcessInfo.processInfo.environment["EXITBOARD_RECORD"] != nil {
    try shown.write(to: file, atomically: true, encoding: .utf8)
    Issue.record(
      "recorded \(name): review it, then run without EXITBOARD_RECORD",
      sourceLocation: sourceLocation)
    return
  }
  let expected = try String(contentsOf: file, encoding: .utf8)
  #expect(shown == expected, "\n\(shown)", sourceLocation: sourceLocation)
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
