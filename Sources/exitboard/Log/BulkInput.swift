import BoardJournal
import BoardModel
import BoardText
import Glibc

/// Reads events as JSON lines and appends as one batch what arrived while the last one was synchronized.
struct BulkInput: ~Copyable {
  private var writer: JournalWriter
  private let loaded: LoadedPlan
  private let path: String
  private let isStrict: Bool
  /// What was already said once; a feed would say it with every line.
  private var warnings: Set<String> = []
  /// Drafts not written yet, with their line number in the input.
  private var pending: [(line: Int, draft: Draft)] = []
  private var lineCount = 0
  private var writtenCount = 0
  private var rejectedCount = 0

  init(writer: consuming JournalWriter, loaded: LoadedPlan, path: String, isStrict: Bool) {
    self.writer = writer
    self.loaded = loaded
    self.path = path
    self.isStrict = isStrict
  }

  /// Reads to the end of the input; throws if nothing more can be written, or at the end if any line was rejected.
  mutating func run(_ descriptor: Int32) throws(Failure) {
    var lines = InputLines(descriptor: descriptor)
    while let line = try lines.next(whenIdle: { () throws(Failure) in try flush() }) {
      lineCount += 1
      do throws(Failure) {
        let bytes = try line.get()
        if bytes.isEmpty { continue }
        let draft = try draft(bytes)
        for warning in draft.fact.warnings(plan: loaded.plan) {
          if isStrict { throw Failure(.data, warning) }
          if warnings.insert(warning).inserted { Output.report("\(lineCount): \(warning)") }
        }
        // A sign-off depends on everything before it, so it is written alone.
        if draft.isSignOff { try flush() }
        pending.append((lineCount, draft))
        if draft.isSignOff { try flush() }
      } catch {
        reportRejected(error.sentence, line: lineCount)
      }
      if pending.count >= JournalWriter.maxBatchCount { try flush() }
    }
    try flush()
    guard rejectedCount == 0 else {
      throw Failure(
        .data,
        tr(
          "{count} of {lines} lines were invalid; {written} events were written", rejectedCount,
          lineCount, writtenCount))
    }
  }

  private mutating func flush() throws(Failure) {
    guard !pending.isEmpty else { return }
    defer { pending = [] }
    let receipts: [Receipt]
    do throws(JournalError) {
      let drafts = pending.map(\.draft)
      receipts = try writer.append(drafts, now: WallClock.now, if: condition())
    } catch {
      guard error.exitStatus == 65 else { throw Failure(error) }
      guard pending.count > 1 else {
        return reportRejected(error.description, line: pending[0].line)
      }
      // One event was rejected; write the others one by one.
      for single in pending {
        pending = [single]
        try flush()
      }
      return
    }
    writtenCount += receipts.count { !$0.isRepeat }
    try Output.data(receipts.map { "ok \($0.seq) \($0.hash)\n" }.joined())
  }

  /// The condition for the pending drafts: only a sign-off, which is alone, has one.
  private func condition() throws(JournalError) -> AppendCondition? {
    do { return try AppendCondition(signing: pending[0].draft, loaded, path: path) } catch {
      throw .rejected(error.sentence)
    }
  }

  private mutating func reportRejected(_ sentence: String, line: Int) {
    rejectedCount += 1
    Output.report(tr("line {number}: {sentence}", line, sentence))
  }

  private func draft(_ bytes: [UInt8]) throws(Failure) -> Draft {
    let members: Members
    do {
      members = try FlatObject.members(of: bytes.span)
    } catch {
      throw Failure(.data, error.description)
    }
    let names: Set = ["type", "at", "by", "id", "src"]
    var texts: [String: String] = [:]
    var payload = Members([])
    for member in members.all {
      if !names.contains(member.name) {
        payload.append(member.name, member.value)
      } else if case .text(let text) = member.value {
        texts[member.name] = text
      } else {
        throw Failure(.data, tr("'{member}' is not a text", member.name))
      }
    }
    guard let type = texts["type"] else { throw Failure(.data, tr("it has no 'type'")) }
    let now = WallClock.now
    return Draft(
      at: try texts["at"].map { text throws(Failure) in
        try PastMoment.read(text, zone: loaded.zone, now: now)
      } ?? now, by: texts["by"].map { Person($0) }, source: texts["src"], id: texts["id"],
      fact: try FactArguments.fact(type: type, members: payload))
  }
}
