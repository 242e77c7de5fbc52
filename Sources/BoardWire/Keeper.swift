import BoardJournal
package import BoardModel
import BoardText
import Glibc

/// Keeps a copy of every store's event file from a stream, checks each line, and says what it found.
package struct Keeper<Link: Broker & ~Copyable>: ~Copyable {
  private var session: Session<Link>
  private let stream: String
  private let folder: String
  private let isMuted: Bool
  private let lock: LockedFile
  private var step = KeeperStep.idle
  /// `nil` where a copy could not be written and was not opened again yet.
  private var copies: [KeptCopy?] = []
  private var places = CopyPlaces()
  private var lineReader = LineReader()
  private var unwritten: Set<Int> = []
  private var unwrittenBytes = 0
  private var writtenAt = Int.min
  private var holding: Set<Int> = []
  /// The cursor waits for them.
  private var blocked = BlockedCopies()
  /// The newest message whose effects are written, and the newest that was taken.
  private var cursor: KeeperCursor
  private var reached: (sequence: Int, body: [UInt8]) = (0, [])
  /// Messages that wait at the server.
  package private(set) var waiting = 0
  private var reader: OrderedReader
  private var notes: [String] = []
  private var warned: Set<String> = []
  private var verdicts = VerdictSchedule()
  /// Messages under no store's subject.
  package private(set) var foreignCount = 0
  package private(set) var trouble: WireError?
  private var isCaughtUp = false

  private static var maxUnwrittenBytes: Int { 8 << 20 }
  private static var writeMilliseconds: Int { 1000 }

  /// Locks the folder for this keeper.
  package init(
    _ link: consuming Link, stream: String, into folder: String, isMuted: Bool, seed: UInt64
  ) throws(WireError) {
    do throws(JournalError) { try Folder.create(folder) } catch { throw .file(error) }
    lock = try LockedFile("\(folder)/\(stream).lock") { .kept(folder: folder, by: $0) }
    session = Session(link, seed: seed)
    reader = OrderedReader(0)
    (self.stream, self.folder, self.isMuted) = (stream, folder, isMuted)
    cursor = KeeperCursor(at: "\(folder)/\(stream).cursor")
  }

  package var keys: [StoreKey] { places.keys }
  package var descriptor: Int32 { session.descriptor }
  package func wake(_ now: Int) -> Int {
    min(session.wake(now), session.isOpen ? verdicts.due(now) : .max, blocked.due)
  }
  /// Why a copy is not complete that could not be written.
  package var blockage: WireError? { blocked.error.map { .file($0) } }
  /// Whether all that the stream has is kept, and no line is waited for.
  package var isComplete: Bool { isCaughtUp && holding.isEmpty && unwritten.isEmpty }
  /// Whether lines came before others that are waited for.
  package var isHolding: Bool { !holding.isEmpty }
  package var failures: Int { session.failures }
  package func copy(_ key: StoreKey) -> KeptCopy? { places[key].flatMap { copies[$0] } }

  package mutating func takeNotes() -> [String] {
    defer { notes = [] }
    return notes
  }

  /// Notes what an audit of a copy found.
  package mutating func note(_ audit: Verdict.Audit, of key: StoreKey, upTo seq: Int) {
    guard let place = places[key] else { return }
    copies[place]?.note(audit, upTo: seq)
    verdicts.add(place, isFinding: true)
  }

  mutating func work(_ now: Int, at clock: Timestamp) {
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
    if blocked.release(now) {
      // No news.
      trouble = .interrupted
      if session.isOpen { fail(.interrupted, now) }
    }
    for place in holding where copies[place]?.release(now) ?? false {
      unwritten.insert(place)
      verdicts.add(place, isFinding: true)
    }
    write(now)
    say(verdicts.next(now, all: copies.count), at: clock)
  }

  /// Says what is not said yet, and ends the session.
  package mutating func close(at clock: Timestamp) {
    say(verdicts.rest(), at: clock)
    session.close()
  }

  private mutating func begin(_ now: Int) {
    notes.append(tr("connected to {server}", session.connectedServer ?? ""))
    let stream = stream
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
      if message.status != nil || !cursor.isAt(message.body) { cursor = KeeperCursor() }
      read(now)
    case .beginning(token):
      if let error = WireError.refusal(of: tr("to deliver lines"), message) {
        return fail(error, now)
      }
      step = .reading
    default: break
    }
  }

  private mutating func inspect(_ message: Incoming, _ now: Int) {
    let answer = WireJSON(message.body)
    if answer?["error"]?["err_code"]?.number == 10059 {
      return fail(.noStream(subject: stream), now)
    }
    let what = tr("for the settings of {stream}", stream)
    if let error = WireError.refusal(of: what, message) { return fail(error, now) }
    guard let state = answer?["state"], let last = state["last_seq"]?.number else {
      return fail(.unreadable(what), now)
    }
    for sentence in answer?["config"].map(StreamSettings.warnings) ?? []
    where warned.insert(sentence).inserted {
      notes.append(tr("the stream {stream}: {warning}", stream, sentence))
    }
    openCopies(answer?["config"]?["subjects"]?.list.compactMap(\.text) ?? [])
    if cursor.sequence > last { cursor = KeeperCursor() }
    isCaughtUp = state["messages"]?.number == 0 || cursor.sequence == last
    guard cursor.sequence > 0 else { return read(now) }
    step = .comparing(
      token: session.request(
        "$JS.API.DIRECT.GET.\(stream)", tr("for the line at the cursor"),
        body: Array("{\"seq\":\(cursor.sequence)}".utf8), now))
  }

  private mutating func read(_ now: Int) {
    reader = OrderedReader(now)
    (reached, waiting) = ((cursor.sequence, []), 0)
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
      keep(message, now)
      reached = (place.sequence, message.body)
      waiting = place.waiting
      if waiting == 0 { isCaughtUp = true }
    }
  }

  private mutating func keep(_ message: Incoming, _ now: Int) {
    guard let place = places.place(of: message.subject) else {
      foreignCount += 1
      let sentence = tr(
        "a message under {subject}, which no store uses, was left out",
        WireError.cleaned(message.subject))
      if foreignCount <= 10 { notes.append(sentence) }
      return
    }
    if place == copies.count { copies.append(nil) }
    if blocked.contains(place) { return }
    do throws(JournalError) {
      if copies[place] == nil, try !open(place) { return fail(.interrupted, now) }
      let news = try copies[place]?.take(message.body, now, &lineReader)
      if news == .line || news == .finding {
        unwritten.insert(place)
        verdicts.add(place, isFinding: news == .finding)
      }
      if news == .held, holding.insert(place).inserted, let copy = copies[place],
        copy.head == .start
      {
        notes.append(copy.lacksBeginning)
      }
      unwrittenBytes += message.body.count
    } catch {
      give(up: place, error, now)
    }
  }

  /// Opens the copies of the folder that are of this stream; those of other streams are another keeper's.
  private mutating func openCopies(_ patterns: [String]) {
    let buckets = Subjects.buckets(of: patterns)
    for key in KeptFolder.keys(in: folder)
    where buckets?.contains(Subjects.bucket(of: key.store)) ?? true {
      let place = places.place(of: key)
      if place == copies.count { copies.append(nil) }
      guard copies[place] == nil else { continue }
      do throws(JournalError) { _ = try open(place) } catch { noteOnce(error) }
    }
    verdicts.begin()
  }

  /// Reads where a copy ends; `false` if lines that were delivered before are needed again.
  private mutating func open(_ place: Int) throws(JournalError) -> Bool {
    let (copy, isWhole) = try KeptCopy.opening(places.keys[place], in: folder)
    copies[place] = copy
    if isWhole { return true }
    notes.append(
      tr(
        "the end of {path} was no line; it was set aside, and all lines are read again", copy.path))
    cursor = KeeperCursor()
    return false
  }

  /// The copy cannot be written: its lines are read again from the cursor, later, and the others are kept meanwhile.
  private mutating func give(up place: Int, _ error: JournalError, _ now: Int) {
    copies[place] = nil
    unwritten.remove(place)
    holding.remove(place)
    guard blocked.add(place, error, now) else { return fail(.file(error), now) }
    noteOnce(error)
  }

  private mutating func noteOnce(_ error: JournalError) {
    if warned.insert(error.description).inserted { notes.append(error.description) }
  }

  /// Writes what was taken: at once while little arrives, else what came in a second together.
  private mutating func write(_ now: Int) {
    if case .reading = step, waiting > 0, unwrittenBytes < Self.maxUnwrittenBytes,
      writtenAt != .min, now - writtenAt < Self.writeMilliseconds
    {
      return
    }
    (writtenAt, unwrittenBytes) = (now, 0)
    for place in unwritten {
      do throws(JournalError) { try copies[place]?.flush() } catch {
        give(up: place, error, now)
        if !blocked.contains(place) { return }
      }
    }
    unwritten.removeAll(keepingCapacity: true)
    if case .reading = step, reached.sequence != cursor.sequence {
      session.succeed()
      trouble = nil
    }
    // What is held is only in memory, so it must be delivered again after a crash.
    holding = holding.filter { copies[$0]?.hasHeld ?? false }
    guard case .reading = step, holding.isEmpty, blocked.isEmpty,
      reached.sequence != cursor.sequence
    else { return }
    cursor = KeeperCursor(sequence: reached.sequence, body: reached.body)
    do throws(JournalError) { try cursor.write(to: "\(folder)/\(stream).cursor") } catch {
      notes.append(error.description)
    }
  }

  private mutating func say(_ due: some Sequence<Int>, at clock: Timestamp) {
    for place in due {
      do throws(JournalError) {
        guard let verdict = try copies[place]?.conclude(at: clock) else { continue }
        let key = places.keys[place]
        if verdict.state != .sound, warned.insert("\(key) \(verdict.state)").inserted {
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
