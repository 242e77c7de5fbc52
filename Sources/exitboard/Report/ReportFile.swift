import BoardText
import Glibc

/// Writes a report so that no reader sees half of it and no other file is replaced by mistake.
enum ReportFile {
  /// Writes a new file next to `path` and renames it; `protectedPaths` and their locks are never replaced.
  static func write(_ text: String, to path: String, protecting protectedPaths: [String])
    throws(Failure)
  {
    if let status = status(of: path) {
      guard status.st_mode & S_IFMT == S_IFREG else {
        throw Failure(
          .cannotCreate, tr("{path} is not an ordinary file; name another --output", path))
      }
      for other in protectedPaths + protectedPaths.map({ $0 + ".lock" }) {
        guard let protectedStatus = ReportFile.status(of: other) else { continue }
        if protectedStatus.st_dev == status.st_dev && protectedStatus.st_ino == status.st_ino {
          throw Failure.usage(tr("{path} exists and is not a report; name another --output", path))
        }
      }
    }
    let partialPath = "\(path).\(getpid()).partial"
    let descriptor = unsafe open(
      partialPath, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o644)
    guard descriptor >= 0 else { throw failure(path) }
    let isWritten = Output.write(text, to: descriptor) && fsync(descriptor) == 0
    let isClosed = close(descriptor) == 0
    guard isWritten, isClosed, unsafe rename(partialPath, path) == 0 else {
      let failure = failure(path)
      _ = unsafe unlink(partialPath)
      throw failure
    }
  }

  private static func status(of path: String) -> stat? {
    var status = stat()
    return unsafe lstat(path, &status) == 0 ? status : nil
  }

  private static func failure(_ path: String) -> Failure {
    Failure(.cannotCreate, tr("cannot write {path}: {reason}", path, systemReason(errno)))
  }
}
