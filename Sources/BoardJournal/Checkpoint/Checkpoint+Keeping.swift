import BoardModel
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
    guard try CheckpointFinding.standing(of: point, in: events) == .held else { return false }
    if let earlier = try Checkpoint.witness(at: target) {
      guard try CheckpointFinding.standing(of: earlier.point, in: events) != .gone else {
        return false
      }
      let isOurs = earlier.app == app && earlier.stateVersion == Floor.version
      let isAsFar = earlier.point.origin == point.origin && earlier.point.end >= point.end
      if isOurs && isAsFar { return true }
    }
    return try replace(target, app: app)
  }

  /// What the checkpoint in a place says of its event file; `nil` where there is none that could be read.
  package static func witness(at path: String) throws(JournalError) -> CheckpointWitness? {
    do {
      guard let file = try SystemFile.reading(path) else { return nil }
      return try CheckpointParts(of: file)?.value(CheckpointWitness.self, of: .witness)
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
    // Another board is at it.
    guard var file = try SystemFile.creating(partial) else { return false }
    do throws(JournalError) {
      try file.append(try bytes(app: app))
      guard unsafe rename(partial, target) == 0 else {
        throw .system(.create, path: target, errno: errno)
      }
    } catch {
      unsafe unlink(partial)
      throw error
    }
    return true
  }

  private func bytes(app: String) throws(JournalError) -> [UInt8] {
    let witness = CheckpointWitness(app: app, stateVersion: Floor.version, point: point)
    do { return try CheckpointParts(witness: witness, floor: floor).bytes } catch {
      throw .refused("the floor cannot be written down: \(error)")
    }
  }
}
