import BoardModel
import BoardUI

/// Checks PINs on its own thread, because computing a hash would delay the keys noticeably.
///
/// One at a time, so that the memory for hashes is bounded.
struct PinDesk {
  private struct Request: Sendable {
    let person: Person
    let pin: String
    let now: Timestamp
  }

  struct Outcome: Sendable {
    let person: Person
    let verdict: PinVerdict
  }

  private let file: PinFile
  private let bench: Workbench<Request, Outcome>

  /// Starts the thread.
  ///
  /// - Throws: if the system has no threads or descriptors left.
  init(_ file: PinFile) throws(Failure) {
    self.file = file
    bench = try Workbench {
      { request in
        do throws(PinFile.Refusal) {
          let verdict = try file.check(request.pin, of: request.person, at: request.now)
          return [Outcome(person: request.person, verdict: verdict)]
        } catch {
          return [Outcome(person: request.person, verdict: .trouble(error.sentence))]
        }
      }
    }
  }

  /// Readable when an outcome is available.
  var descriptor: Int32 { bench.descriptor }

  /// Whether the person has a PIN; reads a small file.
  func lookUp(_ person: Person) -> PinVerdict {
    do throws(PinFile.Refusal) {
      return try file.entry(of: person) == nil ? .noPin : .asked
    } catch {
      return .trouble(error.sentence)
    }
  }

  func check(_ pin: String, of person: Person, at now: Timestamp) {
    bench.submit(Request(person: person, pin: pin, now: now))
  }

  /// Returns the outcomes since the last call.
  func outcomes() -> [Outcome] { bench.outcomes() }
}
