import BoardJournal

/// What `verify` found, for people and for programs.
enum VerifyReport {
  static func text(_ found: Verification, path: String) -> String {
    var lines = [verdict(found, path: path)]
    if let first = found.firstSeq, let last = found.lastSeq {
      lines.append("\(count(found.eventCount, "event")), \(first) to \(last).")
    }
    for damage in found.damages {
      let bytes = count(damage.bytes, "byte")
      let account = damage.gapSeq.map { "accounted for by event \($0)" } ?? "NOT ACCOUNTED FOR"
      lines.append(
        "Line \(damage.line): \(bytes) from \(damage.offset) on are no event (\(damage.reason)); \(account)."
      )
    }
    for finding in found.findings {
      lines.append((finding.line.map { "Line \($0): " } ?? "The file: ") + finding.reason + ".")
    }
    if found.unlisted > 0 { lines.append("And \(found.unlisted) more.") }
    if found.unfinishedBytes > 0 {
      lines.append(
        "The last \(count(found.unfinishedBytes, "byte")) are a line without end: a write that "
          + "goes on, or was cut short and will be accounted for by the next one.")
    }
    if let anchor = found.anchor { lines.append("Anchor: \(anchor)") }
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
    case .clean: "\(path) is sound."
    case .damaged:
      "\(path) is damaged, and every damaged byte is accounted for (\(found.damagedBytes))."
    case .unexplained: "\(path) IS NOT AS IT WAS WRITTEN."
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

  private static func count(_ count: Int, _ noun: String) -> String {
    count == 1 ? "1 \(noun)" : "\(count) \(noun)s"
  }
}
