import BoardModel
import BoardUI

/// Checks PINs on its own thread, because computing a hash would delay the keys noticeably.
///
/// One at a time, so that the memory for hashes is bounded.
struct PinChecker {
  private struct Request: Sendable {
    let person: Person
    let pin: String
    let now: Timestamp
  }

  struct Outcome: Sendable {
    let person: Person
    let verdict: PinResult
  }

  private let file: PinFile
  private let worker: Worker<Request, Outcome>

  /// Starts the thread.
  ///
  /// - Throws: if the system has no threads or descriptors left.
  init(_ file: PinFile) throws(Failure) {
    self.file = file
    worker = try Worker {
      { request in
        do throws(PinFile.Rejection) {
          let verdict = try file.check(request.pin, of: request.person, at: request.now)
          return [Outcome(person: request.person, verdict: verdict)]
        } catch {
          return [Outcome(person: request.person, verdict: .unusable(error.sentence))]
        }
      }
    }
  }

  /// Readable when an outcome is available.
  var descriptor: Int32 { worker.descriptor }

  /// Whether the person has a PIN; reads a small file.
  func lookUp(_ person: Person) -> PinResult {
    do throws(PinFile.Rejection) {
      return try file.entry(of: person) == nil ? .noPin : .hasPin
    } catch {
      return .unusable(error.sentence)
    }
  }

  func check(_ pin: String, of person: Person, at now: Timestamp) {
    worker.submit(Request(person: person, pin: pin, now: now))
  }

  /// Returns the outcomes since the last call.
  func outcomes() -> [Outcome] { worker.outcomes() }
}
