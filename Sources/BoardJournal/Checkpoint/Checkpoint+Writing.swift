import BoardModel
import BoardText
import Glibc

extension Checkpoint {
  /// Writes the checkpoint, unless one as good exists or proves that the event file was cut.
  ///
  /// Renamed without synchronizing: after a loss of power the checksum shows whether it is whole.
  ///
  /// - Returns: whether the checkpoint on disk now covers at least as much as this one.
  package func write(beside journal: String, app: String) throws(JournalError) -> Bool {
    let target = Checkpoint.path(for: journal)
    let events = try SystemFile.reading(journal)
    guard try CheckpointFinding.presence(of: newest.point, in: events) == .present else {
      return false
    }
    if let earlier = try Checkpoint.header(at: target) {
      guard try CheckpointFinding.presence(of: earlier.point, in: events) != .missing else {
        return false
      }
      if earlier.isWritten(by: app), earlier.point.origin == newest.point.origin,
        earlier.point.end >= newest.point.end
      {
        return true
      }
    }
    return try replace(target, app: app)
  }

  /// The header of the checkpoint at `path`; `nil` if there is none or it cannot be read.
  package static func header(at path: String) throws(JournalError) -> CheckpointHeader? {
    do {
      guard let file = try SystemFile.reading(path) else { return nil }
      return try CheckpointParts.value(CheckpointHeader.self, of: .header, in: file)
    } catch .unsuitable {
      return nil
    }
  }

  private func replace(_ target: String, app: String) throws(JournalError) -> Bool {
    // Encode before creating the file, so that a board that ends meanwhile leaves no empty file.
    let bytes = try bytes(app: app, beside: target)
    // Another board is writing its checkpoint.
    guard var checkpoint = try PartialFile.creating(for: target) else { return false }
    try checkpoint.file.append(bytes)
    try checkpoint.rename()
    return true
  }

  private func bytes(app: String, beside target: String) throws(JournalError) -> [UInt8] {
    let header = CheckpointHeader(
      app: app, stateVersion: Floor.version, point: newest.point)
    let morning =
      if let dayStart { try encoded(dayStart) } else {
        try existingDayStart(at: target, app: app)
      }
    return CheckpointParts.bytes(of: [try encoded(header), try encoded(newest.floor), morning])
  }

  private func encoded(_ value: some StateValue) throws(JournalError) -> [UInt8] {
    do {
      return try StateEncoder.bytes(of: value)
    } catch {
      throw .rejected(tr("the checkpoint cannot be written: {error}", "\(error)"))
    }
  }

  /// The encoded `dayStart` of the existing checkpoint; empty if it belongs to another log.
  private func existingDayStart(at target: String, app: String) throws(JournalError) -> [UInt8] {
    guard let earlier = try Checkpoint.header(at: target), earlier.isWritten(by: app),
      earlier.point.origin == newest.point.origin,
      let file = try SystemFile.reading(target)
    else { return [] }
    return try CheckpointParts.bytes(of: .dayStart, in: file) ?? []
  }
}
