import BoardWords
import CTerminal
import Glibc
import Synchronization

/// A thread for work that must not block the board.
///
/// Jobs go in and outcomes come out as finished values, in order; nothing else is shared. A class because both threads
/// hold it.
final class Workbench<Job: Sendable, Outcome: Sendable>: Sendable {
  private struct Shelf {
    var jobs: [Job] = []
    var outcomes: [Outcome] = []
    var isIdle = true
  }

  private let shelf = Mutex(Shelf())
  private let jobsSignal: Int32
  /// Readable when an outcome is available.
  let descriptor: Int32

  /// Starts the thread.
  ///
  /// - Parameter start: called once on the new thread; returns the function that does each job.
  /// - Throws: if the system has no threads or descriptors left.
  init(_ start: @escaping @Sendable () -> (Job) -> [Outcome]) throws(Failure) {
    jobsSignal = eventfd(0, Int32(EFD_CLOEXEC))
    descriptor = eventfd(0, Int32(EFD_CLOEXEC | EFD_NONBLOCK))
    guard jobsSignal >= 0, descriptor >= 0 else {
      throw Failure(.osError, Words.Command.noDescriptors)
    }
    guard startThread({ self.run(start()) }) else {
      throw Failure(.osError, Words.Command.noThreads)
    }
  }

  func submit(_ job: Job) {
    shelf.withLock {
      $0.jobs.append(job)
      $0.isIdle = false
    }
    signal(jobsSignal)
  }

  /// Returns the outcomes since the last call.
  func outcomes() -> [Outcome] {
    drain(descriptor)
    return shelf.withLock { shelf in
      defer { shelf.outcomes = [] }
      return shelf.outcomes
    }
  }

  /// Whether every job is done.
  var isIdle: Bool { shelf.withLock { $0.isIdle } }

  private func run(_ work: (Job) -> [Outcome]) {
    while true {
      while let job = nextJob() {
        let outcomes = work(job)
        guard !outcomes.isEmpty else { continue }
        shelf.withLock { $0.outcomes += outcomes }
        signal(descriptor)
      }
      drain(jobsSignal)
    }
  }

  private func nextJob() -> Job? {
    shelf.withLock { shelf in
      shelf.isIdle = shelf.jobs.isEmpty
      return shelf.jobs.isEmpty ? nil : shelf.jobs.removeFirst()
    }
  }

  private func signal(_ descriptor: Int32) {
    var one: UInt64 = 1
    _ = unsafe write(descriptor, &one, MemoryLayout<UInt64>.size)
  }

  private func drain(_ descriptor: Int32) {
    var count: UInt64 = 0
    while unsafe read(descriptor, &count, MemoryLayout<UInt64>.size) < 0, errno == EINTR {}
  }
}

/// The function of a thread, in a class so that it can be passed through C.
private final class Work: Sendable {
  let body: @Sendable () -> Void

  init(_ body: @escaping @Sendable () -> Void) {
    self.body = body
  }
}

/// Runs `body` on a new thread; `false` if the system has no threads left.
private func startThread(_ body: @escaping @Sendable () -> Void) -> Bool {
  let work = unsafe Unmanaged.passRetained(Work(body))
  var thread = pthread_t()
  let status = unsafe pthread_create(
    &thread, nil,
    { argument in
      guard let argument = unsafe argument else { return nil }
      unsafe Unmanaged<Work>.fromOpaque(argument).takeRetainedValue().body()
      return nil
    }, work.toOpaque())
  guard status == 0 else {
    unsafe work.release()
    return false
  }
  pthread_detach(thread)
  return true
}
