import BoardModel

/// Lines of a file that follow each other, and of which none concerns another line.
///
/// Each line's hash needs only the hash that the line before it claims. So a part of a file can be
/// checked before the parts before it: if its root is accepted, all lines behind the root are.
struct SoundLines: Sendable {
  /// The first line, which the verifier judges; counted from line 0.
  let root: LineMark
  private(set) var last: LineMark
  /// The hash of the event of the anchor, if it is one of the lines behind the root.
  private(set) var anchoredHash: LineHash?

  /// Number of the lines behind the root.
  var count: Int { last.line - root.line }

  /// All such lines that begin and end in `range`, in order; what is not plain is left out.
  static func all(
    in range: Range<Int>, of file: borrowing some JournalFile & ~Copyable, anchor: Int?
  ) throws(JournalError) -> [SoundLines] {
    var found: [SoundLines] = []
    var splitter = LineSplitter(at: max(0, range.lowerBound - 1))
    // One byte earlier, so that a line that begins exactly at the bound is complete.
    var isCut = range.lowerBound > 0
    var walk = ChainWalk(after: nil)
    var current: SoundLines?
    var events: [Event] = []
    while try splitter.read(from: file, limit: LineSplitter.chunkBytes, end: range.upperBound) > 0 {
      let bytes = splitter.bytes
      while let rawLine = splitter.next() {
        let line = bytes.span.extracting(rawLine.range)
        if isCut {
          isCut = false
        } else if rawLine.isKept, current != nil,
          walk.takePlain(line, at: rawLine.offset, into: &events), let mark = walk.mark
        {
          current?.last = mark
          if mark.head.seq == anchor { current?.anchoredHash = mark.head.hash }
        } else {
          found.append(contentsOf: current)
          current = rawLine.isKept ? SoundLines(from: line, at: rawLine.offset) : nil
          if let current { walk.begin(after: current.root) }
        }
      }
      events.removeAll(keepingCapacity: true)
    }
    found.append(contentsOf: current)
    return found
  }

  private init?(from line: Span<UInt8>, at offset: Int) {
    guard let record = JournalRecord.ifValid(line) else { return nil }
    root = LineMark(head: record.head, end: offset + line.count + 1, line: 0)
    last = root
  }
}

extension [SoundLines] {
  /// Lines that are only a root save nothing.
  fileprivate mutating func append(contentsOf lines: SoundLines?) {
    if let lines, lines.count > 0 { append(lines) }
  }
}
