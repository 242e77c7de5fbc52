import BoardText
import Glibc

/// Inspects the lock of an event file without taking it.
package enum LockProbe: Hashable, Sendable {
  case missing
  case free
  /// Held by the described process, for longer than an append takes.
  case held(String)
  case unsuitable(String)

  /// Number of checks; an append holds the lock for less than all of them, unless its disk hangs.
  private static let attempts = 10
  private static let pauseMilliseconds = 20.0

  package static func inspect(path: String) -> LockProbe {
    guard let descriptor = openItself(path, O_RDONLY) else {
      return errno == ENOENT ? .missing : .unsuitable(systemReason(errno))
    }
    defer { close(descriptor) }
    var holder = LockHolder.of(descriptor)
    for _ in 0..<attempts where holder != nil {
      FileLock.wait(milliseconds: pauseMilliseconds)
      if LockHolder.of(descriptor) != holder { holder = nil }
    }
    return holder.map { .held($0) } ?? .free
  }
}
