import BoardJournal
import BoardWords
import Glibc

/// Checks the checkpoint next to the event file: whether it is used, and whether the two agree.
struct CheckpointCheck {
  let path: String
  let finding: CheckpointFinding

  private var checkpoint: String { Checkpoint.path(for: path) }

  var diagnoses: [Diagnosis] {
    [state] + (hasStalePartial ? [stalePartial] : [])
  }

  private var state: Diagnosis {
    switch finding {
    case .none: .fine(Words.Doctor.checkpoint, Words.Doctor.noCheckpoint)
    case .usable(let snapshot, _):
      .fine(Words.Doctor.checkpoint, Words.Doctor.opens(at: snapshot.point.head.seq))
    case .unusable(let reason):
      .warning(Words.Doctor.checkpoint, Words.Doctor.useless(checkpoint, reason))
    case .contradicted(let header):
      .warning(
        Words.Doctor.checkpoint,
        Words.Doctor.contradicted(
          checkpoint, seq: header.point.head.seq,
          anchor: "\(header.point.head.seq):\(header.point.head.hash)"))
    }
  }

  /// The board writes a checkpoint in less time; an older partial file was left behind.
  private static let stalePartialSeconds = 60

  private var hasStalePartial: Bool {
    var status = stat()
    return unsafe stat(checkpoint + ".partial", &status) == 0
      && time(nil) - status.st_mtim.tv_sec > CheckpointCheck.stalePartialSeconds
  }

  private var stalePartial: Diagnosis {
    .warning(Words.Doctor.checkpoint, Words.Doctor.abandoned(checkpoint + ".partial"))
  }
}
