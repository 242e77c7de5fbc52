package import BoardCanvas
package import BoardModel

/// What comes to the board from outside; nothing else changes it.
package enum Message: Sendable {
  /// The shop's clock, and the steady one that toasts and key guards go by.
  case ticked(Timestamp, Steady)
  /// Keys that arrived together.
  case typed([Key])
  case pasted(String)
  /// So many characters came that are no keys: what comes with them is no tap either.
  case garbled(Int)
  case resized(Size)
  case happened([Event])
  /// Lines that are no events: how many more, and the newest of them.
  case faulted([Fault], count: Int)
  case noticed(JournalNotice)
  /// An old line of the file is not as it was written.
  case distrusted(line: Int, reason: String)
  /// So much of the file was read, in percent, and there is more.
  case reading(percent: Int)
  /// The file was read to its end for the first time.
  case caughtUp
  /// A record of ours is on the disk.
  case saved(RecordID, seq: Int, hash: String)
  /// A record of ours is not on the disk; the sentence says why.
  case refused(RecordID, String)
  /// A record of ours was not written, because of what somebody else recorded meanwhile.
  case overtaken(RecordID, String)
  /// What became of asking for, or trying, somebody's PIN.
  case pin(Person, PinVerdict)
  /// What only the rim can say, such as a theme that does not load.
  case told(String)
  /// Past days were read again from the file.
  case recalled(History)
  /// The glyphs of the theme that is worn now.
  case dressed(ThemeGlyphs)
}

/// What the board wants done outside; performed in order.
package enum Effect: Hashable, Sendable {
  case record(Draft, RecordID)
  /// Find out whether somebody has a PIN.
  case lookUpPin(Person)
  /// Try a PIN; it goes nowhere else.
  case checkPin(Person, String)
  /// Ring for these, which have just been raised or repeated; at least one.
  case ring([Ring])
  /// Wear another theme, by name.
  case wear(String)
  /// Show the shop as it was; `nil` = come back to now.
  case rewind(Timestamp?)
  /// Put the clock on, where it is one that stands for a demonstration.
  case advance(minutes: Int)
  /// Read these business days again from the file; they come back as `recalled`.
  case recall(ClosedRange<Day>)
  /// Let clicks and the wheel come as keys, or leave them to the terminal.
  case listenToMouse(Bool)
  case redraw
  case suspend
  case quit
}

/// What is known of somebody's PIN.
package enum PinVerdict: Hashable, Sendable {
  case noPin
  /// There is one; it is to be typed.
  case asked
  case right
  case wrong(triesLeft: Int)
  /// No try is taken for so long.
  case locked(seconds: Int)
  /// The PINs cannot be used; a sentence says why.
  case trouble(String)
}

/// An alert that rings, and how the board says it.
package struct Ring: Hashable, Sendable {
  package let alert: Alert
  package let sentence: String

  package init(alert: Alert, sentence: String) {
    self.alert = alert
    self.sentence = sentence
  }
}

/// Milliseconds of a clock that never jumps; only differences mean anything.
package struct Steady: Hashable, Comparable, Sendable {
  package let milliseconds: Int

  package init(milliseconds: Int) {
    self.milliseconds = milliseconds
  }

  package func adding(milliseconds: Int) -> Steady {
    Steady(milliseconds: self.milliseconds + milliseconds)
  }

  package static func < (left: Steady, right: Steady) -> Bool {
    left.milliseconds < right.milliseconds
  }
}

/// Ties what was asked to be recorded to what became of it.
package struct RecordID: Hashable, Sendable {
  package let number: Int

  package init(number: Int) {
    self.number = number
  }
}
