package import BoardCanvas
package import BoardModel

/// Input to the board; nothing else changes it.
package enum Message: Sendable {
  /// The shop's clock, and the monotonic clock for toasts and key guards.
  case ticked(Timestamp, MonotonicTime)
  /// Keys that arrived together.
  case typed([Key])
  case pasted(String)
  /// The number of characters that arrived and are not keys; keys near them are not taps.
  case garbled(Int)
  case resized(Size)
  case happened([Event])
  /// New faults: `count` is how many, the list holds the newest of them.
  case faulted([Fault], count: Int)
  case journalStateChanged(JournalNotice)
  /// A line that was read earlier breaks the hash chain.
  case chainBroken(line: Int, reason: String)
  /// The percent of the file read so far; more follows.
  case readingProgressed(percent: Int)
  /// The file was read to its end for the first time.
  case caughtUp
  /// A record of this board was written to disk.
  case saved(RecordID, seq: Int, hash: String)
  /// A record of this board was not written; the sentence says why.
  case refused(RecordID, String)
  /// A record of this board was not written because another writer recorded something first.
  case superseded(RecordID, String)
  /// The result of looking up or checking a person's PIN.
  case pin(Person, PinResult)
  /// A notice from outside the board, such as a theme that does not load.
  case notice(String)
  /// Older days were read from the file.
  case olderDaysLoaded(History)
  /// The glyphs of the theme in use.
  case themeChanged(ThemeGlyphs)
}
