import BoardModel
import BoardText

/// What is wrong with the event file: a notice about the file, a broken chain, invalid lines.
package struct JournalStatus: Sendable {
  var notice = JournalNotice.intact
  /// The result of checking the chain of old lines; a break stays until the board ends.
  var chainNotice = JournalNotice.intact
  var faultCount = 0
  /// Whether the publisher found that head office has other lines than this file.
  var isForked = false
  private var hasShownFaults = false

  /// Whether the file that is read is not the one that is written, so a record would not come back.
  var isOtherFile: Bool { notice == .truncated || notice == .replaced }

  /// The first `seq` behind a break, for lines up to `seq`; `nil` if there is no break.
  func breakToAccept(after seq: Int) -> Int? {
    switch notice == .intact ? chainNotice : notice {
    case .unconfirmed(_, _, let first): first
    case .broken: seq + 1
    default: nil
    }
  }

  /// The text of the alert bar when the event file itself has a problem; `nil` when it has none.
  var banner: String? {
    switch notice == .intact ? chainNotice : notice {
    case .intact: nil
    case .truncated:
      tr("THE EVENT FILE WAS CUT SHORT: the screen stays as it was; run exitboard verify")
    case .shortened(let seq):
      tr("THE EVENT FILE LOST EVENT {seq}, or it was changed: run exitboard doctor", seq)
    case .replaced: tr("THE EVENT FILE WAS REPLACED by another one; run exitboard verify")
    case .lost: tr("THE EVENT FILE IS GONE: taps do not record until it is back")
    case .unreadable(let reason): tr("THE EVENT FILE CANNOT BE READ: {reason}", reason)
    case .incompleteLine(let bytes):
      tr("the last write ({bytes} bytes) is not finished; the next record will note it", bytes)
    case .falseCheckpoint:
      tr("THE CHECKPOINT WAS FALSE: it was removed, and the board has read the events again")
    case .unconfirmed(let count, let line, _):
      trn(
        "1 EVENT, LINE {line}, IS UNCONFIRMED and does not count; {key:accept} decides",
        "{count} EVENTS FROM LINE {line} ON ARE UNCONFIRMED and do not count; {key:accept} decides",
        count: count, line)
    case .elsewhere(let seq): JournalStatus.elsewhere(seq)
    case .broken(let line, let reason):
      tr("THE CHAIN IS BROKEN at line {line}: {reason}", line, "\(reason)")
    }
  }

  /// What head office finds wrong, which keeps nobody from closing the store tonight; `nil` = nothing.
  var forkText: String? {
    isForked
      ? tr("HEAD OFFICE HAS OTHER EVENTS: if restored, run exitboard publish --branch")
      : nil
  }

  /// What a copy lacks, so that its figures are not those of the store.
  package static func elsewhere(_ seq: Int) -> String {
    tr("ACCEPTED EVENTS FROM {seq} ON ARE ONLY IN THE STORE, and do not count here", seq)
  }

  /// How many lines were invalid when the file was first read to its end; `nil` if none or later.
  mutating func faultsToShow() -> String? {
    defer { hasShownFaults = true }
    guard faultCount > 0, !hasShownFaults else { return nil }
    return trn(
      "1 invalid line was skipped; 'exitboard verify' shows it",
      "{count} invalid lines were skipped; 'exitboard verify' shows them", count: faultCount)
  }
}
