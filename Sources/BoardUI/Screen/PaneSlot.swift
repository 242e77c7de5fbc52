/// Where the layout puts a pane; one pane each is `.top`, `.main`, `.bottom` and `.corner`.
package enum PaneSlot: Sendable {
  /// A band over the whole width.
  case top
  /// The pane that gets the rows the others leave.
  case main
  /// Beside the main pane; on a small screen one line.
  case side
  /// A low band at the bottom, which shrinks to a line.
  case bottom
  /// The lower right corner of the top band, if there is room.
  case corner
}
