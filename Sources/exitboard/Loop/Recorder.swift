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
  /// For what the board itself records.
  var condition: AppendCondition?
  /// Who confirmed a sign-off with a PIN.
  var confirmed: Set<Person> = []
}

extension Recorder {
  /// `keys` has the keys of those who sign.
  convenience init(
    path: String, opening: JournalOpening, loaded: LoadedPlan, keys: KeyRing
  ) throws(Failure) {
    try self.init {
      var writer = JournalWriter(
        path: path, opening: opening, zone: loaded.zone, hasOnlyNewIDs: true)
      return { job in
        var condition = job.condition
        do throws(Failure) {
          if condition == nil, let draft = job.drafts.first {
            condition = try AppendCondition(
              of: draft, loaded, path: path, confirmed: job.confirmed)
          }
        } catch {
          return job.id.map { [.refused($0, error.sentence)] } ?? [.notice(error.sentence)]
        }
        do throws(JournalError) {
          if job.drafts.isEmpty {
            try writer.skipUnconfirmedLines(now: job.now)
            return []
          }
          let isSignOff = job.drafts.contains(where: \.isSignOff)
          let receipts = try writer.append(
            job.drafts, now: job.now, if: condition, keys: isSignOff ? keys.all : [:])
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
