import BoardJournal
import BoardModel
import BoardUI

/// Appends on a thread of its own, so that a slow disk or a held lock never stops the board.
struct Recorder {
  struct Job: Sendable {
    /// `nil` for records nobody on this board waits for.
    let id: RecordID?
    let drafts: [Draft]
    let now: Timestamp
  }

  enum Outcome: Sendable {
    case saved(RecordID, seq: Int, hash: String)
    case refused(RecordID?, String)
  }

  private let bench: Workbench<Job, Outcome>

  /// Starts the thread.
  ///
  /// - Throws: where the system has no more threads or descriptors to give.
  init(path: String, opening: JournalOpening, zone: ZoneRules) throws(Failure) {
    bench = try Workbench {
      var writer = JournalWriter(startingAt: path, opening: opening, zone: zone)
      return { job in
        do throws(JournalError) {
          let receipts = try writer.append(job.drafts, now: job.now)
          guard let id = job.id, let receipt = receipts.last else { return [] }
          return [.saved(id, seq: receipt.seq, hash: receipt.hash)]
        } catch {
          return [.refused(job.id, error.brief)]
        }
      }
    }
  }

  /// Readable when an outcome waits.
  var descriptor: Int32 { bench.descriptor }

  func submit(_ job: Job) { bench.submit(job) }

  /// Everything that was finished since the last call.
  func outcomes() -> [Outcome] { bench.outcomes() }

  /// Nothing is waiting to be written.
  var isIdle: Bool { bench.isIdle }
}
