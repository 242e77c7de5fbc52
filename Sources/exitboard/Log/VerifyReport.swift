import BoardJournal
import BoardReport
import BoardText

/// Output of `exitboard verify`, as text and as JSON.
enum VerifyReport {
  static func text(_ found: Verification, path: String) -> String {
    var lines = [verdict(found, path: path)]
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
          damage.gapSeq.map { tr("noted by event {seq}", $0) }
            ?? tr("NOT NOTED BY ANY EVENT")))
    }
    for finding in found.findings {
      lines.append(
        finding.line.map { tr("Line {line}: {reason}.", $0, finding.reason) }
          ?? tr("The file: {reason}.", finding.reason))
    }
    if found.unlisted > 0 { lines.append(tr("And {count} more.", found.unlisted)) }
    if found.unfinishedBytes > 0 {
      lines.append(
        trn(
          "The last byte is an unfinished line: a program is writing it now, or was stopped; then the next write notes it.",
          "The last {count} bytes are an unfinished line: a program is writing it now, or was stopped; then the next write notes it.",
          count: found.unfinishedBytes))
    }
    if let anchor = found.anchor { lines.append(tr("Anchor: {anchor}", anchor)) }
    return lines.joined(separator: "\n") + "\n"
  }

  static func json(_ found: Verification, path: String) -> JSON {
    [
      "file": path, "verdict": Int(found.verdict.rawValue), "events": found.eventCount,
      "first_seq": found.firstSeq, "last_seq": found.last?.seq, "anchor": found.anchor,
      "bytes": found.byteCount, "damaged_bytes": found.damagedBytes,
      "unexplained_bytes": found.unexplainedBytes, "unfinished_bytes": found.unfinishedBytes,
      "damages": found.damages.map { damage -> JSON in
        [
          "line": damage.line, "offset": damage.offset, "bytes": damage.bytes,
          "reason": damage.reason, "gap_seq": damage.gapSeq,
        ]
      },
      "findings": found.findings.map { ["line": $0.line, "reason": $0.reason] as JSON },
      "unlisted": found.unlisted,
    ]
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
