import BoardJournal
import BoardModel
import Foundation
import Glibc
import Testing

/// G05, C11: readers with and without notifications from the system that a file has changed.
@Suite struct WatchTests {
  private static let all = 1 << 24

  private func isReadable(_ descriptor: Int32) -> Bool {
    var file = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    return poll(&file, 1, 0) > 0
  }

  @Test func `G05 events are seen even when the system drops notifications`() throws {
    let shop = try Shop()
    try shop.append([counted(1)])
    var follower = JournalFollower(path: shop.path)
    _ = follower.poll(limitBytes: WatchTests.all)
    let witness = inotify_init1(Int32(IN_NONBLOCK) | Int32(IN_CLOEXEC))
    defer { close(witness) }
    _ = inotify_add_watch(witness, shop.folder, UInt32(IN_CREATE | IN_DELETE))
    let limit = try String(
      contentsOfFile: "/proc/sys/fs/inotify/max_queued_events", encoding: .utf8)
    let count = try #require(Int(limit.trimmingCharacters(in: .whitespacesAndNewlines))) / 2 + 200

    // Two at a time, because the system merges equal notifications.
    for _ in 0..<count {
      close(open(shop.folder + "/passing", O_CREAT | O_WRONLY, 0o600))
      unlink(shop.folder + "/passing")
    }
    try shop.append([counted(2)])
    let update = follower.poll(limitBytes: WatchTests.all)
    let isQuiet = !isReadable(follower.descriptor)
    try shop.append([counted(3)])

    #expect(hasOverflown(witness))
    #expect(update.events.map(\.seq) == [3] && update.notice == nil)
    #expect(isQuiet && isReadable(follower.descriptor), "the watch no longer tells")
    #expect(follower.poll(limitBytes: WatchTests.all).events.map(\.seq) == [4])
  }

  /// Whether the system dropped notifications.
  private func hasOverflown(_ descriptor: Int32) -> Bool {
    var buffer = [UInt8](repeating: 0, count: 65_536)
    var has = false
    while case let got = read(descriptor, &buffer, buffer.count), got > 0 {
      var position = 0
      while position + 16 <= got {
        let (mask, length) = buffer.withUnsafeBytes {
          (
            $0.loadUnaligned(fromByteOffset: position + 4, as: UInt32.self),
            $0.loadUnaligned(fromByteOffset: position + 12, as: UInt32.self)
          )
        }
        if mask & UInt32(IN_Q_OVERFLOW) != 0 { has = true }
        position += 16 + Int(length)
      }
    }
    return has
  }

  @Test(arguments: ["saved anew", "folder moved"])
  func `G05 a watch is set again when its file was replaced`(kind: String) throws {
    let shop = try Shop()
    let folder = shop.folder + "/events"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: false)
    let path = folder + "/events.jsonl"
    var writer = shop.writer(file: path)
    _ = try writer.append([counted(1)], now: Shop.evening)
    var follower = JournalFollower(path: path)
    _ = follower.poll(limitBytes: WatchTests.all)

    let copy = shop.folder + "/copy"
    switch kind {
    case "saved anew":
      try FileManager.default.copyItem(atPath: path, toPath: copy)
      #expect(rename(copy, path) == 0)
    default:
      try FileManager.default.copyItem(atPath: folder, toPath: copy)
      #expect(rename(folder, shop.folder + "/old") == 0 && rename(copy, folder) == 0)
    }
    #expect(isReadable(follower.descriptor))
    let update = follower.poll(limitBytes: WatchTests.all)
    _ = follower.poll(limitBytes: WatchTests.all)
    let isQuiet = !isReadable(follower.descriptor)
    _ = try writer.append([counted(2)], now: Shop.evening)

    #expect(update.events.isEmpty && update.notice == nil)
    #expect(isQuiet && isReadable(follower.descriptor), "the watch no longer tells")
    #expect(follower.poll(limitBytes: WatchTests.all).events.map(\.seq) == [3])
  }

  @Test func `C11 two hundred readers of one file see every event, with or without notifications`()
    throws
  {
    let shop = try Shop()
    try shop.append([counted(1)])
    // A user may have 128 inotify instances: later readers must check the file themselves.
    let readers = (0..<200).map { Reader(shop.path, watchesChanges: $0 < 40) }

    for round in 0..<5 {
      try shop.append((0..<20).map { counted($0 % 9) })
      for reader in readers { reader.read() }
      #expect(readers.allSatisfy { $0.seqs == Array(1...22 + round * 20) })
    }
    #expect(readers.allSatisfy { !$0.hasNotice })
  }
}

/// One of many followers; a class, because an array cannot hold noncopyable values.
private final class Reader {
  private var follower: JournalFollower
  private(set) var seqs: [Int] = []
  private(set) var hasNotice = false

  init(_ path: String, watchesChanges: Bool) {
    follower = JournalFollower(path: path, finding: .none, watchesChanges: watchesChanges)
  }

  func read() {
    let update = follower.poll(limitBytes: 1 << 20)
    seqs += update.events.map(\.seq)
    if update.notice != nil { hasNotice = true }
  }
}
