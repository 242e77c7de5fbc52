import BoardText
import Glibc

/// The process that holds a lock, according to /proc/locks.
enum LockHolder {
  /// Describes the holder, as "process 4711 (exitboard), which is stopped"; `nil` if unknown.
  static func of(_ descriptor: Int32) -> String? {
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0 else { return nil }
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

  private static func text(of path: String) -> String {
    guard let descriptor = openAboveStandardStreams(path, O_RDONLY | O_CLOEXEC, 0) else {
      return ""
    }
    defer { close(descriptor) }
    var bytes = [UInt8](repeating: 0, count: 65_536)
    var count = 0
    while count < bytes.count {
      let got = unsafe bytes.withUnsafeMutableBytes { buffer in
        unsafe read(descriptor, buffer.baseAddress?.advanced(by: count), buffer.count - count)
      }
      guard got > 0 else { break }
      count += got
    }
    return String(decoding: bytes.prefix(count), as: UTF8.self)
  }
}
