package import BoardModel

/// Checks every line of an event file, then its checkpoint, in parts that take much less than 0.1 s.
package struct DailyCheck: ~Copyable {
  private let path: String
  private let app: String
  /// Where the next part begins; `nil` = at the first byte.
  private var mark: LineMark?
  /// Exists while the checkpoint is compared.
  private var audit: CheckpointAudit?

  private static let partBytes = 4 << 20

  package init(path: String, app: String) {
    (self.path, self.app) = (path, app)
  }

  /// Checks the next part; returns what is wrong in it, and whether it was the last one.
  package mutating func next() -> (notice: JournalNotice, isEnd: Bool) {
    if audit != nil { return compareCheckpoint() }
    do throws(JournalError) {
      switch try Verifier.check(path, from: mark, bytes: DailyCheck.partBytes) {
      case .sound(let next, isEnd: false):
        mark = next
        return (.intact, false)
      case .sound:
        startAudit()
        return (.intact, false)
      case .broken(let line, let reason):
        startAudit()
        return (.broken(line: line, reason: reason), false)
      }
    } catch {
      // The board shows itself that the file cannot be read.
      return (.intact, true)
    }
  }

  private mutating func startAudit() {
    mark = nil
    audit = CheckpointAudit(of: path, app: app)
  }

  private mutating func compareCheckpoint() -> (notice: JournalNotice, isEnd: Bool) {
    let result = audit?.next(bytes: DailyCheck.partBytes) ?? .agrees
    if case .unfinished = result { return (.intact, false) }
    audit = nil
    guard case .differs = result else { return (.intact, true) }
    CheckpointAudit.removeCheckpoint(of: path)
    return (.falseCheckpoint, true)
  }
}
