import BoardJournal
import BoardWords

/// Output of `exitboard verify`, as text and as JSON.
enum VerifyReport {
  static func text(_ found: Verification, path: String) -> String {
    var lines = [verdict(found, path: path)]
    if let first = found.firstSeq, let last = found.lastSeq {
      lines.append(Words.Verify.events(found.eventCount, from: first, to: last))
    }
    for damage in found.damages {
      lines.append(
        Words.Verify.damage(
          line: damage.line, bytes: damage.bytes, offset: damage.offset, reason: damage.reason,
          account: damage.gapSeq.map { Words.Verify.accounted(by: $0) }
            ?? Words.Verify.unaccounted))
    }
    for finding in found.findings {
      lines.append(
        finding.line.map { Words.Verify.finding(line: $0, finding.reason) }
          ?? Words.Verify.finding(finding.reason))
    }
    if found.unlisted > 0 { lines.append(Words.Verify.more(found.unlisted)) }
    if found.unfinishedBytes > 0 {
      lines.append(Words.Verify.unfinished(bytes: found.unfinishedBytes))
    }
    if let anchor = found.anchor { lines.append(Words.Verify.anchor(anchor)) }
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
    case .clean: Words.Verify.clean(path)
    case .damaged: Words.Verify.damaged(path, bytes: found.damagedBytes)
    case .unexplained: Words.Verify.unexplained(path)
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
