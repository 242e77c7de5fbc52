import BoardJournal
package import BoardModel
import BoardText
import Glibc

/// Keeps a copy of every store's event file from a stream, checks each line, and says what it found.
package struct Keeper<Link: Broker & ~Copyable>: ~Copyable {
  private enum Step {
    case idle
    case inspecting(token: Int)
    /// Comparing the message at the cursor with the one that was there.
    case comparing(token: Int)
    case beginning(token: Int)
    case reading
  }

  /// The newest message of the stream whose effects are written.
  struct Cursor: Equatable {
    var sequence = 0
    var id = ""
  }

  private var session: Session<Link>
  private let stream: String
  private let folder: String
  private let isMuted: Bool
  private let lock: LockedFile
  private var step = Step.idle
  private var copies: [StoreKey: KeptCopy] = [:]
  private var touched: Set<StoreKey> = []
  private var holding: Set<StoreKey> = []
  private var cursor: Cursor
  private var reached = Cursor()
  private var reader: OrderedReader
  private var notes: [String] = []
  private var warned: Set<String> = []
  private var saidAt = Int.min
  private var unsaid: [StoreKey] = []
  /// Messages under no store's subject.
  package private(set) var foreignCount = 0
  package private(set) var lineCount = 0
  package private(set) var trouble: WireError?
  private var isCaughtUp = false

  /// Copies known at once; subjects beyond are counted as foreign.
  private static var maxCopies: Int { 50_000 }
  private static var verdictMilliseconds: Int { 60_000 }
  private static var maxPendingBytes: Int { 1 << 20 }
  /// Verdicts in one turn, lest a reader of all of them waits.
  private static var verdictsAtOnce: Int { 500 }

  /// Locks the folder for this keeper, and finds the copies that are there.
  package init(
    _ link: consuming Link, stream: String, into folder: String, isMuted: Bool, seed: UInt64
  ) throws(WireError) {
    do throws(JournalError) { try Folder.create(folder) } catch { throw .file(error) }
    lock = try LockedFile("\(folder)/\(stream).lock") { .kept(folder: folder, by: $0) }
    session = Session(link, seed: seed)
    reader = OrderedReader(0)
    (self.stream, self.folder, self.isMuted) = (stream, folder, isMuted)
    cursor = Keeper.cursor(at: "\(folder)/\(stream).cursor")
    for key in KeptFolder.keys(in: folder) { _ = open(key) }
  }

  package var descriptor: Int32 { session.descriptor }
  package func wake(_ now: Int) -> Int { session.wake(now) }
  package var server: String? { session.connectedServer }
  /// Whether all that the stream has is kept, and no line is waited for.
  package var isComplete: Bool { isCaughtUp && holding.isEmpty }
  package var keys: [StoreKey] { copies.keys.sorted() }
  package var failures: Int { session.failures }
  package func copy(_ key: StoreKey) -> KeptCopy? { copies[key] }

  package mutating func takeNotes() -> [String] {
    defer { notes = [] }
    return notes
  }

  /// Notes what an audit of a copy found.
  package mutating func note(_ audit: Verdict.Audit, of key: StoreKey, upTo seq: Int) {
    copies[key]?.note(audit, upTo: seq)
    touched.insert(key)
  }

  /// Moves on: takes what arrived, writes it, and says what was found.
  package mutating func turn(_ now: Int, at clock: Timestamp) {
    for arrival in session.turn(now) {
      switch arrival {
      case .opened: begin(now)
      case .answer(let token, let message): take(token, message, now)
      case .delivery(let message): deliver(message, now)
      case .unanswered: break
      case .ended(let error): ended(error)
      }
    }
    if case .reading = step, reader.isSilent(now) {
      fail(.silent(request: tr("for the next lines"), complaint: session.complaint), now)
    }
    for key in holding {
      copies[key]?.release(now)
      touched.insert(key)
    }
    write(now)
    say(now, at: clock)
  }

  package mutating func close() { session.close() }

  // The parts follow the order of a session.

  private mutating func begin(_ now: Int) {
    notes.append(tr("connected to {server}", session.connectedServer ?? ""))
    unsaid = copies.keys.sorted()
    saidAt = now
    step = .inspecting(
      token: session.request(
        "$JS.API.STREAM.INFO.\(stream)", tr("for the settings of {stream}", stream), body: [], now))
  }

  private mutating func take(_ token: Int, _ message: Incoming, _ now: Int) {
    switch step {
    case .inspecting(token): inspect(message, now)
    case .comparing(token):
      if message.status == 503 { return fail(.noDirectRead(stream: stream), now) }
      // Another message, or none: the server's disk went back, or it is older than the stream keeps.
      if message.status != nil || message.id ?? "" != cursor.id { cursor = Cursor() }
      read(now)
    case .beginning(token):
      if let error = WireError.refusal(of: tr("to deliver lines"), stream: stream, message) {
        return fail(error, now)
      }
      step = .reading
    default: break
    }
  }

  private mutating func inspect(_ message: Incoming, _ now: Int) {
    if message.status == 503 {
      return fail(.refused(request: stream, reason: tr("JetStream is not on there")), now)
    }
    let answer = WireJSON(message.body)
    if answer?["error"]?["err_code"]?.number == 10059 {
      return fail(.noStream(subject: stream), now)
    }
    let what = tr("for the settings of {stream}", stream)
    if let error = WireError.refusal(of: what, stream: stream, message) { return fail(error, now) }
    guard let state = answer?["state"], let last = state["last_seq"]?.number else {
      return fail(.refused(request: what, reason: tr("the answer cannot be read")), now)
    }
    for sentence in answer?["config"].map(StreamSettings.warnings) ?? []
    where warned.insert(sentence).inserted {
      notes.append(tr("the stream {stream}: {warning}", stream, sentence))
    }
    if state["messages"]?.number == 0 { isCaughtUp = true }
    if cursor.sequence > last { cursor = Cursor() }
    if cursor.sequence == last, last > 0 { isCaughtUp = true }
    guard cursor.sequence > 0 else { return read(now) }
    step = .comparing(
      token: session.request(
        "$JS.API.DIRECT.GET.\(stream)", tr("for the line at the cursor"),
        body: Array("{\"seq\":\(cursor.sequence)}".utf8), now))
  }

  private mutating func read(_ now: Int) {
    reader = OrderedReader(now)
    reached = cursor
    let body = OrderedReader.request(
      stream: stream, deliverTo: session.deliverySubject, from: cursor.sequence + 1)
    step = .beginning(
      token: session.request(
        "$JS.API.CONSUMER.CREATE.\(stream)", tr("to deliver lines"), body: body, now))
  }

  private mutating func deliver(_ message: Incoming, _ now: Int) {
    switch step {
    case .beginning, .reading: break
    default: return
    }
    switch reader.take(message, now) {
    case .heartbeat: break
    case .flow(let reply): session.send(reply, body: [])
    case .gap: fail(.interrupted, now)
    case .message(let place):
      session.succeed()
      trouble = nil
      lineCount += 1
      keep(message, now)
      reached = Cursor(sequence: place.sequence, id: message.id ?? "")
      if place.waiting == 0 { isCaughtUp = true }
    }
  }

  private mutating func keep(_ message: Incoming, _ now: Int) {
    guard let (kind, key) = Subjects.parse(message.subject), kind == .event,
      copies[key] != nil || copies.count < Self.maxCopies && open(key)
    else {
      foreignCount += 1
      let sentence = tr(
        "a message under {subject}, which no store uses, was left out",
        WireError.cleaned(message.subject))
      if foreignCount <= 10 { notes.append(sentence) }
      return
    }
    do throws(JournalError) {
      try copies[key]?.take(message.body, now)
      touched.insert(key)
      if copies[key]?.hasHeld ?? false { holding.insert(key) } else { holding.remove(key) }
      if copies[key]?.pendingBytes ?? 0 > Self.maxPendingBytes { try copies[key]?.flush() }
    } catch {
      give(up: key, error, now)
    }
  }

  /// Reads where a copy ends; `false` if that cannot be read now.
  private mutating func open(_ key: StoreKey) -> Bool {
    do throws(JournalError) {
      let (copy, isWhole) = try KeptCopy.opening(key, in: folder)
      copies[key] = copy
      if !isWhole {
        notes.append(
          tr(
            "the end of {path} was no line; it was set aside, and all lines are read again",
            copy.path))
        cursor = Cursor()
        if session.isOpen, case .ended = session.end(.interrupted, 0) { ended(.interrupted) }
      }
      return true
    } catch {
      notes.append(error.description)
      return false
    }
  }

  /// The copy cannot be written: its lines are read again from the cursor, later.
  private mutating func give(up key: StoreKey, _ error: JournalError, _ now: Int) {
    copies[key] = nil
    touched.remove(key)
    fail(.file(error), now)
  }

  private mutating func write(_ now: Int) {
    for key in touched {
      do throws(JournalError) { try copies[key]?.flush() } catch {
        return give(up: key, error, now)
      }
    }
    // What is held is only in memory, so it must be delivered again after a crash.
    holding = holding.filter { copies[$0]?.hasHeld ?? false }
    guard case .reading = step, holding.isEmpty, reached != cursor else { return }
    cursor = reached
    let text = "\(cursor.sequence) \(cursor.id)\n"
    let file = unsafe fopen("\(folder)/\(stream).cursor", "w")
    if let file = unsafe file {
      unsafe fputs(text, file)
      unsafe fclose(file)
    }
  }

  private static func cursor(at path: String) -> Cursor {
    guard let file = try? SystemFile.reading(path), let bytes = try? file.bytes(at: 0..<4096),
      bytes.last == 10
    else { return Cursor() }
    let parts = String(decoding: bytes.dropLast(), as: UTF8.self).split(
      separator: " ", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, let sequence = Int(parts[0]), sequence > 0 else { return Cursor() }
    return Cursor(sequence: sequence, id: String(parts[1]))
  }

  /// Says the verdicts that changed, and all of them once a minute.
  private mutating func say(_ now: Int, at clock: Timestamp) {
    if session.isOpen, now - saidAt >= Self.verdictMilliseconds {
      saidAt = now
      unsaid = copies.keys.sorted()
    }
    let changed = touched.filter { copies[$0]?.isChanged ?? false }
    touched = []
    let due = Array(unsaid.suffix(Self.verdictsAtOnce))
    unsaid.removeLast(due.count)
    for key in Set(due).union(changed) {
      do throws(JournalError) {
        let isNews = copies[key]?.isChanged ?? false
        guard let verdict = try copies[key]?.conclude(at: clock) else { continue }
        if isNews, verdict.state != .sound, warned.insert("\(key) \(verdict.state)").inserted {
          notes.append(
            tr(
              "{store}, log {log}: {state} at line {seq}", key.store, key.log.text.prefix(8),
              verdict.state.rawValue, verdict.from ?? verdict.seq))
        }
        guard !isMuted, session.isOpen,
          let members = try? verdict.members()
        else { continue }
        session.send(Subjects.subject(.verdict, key), body: try JournalEncoder.object(members))
      } catch {
        notes.append(error.description)
      }
    }
  }

  private mutating func fail(_ error: WireError, _ now: Int) {
    if case .ended(let error) = session.end(error, now) { ended(error) }
  }

  private mutating func ended(_ error: WireError) {
    step = .idle
    isCaughtUp = false
    if trouble != error { notes.append(error.description) }
    trouble = error
  }
}
