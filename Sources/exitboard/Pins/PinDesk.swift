import BoardModel
import BoardUI
import CTerminal
import Glibc
import Synchronization

/// Tries PINs on threads of their own: a hash takes long enough to be felt at the keys.
///
/// A request goes in and a finished verdict comes out; nothing else is shared. A class because both threads hold it.
final class PinDesk: Sendable {
  private struct Shelf {
    var outcomes: [(Person, PinVerdict)] = []
    var isBusy = false
  }

  private final class Request: Sendable {
    let desk: PinDesk
    let person: Person
    let pin: String
    let now: Timestamp

    init(desk: PinDesk, person: Person, pin: String, now: Timestamp) {
      self.desk = desk
      self.person = person
      self.pin = pin
      self.now = now
    }
  }

  private let file: PinFile
  private let shelf = Mutex(Shelf())
  /// Readable when a verdict waits; negative where the system has no more to give, and verdicts then wait for a turn.
  let descriptor: Int32

  init(_ file: PinFile) {
    self.file = file
    descriptor = eventfd(0, Int32(EFD_CLOEXEC | EFD_NONBLOCK))
  }

  /// Whether somebody has a PIN; reads a small file.
  func lookUp(_ person: Person) -> PinVerdict {
    do {
      return try file.entry(of: person) == nil ? .noPin : .asked
    } catch {
      return .trouble(error.sentence)
    }
  }

  /// One try at a time: what a hash takes of memory is bounded.
  func check(_ pin: String, of person: Person, at now: Timestamp) {
    let isFree = shelf.withLock { shelf in
      defer { shelf.isBusy = true }
      return !shelf.isBusy
    }
    guard isFree else { return }
    let request = Request(desk: self, person: person, pin: pin, now: now)
    var thread = pthread_t()
    let status = unsafe pthread_create(
      &thread, nil,
      { argument in
        guard let argument = unsafe argument else { return nil }
        let request = unsafe Unmanaged<Request>.fromOpaque(argument).takeRetainedValue()
        request.desk.serve(request)
        return nil
      }, Unmanaged.passRetained(request).toOpaque())
    if status == 0 {
      pthread_detach(thread)
    } else {
      finish(person, .trouble("the system has no threads left; close some programs"))
    }
  }

  /// What was found out since the last call.
  func outcomes() -> [(person: Person, verdict: PinVerdict)] {
    var count: UInt64 = 0
    _ = unsafe read(descriptor, &count, MemoryLayout<UInt64>.size)
    return shelf.withLock { shelf in
      defer { shelf.outcomes = [] }
      return shelf.outcomes.map { ($0.0, $0.1) }
    }
  }

  private func serve(_ request: Request) {
    do {
      finish(
        request.person, try file.check(request.pin, of: request.person, at: request.now))
    } catch {
      finish(request.person, .trouble(error.sentence))
    }
  }

  private func finish(_ person: Person, _ verdict: PinVerdict) {
    shelf.withLock { shelf in
      shelf.outcomes.append((person, verdict))
      shelf.isBusy = false
    }
    var one: UInt64 = 1
    _ = unsafe write(descriptor, &one, MemoryLayout<UInt64>.size)
  }
}
