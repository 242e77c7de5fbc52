import BoardJournal
import BoardModel
import BoardUI
import Glibc

/// Writes the checkpoint and checks the chain while nobody types, on a thread of lowest priority.
///
/// A checkpoint that cannot be written is not reported: it only saves time.
struct Keeper {
  private enum Job: Sendable {
    case keep(Checkpoint)
    case check(from: LineMark?)
  }

  private enum Outcome: Sendable {
    case kept
    case checked(Verifier.Piece)
    case unreadable
  }

  private let path: String
  private var bench: Workbench<Job, Outcome>?
  /// End of the newest checkpoint written or tried, in bytes from the start of the file.
  private var keptEnd: Int
  private var keptAt: Steady?
  private var checked: CheckedChain
  private var isChecking = false
  /// Business day on which the chain was checked to its end or a problem was reported.
  private var doneOn: Day?
  /// Whether `checked` has changed since the last checkpoint.
  private var hasNewChecked = false

  /// New bytes that justify a checkpoint; fewer are read again in a few milliseconds.
  private static let worthBytes = 1 << 20
  /// Minimum time between two checkpoints.
  private static let leastMilliseconds = 60_000
  /// The same when the board is left: no more work follows, and the next start is faster.
  private static let worthBytesAtEnd = 64 << 10
  /// Maximum wait for a slow disk when the board is left.
  private static let patienceAtEndMilliseconds: Int32 = 300
  /// Length of a part of the chain; checking it takes much less than 0.1 s.
  private static let pieceBytes = 4 << 20

  /// Starts from the existing checkpoint.
  ///
  /// - Parameters:
  ///   - path: the event file.
  ///   - finding: its checkpoint.
  init(path: String, finding: CheckpointFinding) {
    self.path = path
    keptEnd = finding.milestone?.point.end ?? 0
    checked = finding.checked
    doneOn = checked.finished
  }

  /// Readable when a job is done; -1 before the first.
  var descriptor: Int32 { bench?.descriptor ?? -1 }

  /// Submits a checkpoint if enough is new and the last one is long enough ago.
  mutating func keep(
    _ point: ReadPoint?, _ floor: Floor, morning: Milestone?, at now: Steady
  ) {
    guard let point else { return }
    let isWorth = point.end - keptEnd >= Keeper.worthBytes || isCheckedWorth(point)
    guard isWorth else { return }
    if let keptAt, now < keptAt.adding(milliseconds: Keeper.leastMilliseconds) { return }
    submit(Milestone(point: point, floor: floor), morning, at: now)
  }

  /// Writes what is new when the board is left, unless the disk is slow.
  mutating func leave(
    _ point: ReadPoint?, _ floor: Floor, morning: Milestone?, at now: Steady
  ) {
    if let point,
      point.end - keptEnd >= Keeper.worthBytesAtEnd || hasNewChecked && isLong(point)
    {
      submit(Milestone(point: point, floor: floor), morning, at: now)
    }
    guard let bench, !bench.isIdle else { return }
    var finished = pollfd(fd: bench.descriptor, events: Int16(POLLIN), revents: 0)
    _ = unsafe poll(&finished, 1, Keeper.patienceAtEndMilliseconds)
  }

  /// Checks the next part of the chain, unless that is finished for this business day.
  mutating func check(on day: Day) {
    guard !isChecking, doneOn.map({ $0 < day }) ?? true else { return }
    isChecking = true
    hire()?.submit(.check(from: checked.mark))
  }

  /// Returns the first break of the chain found since the last call.
  mutating func outcome(on day: Day) -> (line: Int, reason: String)? {
    for outcome in bench?.outcomes() ?? [] {
      switch outcome {
      case .kept: break
      case .checked(let piece):
        isChecking = false
        if let broken = take(piece, on: day) { return broken }
      case .unreadable:
        isChecking = false
        doneOn = day
      }
    }
    return nil
  }

  private mutating func take(
    _ piece: Verifier.Piece, on day: Day
  ) -> (line: Int, reason: String)? {
    switch piece {
    case .broken(let line, let reason):
      doneOn = day
      return (line, reason)
    case .sound(let mark, let isEnd):
      checked =
        isEnd
        ? CheckedChain(mark: nil, finished: day)
        : CheckedChain(
          mark: mark, finished: checked.finished)
      if isEnd { doneOn = day }
      hasNewChecked = true
      return nil
    }
  }

  /// Whether progress is worth storing: checking a short file again is as fast as that.
  private func isLong(_ point: ReadPoint) -> Bool { point.end >= Keeper.worthBytes }

  private func isCheckedWorth(_ point: ReadPoint) -> Bool {
    hasNewChecked && checked.mark == nil && isLong(point)
  }

  private mutating func submit(
    _ newest: Milestone, _ morning: Milestone?, at now: Steady
  ) {
    keptEnd = newest.point.end
    keptAt = now
    hasNewChecked = false
    hire()?.submit(.keep(Checkpoint(newest: newest, morning: morning, checked: checked)))
  }

  /// Returns the worker, starting it first if needed; `nil` if the system has no threads left.
  ///
  /// Without it only the next start takes longer.
  private mutating func hire() -> Workbench<Job, Outcome>? {
    if let bench { return bench }
    let path = path
    do throws(Failure) {
      bench = try Workbench {
        _ = setpriority(__priority_which_t(PRIO_PROCESS.rawValue), 0, 19)
        return { job in [Keeper.outcome(of: job, path)] }
      }
    } catch {
      return nil
    }
    return bench
  }

  private static func outcome(of job: Job, _ path: String) -> Outcome {
    do throws(JournalError) {
      switch job {
      case .keep(let checkpoint):
        _ = try checkpoint.keep(beside: path, app: LoadedPlan.app)
        return .kept
      case .check(let mark):
        return .checked(try Verifier.check(path, from: mark, bytes: pieceBytes))
      }
    } catch {
      if case .keep = job { return .kept }
      return .unreadable
    }
  }
}
