import BoardTestSupport
import BoardJournal
import BoardModel
import Foundation

/// A temporary folder with an event file, removed at the end of the test.
final class Shop: Sendable {
  private let temporary: TemporaryFolder
  var folder: String { temporary.path }
  var path: String { folder + "/events.jsonl" }

  /// 2026-11-20T19:05:12.123Z, a Friday evening.
  static let evening = Timestamp(milliseconds: 1_795_201_512_123)

  init() throws {
    temporary = try TemporaryFolder()
  }

  func writer(file: String? = nil) -> JournalWriter {
    let opening = JournalOpening(
      store: "high-street", app: "exitboard test", source: "front-1", createsFolder: false)
    return JournalWriter(
      path: file ?? path, opening: opening,
      zone: TimeZoneRules(name: "Europe/Berlin", firstOffsetSeconds: 3600, transitions: []))
  }

  @discardableResult
  func append(
    _ drafts: [Draft], now: Timestamp = Shop.evening, if condition: AppendCondition? = nil
  ) throws -> [Receipt] {
    var writer = writer()
    return try writer.append(drafts, now: now, if: condition)
  }

  var bytes: [UInt8] {
    get throws { try [UInt8](Data(contentsOf: URL(fileURLWithPath: path))) }
  }

  var text: String {
    get throws { String(decoding: try bytes, as: UTF8.self) }
  }

  var lines: [String] {
    get throws {
      try text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }
  }

  func write(_ bytes: [UInt8]) throws {
    try Data(bytes).write(to: URL(fileURLWithPath: path))
  }

  /// Adds bytes as a program that ignores the lock does.
  func addForeign(_ text: String) throws {
    let handle = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
    try handle.seekToEnd()
    try handle.write(contentsOf: Data(text.utf8))
    try handle.close()
  }
}

/// A number of people at lane 3, counted by a sensor.
func counted(
  _ waiting: Int, at: Timestamp = Shop.evening, by: Person? = nil, id: String? = nil
) -> Draft {
  Draft(
    at: at, by: by, source: "front-1", id: id,
    fact: .queue(.counted(QueueCounted(lane: "3", waiting: waiting))))
}

func note(_ text: String, at: Timestamp = Shop.evening, id: String? = nil) -> Draft {
  Draft(
    at: at, by: Person("JP"), source: "front-1", id: id,
    fact: .log(.noted(NoteAdded(topic: .handover, text: text))))
}
