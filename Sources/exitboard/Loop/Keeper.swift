import BoardJournal
import BoardModel
import BoardUI
import Glibc

/// Keeps the checkpoint beside the event file fresh, and checks the chain while nobody types, on a thread of its own that
/// steps back behind everything else.
///
/// Where there can be no checkpoint, nothing is said: it only saves time.
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
  /// How far the file was read when it was last kept, or when keeping it was last tried.
  private var keptEnd: Int
  private var keptAt: Steady?
  private var checked: CheckedChain
  private var isChecking = false
  /// The chain was checked to its end, or what was found was said: enough for this day.
  private var doneOn: Day?
  /// The checkpoint does not know yet how far the chain was checked.
  private var hasNewChecked = false

  /// So much is read again in a few milliseconds.
  private static let worthBytes = 1 << 20
  private static let leastMilliseconds = 60_000
  /// Who leaves the board has no more work; who opens it next is glad of every line.
  private static let worthBytesAtEnd = 64 << 10
  private static let patienceAtEndMilliseconds: Int32 = 300
  /// A piece of the chain is checked in well under a tenth of a second.
  private static let pieceBytes = 4 << 20

  /// - Parameters:
  ///   - path: the event file.
  ///   - finding: the checkpoint that is there.
  init(path: String, finding: CheckpointFinding) {
    self.path = path
    keptEnd = finding.milestone?.point.end ?? 0
    checked = finding.checked
    doneOn = checked.finished
  }

  /// Readable when a piece of the chain was checked; -1 before the first.
  var descriptor: Int32 { bench?.descriptor ?? -1 }

  /// Hands over what is known, and what was in the morning, where enough is new and the last time was long enough ago.
  mutating func keep(
    _ point: ReadPoint?, _ floor: Floor, morning: Milestone?, at now: Steady
  ) {
    guard let point else { return }
    let isWorth = point.end - keptEnd >= Keeper.worthBytes || isCheckedWorth(point)
    guard isWorth else { return }
    if let keptAt, now < keptAt.adding(milliseconds: Keeper.leastMilliseconds) { return }
    submit(Milestone(point: point, floor: floor), morning, at: now)
  }

  /// Keeps what is new when the board is left, if the disk is not slow.
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

  /// Goes on checking the chain, if that has not been done on this business day and nothing else is going on.
  mutating func check(on day: Day) {
    guard !isChecking, doneOn.map({ $0 < day }) ?? true else { return }
    isChecking = true
    hire()?.submit(.check(from: checked.mark))
  }

  /// What was found since the last call: a line where the chain does not hold.
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

  /// A short file is checked again as quickly as that is remembered.
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

  /// The thread; `nil` where the system has none to give, and then the next opening takes longer.
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
