import BoardJournal
import BoardText
import Glibc

/// Checks the checkpoint next to the event file: whether it is used, and whether the two agree.
struct CheckpointCheck {
  let path: String
  let finding: CheckpointFinding

  private var checkpoint: String { Checkpoint.path(for: path) }

  var diagnoses: [Diagnosis] {
    let stale: [Diagnosis.Finding] =
      hasStalePartial
      ? [.warning(tr("{path} is left from a crash: remove it", checkpoint + ".partial"))] : []
    return ([state] + stale).map { Diagnosis(tr("checkpoint"), $0) }
  }

  private var state: Diagnosis.Finding {
    switch finding {
    case .none: .fine(tr("none; the board makes one when the file gets long"))
    case .usable(let snapshot, _):
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

  /// The board writes a checkpoint in less time; an older partial file was left behind.
  private static let stalePartialSeconds = 60

  private var hasStalePartial: Bool {
    var status = stat()
    return unsafe stat(checkpoint + ".partial", &status) == 0
      && time(nil) - status.st_mtim.tv_sec > CheckpointCheck.stalePartialSeconds
  }
}
