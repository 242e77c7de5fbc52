import BoardJournal
import Foundation
import Glibc

/// `Tests/verifier/verify.py`, which was written from the page "The event file" alone, as a child process.
///
/// `$EXITBOARD_VERIFIER` is its path; without it nothing is compared.
final class IndependentVerifier: Sendable {
  static let shared = ProcessInfo.processInfo.environment["EXITBOARD_VERIFIER"].flatMap {
    try? IndependentVerifier(script: $0)
  }

  private let input = Pipe()
  private let output = Pipe()

  private init(script: String) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["python3", script, "--framed"]
    process.standardInput = input
    process.standardOutput = output
    try process.run()
  }

  /// How its result differs from `found`; `nil` if it does not.
  func difference(on bytes: [UInt8], from found: Verification) throws -> String? {
    guard send(withUnsafeBytes(of: UInt64(bytes.count).littleEndian) { Array($0) } + bytes),
      let line = answer()
    else { return "it has ended" }
    let theirs = try JSONSerialization.jsonObject(with: line) as? [String: Any]
    let ours = [
      "verdict": Int(found.verdict.rawValue), "events": found.eventCount,
      "event_bytes": found.eventBytes, "damaged_bytes": found.damagedBytes,
      "unexplained_bytes": found.unexplainedBytes, "unfinished_bytes": found.unfinishedBytes,
      "unconfirmed_events": found.unconfirmedCount,
    ]
    let isSame = ours.allSatisfy { theirs?[$0.key] as? Int == $0.value }
    return isSame ? nil : "ours \(ours), theirs \(String(decoding: line, as: UTF8.self))"
  }

  // Not by `FileHandle`, which ends the program when the fuzzer's own timer interrupts a call.

  private func send(_ bytes: [UInt8]) -> Bool {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes {
        write(input.fileHandleForWriting.fileDescriptor, $0.baseAddress, $0.count)
      }
      guard count > 0 || errno == EINTR else { return false }
      rest = rest.dropFirst(max(0, count))
    }
    return true
  }

  private func answer() -> Data? {
    var line = Data()
    var buffer = [UInt8](repeating: 0, count: 4096)
    while line.last != 10 {
      let count = read(output.fileHandleForReading.fileDescriptor, &buffer, buffer.count)
      guard count > 0 || (count < 0 && errno == EINTR) else { return nil }
      line.append(contentsOf: buffer.prefix(max(0, count)))
    }
    return line
  }
}
