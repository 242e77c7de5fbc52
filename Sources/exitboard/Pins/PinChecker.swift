import BoardModel
import BoardUI

/// Checks PINs on its own thread, because computing a hash would delay the keys noticeably.
///
/// One at a time, so that the memory for hashes is bounded.
typealias PinChecker = Worker<PinTry, PinVerdict>

struct PinTry: Sendable {
  let person: Person
  let pin: String
  let now: Timestamp
}

struct PinVerdict: Sendable {
  let person: Person
  let result: PinResult
}

extension PinChecker {
  /// Starts the thread; throws if the system has no threads or descriptors left.
  convenience init(_ file: PinFile) throws(Failure) {
    try self.init {
      { pinTry in
        let result = PinFile.result { () throws(Failure) in
          try file.check(pinTry.pin, of: pinTry.person, at: pinTry.now)
        }
        return [PinVerdict(person: pinTry.person, result: result)]
      }
    }
  }
}

extension PinFile {
  /// Whether the person has a PIN; reads a small file.
  func lookUp(_ person: Person) -> PinResult {
    PinFile.result { () throws(Failure) in try entry(of: person) == nil ? .noPin : .hasPin }
  }

  fileprivate static func result(_ work: () throws(Failure) -> PinResult) -> PinResult {
    do { return try work() } catch { return .unusable(error.sentence) }
  }
}
