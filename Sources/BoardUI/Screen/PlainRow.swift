/// One row of the board as a line of text, with the state that decides when to repeat the line.
package struct PlainRow: Hashable, Sendable {
  /// When a change of the row is not worth a line.
  enum Silence: Hashable, Sendable {
    case never, whenNew, always
  }

  /// The line is written again when this changes; it does not contain passing minutes.
  let state: String
  let text: String
  var silence = Silence.never
  /// The line to write when the row is gone; `nil` writes none.
  var goneText: String?
}
