import BoardJournal
import BoardModel
import BoardUI
import CTerminal
import Glibc
import Synchronization

/// Appends on a thread of its own, so that a slow disk or a held lock never stops the board.
///
/// Jobs go in and outcomes come out as finished values; nothing else is shared. A class because both threads hold it.
final class Recorder: Sendable {
  struct Job: Sendable {
    /// `nil` for records nobody on this board waits for.
    let id: RecordID?
    let drafts: [Draft]
    let now: Timestamp
    /// Asked under the lock; `nil` = nothing has to hold.
    var condition: AppendCondition?
  }

  enum Outcome: Sendable {
    case saved(RecordID, seq: Int, hash: String)
    case refused(RecordID?, String)
    case overtaken(RecordID, String)
  }

  private struct Shelf {
    var jobs: [Job] = []
    var outcomes: [Outcome] = []
    var isOpen = true
    var isIdle = true
  }

  private let shelf = Mutex(Shelf())
  private let jobsSignal: Int32
  /// Readable when an outcome waits.
  let descriptor: Int32

  /// Starts the thread.
  ///
  /// - Throws: where the system has no more threads or descriptors to give.
  init(path: String, opening: JournalOpening, zone: ZoneRules) throws(Failure) {
    jobsSignal = eventfd(0, Int32(EFD_CLOEXEC))
    descriptor = eventfd(0, Int32(EFD_CLOEXEC | EFD_NONBLOCK))
    guard jobsSignal >= 0, descriptor >= 0 else {
      throw Failure(.osError, "the system has no file descriptors left; close some programs")
    }
    let work = Work(recorder: self, path: path, opening: opening, zone: zone)
    var thread = pthread_t()
    let status = unsafe pthread_create(
      &thread, nil,
      { argument in
        guard let argument = unsafe argument else { return nil }
        let work = unsafe Unmanaged<Work>.fromOpaque(argument).takeRetainedValue()
        work.run()
        return nil
      }, Unmanaged.passRetained(work).toOpaque())
    guard status == 0 else { throw Failure(.osError, "the system has no threads left") }
    pthread_detach(thread)
  }

  func submit(_ job: Job) {
    shelf.withLock {
      $0.jobs.append(job)
      $0.isIdle = false
    }
    signal(jobsSignal)
  }

  /// Everything that was finished since the last call.
  func outcomes() -> [Outcome] {
    drain(descriptor)
    return shelf.withLock { shelf in
      defer { shelf.outcomes = [] }
      return shelf.outcomes
    }
  }

  /// Nothing is waiting to be written.
  var isIdle: Bool { shelf.withLock { $0.isIdle } }

  fileprivate func nextJob() -> Job? {
    while true {
      let job: Job? = shelf.withLock { shelf in
        if shelf.jobs.isEmpty {
          shelf.isIdle = true
          return nil
        }
        return shelf.jobs.removeFirst()
      }
      if let job { return job }
      guard drain(jobsSignal) else { return nil }
    }
  }

  fileprivate func finish(_ outcomes: [Outcome]) {
    shelf.withLock { $0.outcomes += outcomes }
    signal(descriptor)
  }

  private func signal(_ descriptor: Int32) {
    var one: UInt64 = 1
    _ = unsafe write(descriptor, &one, MemoryLayout<UInt64>.size)
  }

  @discardableResult
  private func drain(_ descriptor: Int32) -> Bool {
    var count: UInt64 = 0
    while true {
      if unsafe read(descriptor, &count, MemoryLayout<UInt64>.size) >= 0 { return true }
      guard errno == EINTR else { return errno == EAGAIN }
    }
  }
}

/// What the thread is given; lives as long as the thread.
private final class Work: Sendable {
  let recorder: Recorder
  let path: String
  let opening: JournalOpening
  let zone: ZoneRules

  init(recorder: Recorder, path: String, opening: JournalOpening, zone: ZoneRules) {
    self.recorder = recorder
    self.path = path
    self.opening = opening
    self.zone = zone
  }

  func run() {
    var writer = JournalWriter(path: path, opening: opening, zone: zone)
    while let job = recorder.nextJob() {
      do {
        let receipts = try writer.append(job.drafts, now: job.now, if: job.condition)
        guard let id = job.id, let receipt = receipts.last else { continue }
        recorder.finish([.saved(id, seq: receipt.seq, hash: receipt.hash)])
      } catch {
        if case .overtaken(let sentence) = error, let id = job.id {
          recorder.finish([.overtaken(id, sentence)])
        } else {
          recorder.finish([.refused(job.id, error.brief)])
        }
      }
    }
  }
}
