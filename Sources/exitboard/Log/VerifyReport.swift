import BoardJournal
import BoardReport
import BoardText

/// Output of `exitboard verify`, as text and as JSON.
enum VerifyReport {
  static func text(_ found: Verification, path: String) -> String {
    var lines = [verdict(found, path: path)]
    if let first = found.firstSeq, let last = found.lastSeq {
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
    .object([
      ("file", .text(path)),
      ("verdict", .number(Int(found.verdict.rawValue))),
      ("events", .number(found.eventCount)),
      ("first_seq", .number(found.firstSeq)),
      ("last_seq", .number(found.lastSeq)),
      ("anchor", .text(found.anchor)),
      ("bytes", .number(found.byteCount)),
      ("damaged_bytes", .number(found.damagedBytes)),
      ("unexplained_bytes", .number(found.unexplainedBytes)),
      ("unfinished_bytes", .number(found.unfinishedBytes)),
      ("damages", .array(found.damages.map(damage))),
      ("findings", .array(found.findings.map(finding))),
      ("unlisted", .number(found.unlisted)),
    ])
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

  private static func damage(_ damage: Verification.Damage) -> JSON {
    .object([
      ("line", .number(damage.line)), ("offset", .number(damage.offset)),
      ("bytes", .number(damage.bytes)), ("reason", .text(damage.reason)),
      ("gap_seq", .number(damage.gapSeq)),
    ])
  }

  private static func finding(_ finding: Verification.Finding) -> JSON {
    .object([("line", .number(finding.line)), ("reason", .text(finding.reason))])
  }
}
