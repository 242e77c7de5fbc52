import BoardJournal
import BoardModel
import BoardUI
import CTerminal
import Glibc

/// Writes the checkpoint and checks the chain while nobody types; a failure only costs time, so it is not reported.
struct CheckpointWriter {
  private enum Job: Sendable {
    case write(Checkpoint)
    case check(from: LineMark?)
  }

  private enum Outcome: Sendable {
    /// Also if it could not be written.
    case written
    case checked(Verifier.PartResult)
    case unreadable
  }

  private let path: String
  private var worker: Worker<Job, Outcome>?
  /// End of the newest checkpoint written or tried, in bytes from the start of the file.
  private var lastWriteEnd: Int
  private var lastWriteAt: MonotonicTime?
  private var checked: CheckedChain
  private var isChecking = false
  /// Business day on which the chain was checked to its end or a problem was reported.
  private var finishedDay: Day?
  /// Whether `checked` has changed since the last checkpoint.
  private var hasNewProgress = false

  /// New bytes that justify a checkpoint; fewer are read again in a few milliseconds.
  private static let minNewBytes = 1 << 20
  private static let minInterval = Duration.seconds(60)
  /// The same when the board is left: no more work follows, and the next start is faster.
  private static let minNewBytesAtExit = 64 << 10
  /// Maximum wait for a slow disk when the board is left.
  private static let exitTimeoutMicroseconds = 300_000
  /// Length of a part of the chain; checking it takes much less than 0.1 s.
  private static let partBytes = 4 << 20

  init(path: String, finding: CheckpointFinding) {
    self.path = path
    lastWriteEnd = finding.snapshot?.point.end ?? 0
    checked = finding.checked
    finishedDay = checked.finished
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
      hasNewProgress = false
      let newest = FloorSnapshot(point: point, floor: floor)
      start()?.submit(.write(Checkpoint(newest: newest, dayStart: dayStart, checked: checked)))
    }
    guard isLeaving, let worker, !worker.isIdle else { return }
    _ = board_wait_readable(worker.descriptor, CheckpointWriter.exitTimeoutMicroseconds)
  }

  private func isDue(_ point: ReadPoint, isLeaving: Bool) -> Bool {
    let newBytes = point.end - lastWriteEnd
    // Checking a short file again is as fast as storing progress.
    let hasProgress = hasNewProgress && point.end >= CheckpointWriter.minNewBytes
    if isLeaving { return hasProgress || newBytes >= CheckpointWriter.minNewBytesAtExit }
    guard hasProgress && checked.mark == nil || newBytes >= CheckpointWriter.minNewBytes else {
      return false
    }
    return lastWriteAt.map { .now - $0 >= CheckpointWriter.minInterval } ?? true
  }

  /// Checks the next part of the chain, unless that is finished for this business day.
  mutating func check(on day: Day) {
    guard !isChecking, finishedDay.map({ $0 < day }) ?? true else { return }
    isChecking = true
    start()?.submit(.check(from: checked.mark))
  }

  /// Returns the first break of the chain found since the last call.
  mutating func newBreak(on day: Day) -> (line: Int, reason: String)? {
    for outcome in worker?.outcomes() ?? [] {
      switch outcome {
      case .written: continue
      case .unreadable: finishedDay = day
      case .checked(.broken(let line, let reason)):
        (isChecking, finishedDay) = (false, day)
        return (line, reason)
      case .checked(.sound(let mark, let isEnd)):
        checked = CheckedChain(mark: isEnd ? nil : mark, finished: isEnd ? day : checked.finished)
        if isEnd { finishedDay = day }
        hasNewProgress = true
      }
      isChecking = false
    }
    return nil
  }

  /// Starts the worker if needed; `nil` if the system has no threads left.
  private mutating func start() -> Worker<Job, Outcome>? {
    if let worker { return worker }
    let path = path
    do throws(Failure) {
      worker = try Worker {
        _ = setpriority(__priority_which_t(PRIO_PROCESS.rawValue), 0, 19)
        return { job in [CheckpointWriter.outcome(of: job, path)] }
      }
    } catch {
      return nil
    }
    return worker
  }

  private static func outcome(of job: Job, _ path: String) -> Outcome {
    do throws(JournalError) {
      switch job {
      case .write(let checkpoint):
        _ = try checkpoint.write(beside: path, app: LoadedPlan.app)
        return .written
      case .check(let mark):
        return .checked(try Verifier.check(path, from: mark, bytes: partBytes))
      }
    } catch {
      if case .write = job { return .written }
      return .unreadable
    }
  }
}
