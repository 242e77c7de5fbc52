import Glibc

/// Waits for what another program does: looks whenever a descriptor becomes readable or a folder changes.
///
/// Folders may come into being later, if their parents are watched too. With neither, `condition` itself waits, for a
/// program that ends.
func becomesTrue(
  within seconds: Int = 30, on descriptors: [Int32] = [], watching folders: [String] = [],
  _ condition: () throws -> Bool
) rethrows -> Bool {
  let deadline = WaitLimit(seconds: seconds)
  let watch = inotify_init1(Int32(IN_CLOEXEC) | Int32(IN_NONBLOCK))
  defer { close(watch) }
  let changes = UInt32(IN_CREATE | IN_MODIFY | IN_CLOSE_WRITE | IN_MOVED_TO | IN_DELETE)
  var buffer = [UInt8](repeating: 0, count: 4096)
  while true {
    // Before the condition looks, so that nothing passes between.
    for folder in folders { _ = inotify_add_watch(watch, folder, changes) }
    if try condition() { return true }
    if deadline.isOver { return false }
    if descriptors.isEmpty && folders.isEmpty { continue }
    var files = (descriptors + [watch]).map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
    _ = poll(&files, nfds_t(files.count), Int32(deadline.milliseconds))
    while read(watch, &buffer, buffer.count) > 0 {}
  }
}

/// A moment after which a test stops waiting for another program.
struct WaitLimit {
  private let end: Int

  init(seconds: Int) { end = Self.now + seconds * 1000 }

  var isOver: Bool { Self.now >= end }
  var milliseconds: Int { max(0, end - Self.now) }

  private static var now: Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return time.tv_sec * 1000 + time.tv_nsec / 1_000_000
  }
}
