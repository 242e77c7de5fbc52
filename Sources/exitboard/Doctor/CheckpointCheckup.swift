import BoardJournal
import Glibc

/// The checkpoint beside the event file: whether it is used, and what it knows that the file does not.
struct CheckpointCheckup {
  let path: String
  let finding: CheckpointFinding

  private var checkpoint: String { Checkpoint.path(for: path) }

  var diagnoses: [Diagnosis] {
    [state] + (isAbandoned ? [abandoned] : [])
  }

  private var state: Diagnosis {
    switch finding {
    case .none: .fine("checkpoint", "none; the board makes one when the file is long")
    case .usable(let milestone, _):
      .fine("checkpoint", "opens the board at event \(milestone.point.head.seq)")
    case .useless(let reason):
      .warning("checkpoint", "\(checkpoint) is not used: \(reason); remove it, or leave it")
    case .contradicted(let witness):
      .warning(
        "checkpoint",
        "event \(witness.point.head.seq) was in the file and is not any more: 'exitboard verify "
          + "--anchor \(witness.point.head.seq):\(witness.point.head.hash)'. Put the file back from "
          + "a backup, or remove \(checkpoint) to go on without")
    }
  }

  /// A board writes it in a moment.
  private static let abandonedSeconds = 60

  private var isAbandoned: Bool {
    var status = stat()
    return unsafe stat(checkpoint + ".partial", &status) == 0
      && time(nil) - status.st_mtim.tv_sec > CheckpointCheckup.abandonedSeconds
  }

  private var abandoned: Diagnosis {
    .warning("checkpoint", "a crash has left \(checkpoint).partial: remove it")
  }
}
