import BoardModel
import Glibc

/// What the programs of the plan were told: a file beside the event file, by which several boards send an alert once.
///
/// It may be deleted: the alerts that stand are then sent once more. A board claims a page in it before it starts the
/// program; the claim of a board that was killed, or hangs, passes to another.
struct PageLedger {
  private(set) var pages: [Page] = []

  /// What is over is forgotten after this time, sent or not.
  private static let keptSeconds = 3_600
  private static let header = "exitboard-alerts 1"
  private static let limitBytes = 1 << 20

  static func path(for journal: String) -> String { journal + ".alerts" }

  /// Takes the alerts that stand now; those that do not are over.
  mutating func update(_ alerts: [PagedAlert], stepCount: Int, at now: Timestamp) {
    for index in pages.indices where pages[index].over == nil {
      if let alert = alerts.first(where: { $0.key == pages[index].key }) {
        pages[index].update(alert, at: now)
      } else if abs(now.seconds(since: pages[index].standing)) >= Page.settlingSeconds {
        pages[index].over = now
      }
    }
    for alert in alerts where alert.isRaised {
      // A board that is late still has an alert that is over elsewhere.
      guard let ring = alert.ring,
        !pages.contains(where: {
          $0.key == alert.key && ($0.over == nil || $0.ring >= ring)
        })
      else { continue }
      pages += (0..<stepCount).map { Page(alert, ring: ring, step: $0, at: now) }
    }
    pages.removeAll { page in
      page.over.map { abs(now.seconds(since: $0)) > PageLedger.keptSeconds } ?? false
    }
  }

  /// The pages to send now, by index, in the order in which they were raised.
  func due(_ steps: [AlertRoute.Step], at now: Timestamp) -> [(index: Int, state: Page.State)] {
    pages.indices.compactMap { index in
      let step = pages[index].step
      guard steps.indices.contains(step) else { return nil }
      return pages[index].due(at: now, afterMinutes: steps[step].minutes).map { (index, $0) }
    }
  }

  mutating func claim(_ index: Int, at now: Timestamp) {
    pages[index].claim = (getpid(), now)
    pages[index].isTried = true
  }

  /// Takes how a program ended; after a failure the next one gets the alert at once.
  mutating func end(
    _ id: String, step: Int, _ state: Page.State, ring: Timestamp, failure: String?,
    at now: Timestamp
  ) {
    for index in pages.indices where pages[index].id == id {
      if pages[index].step == step {
        pages[index].end(state, ring: ring, failure: failure, at: now)
      } else if pages[index].step == step + 1, failure != nil, pages[index].unanswered != nil,
        state == .raised || state == .again
      {
        pages[index].isEarly = true
      }
    }
  }

  /// What went wrong last and was not made good; `nil` = nothing.
  var fault: String? { pages.last { !$0.failure.isEmpty }?.failure }
}

extension PageLedger {
  init(text: String) {
    let lines = text.split(separator: "\n")
    guard lines.first.map({ $0 == PageLedger.header }) ?? false else { return }
    pages = lines.dropFirst().compactMap {
      Page(fields: $0.split(separator: "\t", omittingEmptySubsequences: false).map(PageField.text))
    }
  }

  private var text: String {
    let lines = pages.map { $0.fields.map(PageField.written).joined(separator: "\t") }
    return ([PageLedger.header] + lines).map { $0 + "\n" }.joined()
  }

  /// The ledger beside an event file; empty if there is none.
  static func reading(beside journal: String) -> PageLedger {
    do throws(FileReader.ReadError) {
      return PageLedger(
        text: try FileReader.text(
          of: path(for: journal), limitBytes: limitBytes, isTrusted: false))
    } catch {
      return PageLedger()
    }
  }

