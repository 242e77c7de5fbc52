package import BoardModel

/// The fold of the event file up to some line, stored beside the event file.
///
/// Disposable: it only saves reading the file again from its first byte. It is used only if its checksum is correct,
/// this program version wrote it with the same calendar, and the line that ends at its position still has the same
/// hash. `verify` never reads it.
package struct Checkpoint: Hashable, Sendable {
  package let newest: FloorSnapshot
  /// Snapshot near the beginning of the business day; `nil` = keep the one already stored.
  package let dayStart: FloorSnapshot?
  /// How far the hash of every line was checked.
  package let checked: CheckedChain

  package init(newest: FloorSnapshot, dayStart: FloorSnapshot?, checked: CheckedChain) {
    self.newest = newest
    self.dayStart = dayStart
    self.checked = checked
  }

  package static func path(for journal: String) -> String { journal + ".checkpoint" }

  /// SHA-256 of a floor's encoded state, as 64 hexadecimal digits; equal floors have equal digests.
  package static func digest(of floor: Floor) throws(StateError) -> String {
    Sha256.hex(of: try StateEncoder.bytes(of: floor))
  }
}

/// Header of a checkpoint: what it says about the event file, readable by every program version.
package struct CheckpointHeader: Hashable, Sendable {
  /// Program and version that wrote it, as in `log.opened`.
  package private(set) var app: String
  /// `Floor.version` of the program that wrote it.
  package private(set) var stateVersion: Int
  package private(set) var point: ReadPoint
  package private(set) var checked: CheckedChain

  func isWritten(by app: String) -> Bool { self.app == app && stateVersion == Floor.version }
}

/// Progress of checking the chain hash by hash: in small parts, the whole file once a day.
package struct CheckedChain: Hashable, Sendable {
  /// Where to continue; `nil` = at the first byte.
  package var mark: LineMark?
  /// Business day on which the check last reached the end of the file.
  package var finished: Day?

  package init(mark: LineMark?, finished: Day?) {
    self.mark = mark
    self.finished = finished
  }

  package static let never = CheckedChain(mark: nil, finished: nil)
}

package enum CheckpointFinding: Sendable {
  case none
  /// The newest snapshot that fits the request.
  case usable(FloorSnapshot, CheckedChain)
  /// It is valid, but its line is no longer in the event file, which was cut or rewritten.
  case contradicted(CheckpointHeader)
  /// Of another log, version or calendar, or damaged; `reason` completes "it is not used: ".
  case unusable(reason: String)

  package var snapshot: FloorSnapshot? {
    if case .usable(let snapshot, _) = self { snapshot } else { nil }
  }

  package var checked: CheckedChain {
    if case .usable(_, let checked) = self { checked } else { .never }
  }
}

extension CheckpointHeader: StateValue {
  package init() { self.init(app: "", stateVersion: 0, point: ReadPoint(), checked: .never) }

  package mutating func visit(_ visitor: inout some StateVisitor) throws(StateError) {
    try visitor.visit(&app, &stateVersion, &point, &checked)
  }
}

extension CheckedChain: StateValue {
  package init() { self = .never }

  package mutating func visit(_ visitor: inout some StateVisitor) throws(StateError) {
    try visitor.visit(&mark, &finished)
  }
}
