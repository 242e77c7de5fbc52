import BoardText
import Glibc

/// The process that holds a lock, according to /proc/locks.
package enum LockHolder {
  /// Describes the holder, as "process 4711 (exitboard), which is stopped"; `nil` if unknown.
  package static func of(_ descriptor: Int32) -> String? {
    guard let status = stat(descriptor: descriptor) else { return nil }
    for line in text(of: "/proc/locks").split(separator: "\n") {
      // "1: FLOCK  ADVISORY  WRITE 4711 08:02:393229 0 EOF": proc(5).
      let fields = line.split(separator: " ")
      guard fields.count >= 8, fields[1] == "FLOCK", !fields.contains("->"),
        fields[5].split(separator: ":").last.flatMap({ UInt64($0) }) == UInt64(status.st_ino),
        let process = Int(fields[4]), process > 0
      else { continue }
      return description(of: process)
    }
    return nil
  }

  private static func description(of process: Int) -> String {
    // "4711 (exitboard) T 1 ...": proc(5). A name can contain parentheses.
    let status = text(of: "/proc/\(process)/stat")
    guard let open = status.firstIndex(of: "("), let close = status.lastIndex(of: ")"), open < close
    else { return tr("process {number}", process) }
    let name = status[status.index(after: open)..<close].filter { $0.isASCII && $0 >= " " }
    let state = status[close...].dropFirst(2).first
    let words = state == "T" || state == "t" ? tr(", which is stopped") : ""
    return tr("process {number} ({name}){state}", process, String(name), words)
  }

  /// The beginning of a file of the system; empty if it cannot be read.
  private static func text(of path: String) -> String {
    do throws(JournalError) {
      return String(decoding: try SystemFile.existing(path).bytes(at: 0..<65_536), as: UTF8.self)
    } catch {
      return ""
    }
  }
}
