import BoardJournal
import BoardModel

/// Two writers of one event file, with a stranger between: every acknowledged event counts exactly
/// once and under the number that was acknowledged, and no other event twice.
///
/// The verifier, the independent one and the reader agree on the file.
@Sendable func fuzzWriters(_ input: [UInt8]) {
  var contest = Contest(input)
  contest.run()
  let (_, events) = verified(contest.file)
  var found: [String: [ChainHead]] = [:]
  for event in events {
    guard case .log(.noted(let note)) = event.fact else { continue }
    found[note.text, default: []].append(ChainHead(seq: event.seq, hash: .zeros))
  }
  for (text, head) in contest.acknowledged {
    require(
      found[text]?.map(\.seq) == [head.seq],
      "\(text) was acknowledged as \(head.seq) and is \(found[text] ?? []) in\n\(contest.file.text)"
    )
  }
  for number in 0..<contest.attempted where found["\(number)", default: []].count > 1 {
    fail("\(number) was not acknowledged and counts twice in\n\(contest.file.text)")
  }
  checkReader(of: contest.file, events)
  check(MemoryFile(bytes: contest.file.bytes))
}

/// The reader of the board sees the events that count, in their order.
private func checkReader(of file: MemoryFile, _ events: [Event]) {
  FuzzFolder.write(file.bytes, to: FuzzFolder.journal)
  var follower = JournalFollower(path: FuzzFolder.journal, after: nil, watchesChanges: false)
  let update = follower.poll(limitBytes: 1 << 30)
  require(
    update.events.map(\.seq) == events.map(\.seq),
    "the reader sees \(update.events.map(\.seq)), the verifier \(events.map(\.seq)) in\n\(file.text)"
  )
}

/// What happens to the file, one step a byte.
private struct Contest {
  private(set) var file = MemoryFile(bytes: [])
  private(set) var acknowledged: [String: ChainHead] = [:]
  /// How many events a writer was asked to write; their texts are the numbers below.
  private(set) var attempted = 0
  private var decisions: Decisions
  /// The newest line of ours, which the stranger knows too.
  private var head = ChainHead.start
  /// The newest line of the stranger's own log.
  private var foreignHead = ChainHead.start
  /// What each writer remembers, and what stands beside the file: now, and at some time before.
  private var memories: [ResumePoint?] = [nil, nil]
  private var hint: ResumePoint?
  private var oldHints: [ResumePoint] = []

  private static let limitBytes = 20_000

  init(_ input: [UInt8]) { decisions = Decisions(input) }

  mutating func run() {
    while !decisions.isEmpty, file.bytes.count < Contest.limitBytes { perform(decisions.byte()) }
  }

  private mutating func perform(_ act: UInt8) {
    switch act {
    case 0..<112: write(by: Int(act & 1), count: 1 + Int(act >> 1) % 3)
    case 112..<160: file.foreign.append(foreignBytes())
    case 160..<208: file.bytes += foreignBytes()
    case 208..<224: file.limitBytes = decisions.number() % 700
    case 224..<232: hint = nil
    case 232..<240:
      hint = oldHints.isEmpty ? nil : oldHints[decisions.number(below: oldHints.count)]
    default: memories[Int(act & 1)] = nil
    }
  }

  private mutating func write(by writer: Int, count: Int) {
    let texts = (attempted..<attempted + count).map { "\($0)" }
    attempted += count
    let opening = JournalOpening(store: "s", app: "a", source: nil, createsFolder: false)
    var appending = LockedAppend(
      opening: opening, zone: .utc, now: Story.moment,
      from: [hint, memories[writer]].compactMap { $0 })
    do {
      let heads = try appending.write(texts.map { Story.note($0) }, to: &file)
      require(heads.count == count, "\(heads.count) receipts for \(count) events")
      for (text, head) in zip(texts, heads) { acknowledged[text] = head }
      head = heads.last ?? head
      if let newest = appending.newest {
        memories[writer] = newest
        hint = newest
        oldHints.append(newest)
      }
    } catch {
      switch error {
      case .shortWrite, .unsuitable, .contested: break
      default: fail("\(error)")
      }
    }
    file.limitBytes = nil
  }

  /// What a program that knows the format, but takes no lock, may write.
  private mutating func foreignBytes() -> [UInt8] {
    let act = decisions.byte()
    let count = Int(act & 3) + 1
    switch act >> 2 {
    case 0..<8: return decisions.bytes(Int(act)) + (act & 1 == 0 ? [10] : [])
    case 8..<12: return [UInt8](repeating: 10, count: count)
    case 12..<24: return lines(count, after: &foreignHead, isEnded: act & 4 == 0)
    case 24..<36:
      var head = head
      return lines(count, after: &head, isEnded: act & 4 == 0)
    case 36..<40:
      let size = file.bytes.count
      let fact = LogGap(
        offset: decisions.number(below: size + 1), bytes: decisions.number(),
        sha256: String(repeating: "0", count: 64))
      var head = head
      return line(.gap(fact), after: &head)
    case 40..<52: return oldPart(count)
    case 52..<56: return Array(lines(1, after: &foreignHead, isEnded: false).prefix(Int(act)))
    default: return Array("{\"seq\":\(head.seq + count)".utf8)
    }
  }

  private func lines(_ count: Int, after head: inout ChainHead, isEnded: Bool) -> [UInt8] {
    let lines = (0..<count).flatMap { _ in
      line(.noted(NoteAdded(topic: .other, text: "foreign")), after: &head)
    }
    return isEnded ? lines : lines.dropLast()
  }

  private func line(_ fact: LogFact, after head: inout ChainHead) -> [UInt8] {
    var encoder = JournalEncoder(after: head, zone: .utc)
    var bytes: [UInt8] = []
    do {
      let draft = Draft(at: Story.moment, by: nil, source: "stranger", id: nil, fact: .log(fact))
      try encoder.append(draft, now: Story.moment, to: &bytes)
    } catch {
      fail("\(error)")
    }
    head = encoder.head
    return bytes
  }

  /// Some lines of the file, which link to each other but not to its end.
  private mutating func oldPart(_ count: Int) -> [UInt8] {
    let lines = file.bytes.split(separator: 10)
    guard !lines.isEmpty else { return [] }
    return lines[decisions.number(below: lines.count)...].prefix(count).flatMap { $0 + [10] }
  }
}
