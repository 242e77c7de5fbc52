package import BoardJournal
package import BoardModel
import BoardText
import Glibc

/// What a publisher knows across its runs; beside the event file, and of no value but time.
package struct PublishRecord: StateValue, Hashable, Sendable {
  /// The log under which lines were sent.
  package var log = ""
  /// Where an acknowledged line ends; all before it are acknowledged too.
  package var point: ReadPoint?
  /// What the publisher last said about itself, and when.
  package var said = ""
  package var saidAt = Timestamp()
  /// Whether head office has other lines; stands in the head of the file, which the board reads.
  package var isForked = false

  package init() {}

  package mutating func visit(_ visitor: inout some StateVisitor) throws(StateError) {
    try visitor.visit(&log, &point, &said, &saidAt)
  }
}

/// The file `events.jsonl.publish`: a `PublishRecord`, and the lock that keeps a file to one publisher.
package struct PublishFile: ~Copyable {
  private let file: LockedFile

  package static func path(for journal: String) -> String { journal + ".publish" }

  private static let head = "exitboard publish 1\n"
  private static let forkedHead = "exitboard publish 1 forked\n"
  private static let maxBytes = 1 << 20

  /// Opens or makes the file, and locks it; waits for nobody.
  package init(for journal: String) throws(WireError) {
    file = try LockedFile(PublishFile.path(for: journal)) { .published(path: journal, by: $0) }
  }

  /// The record, an empty one if there is none or it is damaged.
  package var record: PublishRecord { PublishFile.record(file.descriptor) ?? PublishRecord() }

  /// The record beside a file, and who publishes it now; without the lock.
  package static func inspect(_ journal: String) -> (record: PublishRecord, holder: String?)? {
    let descriptor = unsafe open(path(for: journal), O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    return (record(descriptor) ?? PublishRecord(), LockHolder.of(descriptor))
  }

  private static func record(_ descriptor: Int32) -> PublishRecord? {
    var bytes = [UInt8](repeating: 0, count: maxBytes)
    let count = unsafe pread(descriptor, &bytes, bytes.count, 0)
    let isForked = bytes.starts(with: forkedHead.utf8)
    let head = isForked ? forkedHead : head
    let start = head.utf8.count + 65
    guard count >= start, count < maxBytes, bytes.starts(with: head.utf8) else { return nil }
    let body = Array(bytes[start..<count])
    let sum = String(decoding: bytes[head.utf8.count..<start - 1], as: UTF8.self)
    guard sum == Sha256.hex(of: body) else { return nil }
    do {
      var record = try StateDecoder.value(PublishRecord.self, of: body)
      record.isForked = isForked
      return record
    } catch {
      return nil
    }
  }

  /// Whether the publisher of a file found that head office has other lines; reads 27 bytes.
  package static func isForked(_ journal: String) -> Bool {
    let descriptor = unsafe open(path(for: journal), O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    var bytes = [UInt8](repeating: 0, count: forkedHead.utf8.count)
    let count = unsafe pread(descriptor, &bytes, bytes.count, 0)
    return count == bytes.count && bytes.elementsEqual(forkedHead.utf8)
  }

  /// Not synchronized: what a loss of power takes is found again by reading.
  package func write(_ record: PublishRecord) {
    guard let body = try? StateEncoder.bytes(of: record) else { return }
    let head = record.isForked ? PublishFile.forkedHead : PublishFile.head
    let bytes = Array((head + Sha256.hex(of: body) + "\n").utf8) + body
    _ = unsafe pwrite(file.descriptor, bytes, bytes.count, 0)
    _ = ftruncate(file.descriptor, off_t(bytes.count))
  }
}
