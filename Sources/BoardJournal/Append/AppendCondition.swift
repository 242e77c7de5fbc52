package import BoardModel

/// A condition for an append: `rejection` gets the events since the request, under the lock.
///
/// So of two conflicting requests made at the same moment one is rejected.
package struct AppendCondition: Sendable {
  /// The `seq` of the newest event that the request is based on; `nil` if it is based on none.
  private let seq: Int?
  /// Why a draft may not be written, given the events after `seq`; `nil` = it may.
  private let rejection: @Sendable (Draft, [Event]) -> String?

  /// For a record of exitboard's own, which is right whatever was written before it.
  package static let always = AppendCondition()

  private init() {
    seq = nil
    rejection = { _, _ in nil }
  }

  package init(seq: Int, rejection: @escaping @Sendable (Draft, [Event]) -> String?) {
    self.seq = seq
    self.rejection = rejection
  }

  /// Checks the drafts against the events after `seq`; `.superseded` if one may not be written.
  func check(
    _ drafts: [Draft], in file: borrowing some JournalFile & ~Copyable
  ) throws(JournalError) {
    guard !drafts.isEmpty, let seq else { return }
    let events = try AppendCondition.events(after: seq, in: file)
    for draft in drafts {
      if let reason = rejection(draft, events) { throw .superseded(reason) }
    }
  }

  /// First range to read, from the end: a few dozen lines, usually enough.
  private static let firstWindowBytes = 16_384

  /// Returns the events after `seq`, in file order; reads at most four times as far back.
  private static func events(
    after seq: Int, in file: borrowing some JournalFile & ~Copyable
  ) throws(JournalError) -> [Event] {
    let size = try file.size()
    var window = firstWindowBytes
    while true {
      let start = max(0, size - window)
      var reader = ChainReader(from: start)
      while try reader.read(from: file, end: size) { while reader.takeLine() {} }
      var events: [Event] = []
      for case .accepted(let record, _) in reader.walk.takeOutcomes() {
        events.append(record.event)
      }
      if let last = reader.unterminated { events.append(last.event) }
      if start == 0 || events.first.map({ $0.seq <= seq + 1 }) ?? false {
        return events.filter { $0.seq > seq }
      }
      window *= 4
    }
  }
}

extension Draft {
  /// Whether a feed, an import or a command line must not decide to write it: it says what exitboard itself did, or
  /// that somebody signed.
  var needsCondition: Bool {
    switch fact {
    case .log(.opened), .log(.gap), .log(.keySet), .day(.signed): true
    default: isPinConfirmed
    }
  }
}
