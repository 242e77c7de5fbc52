import BoardModel
import BoardWords
import Glibc

extension Checkpoint {
  /// Puts it beside the event file, in the place of an older one.
  ///
  /// Written under a temporary name that is then changed, and not synchronised: what a loss of power leaves is told by
  /// the checksum. Left undone where nothing would be gained: another board has kept as much, or a checkpoint bears
  /// witness that the file was cut.
  ///
  /// - Parameters:
  ///   - journal: the event file's path.
  ///   - app: program and version.
  /// - Returns: whether a checkpoint that goes as far stands there now.
  /// - Throws: where the folder or the disk does not allow it, which costs only time at the next opening.
  package func keep(beside journal: String, app: String) throws(JournalError) -> Bool {
    let target = Checkpoint.path(for: journal)
    let events = try SystemFile.reading(journal)
    guard try CheckpointFinding.standing(of: newest.point, in: events) == .held else {
      return false
    }
    if let earlier = try Checkpoint.witness(at: target) {
      guard try CheckpointFinding.standing(of: earlier.point, in: events) != .gone else {
        return false
      }
      let isOurs = earlier.app == app && earlier.stateVersion == Floor.version
      let isAsFar =
        earlier.point.origin == newest.point.origin && earlier.point.end >= newest.point.end
      if isOurs && isAsFar && earlier.checked == checked { return true }
    }
    return try replace(target, app: app)
  }

  /// What the checkpoint in a place says of its event file; `nil` where there is none that could be read.
  package static func witness(at path: String) throws(JournalError) -> CheckpointWitness? {
    do {
      guard let file = try SystemFile.reading(path) else { return nil }
      return try CheckpointParts.value(CheckpointWitness.self, of: .witness, in: file)
    } catch .unsuitable {
      return nil
    }
  }

  /// Older than this, a temporary file is one that a crash has left.
  private static let abandonedSeconds = 60

  private func replace(_ target: String, app: String) throws(JournalError) -> Bool {
    let partial = target + ".partial"
    if let abandoned = try SystemFile.reading(partial),
      time(nil) - (try abandoned.status().st_mtim.tv_sec) > Checkpoint.abandonedSeconds
    {
      unsafe unlink(partial)
    }
    // First of all: a board that is left meanwhile leaves no empty file behind.
    let bytes = try bytes(app: app, beside: target)
    // Another board is at it.
    guard var file = try SystemFile.creating(partial) else { return false }
    do throws(JournalError) {
      try file.append(bytes)
      guard unsafe rename(partial, target) == 0 else {
        throw .system(.create, path: target, errno: errno)
      }
    } catch {
      unsafe unlink(partial)
      throw error
    }
    return true
  }

  private func bytes(app: String, beside target: String) throws(JournalError) -> [UInt8] {
    let witness = CheckpointWitness(
      app: app, stateVersion: Floor.version, point: newest.point, checked: checked)
    do {
      return CheckpointParts.bytes(of: [
        try StateEncoder.bytes(of: witness), try StateEncoder.bytes(of: newest.floor),
        try morning.map { try StateEncoder.bytes(of: $0) } ?? earlierMorning(at: target, app: app),
      ])
    } catch let error as JournalError {
      throw error
    } catch {
      throw .refused(Words.Journal.Refused.floor("\(error)"))
    }
  }

  /// The bytes of the morning that the earlier checkpoint of this log holds.
  private func earlierMorning(at target: String, app: String) throws(JournalError) -> [UInt8] {
    guard let earlier = try Checkpoint.witness(at: target), earlier.app == app,
      earlier.stateVersion == Floor.version, earlier.point.origin == newest.point.origin,
      let file = try SystemFile.reading(target)
    else { return [] }
    return try CheckpointParts.bytes(of: .morning, in: file) ?? []
  }
}
