import Glibc

/// Watches a file and its folder for changes, with inotify(7).
///
/// Only a hint: network file systems report nothing. Followers therefore also read once a second.
struct FileWatch: ~Copyable {
  /// Descriptor to poll for reading; -1, which poll(2) ignores, if there is no inotify watch.
  let descriptor: Int32
  private let path: String

  /// Starts watching; if `watchesChanges` is false there is no inotify watch and `descriptor` is -1.
  init(of path: String, watchesChanges: Bool) {
    self.path = path
    guard watchesChanges else {
      descriptor = -1
      return
    }
    descriptor = aboveStandardStreams(inotify_init1(Int32(IN_NONBLOCK) | Int32(IN_CLOEXEC))) ?? -1
    renew()
  }

  deinit {
    if descriptor >= 0 { close(descriptor) }
  }

  /// Watches the files that now have these names; watching the same file again changes nothing.
  func renew() {
    guard descriptor >= 0 else { return }
    let changes = IN_MODIFY | IN_ATTRIB | IN_MOVE_SELF | IN_DELETE_SELF
    let names =
      IN_CREATE | IN_MOVED_TO | IN_MOVED_FROM | IN_DELETE | IN_MOVE_SELF | IN_DELETE_SELF
    _ = unsafe inotify_add_watch(descriptor, path, UInt32(changes))
    _ = unsafe inotify_add_watch(descriptor, Folder.of(path), UInt32(names))
  }

  /// Reads all reported changes; returns whether one may have ended a watch: is not a mere write.
  func drain() -> Bool {
    guard descriptor >= 0 else { return false }
    var hasOtherChanges = false
    var buffer = [UInt8](repeating: 0, count: 4096)
    while true {
      let got = unsafe buffer.withUnsafeMutableBytes { bytes in
        unsafe read(descriptor, bytes.baseAddress, bytes.count)
      }
      guard got > 0 else { return hasOtherChanges }
      var position = 0
      while position + 16 <= got {
        // inotify(7): watch, mask, cookie and length of the name, four bytes each.
        let (mask, length) = unsafe buffer.withUnsafeBytes { bytes in
          unsafe (
            bytes.loadUnaligned(fromByteOffset: position + 4, as: UInt32.self),
            bytes.loadUnaligned(fromByteOffset: position + 12, as: UInt32.self)
          )
        }
        if mask & ~UInt32(IN_MODIFY) != 0 { hasOtherChanges = true }
        position += 16 + Int(length)
      }
    }
  }
}
