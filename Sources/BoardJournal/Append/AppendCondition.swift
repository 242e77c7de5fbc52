package import BoardModel

/// A condition for an append, checked under the lock.
///
/// A request to record is based on the file up to some event. The events after it are passed to `rejection` under the
/// lock, so of two conflicting requests made at the same moment one is rejected.
package struct AppendCondition: Sendable {
  /// The `seq` of the newest event that the request is based on.
  package let seq: Int
  /// Why a draft may not be written, given the events after `seq`; `nil` = it may.
  package let rejection: @Sendable (Draft, [Event]) -> String?

  package init(seq: Int, rejection: @escaping @Sendable (Draft, [Event]) -> String?) {
    self.seq = seq
    self.rejection = rejection
  }

  /// Checks the drafts against the events after `seq`.
  ///
  /// - Throws: `.superseded` if one of the drafts may no longer be written.
  func check(
    _ drafts: [Draft], in file: borrowing some JournalFile & ~Copyable
  ) throws(JournalError) {
    guard !drafts.isEmpty else { return }
    let events = try NewEvents.after(seq, in: file)
    for draft in drafts {
      if let reason = rejection(draft, events) { throw .superseded(reason) }
    }
  }
}

/// Reads the newest events of a file.
enum NewEvents {
  /// First range to read, from the end: a few dozen lines, usually enough.
  private static let firstWindowBytes = 16_384

  /// Returns the events after `seq`, in file order.
  ///
  /// Cost: reads back to `seq`; at most four times that far.
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
    // One byte earlier, so that a line that begins exactly at `start` is complete.
    var splitter = LineSplitter(at: max(0, start - 1))
    var isCut = start > 0
    while try splitter.read(from: file, limit: LineSplitter.chunkBytes, end: end) > 0 {
      let bytes = splitter.bytes
      while let rawLine = splitter.next() {
        if isCut {
          isCut = false
        } else if rawLine.isKept {
          walk.take(bytes.span.extracting(rawLine.range), at: rawLine.offset)
        } else {
          walk.take(tooLong: rawLine.count, at: rawLine.offset)
        }
      }
    }
    // A last line that lacks only its newline is accepted: the next append completes it.
    let pending = splitter.pending
    let bytes = splitter.bytes
    let line = bytes.span.extracting(pending.range)
    if pending.count > 0, pending.isKept, walk.isNext(line) {
      walk.take(line, at: pending.offset)
    }
    return walk.outcomes.compactMap { outcome in
      if case .accepted(let record, _) = outcome { record.event } else { nil }
    }
  }
}
