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
  private static let maxWarnings = 100
  /// What is not written yet, with its line number in the input.
  private var pending: [(line: Int, request: LogRequest)] = []
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
      var bytes: [UInt8] = []
      do throws(Failure) {
        bytes = try line.get()
        // Some shells begin what they pipe with a byte order mark.
        if lineCount == 1, bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
        if bytes.isEmpty || bytes == [13] { continue }
        let line = try InputLine(bytes, zone: loaded.zone)
        // A sign-off and counted money depend on what is before them, so they are written alone.
        if line.type == DaySigned.type || line.type == CheckDone.type && loaded.plan.countsMoney {
          try flush()
        }
        let request = try LogRequest(
          type: line.type, line.payload, line.heading, loaded, path: path, canAsk: false)
        for warning in request.draft.warnings(plan: loaded.plan) {
          if isStrict { throw Failure(.data, warning) }
          if warnings.count < BulkInput.maxWarnings, warnings.insert(warning).inserted {
            Output.report(tr("line {number}: {sentence}", lineCount, warning))
          }
        }
        pending.append((lineCount, request))
        if request.isSignOff { try flush() }
      } catch {
        let text = String(decoding: bytes.prefix(200), as: UTF8.self)
        reportRejected(
          bytes.isEmpty
            ? error.sentence : tr("{reason}: {line}", error.sentence, text.visible),
          line: lineCount)
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
    let receipts: ArraySlice<Receipt>
    do throws(JournalError) {
      receipts = try writer.append(
        pending.flatMap(\.request.drafts), now: WallClock.now,
        if: pending[0].request.condition
      )
      // A sign-off, alone, may bring the plan with it.
      .suffix(pending.count)
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

  private mutating func reportRejected(_ sentence: String, line: Int) {
    rejectedCount += 1
    Output.report(tr("line {number}: {sentence}", line, sentence))
  }
}

/// A line of the input, divided into the members of the event type and the others.
private struct InputLine {
  let type: String
  private(set) var payload = Members([])
  let heading: LogRequest.Heading

  init(_ bytes: [UInt8], zone: TimeZoneRules) throws(Failure) {
    let members: Members
    do {
      members = try FlatObject.members(ofForeign: bytes.span)
    } catch {
      throw Failure(.data, error.description)
    }
    let names: Set = ["type", "at", "by", "id", "src"]
    var texts: [String: String] = [:]
    for member in members.all {
      if !names.contains(member.name) {
        payload.append(member.name, member.value)
      } else if case .text(let text) = FactArguments.value(member.value, .id) {
        texts[member.name] = text
      } else {
        throw Failure(.data, tr("'{member}' is not a text", member.name))
      }
    }
    guard let type = texts["type"] else { throw Failure(.data, tr("it has no 'type'")) }
    self.type = type
    let fields = Fact.kind(of: type)?.fields ?? []
    payload = Members(
      payload.all.map { member in
        let shape = fields.first { $0.name == member.name }?.shape
        let value = shape.map { FactArguments.value(member.value, $0) }
        return Members.Member(name: member.name, value: value ?? member.value)
      })
    let now = WallClock.now
    heading = LogRequest.Heading(
      at: try texts["at"].map { text throws(Failure) in
        try PastMoment.read(text, zone: zone, now: now)
      } ?? now, by: texts["by"].map { Person($0) }, source: texts["src"], id: texts["id"])
  }
}
