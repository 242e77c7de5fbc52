package import BoardModel

/// What must still hold once nobody else can write.
///
/// Who asks for a record has seen the file up to some event; what came after it is shown to `refusal` under the lock, so
/// that of two who ask at the same moment one is told no.
package struct AppendCondition: Sendable {
  /// The newest event that was seen.
  package let seq: Int
  /// Says why a draft may not be written, given what was recorded since; `nil` = it may.
  package let refusal: @Sendable (Draft, [Event]) -> String?

  package init(seq: Int, refusal: @escaping @Sendable (Draft, [Event]) -> String?) {
    self.seq = seq
    self.refusal = refusal
  }

  /// - Throws: `.overtaken` where one of the drafts may not be written any more.
  func check(
    _ drafts: [Draft], in file: borrowing some JournalFile & ~Copyable
  ) throws(JournalError) {
    guard !drafts.isEmpty else { return }
    let events = try NewEvents.after(seq, in: file)
    for draft in drafts {
      if let reason = refusal(draft, events) { throw .overtaken(reason) }
    }
  }
}

/// The newest events of a file.
enum NewEvents {
  /// A few dozen lines; who asks has mostly seen all but the last.
  private static let firstWindowBytes = 16_384

  /// The events behind `seq`, in their order.
  ///
  /// Cost: reads back as far as they go, and no further than four times that.
  static func after(
    _ seq: Int, in file: borrowing some JournalFile & ~Copyable
  ) throws(JournalError) -> [Event] {
    let size = try file.size()
    var window = firstWindowBytes
    while true {
      let start = max(0, size - window)
      let events = try events(in: file, from: start, to: size)
      if start == 0 || events.first.map({ $0.seq <= seq + 1 }) ?? false {
        return events.filter { $0.seq > seq }
      }
      window *= 4
    }
  }

  private static func events(
    in file: borrowing some JournalFile & ~Copyable, from start: Int, to end: Int
  ) throws(JournalError) -> [Event] {
    var walk = start == 0 ? ChainWalk.fromStart : .fromInside
    // One byte earlier, so that a line that begins exactly at `start` is seen whole.
    var splitter = LineSplitter(at: max(0, start - 1))
    var isCut = start > 0
    while try splitter.read(from: file, limit: LineSplitter.chunkBytes, end: end) > 0 {
      let bytes = splitter.bytes
      while let piece = splitter.next() {
        if isCut {
          isCut = false
        } else if piece.isKept {
          walk.take(bytes.span.extracting(piece.range), at: piece.offset)
        } else {
          walk.take(tooLong: piece.count, at: piece.offset)
        }
      }
    }
    // A last line that only lacks its newline counts: the next append adopts it.
    let pending = splitter.pending
    let bytes = splitter.bytes
    let line = bytes.span.extracting(pending.range)
    if pending.count > 0, pending.isKept, walk.isNext(line) {
      walk.take(line, at: pending.offset)
    }
    return walk.outcomes.compactMap { outcome in
      if case .counts(let record, _) = outcome { record.event } else { nil }
    }
  }
}
