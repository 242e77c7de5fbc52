import BoardJournal
import BoardModel
import BoardUI

/// Appends events on its own thread, so that a slow disk or a held lock never blocks the board.
typealias Recorder = Worker<RecordJob, Message>

struct RecordJob: Sendable {
  /// `nil` if nothing on this board waits for the result.
  let id: RecordID?
  let drafts: [Draft]
  let now: Timestamp
  /// Checked under the lock; `nil` = none.
  var condition: AppendCondition?
}

extension Recorder {
  /// `keys` has the keys of those who sign.
  convenience init(
    path: String, opening: JournalOpening, zone: TimeZoneRules, keys: KeyRing
  ) throws(Failure) {
    try self.init {
      var writer = JournalWriter(
        path: path, opening: opening, zone: zone, hasOnlyNewIDs: true)
      return { job in
        do throws(JournalError) {
          let isSignOff = job.drafts.contains(where: \.isSignOff)
          let receipts = try writer.append(
            job.drafts, now: job.now, if: job.condition, keys: isSignOff ? keys.all : [:])
          // Not earlier: what the disk refused is written again, with the same signatures.
          if isSignOff { keys.forget() }
          guard let id = job.id, let receipt = receipts.last else { return [] }
          return [.saved(id, seq: receipt.seq, hash: receipt.hash)]
        } catch {
          guard let id = job.id else { return [.notice(error.brief)] }
          if case .superseded(let sentence) = error { return [.superseded(id, sentence)] }
          return [.refused(id, error.brief)]
        }
      }
    }
  }
}
