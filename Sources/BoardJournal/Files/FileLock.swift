import BoardText
import Glibc

/// Locks of files that several programs change: flock(2), which closing the file releases.
///
/// That of an event file is on the file itself, so that there is no second file to remove; readers never lock. No child
/// process inherits the descriptor.
package enum FileLock {
  /// Maximum time to wait for another program, in milliseconds.
  private static let timeoutMilliseconds = 5000

  /// Takes the lock of a descriptor, and waits for another program as long as a writer of the event file does.
  ///
  /// - Returns: 0, `EWOULDBLOCK` if the other program still holds it, or another errno.
  package static func take(_ descriptor: Int32) -> Int32 {
    let start = now()
    var pause = 0.05
    while flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
      guard errno == EWOULDBLOCK || errno == EINTR else { return errno }
      guard now() - start < Double(timeoutMilliseconds) else { return EWOULDBLOCK }
      wait(milliseconds: pause)
      pause = min(pause * 1.5, 5)
    }
    return 0
  }

  /// Opens the event file with `open` and locks it; opens it again if its path leads elsewhere by then.
  static func locked(
    _ open: () throws(JournalError) -> SystemFile
  ) throws(JournalError) -> SystemFile {
    while true {
      let file = try open()
      try file.requireLocalDisk()
      switch take(file.descriptor) {
      case 0:
        // A lock on a file that was replaced or deleted meanwhile excludes nobody.
        if file.isNamed { return file }
      case EWOULDBLOCK: throw .busy(path: file.path, holder: LockHolder.of(file.descriptor))
      case let number: throw .system(.lock, path: file.path, errno: number)
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
    stat(path: path).map { openedStatus.isSameFile(as: $0) } ?? false
  }

  /// On a network disk locks may not hold, or hinder readers, and a write may not be safe.
  fileprivate func requireLocalDisk() throws(JournalError) {
    let name: String
    switch DiskProbe(descriptor: descriptor)?.kind {
    case .network(let network): name = network
    case .fuse:
      let mounts = try SystemFile.existing("/proc/self/mountinfo").bytes(at: 0..<1 << 20)
      guard
        let network = MountType.networkName(
          of: UInt64(openedStatus.st_dev), in: String(decoding: mounts, as: UTF8.self))
      else { return }
      name = network
    case .local, .memory, .overlay, nil: return
    }
    throw .unsuitable(
      path: path,
      reason: tr(
        "it is on a network disk ({name}), where two computers can overwrite each other's events; keep it on a disk of this computer (--file) and let the others use 'exitboard log' here",
        name))
  }
}
