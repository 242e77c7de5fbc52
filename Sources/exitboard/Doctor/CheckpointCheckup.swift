import BoardJournal
import BoardWords
import Glibc

/// Checks the checkpoint next to the event file: whether it is used, and whether the two agree.
struct CheckpointCheckup {
  let path: String
  let finding: CheckpointFinding

  private var checkpoint: String { Checkpoint.path(for: path) }

  var diagnoses: [Diagnosis] {
    [state] + (isAbandoned ? [abandoned] : [])
  }

  private var state: Diagnosis {
    switch finding {
    case .none: .fine(Words.Doctor.checkpoint, Words.Doctor.noCheckpoint)
    case .usable(let milestone, _):
      .fine(Words.Doctor.checkpoint, Words.Doctor.opens(at: milestone.point.head.seq))
    case .useless(let reason):
      .warning(Words.Doctor.checkpoint, Words.Doctor.useless(checkpoint, reason))
    case .contradicted(let witness):
      .warning(
        Words.Doctor.checkpoint,
        Words.Doctor.contradicted(
          checkpoint, seq: witness.point.head.seq,
          anchor: "\(witness.point.head.seq):\(witness.point.head.hash)"))
    }
  }

  /// The board writes a checkpoint in less time; an older partial file was left behind.
  private static let abandonedSeconds = 60

  private var isAbandoned: Bool {
    var status = stat()
    return unsafe stat(checkpoint + ".partial", &status) == 0
      && time(nil) - status.st_mtim.tv_sec > CheckpointCheckup.abandonedSeconds
  }

  private var abandoned: Diagnosis {
    .warning(Words.Doctor.checkpoint, Words.Doctor.abandoned(checkpoint + ".partial"))
  }
}
