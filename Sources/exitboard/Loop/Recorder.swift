import BoardJournal
import BoardModel
import BoardUI

/// Appends events on its own thread, so that a slow disk or a held lock never blocks the board.
typealias Recorder = Worker<RecordJob, Message>

/// Events to append; without drafts, the unconfirmed lines at the end are skipped.
struct RecordJob: Sendable {
  /// `nil` if nothing on this board waits for the result.
  let id: RecordID?
  let drafts: [Draft]
  let now: Timestamp
  /// Who confirmed a sign-off with a PIN.
  var confirmed: Set<Person> = []
}

extension Recorder {
  convenience init(path: String, opening: JournalOpening, loaded: LoadedPlan) throws(Failure) {
    try self.init {
      var writer = JournalWriter(
        path: path, opening: opening, zone: loaded.zone, hasOnlyNewIDs: true)
      return { job in
        var condition: AppendCondition?
        do throws(Failure) {
          if let draft = job.drafts.first {
            condition = try AppendCondition(
              signing: draft, loaded, path: path, confirmed: job.confirmed)
          }
        } catch {
          return job.id.map { [.refused($0, error.sentence)] } ?? [.notice(error.sentence)]
        }
        do throws(JournalError) {
          if job.drafts.isEmpty {
            try writer.skipUnconfirmedLines(now: job.now)
            return []
          }
          let receipts = try writer.append(job.drafts, now: job.now, if: condition)
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
