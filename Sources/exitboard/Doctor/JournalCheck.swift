import BoardJournal
import BoardModel
import BoardWords
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
            newest = max(newest ?? event.at, event.recorded ?? event.at)
          }
          diagnoses.append(diagnosis(of: verification))
        }
      } catch {
        diagnoses.append(.failing(Words.Doctor.record, error.description))
      }
    }
    return diagnoses + [clock(now, newest: newest)]
  }

  private static func diagnosis(of verification: Verification) -> Diagnosis {
    switch verification.verdict {
    case .clean: .fine(Words.Doctor.record, Words.Doctor.sound(verification.eventCount))
    case .damaged:
      .fine(Words.Doctor.record, Words.Doctor.damaged(verification.eventCount))
    case .unexplained:
      .warning(
        Words.Doctor.record, Words.Doctor.unexplained)
    }
  }

  private static func clock(_ now: Timestamp, newest: Timestamp?) -> Diagnosis {
    let text = now.rfc3339(offsetSeconds: 0)
    guard now >= earliestPlausible else {
      return .failing(Words.Doctor.clock, Words.Doctor.neverSet(text))
    }
    guard let newest else { return .fine(Words.Doctor.clock, text) }
    let behind = newest.milliseconds - now.milliseconds
    if behind > clockToleranceMilliseconds {
      return .warning(
        Words.Doctor.clock,
        Words.Doctor.isBehind(text, minutes: Int(behind / 60_000)))
    }
    return .fine(Words.Doctor.clock, Words.Doctor.newest(text, newest.rfc3339(offsetSeconds: 0)))
  }
}
