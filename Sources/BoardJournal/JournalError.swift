package import BoardModel
import BoardText
import Glibc

/// Failure to read or write the event file; `description` is a sentence that says what to do.
package enum JournalError: Error, Hashable, Sendable, CustomStringConvertible {
  package enum Operation: Sendable {
    case open, create, lock, read, write, synchronize, inspect

    fileprivate func failure(_ path: String, _ reason: String) -> String {
      switch self {
      case .open: tr("cannot open {path}: {reason}", path, reason)
      case .create: tr("cannot create {path}: {reason}", path, reason)
      case .lock: tr("cannot lock {path}: {reason}", path, reason)
      case .read: tr("cannot read {path}: {reason}", path, reason)
      case .write: tr("cannot write to {path}: {reason}", path, reason)
      case .synchronize: tr("cannot write {path} safely: {reason}", path, reason)
      case .inspect: tr("cannot examine {path}: {reason}", path, reason)
      }
    }
  }

  case system(Operation, path: String, errno: Int32)
  /// Only part of the bytes were written; `errno` is `nil` if the reason is unknown.
  case shortWrite(path: String, errno: Int32?)
  /// Another program has held the lock for five seconds; `holder` describes it if it is known.
  case busy(path: String, holder: String?)
  case contested(path: String)
  /// The path must not be written to: it is a folder, a pipe, a link or a text of another program.
  case unsuitable(path: String, reason: String)
  case newerFormat(path: String, version: Int)
  case future(at: Timestamp, now: Timestamp)
  /// Event `seq` has this id and other content; 0 if both came in the same call.
  case conflictingID(String, seq: Int)
  /// Events that others recorded in the meantime rule this one out.
  case superseded(String)
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
      } else {
        [EACCES, EPERM, EROFS].contains(number) ? 77 : 74
      }
    }
  }

  package var description: String {
    switch self {
    case .system(.lock, let path, EBADF):
      // What flock(2) says of a file on some network drives.
      Operation.lock.failure(path, JournalError.advice(ENOLCK))
    case .system(let operation, let path, let number):
      operation.failure(path, JournalError.advice(number))
    case .shortWrite(let path, let number):
      tr(
        "only a part of the event was written to {path}, so it is not saved: {reason}", path,
        number.map(JournalError.advice) ?? tr("try again"))
    case .busy(let path, let holder):
      tr(
        "{path} is locked by {holder}; nothing was written, try again", path,
        holder ?? tr("another program"))
    case .contested(let path):
      tr("another program keeps writing to {path} without its lock; stop it and try again", path)
    case .unsuitable(let path, let reason):
      tr("{path} cannot be the event file: {reason}", path, reason)
    case .newerFormat(let path, let version):
      tr(
        "{path} has format {version} of a newer exitboard; use that version to write to it", path,
        version)
    case .future(let at, let now):
      tr(
        "the event's time {at} is in the future (the clock says {now}); check --at and the clock",
        at.rfc3339(offsetSeconds: 0), now.rfc3339(offsetSeconds: 0))
    case .conflictingID(let id, let seq):
      seq > 0
        ? tr(
          "the id '{id}' was used for event {seq} with other content; nothing was written. Use a new id",
          id, seq)
        : tr(
          "the id '{id}' is given twice with different content; nothing was written. Use a new id",
          id)
    case .rejected(let reason), .superseded(let reason): reason
    }
  }

  /// The reason alone, for a message row that already says what was not saved.
  package var brief: String {
    switch self {
    case .system(.lock, _, EBADF): String(JournalError.advice(ENOLCK).prefix { $0 != "," })
    case .system(_, _, let number), .shortWrite(_, let number?):
      String(JournalError.advice(number).prefix { $0 != "." })
    case .shortWrite: tr("the disk stored only a part of it")
    case .busy(_, let holder): tr("the file is locked by {holder}", holder ?? tr("another program"))
    default: description
    }
  }

  /// Whether it is about this file alone, not about the disk or this process.
  package var isOfOneFile: Bool {
    guard case .system(_, _, let number) = self else {
      if case .shortWrite = self { return false }
      return true
    }
    return !JournalError.isFull(number) && ![EROFS, EMFILE, ENFILE, ENOMEM].contains(number)
  }

  private static func isFull(_ number: Int32) -> Bool {
    [ENOSPC, EDQUOT, EFBIG].contains(number)
  }

  private static func advice(_ number: Int32) -> String {
    switch number {
    case ENOSPC:
      tr("the disk is full. What was recorded before is safe; free some space and try again")
    case EDQUOT:
      tr(
        "your disk quota is used up. What was recorded before is safe; free some space and try again"
      )
    case EFBIG: tr("the file size limit is reached (ulimit -f); raise it and try again")
    case EACCES, EPERM: tr("you have no permission. Ask the person who set up this computer")
    case EROFS: tr("the disk is read-only; make it writable")
    case ENOENT: tr("the file or its folder does not exist")
    case EIO: tr("the disk reports an error. Try again, and have the disk checked")
    case EMFILE, ENFILE: tr("too many files are open; close some programs")
    case ELOOP: tr("it is a symbolic link; name the file itself")
    case ENOLCK, EOPNOTSUPP:
      tr(
        "this disk has no locks, as on many network drives, so two programs could overwrite each other's events. Keep the file on a disk of this computer (--file)"
      )
    default: systemReason(number)
    }
  }
}
