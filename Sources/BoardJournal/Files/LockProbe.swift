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
    let descriptor = unsafe open(
      path + ".lock", O_RDWR | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY)
    guard descriptor >= 0 else {
      switch errno {
      case ENOENT: return .missing
      case ELOOP: return .unsuitable(tr("it is a symbolic link; remove it"))
      case EISDIR: return .unsuitable(tr("it is a folder; remove it"))
      case EACCES, EPERM: return .unsuitable(tr("you cannot write to it; give your group access"))
      default: return .unsuitable(systemReason(errno))
      }
    }
    defer { close(descriptor) }
    guard stat(descriptor: descriptor)?.isRegularFile == true else {
      return .unsuitable(tr("it is not an ordinary file; remove it"))
    }
    var holder = LockHolder.of(descriptor)
    for _ in 0..<attempts where holder != nil {
      LockFile.wait(milliseconds: pauseMilliseconds)
      if LockHolder.of(descriptor) != holder { holder = nil }
    }
    return holder.map { .held($0) } ?? .free
  }
}
