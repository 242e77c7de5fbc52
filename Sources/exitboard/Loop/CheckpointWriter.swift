import BoardJournal
import BoardModel
import BoardUI
import CTerminal
import Glibc

/// Writes the checkpoint, and checks the event file and the checkpoint while nobody types.
///
/// A failure only costs time, so it is not reported.
struct CheckpointWriter {
  private enum Job: Sendable {
    case write(Checkpoint)
    case check
  }

  private enum Outcome: Sendable {
    /// Also if it could not be written.
    case written
    /// A part was checked, with what was found in it; `isEnd` = nothing is left to check today.
    case checked(JournalNotice, isEnd: Bool)
  }

  private let path: String
  private var worker: Worker<Job, Outcome>?
  /// End of the newest checkpoint written or tried, in bytes from the start of the file.
  private var lastWriteEnd: Int
  private var lastWriteAt: MonotonicTime?
  private var isChecking = false
  /// Business day on which the file was checked to its end.
  private var finishedDay: Day?

  /// New bytes that justify a checkpoint; fewer are read again in a few milliseconds.
  static let minNewBytes = 1 << 20
  private static let minInterval = Duration.seconds(60)
  /// The same when the board is left: no more work follows, and the next start is faster.
  private static let minNewBytesAtExit = 64 << 10
  /// Maximum wait for a slow disk when the board is left.
  private static let exitTimeoutMicroseconds = 300_000

  init(path: String, finding: CheckpointFinding) {
    self.path = path
    lastWriteEnd = finding.snapshot?.point.end ?? 0
  }

  /// Readable when a job is done; -1 before the first.
  var descriptor: Int32 { worker?.descriptor ?? -1 }

  /// Submits a checkpoint if enough is new, at most one a minute; when leaving, waits for it unless the disk is slow.
  mutating func write(
    _ point: ReadPoint?, _ floor: Floor, dayStart: FloorSnapshot?, isLeaving: Bool
  ) {
    if let point, isDue(point, isLeaving: isLeaving) {
      lastWriteEnd = point.end
      lastWriteAt = .now
      let newest = FloorSnapshot(point: point, floor: floor)
      start()?.submit(.write(Checkpoint(newest: newest, dayStart: dayStart)))
    }
    guard isLeaving, let worker, !worker.isIdle else { return }
    _ = board_wait_readable(worker.descriptor, CheckpointWriter.exitTimeoutMicroseconds)
  }

  private func isDue(_ point: ReadPoint, isLeaving: Bool) -> Bool {
    let newBytes = point.end - lastWriteEnd
    if isLeaving { return newBytes >= CheckpointWriter.minNewBytesAtExit }
    return newBytes >= CheckpointWriter.minNewBytes
      && lastWriteAt.map { .now - $0 >= CheckpointWriter.minInterval } ?? true
  }

  /// Checks the next part of the file, unless that is finished for this business day.
  mutating func check(on day: Day) {
    guard !isChecking, finishedDay.map({ $0 < day }) ?? true else { return }
    isChecking = true
    start()?.submit(.check)
  }

  /// Returns what the check found since the last call.
  mutating func findings(on day: Day) -> [JournalNotice] {
    var findings: [JournalNotice] = []
    for case .checked(let notice, let isEnd) in worker?.outcomes() ?? [] {
      isChecking = false
      if isEnd { finishedDay = day }
      if notice != .intact { findings.append(notice) }
    }
    return findings
  }

  /// Starts the worker if needed; `nil` if the system has no threads left.
  private mutating func start() -> Worker<Job, Outcome>? {
    if let worker { return worker }
    let path = path
    do throws(Failure) {
      worker = try Worker {
        _ = setpriority(__priority_which_t(PRIO_PROCESS.rawValue), 0, 19)
        var check = DailyCheck(path: path, app: LoadedPlan.app)
        return { job in
          guard case .write(let checkpoint) = job else {
            let (notice, isEnd) = check.next()
            return [.checked(notice, isEnd: isEnd)]
          }
          do throws(JournalError) {
            _ = try checkpoint.write(beside: path, app: LoadedPlan.app)
          } catch {}
          return [.written]
        }
      }
    } catch {
      return nil
    }
    return worker
  }
}
