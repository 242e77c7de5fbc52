import BoardJournal
import BoardModel
import BoardReport
import BoardText
import BoardWire
import Glibc

/// What `publish --status` says, from the files alone.
struct PublishStatus {
  let store: StoreID?
  let log: String
  /// The newest line that head office has, and the newest of the file.
  let stored: Int
  let newest: Int
  /// Who publishes it now.
  let holder: String?
  let isForked: Bool
  /// The last trouble; empty = none.
  let trouble: String
  /// When head office last answered, as far as it was noted.
  let answered: Timestamp?

  /// `nil` if the file was never published.
  init?(of path: String, store: StoreID?) {
    guard let found = PublishFile.inspect(path) else { return nil }
    let record = found.record
    var source = LineSource(path: path, after: record.point, watchesChanges: false)
    do { while try source.next() != nil {} } catch {}
    self.store = store
    (log, holder, trouble) = (record.log, found.holder, record.said)
    isForked = record.isForked
    (stored, newest) = (record.point?.head.seq ?? 0, source.head.seq)
    var status = Glibc.stat()
    let isFound = unsafe stat(PublishFile.path(for: path), &status) == 0
    answered = isFound && stored > 0 ? Timestamp(seconds: status.st_mtim.tv_sec) : nil
  }

  private var waiting: Int { isForked ? 0 : max(0, newest - stored) }

  /// In sentences; the first says how far it is.
  var lines: [String] {
    var lines = [
      isForked
        ? tr("{store}: head office has other lines than this file.", store?.text ?? "-")
        : tr(
          "{store}, log {log}: head office has line {stored} of {newest}.", store?.text ?? "-",
          log.isEmpty ? "-" : String(log.prefix(8)), stored, newest)
    ]
    if waiting > 0 { lines.append(trn("1 line waits.", "{count} lines wait.", count: waiting)) }
    lines.append(
      holder.map { tr("It is published by {holder}.", $0) } ?? tr("Nobody publishes it now."))
    if !trouble.isEmpty { lines.append(tr("Last trouble: {sentence}", trouble)) }
    return lines
  }

  var text: String { lines.joined(separator: "\n") + "\n" }

  var openMetrics: String {
    PublishFigures(
      store: store?.text ?? "", log: log, stored: stored, newest: newest,
      isRunning: holder != nil, isForked: isForked,
      hasTrouble: !trouble.isEmpty, answered: answered
    ).openMetrics
  }
}
