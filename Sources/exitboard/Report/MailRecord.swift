import BoardModel
import BoardReport
import BoardText
import Glibc

/// Which reports were mailed to whom, in a file beside the event file, so that none is mailed twice.
///
/// One line each: the report, the address and the time, with a tab between them. A line is written before the mail is
/// sent and taken back if sendmail refuses it: after a loss of power a report counts as mailed.
struct MailRecord {
  static let suffix = ".mailed"
  private static let limitBytes = 16 << 20
  private static let limitSeconds = 120

  let path: String
  let sheet: String
  let zone: TimeZoneRules

  /// `2026-11-20`, `2026-11-16/2026-11-22`; with `@` and the time of a day that is not over, with `~` as known then.
  static func sheet(of days: [DayReport]) -> String {
    let (first, last) = (days[0], days[days.count - 1])
    let name =
      days.count == 1
      ? "\(last.businessDay.day)" : "\(first.businessDay.day)/\(last.businessDay.day)"
    let state = last.isOver ? "" : "@\(last.at.rfc3339(offsetSeconds: 0).prefix(16))"
    let known = last.origin.knownAt.map { "~\($0.rfc3339(offsetSeconds: 0).prefix(16))" }
    return name + state + (known ?? "")
  }

  /// Mails to those who do not have the report yet; returns what to say.
  func send(
    _ message: MailMessage, to addresses: [String], again: Bool, at now: Timestamp
  ) throws(Failure) -> String {
    let file = unsafe open(path, O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard file >= 0, flock(file, LOCK_EX) == 0 else { throw unwritable }
    defer { close(file) }
    let known = try read(file)
    var said = ""
    var recipients: [String] = []
    for address in addresses where !recipients.contains(address) {
      if let moment = known[address.lowercased()], !again {
        said += tr(
          "{address} has this report since {moment}; --again mails it once more.", address, moment)
        said += "\n"
      } else {
        recipients.append(address)
      }
    }
    guard !recipients.isEmpty else { return said }
    let local = zone.local(now)
    let lines = recipients.map { "\(sheet)\t\($0.lowercased())\t\(local.day) \(local.clock)\n" }
    let end = lseek(file, 0, SEEK_END)
    guard Output.write(lines.joined(), to: file), fsync(file) == 0 else {
      let failure = unwritable
      ftruncate(file, end)
      throw failure
    }
    do {
      try MailRecord.submit(message, to: recipients)
    } catch {
      ftruncate(file, end)
      throw error
    }
    return said
      + tr("Mailed to {addresses}: {title}", recipients.joined(separator: ", "), message.title)
      + "\n"
  }

  private var unwritable: Failure {
    Failure(
      .cannotCreate,
      tr(
        "cannot write {path}: {reason}; it records which reports were mailed, so nothing was mailed",
        path, systemReason(errno)))
  }

  /// When this report was mailed, by address.
  private func read(_ file: Int32) throws(Failure) -> [String: String] {
    let bytes: [UInt8]
    do throws(FileReader.ReadError) {
      bytes = try FileReader.bytes(from: file, limitBytes: MailRecord.limitBytes)
    } catch {
      throw Failure(
        .inputOutput,
        tr(
          "cannot read {path}: {reason}; it records which reports were mailed, so nothing was mailed",
          path, error.description))
    }
    var known: [String: String] = [:]
    for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n") {
      let cells = line.split(separator: "\t")
      if cells.count == 3, cells[0] == sheet { known[String(cells[1])] = String(cells[2]) }
    }
    return known
  }

  /// The programs that take a mail, unless the environment names one.
  private static var programs: [String] {
    Locations.environment("EXITBOARD_SENDMAIL").map { [$0] }
      ?? ["sendmail", "/usr/sbin/sendmail", "/usr/lib/sendmail"]
  }

  private static func submit(_ message: MailMessage, to recipients: [String]) throws(Failure) {
    let named = Locations.environment("EXITBOARD_MAIL_FROM")
    let sender = named ?? ownAddress
    try MailAddress.check(sender)
    let text = message.text(from: sender, to: recipients)
    for program in programs {
      let words = [program, "-i"] + (named.map { ["-f", $0] } ?? []) + recipients
      guard let run = try ProgramRun(words, input: text, limitSeconds: limitSeconds) else {
        continue
      }
      guard run.status == 0 else {
        throw Failure(
          Failure.Status(rawValue: run.status) ?? .osError,
          tr(
            "{program} did not take the mail: {reason}; nothing is recorded as mailed, so the same command tries again",
            program, run.reason))
      }
      return
    }
    throw Failure(
      .configuration,
      tr(
        "there is no program '{program}' to mail with; install a mail server such as postfix or msmtp-mta, or name one in EXITBOARD_SENDMAIL",
        programs[0]))
  }

  /// The user on this machine, for mail programs that want a sender.
  private static var ownAddress: String {
    var buffer = [CChar](repeating: 0, count: 256)
    let host =
      unsafe gethostname(&buffer, buffer.count - 1) == 0 ? String(untilNUL: buffer) : "localhost"
    let user = Locations.environment("LOGNAME") ?? Locations.environment("USER") ?? "exitboard"
    return "\(user)@\(host.isEmpty ? "localhost" : host)"
  }
}
