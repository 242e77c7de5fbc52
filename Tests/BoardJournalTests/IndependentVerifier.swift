import BoardJournal
import Foundation
import Testing

/// Runs `Tests/verifier/verify.py`, which was written from the page "The event file" alone.
enum IndependentVerifier {
  static let python = ["/usr/bin/python3", "/usr/local/bin/python3"].first {
    FileManager.default.isExecutableFile(atPath: $0)
  }

  /// What both verifiers must say the same of.
  struct Result: Hashable, Decodable {
    let verdict: Int32
    let events: Int
    let last_seq: Int?
    let event_bytes: Int
    let damaged_bytes: Int
    let unexplained_bytes: Int
    let unfinished_bytes: Int
    let unconfirmed_events: Int

    init(_ found: Verification) {
      verdict = found.verdict.rawValue
      events = found.eventCount
      last_seq = found.last?.seq
      event_bytes = found.eventBytes
      damaged_bytes = found.damagedBytes
      unexplained_bytes = found.unexplainedBytes
      unfinished_bytes = found.unfinishedBytes
      unconfirmed_events = found.unconfirmedCount
    }
  }

  /// Checks that both verifiers say the same of each file; `names` tell which file it is.
  static func expectAgreement(
    on files: [(name: String, bytes: [UInt8])], sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let theirs = try results(of: files.map(\.bytes))
    #expect(theirs.count == files.count, sourceLocation: sourceLocation)
    for (file, theirs) in zip(files, theirs) {
      let ours = Result(try Verifier.verify(SimulatedDisk(file.bytes), anchor: nil) { _, _ in })
      if ours != theirs {
        Issue.record(
          "\(file.name): ours \(ours), theirs \(theirs):\n\(String(decoding: file.bytes, as: UTF8.self))",
          sourceLocation: sourceLocation)
        return
      }
    }
  }

  private static func results(of files: [[UInt8]]) throws -> [Result] {
    let shop = try Shop()
    var input = Data()
    for bytes in files {
      withUnsafeBytes(of: UInt64(bytes.count).littleEndian) { input.append(contentsOf: $0) }
      input.append(contentsOf: bytes)
    }
    try input.write(to: URL(fileURLWithPath: shop.folder + "/input"))
    let output = shop.folder + "/output"
    try Data().write(to: URL(fileURLWithPath: output))
    let process = Process()
    process.executableURL = URL(fileURLWithPath: try #require(python))
    let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("verifier/verify.py")
    process.arguments = [script.path, "--framed"]
    process.standardInput = FileHandle(forReadingAtPath: shop.folder + "/input")
    process.standardOutput = FileHandle(forWritingAtPath: output)
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    return try Data(contentsOf: URL(fileURLWithPath: output)).split(separator: 10).map {
      try JSONDecoder().decode(Result.self, from: $0)
    }
  }
}
