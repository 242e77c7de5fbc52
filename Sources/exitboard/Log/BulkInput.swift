import BoardJournal
import BoardModel
import BoardText
import Glibc

/// Reads events as JSON lines and appends as one batch what arrived while the last one was synchronized.
struct BulkInput: ~Copyable {
  struct Options {
    let isStrict: Bool
    /// Says nothing of what was recorded.
    let isQuiet: Bool
    /// Waits where the file cannot be written now, and tries again.
    let waits: Bool
  }

  /// A line that becomes an event, not written yet.
  private struct Pending {
    let line: Int
    /// Its beginning, to be shown if it is rejected.
    let head: [UInt8]
    var request: LogRequest
  }

  private var writer: JournalWriter
  private let loaded: LoadedPlan
  private let path: String
  private let options: Options
  /// Makes events of foreign lines; without it each line is an event.
  private var importer: Importer?
  /// What was already said once; a feed would say it with every line.
  private var said: Set<String> = []
  private static let maxSaid = 100
  private var pending: [Pending] = []
  private var lineCount = 0
  private var writtenCount = 0
  private var rejectedLines: Set<Int> = []
  /// Begins the ids of events that have none of their own, so that none is written twice by a second try.
  private let run = String(WallClock.now.milliseconds, radix: 36) + "-\(getpid())"

  init(
    writer: consuming JournalWriter, loaded: LoadedPlan, path: String, importer: Importer?,
    options: Options
  ) {
    self.writer = writer
    self.loaded = loaded
    self.path = path
    self.importer = importer
    self.options = options
  }

  /// Reads to the end of the input; throws if nothing more can be written, or at the end if any line was rejected.
  mutating func read(_ descriptor: Int32) throws(Failure) {
    let limit = importer == nil ? LineLimits.maxBytes : Importer.maxLineBytes
    var lines = InputLines(descriptor: descriptor, limitBytes: limit)
    while let line = try lines.next(whenIdle: { () throws(Failure) in try flush() }) {
      lineCount += 1
      try take(line, limitBytes: limit)
      if pending.count >= JournalWriter.maxBatchCount { try flush() }
    }
    try flush()
    guard rejectedLines.isEmpty else {
      throw Failure(
        .data,
        tr(
          "{count} of {lines} lines were invalid; {written} events were written",
          rejectedLines.count, lineCount, writtenCount))
    }
  }

  private mutating func take(_ line: InputLines.Line, limitBytes: Int) throws(Failure) {
    var bytes = line.bytes
    // Some shells begin what they pipe with a byte order mark.
    if lineCount == 1, bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
    if bytes.isEmpty || bytes == [13] { return }
    let head = Array(bytes.prefix(200))
    guard !line.isTooLong else {
      return reject(lineCount, tr("it is longer than {limit_bytes} bytes", limitBytes), head)
    }
    guard importer == nil else { return try takeForeign(bytes, head) }
    var event: InputLine?
    try orReject(head) { input throws(Failure) in
      event = try InputLine(bytes, zone: input.loaded.zone)
    }
    guard let event else { return }
    let isSignOff = event.type == DaySigned.type
    try flush(before: event.type)
    try orReject(head) { input throws(Failure) in
      input.add(
        try LogRequest(
          type: event.type, event.payload, event.heading, input.loaded, path: input.path,
          canAsk: false), head)
    }
    if isSignOff { try flush() }
  }

  /// Rejects the line that is being read if it is at fault; throws if the disk or the file is.
  private mutating func orReject(
    _ head: [UInt8], _ action: (inout BulkInput) throws(Failure) -> Void
  ) throws(Failure) {
    do throws(Failure) { try action(&self) } catch {
      guard [.usage, .data, .noPermission].contains(error.status) else { throw error }
      reject(lineCount, error.sentence, head)
    }
  }

