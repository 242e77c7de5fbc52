import BoardJournal
import Foundation

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
    var framed = withUnsafeBytes(of: UInt64(bytes.count).littleEndian) { Data($0) }
    framed.append(contentsOf: bytes)
    try input.fileHandleForWriting.write(contentsOf: framed)
    var line = Data()
    while line.last != 10 {
      let more = output.fileHandleForReading.availableData
      if more.isEmpty { return "it has ended" }
      line += more
    }
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
}
