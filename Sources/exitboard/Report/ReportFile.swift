import BoardText
import Glibc

/// Writes a report so that no reader sees half of it and no other file is replaced by mistake.
enum ReportFile {
  /// Writes a new file next to `path` and renames it; `protectedPaths` and the files beside them are never replaced.
  static func write(_ text: String, to path: String, protecting protectedPaths: [String])
    throws(Failure)
  {
    if let status = status(of: path) {
      guard status.st_mode & S_IFMT == S_IFREG else {
        throw Failure(
          .cannotCreate, tr("{path} is not an ordinary file; name another --output", path))
      }
      for other in protectedPaths + protectedPaths.flatMap({ path in sideFiles.map { path + $0 } })
      {
        guard let protectedStatus = ReportFile.status(of: other) else { continue }
        if protectedStatus.st_dev == status.st_dev && protectedStatus.st_ino == status.st_ino {
          throw Failure.usage(tr("{path} exists and is not a report; name another --output", path))
        }
      }
    }
    let partialPath = path + ".partial"
    removeLeftover(partialPath)
    let descriptor = unsafe open(
      partialPath, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o644)
    guard descriptor >= 0, flock(descriptor, LOCK_EX | LOCK_NB) == 0 else { throw failure(path) }
    let isWritten = Output.write(text, to: descriptor) && fsync(descriptor) == 0
    let isClosed = close(descriptor) == 0
    guard isWritten, isClosed, unsafe rename(partialPath, path) == 0 else {
      let failure = failure(path)
      _ = unsafe unlink(partialPath)
      throw failure
    }
  }

  /// What stands beside an event file or a file of PINs.
  private static let sideFiles = [".lock", ".hint", ".checkpoint", MailRecord.suffix]

  /// Removes what a killed program left behind; a file that is being written is locked.
  private static func removeLeftover(_ path: String) {
    let descriptor = unsafe open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    if flock(descriptor, LOCK_EX | LOCK_NB) == 0 { unsafe unlink(path) }
    close(descriptor)
  }

  private static func status(of path: String) -> stat? {
    var status = stat()
    return unsafe lstat(path, &status) == 0 ? status : nil
  }

  private static func failure(_ path: String) -> Failure {
    Failure(.cannotCreate, tr("cannot write {path}: {reason}", path, systemReason(errno)))
  }
}
