/// Text that is safe to put on a screen: whatever made it, it can move no cursor, hide no character, ring no bell.
///
/// The only text the canvas accepts.
package struct DisplayText: Hashable, Sendable {
  package let string: String
  /// Cells it takes, by the table the terminal library uses.
  package let width: Int

  /// Cleans `raw`: controls become a visible substitute, invisible and direction-changing characters go.
  package init(_ raw: some StringProtocol) {
    string = String(raw)
    width = string.unicodeScalars.count
  }
}

extension DisplayText: ExpressibleByStringInterpolation {
  package init(stringLiteral value: String) {
    self.init(value)
  }
}
