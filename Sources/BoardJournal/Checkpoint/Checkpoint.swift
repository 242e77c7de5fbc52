package import BoardModel

/// What was known when the event file had been read up to some line, kept beside the file.
///
/// Disposable: it saves reading the file again from its first byte, and nothing else. It is believed only where its own
/// checksum fits, this very program version made it under the same calendar, and the line that ends at its place still
/// has its hash. `verify` never looks at it.
package struct Checkpoint: Hashable, Sendable {
  package let newest: Milestone
  /// From about the beginning of the business day, for whoever goes back in time; `nil` = as it was kept before.
  package let morning: Milestone?

  package init(newest: Milestone, morning: Milestone?) {
    self.newest = newest
    self.morning = morning
  }

  /// Where the checkpoint of an event file stands.
  package static func path(for journal: String) -> String { journal + ".checkpoint" }
}

/// What a checkpoint says of the event file itself, whichever version of the program wrote it.
package struct CheckpointWitness: Hashable, Sendable, Codable {
  /// Program and version, as in `log.opened`.
  package let app: String
  /// `Floor.version`.
  package let stateVersion: Int
  package let point: ReadPoint
}

/// What was found in the place of a checkpoint.
package enum CheckpointFinding: Sendable {
  /// Nothing stands there.
  case none
  /// The newest milestone that was wanted.
  case usable(Milestone)
  /// It holds, but its line is not in the file any more: the file's end was cut off, or it was written anew.
  case contradicted(CheckpointWitness)
  /// Of another log, another version or zone, or damaged; the reason completes "the checkpoint is not used: ".
  case useless(reason: String)
}

extension CheckpointFinding {
  package var milestone: Milestone? {
    if case .usable(let milestone) = self { milestone } else { nil }
  }
}

extension Checkpoint {
  /// A name for what a floor holds and how that is written down, as 64 hex digits.
  package static func digest(of floor: Floor) throws -> String {
    let bytes = try StateEncoder.bytes(of: floor)
    var sha = Sha256()
    sha.update(bytes.span)
    return sha.hex()
  }
}
