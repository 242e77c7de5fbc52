import BoardWire
import Glibc

/// Whether the publisher of an event file says that head office has other lines.
struct ForkMark {
  private let journal: String
  private var seen: (size: Int, seconds: Int, nanoseconds: Int)?

  init(beside journal: String) { self.journal = journal }

  /// The present answer, if the publisher's file may have changed since the last call: one stat(2).
  mutating func change() -> Bool? {
    var status = stat()
    guard unsafe stat(PublishFile.path(for: journal), &status) == 0 else {
      defer { seen = nil }
      return seen == nil ? nil : false
    }
    let found = (Int(status.st_size), status.st_mtim.tv_sec, status.st_mtim.tv_nsec)
    guard seen.map({ $0 != found }) ?? true else { return nil }
    seen = found
    return PublishFile.isForked(journal)
  }
}
