import CTerminal
import Glibc
import Synchronization

/// Values that another thread makes and this one takes, in their order.
///
/// A class, because the thread ends when nobody holds it any more.
package final class Ahead<Value: Sendable>: Sendable {
  private let queue: AheadQueue<Value>

  /// Starts the thread; `nil` if the system has no threads or descriptors left.
  ///
  /// `body` passes each value to its argument, which waits while `limit` values are not taken yet.
  /// When it returns `false`, nobody takes values any more.
  package init?(limit: Int, _ body: @escaping @Sendable (_ give: (Value) -> Bool) -> Void) {
    guard let queue = AheadQueue<Value>(limit: limit),
      startThread({
        body { queue.give($0) }
        queue.end()
      })
    else { return nil }
    self.queue = queue
  }

  deinit { queue.close() }

  /// Waits for the next value; `nil` after the last.
  package func next() -> Value? { queue.take() }
}

/// A class because both threads hold it, and nothing else.
private final class AheadQueue<Value: Sendable>: Sendable {
  private struct State {
    var values: [Value] = []
    var isClosed = false
  }

  private let state = Mutex(State())
  /// Semaphores: values to take, and places for more.
  private let filled: Int32
  private let free: Int32

  init?(limit: Int) {
    filled = eventfd(0, Int32(EFD_CLOEXEC | EFD_SEMAPHORE))
    free = eventfd(UInt32(limit), Int32(EFD_CLOEXEC | EFD_SEMAPHORE))
    guard filled >= 0, free >= 0 else { return nil }
  }

  deinit {
    for descriptor in [filled, free] where descriptor >= 0 { Glibc.close(descriptor) }
  }

  func give(_ value: Value) -> Bool {
    wait(for: free)
    let isTaken = state.withLock { state in
      if !state.isClosed { state.values.append(value) }
      return !state.isClosed
    }
    signal(filled)
    return isTaken
  }

  func end() { signal(filled) }

  func take() -> Value? {
    wait(for: filled)
    let value = state.withLock { $0.values.isEmpty ? nil : $0.values.removeFirst() }
    // After the end there is nothing to wait for.
    signal(value == nil ? filled : free)
    return value
  }

  func close() {
    state.withLock { $0.isClosed = true }
    signal(free)
  }

  private func signal(_ descriptor: Int32) {
    var one: UInt64 = 1
    _ = unsafe write(descriptor, &one, MemoryLayout<UInt64>.size)
  }

  private func wait(for descriptor: Int32) {
    var one: UInt64 = 0
    while unsafe read(descriptor, &one, MemoryLayout<UInt64>.size) < 0, errno == EINTR {}
  }
}
