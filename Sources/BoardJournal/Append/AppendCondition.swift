package import BoardModel
import BoardText

/// A condition for an append: `rejection` gets the events since the request, under the lock.
///
/// So of two conflicting requests made at the same moment one is rejected.
package struct AppendCondition: Sendable {
  /// The newest event that the request is based on; `nil` = none.
  private let mark: LineMark?
  /// Why a draft may not be written, given the events after `mark`; `nil` = it may.
  private let rejection: (@Sendable (Draft, [Event]) -> String?)?

  /// For a record of exitboard's own, which is right whatever was written before it.
  package static let always = AppendCondition()

  private init() {
    mark = nil
    rejection = nil
  }

  package init(
    after mark: LineMark?, rejection: @escaping @Sendable (Draft, [Event]) -> String?
  ) {
    self.mark = mark
    self.rejection = rejection
  }

  /// Checks the drafts against the events after `mark`; `.superseded` if one may not be written.
  func check(
    _ drafts: [Draft], in file: borrowing some JournalFile & ~Copyable
  ) throws(JournalError) {
    guard !drafts.isEmpty, let rejection else { return }
    if let mark, try !mark.isPresent(in: file) {
      throw .superseded(tr("the event file is no longer the one that was read; try again"))
    }
    var events: [Event] = []
    var reader = ChainReader(after: mark ?? LineMark())
    let size = try file.size()
    while try reader.read(from: file, end: size) {
      while reader.takeLine() {}
      for case .accepted(let record, _) in reader.walk.takeOutcomes() {
        events.append(record.event)
      }
    }
    if let last = reader.unterminated { events.append(last.event) }
    for draft in drafts {
      if let reason = rejection(draft, events) { throw .superseded(reason) }
    }
  }
}

extension Draft {
  /// Whether a feed, an import or a command line must not decide to write it: it says what exitboard itself did, or
  /// that somebody signed.
  var needsCondition: Bool {
    switch fact {
    case .log(.opened), .log(.gap), .log(.accepted), .log(.keySet), .day(.signed): true
    default: isPinConfirmed
    }
  }
}
