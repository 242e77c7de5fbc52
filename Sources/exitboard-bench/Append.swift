import BoardJournal
import BoardModel
import Glibc

/// One durable append after the other, beside writing and synchronising as many bytes without any protocol.
struct Append {
  private let count = 500

  func run() throws {
    var template = Array("/tmp/exitboard-bench.XXXXXX".utf8CString)
    guard unsafe mkdtemp(&template) != nil else { throw BenchError.cannotWrite("/tmp") }
    let folder = String(
      decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    let protocolSeconds = try appendAll(to: folder + "/events.jsonl")
    let bareSeconds = try writeAll(to: folder + "/bare")
    for name in ["/events.jsonl", "/events.jsonl.lock", "/bare"] { unsafe unlink(folder + name) }
    unsafe rmdir(folder)
    print("append: \(Int(Double(count) / protocolSeconds)) durable events a second,")
    print("  \(oneDecimal(protocolSeconds / bareSeconds)) times a bare write and fdatasync")
  }

  private func appendAll(to path: String) throws -> Double {
    let opening = JournalOpening(
      store: "bench", app: "exitboard-bench", source: nil, createsFolder: false)
    var writer = JournalWriter(path: path, opening: opening, zone: .utc)
    let fact = Fact.queue(.counted(QueueCounted(lane: "3", waiting: 4, serving: 1)))
    let at = Timestamp(seconds: 1_767_258_000)
    _ = try writer.append([Draft(at: at, by: nil, source: nil, fact: fact)], now: at)
    let watch = Stopwatch()
    for _ in 0..<count {
      _ = try writer.append([Draft(at: at, by: nil, source: nil, fact: fact)], now: at)
    }
    return watch.wallSeconds
  }

  private func writeAll(to path: String) throws -> Double {
    let file = unsafe open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw BenchError.cannotWrite(path) }
    defer { close(file) }
    let line = [UInt8](repeating: 65, count: 150)
    let watch = Stopwatch()
    for _ in 0..<count {
      guard unsafe write(file, line, line.count) == line.count, fdatasync(file) == 0 else {
        throw BenchError.cannotWrite(path)
      }
    }
    return watch.wallSeconds
  }
}
