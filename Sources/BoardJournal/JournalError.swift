package import BoardModel

/// Failure to read or write the event file; `description` is a sentence that says what to do.
package enum JournalError: Error, Hashable, Sendable {
  package enum Operation: String, Sendable {
    case open, create, lock, read, write, synchronize, inspect
  }

  /// A system call failed.
  case system(Operation, path: String, errno: Int32)
  /// Only part of the bytes were written; `errno` is `nil` if the reason is unknown.
  case shortWrite(path: String, errno: Int32?)
  /// Another program has held the lock for five seconds; `holder` describes it if it is known.
  case busy(path: String, holder: String?)
  /// Another program keeps writing to the file without taking the lock.
  case contested(path: String)
  /// The path must not be written to: it is a folder, a pipe, a link or a text of another program.
  case unsuitable(path: String, reason: String)
  /// The file was begun by a newer exitboard with format `version`.
  case newerFormat(path: String, version: Int)
  /// The event's time is in the future.
  case future(at: Timestamp, now: Timestamp)
  /// Event `seq` has this id and other content; 0 if both came in the same call.
  case conflictingID(String, seq: Int)
  /// Events that others recorded in the meantime rule this one out.
  case superseded(String)
  /// The event cannot be written as a line.
  case rejected(String)

  /// Exit status as in `sysexits.h`.
  package var exitStatus: Int32 {
    switch self {
    case .rejected, .future, .conflictingID, .newerFormat, .unsuitable, .superseded: 65
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
