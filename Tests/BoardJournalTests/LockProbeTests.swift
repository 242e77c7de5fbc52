import BoardJournal
import Glibc
import Testing

/// What `exitboard doctor` finds out about a lock without taking it.
@Suite struct LockProbeTests {
  @Test func `a lock is missing, then free, then held by this process`() throws {
    let shop = try Shop()
    #expect(LockProbe.inspect(path: shop.path) == .missing)
    try shop.append([counted(1)])
    #expect(LockProbe.inspect(path: shop.path) == .free)

    let descriptor = open(shop.path + ".lock", O_RDWR | O_CLOEXEC)
    defer { close(descriptor) }
    #expect(flock(descriptor, LOCK_EX | LOCK_NB) == 0)

    guard case .held(let holder) = LockProbe.inspect(path: shop.path) else {
      Issue.record("the lock is held, and the probe does not say so")
      return
    }
    #expect(holder.contains("\(getpid())"))
  }

  @Test func `a lock that is a folder, a link or a pipe is unsuitable`() throws {
    for (make, reason) in [
      ({ mkdir($0, 0o700) }, "it is a folder; remove it"),
      ({ symlink("elsewhere", $0) }, "it is a symbolic link; remove it"),
      ({ mkfifo($0, 0o600) }, "it is not an ordinary file; remove it"),
    ] as [((String) -> Int32, String)] {
      let shop = try Shop()
      #expect(make(shop.path + ".lock") == 0)

      #expect(LockProbe.inspect(path: shop.path) == .unsuitable(reason))
    }
  }
}
