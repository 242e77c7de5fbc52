import BoardModel
import BoardWords
import Glibc

extension JournalError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .system(let operation, let path, let number):
      Words.File.cannot(operation.words, path, JournalError.advice(number))
    case .shortWrite(let path, let number):
      Words.File.tookPart(path, number.map(JournalError.advice) ?? Words.File.tryAgain)
    case .busy(let path, let holder):
      Words.File.locked(path, by: holder ?? Words.File.anotherProgram)
    case .contested(let path):
      Words.File.contested(path)
    case .unsuitable(let path, let reason):
      Words.File.unsuitable(path, reason)
    case .newerFormat(let path, let version):
      Words.File.newer(path, version: version)
    case .future(let at, let now):
      Words.File.future(at.rfc3339(offsetSeconds: 0), now: now.rfc3339(offsetSeconds: 0))
    case .conflictingID(let id, let seq):
      seq > 0 ? Words.File.conflictingID(id, event: seq) : Words.File.conflictingID(id)
    case .rejected(let reason), .superseded(let reason): reason
    }
  }

  /// The reason alone, for a message row that already says what was not saved.
  package var brief: String {
    switch self {
    case .system(_, _, let number), .shortWrite(_, let number?):
      String(JournalError.advice(number).prefix { $0 != "." })
    case .shortWrite: Words.File.diskTookPart
    case .busy(_, let holder): Words.File.fileLocked(by: holder ?? Words.File.anotherProgram)
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
    case ENOSPC: Words.File.diskFull
    case EDQUOT: Words.File.quota
    case EFBIG: Words.File.sizeLimit
    case EACCES, EPERM: Words.File.denied
    case EROFS: Words.File.readOnly
    case ENOENT: Words.File.missing
    case EIO: Words.File.diskError
    case EMFILE, ENFILE: Words.File.tooManyOpen
    case ELOOP: Words.File.link
    case ENOLCK: Words.File.noLocks
    default: unsafe String(cString: strerror(number))
    }
  }
}

extension JournalError.Operation {
  fileprivate var words: String {
    switch self {
    case .open: Words.File.open
    case .create: Words.File.create
    case .lock: Words.File.lock
    case .read: Words.File.read
    case .write: Words.File.write
    case .synchronize: Words.File.synchronize
    case .inspect: Words.File.inspect
    }
  }
}
