import BoardModel
import Glibc

extension JournalError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .system(let operation, let path, let number):
      "cannot \(operation.words) \(path): \(JournalError.advice(number))"
    case .shortWrite(let path, let number):
      "\(path) took only a part of the event, so it is not saved"
        + (number.map { ": \(JournalError.advice($0))" } ?? "; try again")
    case .busy(let path, let holder):
      "\(path) is locked by \(holder ?? "another program"); nothing was written, try again"
    case .contested(let path):
      "another program keeps writing into \(path) without asking; stop it and try again"
    case .unsuitable(let path, let reason):
      "\(path) cannot be the event file: \(reason)"
    case .newer(let path, let version):
      "\(path) is in format \(version), which a newer exitboard began; use that one to write to it"
    case .future(let at, let now):
      "the event's time \(at.rfc3339(offsetSeconds: 0)) is in the future "
        + "(the clock says \(now.rfc3339(offsetSeconds: 0))); check --at and the clock"
    case .conflictingID(let id, let seq):
      "the id '\(id)' belongs to "
        + (seq > 0 ? "event \(seq)" : "an event given with it")
        + ", which says something else; nothing was written"
    case .refused(let reason), .overtaken(let reason): reason
    }
  }

  /// The reason alone, for a row that has already said what was not saved.
  package var brief: String {
    switch self {
    case .system(_, _, let number), .shortWrite(_, let number?):
      String(JournalError.advice(number).prefix { $0 != "." })
    case .shortWrite: "the disk took only a part of it"
    case .busy(_, let holder): "the file is locked by \(holder ?? "another program")"
    default: description
    }
  }

  static func isFull(_ number: Int32) -> Bool {
    [ENOSPC, EDQUOT, EFBIG].contains(number)
  }

  static func isDenied(_ number: Int32) -> Bool {
    [EACCES, EPERM, EROFS].contains(number)
  }

  private static func advice(_ number: Int32) -> String {
    switch number {
    case ENOSPC: "the disk is full. What was recorded before is safe; free some space and try again"
    case EDQUOT: "your disk quota is used up. What was recorded before is safe; free some space"
    case EFBIG: "it may not grow further here (a file size limit)"
    case EACCES, EPERM: "you may not. Ask whoever set up this computer for access"
    case EROFS: "the disk is read-only"
    case ENOENT: "the file or its folder is not there"
    case EIO: "the disk reports an error. Try again, and have the disk checked"
    case EMFILE, ENFILE: "too many files are open"
    case ELOOP: "it is a symbolic link; name the file itself"
    case ENOLCK: "the file system offers no locks"
    default: unsafe String(cString: strerror(number))
    }
  }
}

extension JournalError.Operation {
  fileprivate var words: String {
    switch self {
    case .open: "open"
    case .create: "create"
    case .lock: "lock"
    case .read: "read"
    case .write: "write to"
    case .synchronize: "store safely"
    case .inspect: "look at"
    }
  }
}
