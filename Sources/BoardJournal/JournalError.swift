package import BoardModel

/// Why the event file could not be read or written; `description` is a sentence that says what to do.
package enum JournalError: Error, Hashable, Sendable {
  package enum Operation: String, Sendable {
    case open, create, lock, read, write, synchronize, inspect
  }

  /// The system refused a call.
  case system(Operation, path: String, errno: Int32)
  /// A write landed only in part.
  case shortWrite(path: String, errno: Int32?)
  /// Another program has held the lock for five seconds.
  case busy(path: String, holder: String?)
  /// Another program keeps writing into the file without taking the lock.
  case contested(path: String)
  /// What stands under the name is not to be written to: a folder, a pipe, a link, somebody else's text.
  case unsuitable(path: String, reason: String)
  /// A newer exitboard began this file.
  case newer(path: String, version: Int)
  /// The event lies in the future.
  case future(at: Timestamp, now: Timestamp)
  /// An event with this id is there, and says something else; its `seq` is 0 where both came in one call.
  case conflictingID(String, seq: Int)
  /// What somebody else recorded meanwhile speaks against it.
  case overtaken(String)
  /// The event cannot be a line.
  case refused(String)
}

extension JournalError {
  /// The numbers of `sysexits.h`.
  package var exitStatus: Int32 {
    switch self {
    case .refused, .future, .conflictingID, .newer, .unsuitable, .overtaken: 65
    case .busy, .contested: 75
    case .shortWrite(_, let number): number.map { JournalError.isFull($0) ? 73 : 74 } ?? 74
    case .system(let operation, _, let number):
      if JournalError.isFull(number) || operation == .create {
        73
      } else if JournalError.isDenied(number) {
        77
      } else {
        74
      }
    }
  }
}
