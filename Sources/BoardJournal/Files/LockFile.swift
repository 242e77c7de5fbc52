import BoardText
import Glibc

/// The lock of an event file, held from `init` until `release` or `deinit`.
///
/// A separate file, because on some network file systems a lock on the data makes reading it fail.
struct LockFile: ~Copyable {
  /// Maximum time to wait for another program, in milliseconds.
  static let timeoutMilliseconds = 5000

  private let descriptor: Int32

  init(for path: String) throws(JournalError) {
    let lockPath = path + ".lock"
    let start = LockFile.now()
    var pause = 0.05
    while true {
      let descriptor = try LockFile.open(lockPath)
      let number = flock(descriptor, LOCK_EX | LOCK_NB) == 0 ? 0 : errno
      // Another program may have removed the name meanwhile; a lock on a nameless file excludes nobody.
      if number == 0, LockFile.isNamed(lockPath, descriptor) {
        self.descriptor = descriptor
        return
      }
      defer { close(descriptor) }
      if number == 0 { continue }
      guard number == EWOULDBLOCK || number == EINTR else {
        throw .system(.lock, path: lockPath, errno: number)
      }
      guard LockFile.now() - start < Double(LockFile.timeoutMilliseconds) else {
        throw .busy(path: path, holder: LockHolder.of(descriptor))
      }
      LockFile.wait(milliseconds: pause)
      pause = min(pause * 1.5, 5)
    }
  }

  deinit {
    // Closing releases the lock: no child process has inherited the descriptor.
    close(descriptor)
  }

  func release() {
    _ = flock(descriptor, LOCK_UN)
  }

  /// Stores where the next writer can continue: a hint, which a reader checks in the event file.
  func store(_ resumePoint: ResumePoint) {
    let bytes = Array(resumePoint.text.utf8)
    _ = unsafe pwrite(descriptor, bytes, bytes.count, 0)
  }

  /// The value that the last writer stored; `nil` if there is none.
  var resumePoint: ResumePoint? {
    var bytes = [UInt8](repeating: 0, count: ResumePoint.textBytes)
    guard unsafe pread(descriptor, &bytes, bytes.count, 0) == bytes.count else { return nil }
    return ResumePoint(text: String(decoding: bytes, as: UTF8.self))
  }

  private static func open(_ path: String) throws(JournalError) -> Int32 {
    guard let descriptor = openItself(path, O_RDWR | O_CREAT) else {
      switch errno {
      case ELOOP:
        throw .unsuitable(path: path, reason: tr("the lock is a symbolic link; remove it"))
      case EISDIR: throw .unsuitable(path: path, reason: tr("the lock is a folder; remove it"))
      // The folder does not exist, so the event file cannot be created either.
      case ENOENT: throw .system(.create, path: Folder.of(path) + "/", errno: ENOENT)
      default: throw .system(.lock, path: path, errno: errno)
      }
    }
    guard let status = stat(descriptor: descriptor), status.isRegularFile else {
      close(descriptor)
      throw .unsuitable(path: path, reason: tr("the lock is not an ordinary file; remove it"))
    }
    // A umask may have removed the owner's permission; then nobody could open the file again.
    if status.st_mode & (S_IRUSR | S_IWUSR) != S_IRUSR | S_IWUSR {
      _ = fchmod(descriptor, status.st_mode & 0o770 | S_IRUSR | S_IWUSR)
    }
    return descriptor
  }

  private static func isNamed(_ path: String, _ descriptor: Int32) -> Bool {
    guard let held = stat(descriptor: descriptor), let named = stat(path: path) else {
      return false
    }
    return held.isSameFile(as: named)
  }

  /// Pauses for less than a second.
  static func wait(milliseconds: Double) {
    usleep(useconds_t(milliseconds * 1000))
  }

  /// Milliseconds of a clock that is never set (CLOCK_MONOTONIC).
  static func now() -> Double {
    var time = timespec()
    _ = unsafe clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) * 1000 + Double(time.tv_nsec) / 1_000_000
  }
}
