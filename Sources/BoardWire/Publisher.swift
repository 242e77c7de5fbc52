package import BoardJournal
package import BoardModel
import BoardText

/// Sends an event file to head office, line by line, and the store's standing.
///
/// Each session reads back what head office has. Lines are sent again rather than left out: the server and the keeper
/// drop doubles. Nothing is sent before it is on disk here, and nothing from a file that contradicts what was sent.
package struct Publisher<Link: Broker & ~Copyable>: ~Copyable {
  private enum Step {
    case idle
    /// Asking which stream has the subject, and then for its last message.
    case finding(token: Int)
    case readingBack(token: Int, stream: String)
    case sending(stream: String)
  }

  private var session: Session<Link>
  private let path: String
  private let store: StoreID
  private let watchesChanges: Bool
  private let file: PublishFile
  private var record: PublishRecord
  private var source: LineSource
  private var key: StoreKey?
  private var subject = ""
  private var step = Step.idle
  private var window = SendWindow()
  private var isAtEnd = false
  /// The first line that was said not to link to the lines that are sent.
  private var unlinked: Int?
  private var standings = StandingSchedule()
  /// The farthest line up to which all were stored, in any session.
  private var farthest = 0
  private var savedAt = Int.min
  private var notes: [String] = []
  /// The newest line before and with which all are stored; `nil` = not known yet.
  package private(set) var stored: ChainHead?
  /// Why there is no session; `nil` while one works.
  package private(set) var trouble: WireError?

  private static var saveMilliseconds: Int { 10_000 }

  /// Locks the file for this publisher; it may not exist yet.
  ///
  /// `watchesChanges` makes `descriptors` readable when it grows.
  package init(
    _ link: consuming Link, store: StoreID, path: String, watchesChanges: Bool, seed: UInt64
  ) throws(WireError) {
    file = try PublishFile(for: path)
    record = file.record
    session = Session(link, seed: seed)
    (self.path, self.store, self.watchesChanges) = (path, store, watchesChanges)
    source = LineSource(path: path, after: nil, watchesChanges: false)
  }

  package var descriptors: [Int32] { [session.descriptor, source.descriptor] }
  package var server: String? { session.connectedServer }
  /// The `seq` of the newest line that was read for sending.
  package var newest: Int { source.head.seq }
  /// Whether everything in the file and the standing are stored.
  package var isComplete: Bool {
    guard case .sending = step else { return false }
    return isAtEnd && window.isEmpty && (standings.isStored || standings.trouble != nil)
  }
  /// Why the standing is not stored, while the lines may be.
  package var standingTrouble: WireError? { standings.trouble }
  /// Whether head office and this file agree, as far as head office has it.
  package var isAgreed: Bool { if case .sending = step { true } else { false } }
  /// The log under which it sends; `nil` before the first line.
  package var log: LogID? { key?.log }
  /// Sessions that ended since anything was stored.
  package var failures: Int { session.failures }

  /// When `turn` has something to do, even if nothing arrives and the file does not grow.
  package func wake(_ now: Int) -> Int {
    session.isOpen ? min(session.wake(now), standings.due(now)) : session.wake(now)
  }

  /// The sentences since the last call, for the service's log.
  package mutating func takeNotes() -> [String] {
    defer { notes = [] }
    return notes
  }

  /// Takes the present standing, and the text of the plan by which it was made.
  package mutating func offer(_ standing: Standing, plan: [String]) {
    standings.offer(standing, plan: plan)
  }

  mutating func work(_ now: Int, at clock: Timestamp) throws(WireError) {
    guard try identify() else { return }
    for arrival in session.turn(now) {
      switch arrival {
      case .opened: begin(now)
      case .answer(let token, let message): try take(token, message, now, at: clock)
      case .unanswered(let token): standings.fail(token, session.complaint, &notes)
      case .delivery: break
      case .ended(let error): ended(error, now, at: clock)
      }
    }
    try pump(now, at: clock)
    save(now)
  }

  /// Writes what was acknowledged, and ends the session.
  package mutating func close() {
    savedAt = .min
    save(0)
    session.close()
  }

  /// Finds the log's name, which its first line or a branch says; `false` = there is no line yet.
  private mutating func identify() throws(WireError) -> Bool {
    if key != nil { return true }
    var scan = LineSource(path: path, after: record.point, watchesChanges: false)
    try exhaust(&scan)
    if scan.isOutdated, record.point != nil {
      record.point = nil
      scan = LineSource(path: path, after: nil, watchesChanges: false)
      try exhaust(&scan)
    }
    guard let log = scan.log ?? LogID(record.log) else { return false }
    if record.log != log.text { record.point = nil }
    record.log = log.text
    let key = StoreKey(store: store, log: log)
    (self.key, subject) = (key, Subjects.subject(.event, key))
    return true
  }

  private func exhaust(_ source: inout LineSource) throws(WireError) {
    do throws(JournalError) { while try source.next() != nil {} } catch { throw .file(error) }
  }

  private mutating func begin(_ now: Int) {
    guard let key else { return }
    notes.append(tr("connected to {server}", session.connectedServer ?? ""))
    standings.begin()
    offerStanding(key, now)
    step = .finding(
      token: session.request(
        "$JS.API.STREAM.NAMES", tr("which stream keeps the lines"),
        body: Array("{\"subject\":\"\(subject)\"}".utf8), now))
  }

  private mutating func take(
    _ token: Int, _ message: Incoming, _ now: Int, at clock: Timestamp
  ) throws(WireError) {
    switch step {
    case .finding(token):
      if let error = WireError.refusal(of: tr("which stream keeps the lines"), message) {
        return fail(error, now, at: clock)
      }
      guard let stream = WireJSON(message.body)?["streams"]?.list.first?.text,
        stream.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F && $0 != 0x2E })
      else { return fail(.noStream(subject: subject), now, at: clock) }
      step = .readingBack(
        token: session.request(
          "$JS.API.DIRECT.GET.\(stream).\(subject)", tr("for the last line that was sent"),
          body: [], now), stream: stream)
    case .readingBack(token, let stream):
      if message.status == 503 { return fail(.noDirectRead(stream: stream), now, at: clock) }
      do throws(WireError) {
        try resume(after: message, subject: subject)
        record.isForked = false
      } catch .file(let error) {
        return fail(.file(error), now, at: clock)
      }
      // Before anything is sent: a point that the server's disk went back behind must not be used again.
      file.write(record)
      step = .sending(stream: stream)
    default: store(token, message, now, at: clock)
    }
  }

  /// Finds the place in the file behind what head office has.
  private mutating func resume(after message: Incoming, subject: String) throws(WireError) {
    window = SendWindow()
    isAtEnd = false
    var theirs: ChainHead?
    if message.status == nil {
      if let line = JournalRecord.ifValid(message.body.span) {
        theirs = line.head
      } else {
        notes.append(
          tr(
            "the last message under {subject} is no line of an event file; it is sent again",
            subject))
      }
    } else if message.status == 404 {
      record.point = nil
    }
    // The server's disk went back: everything up to theirs was stored before.
    let isRolledBack = theirs.map { $0.seq < record.point?.head.seq ?? 0 } ?? false
    // Without a point a line before theirs may be missing, so everything is sent again; doubles are dropped.
    if isRolledBack { record.point = nil }
    source = LineSource(path: path, after: record.point, watchesChanges: watchesChanges)
    stored = record.point?.head ?? .start
    guard let theirs else { return }
    var scan = LineSource(path: path, after: record.point, watchesChanges: false)
    var found = stored == theirs
    do throws(JournalError) {
      while !found, let line = try scan.next(), line.head.seq <= theirs.seq {
        found = line.head == theirs
        if isRolledBack { _ = try source.next() }
      }
    } catch {
      throw .file(error)
    }
    if scan.isOutdated, record.point != nil {
      record.point = nil
      return try resume(after: message, subject: subject)
    }
    guard found else {
      let error = WireError.forked(
        seq: theirs.seq, hash: theirs.hash.description, newest: scan.head.seq)
      (record.said, record.isForked) = (error.description, true)
      file.write(record)
      throw error
    }
    guard isRolledBack else { return }
    stored = theirs
    record.point = source.point(upTo: theirs.seq)
  }

  /// Sends as many lines as may be unanswered.
  private mutating func pump(_ now: Int, at clock: Timestamp) throws(WireError) {
    guard session.isOpen, let key else { return }
    offerStanding(key, now)
    guard case .sending = step else { return }
    do throws(JournalError) {
      var batch: [LineSource.Line] = []
      var bytes = 0
      while window.hasRoom(after: batch.count, bytes: bytes) {
        guard let line = try source.next() else { break }
        batch.append(line)
        bytes += line.bytes.count
      }
      isAtEnd = window.hasRoom(after: batch.count, bytes: bytes)
      if case .unconfirmed(_, _, let seq) = source.notice, unlinked != seq {
        unlinked = seq
        notes.append(
          tr(
            "the lines from {seq} on do not link to those before, and are not sent; 'exitboard verify' says what happened",
            seq))
      }
      if !batch.isEmpty { try source.synchronize() }
      for line in batch { send(line, key, now) }
    } catch {
      return fail(.file(error), now, at: clock)
    }
    if source.isOutdated || source.log.map({ $0 != key.log }) ?? false {
      // Another file, or another name: what head office has of it is read back.
      self.key = nil
      record.point = nil
      fail(.interrupted, now, at: clock)
    }
  }

  private mutating func send(_ line: LineSource.Line, _ key: StoreKey, _ now: Int) {
    let token = session.request(
      subject, tr("to store line {seq}", line.head.seq),
      id: Subjects.messageID(key, line.head), body: line.bytes, now)
    window.add(line, token: token)
  }

  private mutating func store(
    _ token: Int, _ message: Incoming, _ now: Int, at clock: Timestamp
  ) {
    if standings.take(token, message, &notes) { return }
    guard let head = window.head(of: token) else { return }
    guard message.isAcknowledgement else {
      let what = tr("to store line {seq}", head.seq)
      let error =
        message.status == 503
        ? .noStream(subject: subject) : WireError.refusal(of: what, message) ?? .unreadable(what)
      return fail(error, now, at: clock)
    }
    trouble = nil
    stored = window.store(token) ?? stored
    // A double is answered too; only news make the pauses short again.
    guard let seq = stored?.seq, seq > farthest else { return }
    farthest = seq
    session.succeed()
  }

  private mutating func offerStanding(_ key: StoreKey, _ now: Int) {
    standings.send(key, now, &notes) { subject, body in
      session.request(subject, tr("to keep the standing"), body: body, isVital: false, now)
    }
  }

  private mutating func fail(_ error: WireError, _ now: Int, at clock: Timestamp) {
    if case .ended(let error) = session.end(error, now) { ended(error, now, at: clock) }
  }

  private mutating func ended(_ error: WireError, _ now: Int, at clock: Timestamp) {
    step = .idle
    advance()
    window = SendWindow()
    if trouble != error { notes.append(error.description) }
    trouble = error
    record.said = error.description
    record.saidAt = clock
  }

  private mutating func save(_ now: Int) {
    guard savedAt == .min || now - savedAt >= Self.saveMilliseconds else { return }
    savedAt = now
    advance()
    if trouble == nil, !record.isForked { record.said = "" }
    file.write(record)
  }

  private mutating func advance() {
    if let stored, let point = source.point(upTo: stored.seq) { record.point = point }
  }
}
