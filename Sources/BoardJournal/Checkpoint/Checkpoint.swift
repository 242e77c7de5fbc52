package import BoardModel

/// The fold of the event file up to some line, stored beside the event file.
///
/// Disposable: it only saves reading the file again from its first byte. It is used only if its checksum is correct,
/// this program version wrote it with the same calendar, and the line that ends at its position still has the same
/// hash. A person who can write to the folder can forge one, so `CheckpointAudit` compares it with the lines.
package struct Checkpoint: Hashable, Sendable {
  package let newest: FloorSnapshot
  /// Snapshot near the beginning of the business day; `nil` = keep the one already stored.
  package let dayStart: FloorSnapshot?

  package init(newest: FloorSnapshot, dayStart: FloorSnapshot?) {
    self.newest = newest
    self.dayStart = dayStart
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

  func isWritten(by app: String) -> Bool { self.app == app && stateVersion == Floor.version }
}

package enum CheckpointFinding: Sendable {
  case none
  /// The newest snapshot that fits the request.
  case usable(FloorSnapshot)
  /// It is valid, but its line is no longer in the event file, which was cut or rewritten.
  case contradicted(CheckpointHeader)
  /// Of another log, version or calendar, or damaged; `reason` completes "it is not used: ".
  case unusable(reason: String)

  package var snapshot: FloorSnapshot? {
    if case .usable(let snapshot) = self { snapshot } else { nil }
  }
}

extension CheckpointHeader: StateValue {
  package init() { self.init(app: "", stateVersion: 0, point: ReadPoint()) }

  package mutating func visit(_ visitor: inout some StateVisitor) throws(StateError) {
    try visitor.visit(&app, &stateVersion, &point)
  }
}
