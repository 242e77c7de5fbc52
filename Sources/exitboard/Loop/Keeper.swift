import BoardJournal
import BoardModel
import BoardUI
import Glibc

/// Keeps the checkpoint beside the event file fresh, on a thread of its own that steps back behind everything else.
///
/// Where there can be none, nothing is said: it only saves time.
struct Keeper {
  private let path: String
  private var bench: Workbench<Checkpoint, Bool>?
  /// How far the file was read when it was last kept, or when keeping it was last tried.
  private var keptEnd: Int
  private var keptAt: Steady?

  /// So much is read again in a few milliseconds.
  private static let worthBytes = 1 << 20
  private static let leastMilliseconds = 60_000
  /// Who leaves the board has no more work; who opens it next is glad of every line.
  private static let worthBytesAtEnd = 64 << 10
  private static let patienceAtEndMilliseconds: Int32 = 300

  /// - Parameters:
  ///   - path: the event file.
  ///   - keptEnd: how far the checkpoint goes that is there, in bytes; 0 = there is none.
  init(path: String, keptEnd: Int) {
    self.path = path
    self.keptEnd = keptEnd
  }

  /// Hands over what is known, and what was in the morning, where enough is new and the last time was long enough ago.
  mutating func keep(
    _ point: ReadPoint?, _ floor: Floor, morning: Milestone?, at now: Steady
  ) {
    guard let point, point.end - keptEnd >= Keeper.worthBytes else { return }
    if let keptAt, now < keptAt.adding(milliseconds: Keeper.leastMilliseconds) { return }
    submit(Milestone(point: point, floor: floor), morning, at: now)
  }

  /// Keeps what is new when the board is left, if the disk is not slow.
  mutating func leave(
    _ point: ReadPoint?, _ floor: Floor, morning: Milestone?, at now: Steady
  ) {
    if let point, point.end - keptEnd >= Keeper.worthBytesAtEnd {
      submit(Milestone(point: point, floor: floor), morning, at: now)
    }
    guard let bench, !bench.isIdle else { return }
    var finished = pollfd(fd: bench.descriptor, events: Int16(POLLIN), revents: 0)
    _ = unsafe poll(&finished, 1, Keeper.patienceAtEndMilliseconds)
  }

  private mutating func submit(
    _ newest: Milestone, _ morning: Milestone?, at now: Steady
  ) {
    keptEnd = newest.point.end
    keptAt = now
    let path = path
    do {
      let bench =
        try bench
        ?? Workbench {
          _ = setpriority(__priority_which_t(PRIO_PROCESS.rawValue), 0, 19)
          return { checkpoint in
            do { return [try checkpoint.keep(beside: path, app: LoadedPlan.app)] } catch {
              return [false]
            }
          }
        }
      self.bench = bench
      _ = bench.outcomes()
      bench.submit(Checkpoint(newest: newest, morning: morning))
    } catch {
      // No thread to be had: the next opening takes longer.
      return
    }
  }
}
