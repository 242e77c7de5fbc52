import Glibc

/// Locks of files that several programs change.
package enum FileLock {
  /// Takes the lock of a descriptor, and waits for another program as long as a writer of the event file does.
  ///
  /// - Returns: 0, `EWOULDBLOCK` if the other program still holds it, or another errno.
  package static func take(_ descriptor: Int32) -> Int32 {
    let start = LockFile.now()
    while flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
      guard errno == EWOULDBLOCK || errno == EINTR else { return errno }
      guard LockFile.now() - start < Double(LockFile.timeoutMilliseconds) else {
        return EWOULDBLOCK
      }
      LockFile.wait(milliseconds: 5)
    }
    return 0
  }
}