  /// Reads the file, changes it and writes it, while no other board does; `false` = another one does just now.
  ///
  /// Where there can be no file, what is in memory is changed: this board then pages for itself.
  mutating func changeFile(
    beside journal: String, _ change: (inout PageLedger) -> Void
  ) -> Bool {
    let flags = O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY
    let descriptor = unsafe open(PageLedger.path(for: journal), flags, 0o660)
    defer { if descriptor >= 0 { close(descriptor) } }
    var status = stat()
    guard unsafe descriptor >= 0 && fstat(descriptor, &status) == 0,
      status.st_mode & S_IFMT == S_IFREG
    else {
      change(&self)
      return true
    }
    // A file that was deleted meanwhile would lock out nobody.
    guard unsafe flock(descriptor, LOCK_EX | LOCK_NB) == 0 && fstat(descriptor, &status) == 0,
      status.st_nlink > 0
    else { return false }
    if status.st_size == 0 { PageLedger.share(descriptor, as: journal) }
    var bytes: [UInt8] = []
    do throws(FileReader.ReadError) {
      bytes = try FileReader.bytes(from: descriptor, limitBytes: PageLedger.limitBytes)
    } catch {}
    self = PageLedger(text: String(decoding: bytes, as: UTF8.self))
    change(&self)
    if ftruncate(descriptor, 0) == 0, lseek(descriptor, 0, SEEK_SET) == 0 {
      _ = Output.write(text, to: descriptor)
    }
    return true
  }

  /// Gives a new file to those who may write the event file, so that their boards see it.
  private static func share(_ descriptor: Int32, as journal: String) {
    var status = stat()
    guard unsafe stat(journal, &status) == 0 else { return }
    _ = fchown(descriptor, geteuid() == 0 ? status.st_uid : uid_t.max, status.st_gid)
    _ = fchmod(descriptor, status.st_mode & 0o660 | 0o600)
  }
}

extension Page {
  /// Of the alert.
  var key: String { subject.key }

  var fields: [String] {
    let flags = [isTried, isEarly].map { $0 ? "1" : "0" }
    return [
      id, "\(step)", subject.rule, subject.subject, subject.level, PageField.time(subject.since),
      "\(subject.value)", "\(subject.limit)", subject.unit, subject.pane, subject.row,
      subject.sentence, PageField.time(ring), PageField.time(unanswered), by, PageField.time(over),
      PageField.time(standing), sent?.rawValue ?? "", PageField.time(sentRing),
      "\(claim?.process ?? 0)", PageField.time(claim?.at), PageField.time(retry), failure,
    ] + flags
  }

  /// `nil` if these are not the fields of a page.
  init?(fields: [String]) {
    guard fields.count == 25, let step = Int(fields[1]), let since = PageField.time(fields[5]),
      let value = Int(fields[6]), let limit = Int(fields[7]), let ring = PageField.time(fields[12]),
      let standing = PageField.time(fields[16]), let process = pid_t(fields[19])
    else { return nil }
    id = fields[0]
    self.step = step
    subject = AlertSubject(
      rule: fields[2], subject: fields[3], level: fields[4], since: since, value: value,
      limit: limit, unit: fields[8], pane: fields[9], row: fields[10], sentence: fields[11])
    self.ring = ring
    unanswered = PageField.time(fields[13])
    by = fields[14]
    over = PageField.time(fields[15])
    self.standing = standing
    sent = State(rawValue: fields[17])
    sentRing = PageField.time(fields[18]) ?? Timestamp()
    claim = PageField.time(fields[20]).map { (process, $0) }
    retry = PageField.time(fields[21])
    failure = fields[22]
    (isTried, isEarly) = (fields[23] == "1", fields[24] == "1")
  }
}

/// A field of a line: text without tabs and line breaks, and times in milliseconds.
private enum PageField {
  private static let escapes = [("%", "%25"), ("\t", "%09"), ("\n", "%0A"), ("\r", "%0D")]

  static func written(_ text: String) -> String {
    escapes.reduce(text) { $0.replacing($1.0, with: $1.1) }
  }

  static func text(_ written: Substring) -> String {
    escapes.reversed().reduce(String(written)) { $0.replacing($1.1, with: $1.0) }
  }

  static func time(_ moment: Timestamp?) -> String { moment.map { "\($0.milliseconds)" } ?? "" }

  static func time(_ text: String) -> Timestamp? {
    Int64(text).map { Timestamp(milliseconds: $0) }
  }
}
