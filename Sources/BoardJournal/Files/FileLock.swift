import BoardText
import Glibc

/// The lock of an event file: flock(2) on the file itself, so that there is no second file to remove.
///
/// Readers never lock. Closing the file releases the lock: no child process inherits the descriptor.
enum FileLock {
  /// Maximum time to wait for another program, in milliseconds.
  static let timeoutMilliseconds = 5000

  /// Opens the event file with `open` and locks it; opens it again if its path leads elsewhere by then.
  static func locked(
    _ open: () throws(JournalError) -> SystemFile
  ) throws(JournalError) -> SystemFile {
    let start = now()
    var pause = 0.05
    var file = try open()
    try file.requireLocalDisk()
    while true {
      let number = flock(file.descriptor, LOCK_EX | LOCK_NB) == 0 ? 0 : errno
      // A lock on a file that was replaced or deleted meanwhile excludes nobody.
      if number == 0, try file.isNamed { return file }
      guard [0, EWOULDBLOCK, EINTR].contains(number) else {
        throw .system(.lock, path: file.path, errno: number)
      }
      guard now() - start < Double(timeoutMilliseconds) else {
        throw .busy(path: file.path, holder: LockHolder.of(file.descriptor))
      }
      if number == 0 {
        file = try open()
      } else {
        wait(milliseconds: pause)
        pause = min(pause * 1.5, 5)
      }
    }
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

extension SystemFile {
  func unlock() {
    _ = flock(descriptor, LOCK_UN)
  }

  /// Whether its path still leads to this file.
  fileprivate var isNamed: Bool {
    get throws(JournalError) {
      try Glibc.stat(path: path).map { named throws(JournalError) in
        try status().isSameFile(as: named)
      } ?? false
    }
  }

  /// On a network disk locks may not hold, or hinder readers, and a write may not be safe.
  fileprivate func requireLocalDisk() throws(JournalError) {
    guard case .network(let name)? = DiskProbe(descriptor: descriptor)?.kind else { return }
    throw .unsuitable(
      path: path,
      reason: tr(
        "it is on a network disk ({name}), where two computers can overwrite each other's events; keep it on a disk of this computer (--file) and let the others use 'exitboard log' here",
        name))
  }
}
