import BoardJournal

/// The lines that were sent and not answered yet, in order.
struct SendWindow {
  private struct Entry {
    let token: Int
    let head: ChainHead
    let bytes: Int
    var isStored = false
  }

  private var entries: ArraySlice<Entry> = []
  private(set) var bytes = 0

  private static let maxCount = 256
  private static let maxBytes = 262_144

  var isEmpty: Bool { entries.isEmpty }

  /// Whether one more line may follow, after so many others that are about to be added.
  func hasRoom(after count: Int, bytes more: Int) -> Bool {
    entries.count + count < SendWindow.maxCount && bytes + more < SendWindow.maxBytes
  }

  mutating func add(_ line: LineSource.Line, token: Int) {
    entries.append(Entry(token: token, head: line.head, bytes: line.bytes.count))
    bytes += line.bytes.count
  }

  /// The line that was sent with a request; `nil` = it is none of these.
  func head(of token: Int) -> ChainHead? { entries.first { $0.token == token }?.head }

  /// Notes that a line is stored; returns the newest line up to which all are, if that changed.
  mutating func store(_ token: Int) -> ChainHead? {
    guard let index = entries.firstIndex(where: { $0.token == token }) else { return nil }
    entries[index].isStored = true
    let stored = entries.prefix { $0.isStored }
    bytes -= stored.reduce(0) { $0 + $1.bytes }
    entries.removeFirst(stored.count)
    return stored.last?.head
  }
}
