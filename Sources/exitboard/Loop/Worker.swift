import BoardJournal
import BoardText
import CTerminal
import Glibc
import Synchronization

/// A thread for work that must not block the board; a class because both threads hold it, and nothing else.
final class Worker<Job: Sendable, Outcome: Sendable>: Sendable {
  private struct Queues {
    var jobs: [Job] = []
    var outcomes: [Outcome] = []
    var isIdle = true
  }

  private let queues = Mutex(Queues())
  private let jobsDescriptor: Int32
  /// Readable when an outcome is available.
  let descriptor: Int32

  /// Calls `start` once on the new thread for the function that does each job; throws without threads or descriptors.
  init(_ start: @escaping @Sendable () -> (Job) -> [Outcome]) throws(Failure) {
    jobsDescriptor = eventfd(0, Int32(EFD_CLOEXEC))
    descriptor = eventfd(0, Int32(EFD_CLOEXEC | EFD_NONBLOCK))
    guard jobsDescriptor >= 0, descriptor >= 0 else {
      throw Failure(.osError, tr("the system has no file descriptors left; close some programs"))
    }
    guard startThread({ self.run(start()) }) else {
      throw Failure(.osError, tr("the system has no threads left; close some programs"))
    }
  }

  func submit(_ job: Job) {
    queues.withLock {
      $0.jobs.append(job)
      $0.isIdle = false
    }
    signal(jobsDescriptor)
  }

  func outcomes() -> [Outcome] {
    drain(descriptor)
    return queues.withLock { queues in
      defer { queues.outcomes = [] }
      return queues.outcomes
    }
  }

  var isIdle: Bool { queues.withLock { $0.isIdle } }

  private func run(_ work: (Job) -> [Outcome]) {
    while true {
      while let job = nextJob() {
        let outcomes = work(job)
        guard !outcomes.isEmpty else { continue }
        queues.withLock { $0.outcomes += outcomes }
        signal(descriptor)
      }
      drain(jobsDescriptor)
    }
  }

  private func nextJob() -> Job? {
    queues.withLock { queues in
      queues.isIdle = queues.jobs.isEmpty
      return queues.jobs.isEmpty ? nil : queues.jobs.removeFirst()
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
