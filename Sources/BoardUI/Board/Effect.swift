package import BoardModel

/// An action that the board requests from outside; performed in order.
package enum Effect: Hashable, Sendable {
  case record(Draft, RecordID)
  /// Look up whether a person has a PIN.
  case lookUpPin(Person)
  /// Check a PIN; it is passed on nowhere else.
  case checkPin(Person, String)
  /// Ring for these alerts, which were just raised or repeated; never empty.
  case ring([RingingAlert])
  /// Apply the theme with this name.
  case applyTheme(String)
  /// Show the shop at a past moment; `nil` returns to now.
  case rewind(Timestamp?)
  /// Move a paused demonstration clock forward; other clocks do not move.
  case advance(minutes: Int)
  /// Read these business days from the file; the answer is `olderDaysLoaded`.
  case loadOlderDays(ClosedRange<Day>)
  /// Turn mouse reports on or off.
  case listenToMouse(Bool)
  case redraw
  case suspend
  case quit
}