  private mutating func takeForeign(_ bytes: [UInt8], _ head: [UInt8]) throws(Failure) {
    guard let table = importer?.events(ofLine: bytes, lineCount, now: WallClock.now) else { return }
    for note in table.bad { reject(lineCount, note.reason, head) }
    for note in table.remarks { sayOnce(note.reason) }
    for reason in table.leftOut.keys.sorted() { sayOnce(tr("left out: {reason}", reason)) }
    for draft in table.drafts {
      try flush(before: draft.fact.type)
      try orReject(head) { input throws(Failure) in
        input.add(try LogRequest(draft, input.loaded, path: input.path), head)
      }
    }
  }

  private mutating func add(_ request: LogRequest, _ head: [UInt8]) {
    var request = request
    for warning in request.draft.warnings(plan: loaded.plan) {
      if options.isStrict { return reject(lineCount, warning, head) }
      sayOnce(warning)
    }
    if options.waits, request.draft.id == nil, !request.isSignOff {
      request.draft.id = "\(run)-\(lineCount).\(pending.count)"
    }
    pending.append(Pending(line: lineCount, head: head, request: request))
  }

  private mutating func sayOnce(_ sentence: String) {
    guard said.count < BulkInput.maxSaid, said.insert(sentence).inserted else { return }
    Output.report(tr("line {number}: {sentence}", lineCount, sentence))
  }

  private mutating func reject(_ line: Int, _ sentence: String, _ head: [UInt8]) {
    rejectedLines.insert(line)
    let text = String(decoding: head, as: UTF8.self).visible
    Output.report(
      tr("line {number}: {sentence}", line, tr("{reason}: {line}", sentence, text)))
  }

  /// A sign-off and counted money depend on everything before them, so they are written alone.
  private mutating func flush(before type: String) throws(Failure) {
    if type == DaySigned.type || type == CheckDone.type && loaded.plan.countsMoney { try flush() }
  }

  /// Writes what is pending; a failure of the disk is none of the lines.
  private mutating func flush() throws(Failure) {
    var hasWaited = false
    while !pending.isEmpty {
      let receipts: ArraySlice<Receipt>
      do throws(JournalError) {
        receipts = try writer.append(
          pending.flatMap(\.request.drafts), now: WallClock.now,
          if: pending[0].request.condition
        )
        // A sign-off, alone, may bring the plan with it.
        .suffix(pending.count)
      } catch {
        if try settled(error) { continue }
        let failure = Failure(error)
        guard options.waits, [.cannotCreate, .inputOutput, .tryLater].contains(failure.status)
        else {
          throw Failure(
            failure.status,
            tr(
              "{reason} (lines {first} to {last} are not recorded)", failure.sentence,
              pending[0].line, lineCount))
        }
        if !hasWaited { Output.report(tr("{reason} (waiting to try again)", failure.sentence)) }
        hasWaited = true
        _ = poll(nil, 0, BulkInput.waitMilliseconds)
        continue
      }
      pending = []
      writtenCount += receipts.count { !$0.isRepeat }
      if options.isQuiet { continue }
      try Output.data(receipts.map { "ok \($0.seq) \($0.hash)\n" }.joined())
    }
  }

  private static let waitMilliseconds: Int32 = 1000

  /// Takes out the line that the journal does not accept; `false` if it accepts none now.
  private mutating func settled(_ error: JournalError) throws(Failure) -> Bool {
    switch error {
    case .conflictingID(let id, _):
      guard let index = pending.lastIndex(where: { $0.request.draft.id == id }) else {
        return false
      }
      let line = pending.remove(at: index)
      if importer != nil {
        sayOnce(tr("left out: an earlier line has its key, and other content"))
      } else {
        reject(line.line, error.description, line.head)
      }
    case .rejected, .future, .superseded:
      guard pending.count == 1 else {
        // One event was rejected; write the others one by one.
        for single in pending {
          pending = [single]
          try flush()
        }
        return true
      }
      reject(pending[0].line, error.description, pending[0].head)
      pending = []
    default: return false
    }
    return true
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
