import ArgumentParser
import BoardJournal
import BoardModel
import BoardReport
import BoardText
import Glibc

struct VerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Check that nobody changed, removed or added events in the file.",
    discussion: """
      Exit status: 0 every line is unchanged; 1 damage, all of it noted in the file (log.gap); 2 \
      damage or changes that are not noted; 3 the file could not be read.
      """)

  @OptionGroup var store: StoreOptions

  @Option(help: "SEQ:HASH as printed at sign-off: check that the file still contains that line.")
  var anchor: String?

  @Flag(help: "Print the result as JSON.")
  var json = false

  /// The exit status if the file cannot be read; 1 and 2 are verdicts.
  private static let unreadableStatus: Int32 = 3

  func run() throws {
    let expected = anchor.flatMap { ChainHead(anchor: $0) }
    if let anchor, expected == nil {
      throw Failure.usage(
        tr("'{text}' is not an anchor; write SEQ:HASH, as sign-off printed it", anchor))
    }
    let found = try verification(anchor: expected)
    let path = store.journalPath
    if json {
      try Output.data(VerifyReport.json(found, path: path, expected: expected).text)
    } else {
      try Output.message(VerifyReport.text(found, path: path, expected: expected))
    }
    if found.verdict != .clean { throw ExitCode(found.verdict.rawValue) }
  }

  private func verification(anchor: ChainHead?) throws -> Verification {
    var progress = ReadProgress()
    defer { progress.clear() }
    do throws(JournalError) {
      let path = store.journalPath
      var found = try Verifier.verify(path: path, anchor: anchor) { progress.show($0, of: $1) }
      if !CheckpointAudit.agrees(store.journalPath, app: LoadedPlan.app) {
        found.addFalseCheckpoint()
      }
      return found
    } catch {
      progress.clear()
      Output.report(error.description)
      throw ExitCode(VerifyCommand.unreadableStatus)
    }
  }
}

/// Output of `exitboard verify`, as text and as JSON.
enum VerifyReport {
  static func text(_ found: Verification, path: String, expected: ChainHead?) -> String {
    var lines = [verdict(found, path: path)]
    if let expected, found.isAnchorMatched == true {
      lines.append(
        tr("The anchor matches: event {seq} is in the file, as it was written.", expected.seq))
    }
    if let first = found.firstSeq, let last = found.last?.seq {
      lines.append(
        trn(
          "1 event, number {first}.", "{count} events, numbers {first} to {last}.",
          count: found.eventCount, first, last))
    }
    for damage in found.damages {
      lines.append(
        trn(
          "Line {line}: 1 byte at {offset} is not an event ({reason}); {account}.",
          "Line {line}: {count} bytes from {offset} are not an event ({reason}); {account}.",
          count: damage.bytes, damage.line, damage.offset, damage.reason,
          damage.gapSeq.map { tr("noted by event {seq}", $0) } ?? tr("NOT NOTED BY ANY EVENT")))
    }
    for finding in found.findings {
      lines.append(
        finding.line.map { tr("Line {line}: {reason}.", $0, finding.reason) }
          ?? tr("The file: {reason}.", finding.reason))
    }
    if found.unconfirmedCount > 0 {
      lines.append(
        trn(
          "1 line behind a break is not confirmed by the lines before it.",
          "{count} lines behind a break are not confirmed by the lines before them.",
          count: found.unconfirmedCount))
    }
    for acceptance in found.acceptances {
      guard case .log(.accepted(let accepted)) = acceptance.fact else { continue }
      lines.append(
        tr(
          "Event {seq}: {who} accepted the lines from event {from} on: {reason}", acceptance.seq,
          acceptance.stamp.by?.initials ?? tr("somebody"), accepted.from, accepted.reason))
    }
    if found.unlisted > 0 { lines.append(tr("And {count} more.", found.unlisted)) }
    if found.unfinishedBytes > 0 {
      lines.append(
        trn(
          "The last byte is an unfinished line: a program is writing it now, or was stopped; then the next write notes it.",
          "The last {count} bytes are an unfinished line: a program is writing it now, or was stopped; then the next write notes it.",
          count: found.unfinishedBytes))
    }
    if found.elsewhereBytes > 0 {
      lines.append(
        trn(
          "This is head office's copy: 1 byte that its gaps name is only in the store's file.",
          "This is head office's copy: {count} bytes that its gaps name are only in the store's file.",
          count: found.elsewhereBytes))
    }
    if !found.signatures.isEmpty { lines.append(signatures(found)) }
    if let anchor = found.anchor { lines.append(tr("Anchor: {anchor}", anchor)) }
    return lines.joined(separator: "\n") + "\n"
  }

  static func json(_ found: Verification, path: String, expected: ChainHead?) -> JSON {
    [
      "file": path, "verdict": Int(found.verdict.rawValue), "events": found.eventCount,
      "first_seq": found.firstSeq, "last_seq": found.last?.seq, "anchor": found.anchor,
      "expected_anchor": expected?.anchor, "expected_anchor_matches": found.isAnchorMatched,
      "bytes": found.byteCount, "damaged_bytes": found.damagedBytes,
      "unexplained_bytes": found.unexplainedBytes, "event_bytes": found.eventBytes,
      "unconfirmed_events": found.unconfirmedCount, "acceptances": found.acceptances.map(\.seq),
      "unfinished_bytes": found.unfinishedBytes, "elsewhere_bytes": found.elsewhereBytes,
      "damages": found.damages.map { damage -> JSON in
        [
          "line": damage.line, "offset": damage.offset, "bytes": damage.bytes,
          "reason": damage.reason, "gap_seq": damage.gapSeq,
        ]
      },
      "findings": found.findings.map { ["line": $0.line, "reason": $0.reason] as JSON },
      "unlisted": found.unlisted,
      "signatures": found.signatures.sorted { $0.key < $1.key }.flatMap { seq, states in
        states.sorted { $0.key.initials < $1.key.initials }.map { person, state -> JSON in
          ["seq": seq, "by": person, "state": state.word]
        }
      },
    ]
  }

  private static func signatures(_ found: Verification) -> String {
    let all = found.signatures.values.flatMap(\.values)
    let verified = all.count { $0.isVerified }
    return trn(
      "1 signature, {verified} of it verified by a key.",
      "{count} signatures, {verified} of them verified by a key.", count: all.count, verified)
  }

  private static func verdict(_ found: Verification, path: String) -> String {
    switch found.verdict {
    case .clean: tr("{path} is complete and unchanged.", path)
    case .damaged:
      tr(
        "{path} is damaged; all {bytes} damaged bytes are noted in it (log.gap).", path,
        found.damagedBytes)
    case .unexplained: tr("{path} WAS CHANGED AFTER IT WAS WRITTEN.", path)
    }
  }
}
