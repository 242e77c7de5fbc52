import BoardJournal
import Glibc

/// An open file that no other program has locked; locked until it is closed by `deinit`.
struct LockedFile: ~Copyable {
  let descriptor: Int32

  deinit { close(descriptor) }

  /// Opens or makes the file and locks it, waiting for nobody; `busy` makes the error from the holder's name.
  init(_ path: String, busy: (String?) -> WireError) throws(WireError) {
    let flags = O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK
    descriptor = unsafe open(path, flags, S_IRUSR | S_IWUSR)
    guard descriptor >= 0 else { throw .file(.system(.create, path: path, errno: errno)) }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      throw busy(LockHolder.of(descriptor))
    }
  }
}
