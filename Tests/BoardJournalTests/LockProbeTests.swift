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

    let descriptor = open(shop.path, O_RDONLY | O_CLOEXEC)
    defer { close(descriptor) }
    #expect(flock(descriptor, LOCK_EX | LOCK_NB) == 0)

    guard case .held(let holder) = LockProbe.inspect(path: shop.path) else {
      Issue.record("the lock is held, and the probe does not say so")
      return
    }
    #expect(holder.contains("\(getpid())"))
  }
}
