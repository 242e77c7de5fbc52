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
          let verification = try Verifier.verify(
            file, anchor: nil, isCopy: CopyName.matches(path)
          ) { _, _ in
          } event: { event in
            newest = max(newest ?? event.knownAt, event.knownAt)
          }
          diagnoses.append(Diagnosis(tr("record"), finding(of: verification)))
        }
      } catch {
        diagnoses.append(Diagnosis(tr("record"), .failing(error.description)))
      }
    }
    return diagnoses + [Diagnosis(tr("clock"), clock(now, newest: newest))]
  }

  private static func finding(of verification: Verification) -> Diagnosis.Finding {
    switch verification.verdict {
    case .clean:
      .fine(tr("{events} events, complete and unchanged", verification.eventCount))
    case .damaged:
      .fine(tr("{events} events; old damage, all of it noted in the file", verification.eventCount))
    case .unexplained:
      .warning(
        tr("the file was changed after it was written: keep a copy; 'exitboard verify' shows where")
      )
    }
  }

  private static func clock(_ now: Timestamp, newest: Timestamp?) -> Diagnosis.Finding {
    let text = now.rfc3339(offsetSeconds: 0)
    guard now >= earliestPlausible else {
      return .failing(tr("the clock says {now}: set it", text))
    }
    guard let newest else { return .fine(text) }
    let behind = newest.milliseconds - now.milliseconds
    if behind > clockToleranceMilliseconds {
      return .warning(
        tr(
          "the clock says {now}, {minutes} minutes before the newest event: set this clock, or the clock of the computer that wrote the event",
          text, Int(behind / 60_000)))
    }
    return .fine(
      tr("{now}; the newest event is from {newest}", text, newest.rfc3339(offsetSeconds: 0)))
  }
}

/// Checks the checkpoint next to the event file: whether it is used, and whether the two agree.
struct CheckpointCheck {
  let path: String
  let finding: CheckpointFinding

  private var checkpoint: String { Checkpoint.path(for: path) }

  var diagnoses: [Diagnosis] {
    [Diagnosis(tr("checkpoint"), state)]
  }

  private var state: Diagnosis.Finding {
    switch finding {
    case .none: .fine(tr("none; the board makes one when the file gets long"))
    case .usable where !CheckpointAudit.agrees(path, app: LoadedPlan.app):
      .warning(
        tr(
          "{path} contradicts the events; remove it, nothing is lost",
          checkpoint))
    case .usable(let snapshot):
      .fine(tr("good up to event {seq}; the board starts faster with it", snapshot.point.head.seq))
    case .unusable(let reason):
      .warning(tr("{path} is not used: {reason}; you may remove it", checkpoint, reason))
    case .contradicted(let header):
      .warning(
        tr(
          "event {seq} was in the file and is missing now: run 'exitboard verify --anchor {anchor}'. Restore the file from a backup, or remove {path} to go on without the event",
          header.point.head.seq, "\(header.point.head.seq):\(header.point.head.hash)", checkpoint))
    }
  }
}
