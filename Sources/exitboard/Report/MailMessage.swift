import BoardModel
import BoardReport
import BoardText
import Glibc

/// A report as a mail: the text, and the HTML page for programs that show it (RFC 5322, 2045 to 2047).
struct MailMessage {
  private static let boundary = "=_exitboard"
  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]
  private static let weekdays = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
  /// Of text in an encoded word; with its frame and the name of the header a line has at most 76 characters.
  private static let wordBytes = 39

  let title: String
  private let parts: [(type: String, text: String)]
  private let date: String
  private let seconds: Int

  init(document: ReportDocument, at moment: Timestamp, zone: TimeZoneRules) {
    title = document.title.markedLine
    parts = [("plain", document.text(columns: 78)), ("html", document.html)]
    seconds = moment.seconds
    let local = zone.local(moment)
    let (year, month, day) = local.day.civil
    let offset = zone.offsetSeconds(at: moment) / 60
    date =
      "\(Self.weekdays[local.day.weekday.index]), \(day) \(Self.months[month - 1]) \(year) "
      + "\(local.clock):\(padded(local.second, to: 2)) "
      + (offset < 0 ? "-" : "+") + padded(abs(offset) / 60 * 100 + abs(offset) % 60, to: 4)
  }

  /// The whole mail, with line feeds, as sendmail takes it.
  func text(from sender: String, to recipients: [String]) -> String {
    let host = sender.drop { $0 != "@" }.dropFirst()
    let headers = [
      "From: \(sender)", "To: \(recipients.joined(separator: ",\n "))",
      "Subject: \(Self.header(title))", "Date: \(date)",
      "Message-ID: <exitboard.\(seconds).\(getpid())@\(host)>",
      // No answer of an absent person to a report.
      "Auto-Submitted: auto-generated", "MIME-Version: 1.0",
      "Content-Type: multipart/alternative; boundary=\"\(Self.boundary)\"",
    ]
    let bodies = parts.map { type, text in
      """
      --\(Self.boundary)
      Content-Type: text/\(type); charset=utf-8
      Content-Transfer-Encoding: base64

      \(Self.base64(Array(text.utf8), lineLength: 76))

      """
    }
    return headers.joined(separator: "\n") + "\n\n" + bodies.joined() + "--\(Self.boundary)--\n"
  }

  /// ASCII as it is if it fits on one line, everything else as encoded words of whole characters.
  private static func header(_ text: String) -> String {
    let isPlain = text.utf8.count <= 66 && text.utf8.allSatisfy { (0x20...0x7E).contains($0) }
    if isPlain, !text.contains("=?") { return text }
    var words: [[UInt8]] = [[]]
    for scalar in text.unicodeScalars {
      let bytes = Array(String(scalar).utf8)
      if words[words.count - 1].count + bytes.count > wordBytes { words.append([]) }
      words[words.count - 1] += bytes
    }
    return words.map { "=?UTF-8?B?\(base64($0, lineLength: 76))?=" }.joined(separator: "\n ")
  }

  private static func base64(_ bytes: [UInt8], lineLength: Int) -> String {
    let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    var text: [UInt8] = []
    for (index, start) in stride(from: 0, to: bytes.count, by: 3).enumerated() {
      if index > 0, index % (lineLength / 4) == 0 { text.append(UInt8(ascii: "\n")) }
      let group = bytes[start..<min(start + 3, bytes.count)]
      let number = group.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - group.count))
      for place in 0..<4 {
        text.append(
          place <= group.count ? digits[number >> (18 - 6 * place) & 63] : UInt8(ascii: "="))
      }
    }
    return String(decoding: text, as: UTF8.self)
  }
}
