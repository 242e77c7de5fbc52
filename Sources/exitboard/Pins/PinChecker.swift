import BoardModel
import BoardUI

/// Checks PINs on its own thread: a hash takes noticeably long. One at a time, so that its memory is bounded.
typealias PinChecker = Worker<(pin: String, person: Person, now: Timestamp), Message>

extension PinChecker {
  convenience init(_ file: PinFile) throws(Failure) {
    try self.init {
      { job in
        do throws(Failure) {
          return [.pin(job.person, try file.check(job.pin, of: job.person, at: job.now))]
        } catch {
          return [.pin(job.person, .unusable(error.sentence))]
        }
      }
    }
  }
}

extension PinFile {
  /// Whether the person has a PIN; reads a small file.
  func lookUp(_ person: Person) -> PinResult {
    do { return try entry(of: person) == nil ? .noPin : .hasPin } catch {
      return .unusable(error.sentence)
    }
  }
}
