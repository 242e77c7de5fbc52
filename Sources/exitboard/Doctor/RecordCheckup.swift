import BoardJournal
import BoardModel
import Glibc

/// What stands in the event file, against the chain and against the clock.
enum RecordCheckup {
  /// Clocks of two terminals may differ by this much.
  private static let toleratedMilliseconds: Int64 = 60_000
  /// 2026-01-01: a clock before it was never set.
  private static let oldestSensible = Timestamp(milliseconds: 1_767_225_600_000)

  static func diagnoses(path: String, now: Timestamp) -> [Diagnosis] {
    var newest: Timestamp?
    var diagnoses: [Diagnosis] = []
    if unsafe access(path, R_OK) == 0 {
      do throws(JournalError) {
        if let file = try SystemFile.reading(path) {
          let found = try Verifier.verify(file, anchor: nil) { _, _ in
          } event: { event in
            newest = max(newest ?? event.at, event.recorded ?? event.at)
          }
          diagnoses.append(diagnosis(of: found))
        }
      } catch {
        diagnoses.append(.failing("record", error.description))
      }
    }
    return diagnoses + [clock(now, newest: newest)]
  }

  private static func diagnosis(of found: Verification) -> Diagnosis {
    switch found.verdict {
    case .clean: .fine("record", "\(found.eventCount) events, sound")
    case .damaged:
      .fine("record", "\(found.eventCount) events; old damage, all of it accounted for")
    case .unexplained:
      .warning(
        "record", "not as it was written: 'exitboard verify' says where; keep a copy of the file")
    }
  }

  private static func clock(_ now: Timestamp, newest: Timestamp?) -> Diagnosis {
    let text = now.rfc3339(offsetSeconds: 0)
    guard now >= oldestSensible else {
      return .failing("clock", "it says \(text): set it")
    }
    guard let newest else { return .fine("clock", text) }
    let behind = newest.milliseconds - now.milliseconds
    if behind > toleratedMilliseconds {
      return .warning(
        "clock",
        "it says \(text), which is \(behind / 60_000) minutes before the newest event: set it, or "
          + "the terminal's that wrote it")
    }
    return .fine("clock", "\(text); the newest event is from \(newest.rfc3339(offsetSeconds: 0))")
  }
}
