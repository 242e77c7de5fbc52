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

/// The result of looking up or checking a PIN.
package enum PinResult: Hashable, Sendable {
  case noPin
  /// The person has a PIN and must type it.
  case hasPin
  case right
  case wrong(triesLeft: Int)
  /// No attempt is accepted for this long.
  case locked(seconds: Int)
  /// The PINs cannot be used; a sentence says why.
  case unusable(String)
}

/// An alert that rings, with its sentence.
package struct RingingAlert: Hashable, Sendable {
  package let alert: Alert
  package let sentence: String

  package init(alert: Alert, sentence: String) {
    self.alert = alert
    self.sentence = sentence
  }
}

/// Milliseconds of a monotonic clock; only differences have a meaning.
package struct MonotonicTime: Hashable, Comparable, Sendable {
  package let milliseconds: Int

  package init(milliseconds: Int) {
    self.milliseconds = milliseconds
  }

  package func adding(milliseconds: Int) -> MonotonicTime {
    MonotonicTime(milliseconds: self.milliseconds + milliseconds)
  }

  package static func < (left: MonotonicTime, right: MonotonicTime) -> Bool {
    left.milliseconds < right.milliseconds
  }
}

/// Identifies a requested record, so that its result can be matched to it.
package struct RecordID: Hashable, Sendable {
  package let number: Int

  package init(number: Int) {
    self.number = number
  }
}
