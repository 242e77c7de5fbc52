import BoardJournal
import BoardModel
import BoardTestSupport
import BoardWire
import Foundation
import Glibc

/// A store with an event file, and head office's folder of copies.
final class WireShop {
  let folder: TemporaryFolder
  let log = LogID("1b4e28ba-2fa1-41d2-883f-0016d3cca427")
  let store: StoreID = "riverside"
  private(set) var head = ChainHead.start
  /// Each line, without its newline.
  private(set) var lines: [[UInt8]] = []

  init() throws { folder = try TemporaryFolder() }

  var path: String { folder.path + "/events.jsonl" }
  var kept: String { folder.path + "/kept" }
  var key: StoreKey {
    get throws {
      guard let log else { throw CocoaError(.coderInvalidValue) }
      return StoreKey(store: store, log: log)
    }
  }

  /// Appends the first line if there is none, and so many counts.
  func append(_ count: Int, waiting: Int = 1) throws {
    var bytes: [UInt8] = []
    var encoder = JournalEncoder(after: head, zone: .utc)
    let at = Timestamp(seconds: 1_795_208_520)
    func add(_ fact: Fact) throws {
      let start = bytes.count
      try encoder.append(Draft(at: at, by: nil, source: "t", fact: fact), now: at, to: &bytes)
      lines.append(Array(bytes[start..<bytes.count - 1]))
    }
    if head == .start {
      try add(
        .log(
          .opened(
            LogOpened(
              version: 1, log: log?.text ?? "", store: "Riverside", zone: "UTC", app: "test"))))
    }
    for _ in 0..<count {
      try add(.queue(.counted(QueueCounted(lane: "1", waiting: waiting, serving: 1))))
    }
    head = encoder.head
    try write(bytes)
  }

  func write(_ bytes: [UInt8]) throws {
    let file = fopen(path, "a")
    guard let file else { throw CocoaError(.fileWriteUnknown) }
    fwrite(bytes, 1, bytes.count, file)
    fclose(file)
  }

  /// Begins again while a program that another test is just starting has inherited the lock.
  static func unlocked<Part: ~Copyable>(_ begin: () throws -> Part) throws -> Part {
    for _ in 0..<10_000 {
      do { return try begin() } catch WireError.published { sched_yield() } catch WireError.kept {
        sched_yield()
      }
    }
    return try begin()
  }

  var contents: Data? { FileManager.default.contents(atPath: path) }
  var copy: Data? {
    get throws { FileManager.default.contents(atPath: KeptCopy.path(try key, in: kept)) }
  }
}
