package import BoardCanvas
package import BoardModel
import BoardReport

/// Input to the board; nothing else changes it.
package enum Message: Sendable {
  /// The shop's clock, and the monotonic clock for toasts and key guards.
  case ticked(Timestamp, MonotonicTime)
  /// Keys that were read together.
  case typed([Key])
  /// No key waited when the last `ticked` was sent; needed after keys, once ``Board/keysDue`` is over.
  case keysPaused
  case pasted(String)
  /// The terminal marks what is pasted, so that a key that comes alone was typed.
  case pastesAreMarked
  /// Characters arrived that are not keys; keys near them are not taps.
  case garbled
  case resized(Size)
  case happened([Event])
  /// New faults: `count` is how many, the list holds the newest of them.
  case faulted([Fault], count: Int)
  case journalStateChanged(JournalNotice)
  /// What the daily check of the file found.
  case journalChecked(JournalNotice)
  /// Whether the publisher found that head office has other lines than this file.
  case forked(Bool)
  case readingProgressed(percent: Int)
  /// The file was read to its end for the first time.
  case caughtUp
  case saved(RecordID, seq: Int, hash: String)
  /// A record of this board was not written; the sentence says why.
  case refused(RecordID, String)
  /// A record of this board was not written because another writer recorded something first.
  case superseded(RecordID, String)
  case pin(Person, PinResult)
  /// A notice from outside the board, such as a theme that does not load.
  case notice(String)
  /// Why alerts do not reach the programs of the plan; `nil` = they do again.
  case pagingFault(String?)
  case olderDaysLoaded(History)
  /// The plans by which the days before `presentFrom` are judged.
  case plansRead([AdoptedPlan], presentFrom: Day)
  case themeChanged(ThemeGlyphs)
}

/// The result of looking up or checking a PIN.
package enum PinResult: Hashable, Sendable {
  case noPin
  case hasPin
  case right
  case wrong(triesLeft: Int)
  /// No attempt is accepted for this long.
  case locked(seconds: Int)
  /// The PINs cannot be used; a sentence says why.
  case unusable(String)
}

/// An action that the board requests from outside; performed in order.
package enum Effect: Hashable, Sendable {
  case record(Draft, RecordID)
  case lookUpPin(Person)
  /// Check a PIN; it is passed on nowhere else.
  case checkPin(Person, String)
  /// Ring for these alerts, which were just raised or repeated; never empty.
  case ring([RingingAlert])
  case applyTheme(String)
  /// Show the shop at a past moment; `nil` returns to now.
  case rewind(Timestamp?)
  /// Move a paused demonstration clock forward; other clocks do not move.
  case advance(minutes: Int)
  /// Read these business days from the file; the answer is `olderDaysLoaded`.
  case loadOlderDays(ClosedRange<Day>)
  case listenToMouse(Bool)
  case redraw
  case suspend
  case quit
}

/// Which alerts have rung, and when.
struct AlertBell: Sendable {
  private var lastRangAt: [String: Timestamp] = [:]

  mutating func ring(_ scene: Scene) -> [RingingAlert] {
    let words = AlertText(scene: scene, columns: 80)
    var rings: [RingingAlert] = []
    for alert in scene.alerts.all where alert.state == .raised {
      guard let at = alert.lastRingAt, lastRangAt[alert.key].map({ $0 < at }) ?? true else {
        continue
      }
      lastRangAt[alert.key] = at
      rings.append(RingingAlert(alert: alert, sentence: words.sentence(alert.span)))
    }
    return rings
  }
}

package struct RingingAlert: Hashable, Sendable {
  package let alert: Alert
  package let sentence: String

  package init(alert: Alert, sentence: String) {
    (self.alert, self.sentence) = (alert, sentence)
  }

  /// The pane that shows it.
  package var pane: String { alert.span.paneID.rawValue }
  /// The id of its row; empty if it is about no row.
  package var row: String { alert.span.row == nil ? "" : alert.subject }
}
