import BoardJournal
import BoardModel
import BoardText
import Glibc

/// Checks the events against the hash chain and against the clock.
enum JournalCheck {
  /// How far the clocks of two terminals may differ.
  private static let clockToleranceMilliseconds: Int64 = 60_000
  /// 2026-01-01; a clock that shows an earlier time was never set.
  private static let earliestPlausible = Timestamp(milliseconds: 1_767_225_600_000)

  static func diagnoses(path: String, now: Timestamp) -> [Diagnosis] {
    var newest: Timestamp?
    var diagnoses: [Diagnosis] = []
    if unsafe access(path, R_OK) == 0 {
      do throws(JournalError) {
        if let file = try SystemFile.reading(path) {
          let verification = try Verifier.verify(file, anchor: nil) { _, _ in
          } event: { event in
            newest = max(newest ?? event.knownAt, event.knownAt)
          }
          diagnoses.append(diagnosis(of: verification))
        }
      } catch {
        diagnoses.append(.failing(tr("record"), error.description))
      }
    }
    return diagnoses + [clock(now, newest: newest)]
  }

  private static func diagnosis(of verification: Verification) -> Diagnosis {
    switch verification.verdict {
    case .clean:
      .fine(tr("record"), tr("{events} events, complete and unchanged", verification.eventCount))
    case .damaged:
      .fine(
        tr("record"),
        tr("{events} events; old damage, all of it noted in the file", verification.eventCount))
    case .unexplained:
      .warning(
        tr("record"),
        tr("the file was changed after it was written: keep a copy; 'exitboard verify' shows where")
      )
    }
  }

  private static func clock(_ now: Timestamp, newest: Timestamp?) -> Diagnosis {
    let text = now.rfc3339(offsetSeconds: 0)
    guard now >= earliestPlausible else {
      return .failing(tr("clock"), tr("the clock says {now}: set it", text))
    }
    guard let newest else { return .fine(tr("clock"), text) }
    let behind = newest.milliseconds - now.milliseconds
    if behind > clockToleranceMilliseconds {
      return .warning(
        tr("clock"),
        tr(
          "the clock says {now}, {minutes} minutes before the newest event: set this clock, or the clock of the computer that wrote the event",
          text, Int(behind / 60_000)))
    }
    return .fine(
      tr("clock"),
      tr("{now}; the newest event is from {newest}", text, newest.rfc3339(offsetSeconds: 0)))
  }
}
