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
  /// How far every line's hash was checked.
  package let checked: CheckedChain

  package init(newest: Milestone, morning: Milestone?, checked: CheckedChain) {
    self.newest = newest
    self.morning = morning
    self.checked = checked
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
  package let checked: CheckedChain
}

/// How far the chain of an event file was checked, hash by hash: done bit by bit, all of it once a day.
package struct CheckedChain: Hashable, Sendable, Codable {
  /// Where to go on; `nil` = at the first byte.
  package var mark: LineMark?
  /// The business day on which the end was last reached.
  package var finished: Day?

  package init(mark: LineMark?, finished: Day?) {
    self.mark = mark
    self.finished = finished
  }

  package static let never = CheckedChain(mark: nil, finished: nil)
}

/// What was found in the place of a checkpoint.
package enum CheckpointFinding: Sendable {
  /// Nothing stands there.
  case none
  /// The newest milestone that was wanted.
  case usable(Milestone, CheckedChain)
  /// It holds, but its line is not in the file any more: the file's end was cut off, or it was written anew.
  case contradicted(CheckpointWitness)
  /// Of another log, another version or zone, or damaged; the reason completes "the checkpoint is not used: ".
  case useless(reason: String)
}

extension CheckpointFinding {
  package var milestone: Milestone? {
    if case .usable(let milestone, _) = self { milestone } else { nil }
  }

  package var checked: CheckedChain {
    if case .usable(_, let checked) = self { checked } else { .never }
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
