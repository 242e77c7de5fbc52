import BoardJournal
import BoardModel
import BoardUI

/// Appends events on its own thread, so that a slow disk or a held lock never blocks the board.
typealias Recorder = Worker<RecordJob, RecordOutcome>

struct RecordJob: Sendable {
  /// `nil` if nothing on this board waits for the result.
  let id: RecordID?
  let drafts: [Draft]
  /// Time of recording.
  let now: Timestamp
  /// Checked under the lock; `nil` = none.
  var condition: AppendCondition?
}

enum RecordOutcome: Sendable {
  case saved(RecordID, seq: Int, hash: String)
  case rejected(RecordID?, String)
  case superseded(RecordID, String)
}

extension Recorder {
  /// Starts the thread; throws if the system has no threads or descriptors left.
  convenience init(path: String, opening: JournalOpening, zone: TimeZoneRules) throws(Failure) {
    try self.init {
      var writer = JournalWriter(
        path: path, opening: opening, zone: zone, hasOnlyNewIDs: true)
      return { job in
        do throws(JournalError) {
          let receipts = try writer.append(job.drafts, now: job.now, if: job.condition)
          guard let id = job.id, let receipt = receipts.last else { return [] }
          return [.saved(id, seq: receipt.seq, hash: receipt.hash)]
        } catch {
          if case .superseded(let sentence) = error, let id = job.id {
            return [.superseded(id, sentence)]
          }
          return [.rejected(job.id, error.brief)]
        }
      }
    }
  }
}
