import BoardModel

/// Reads the lines that a log is full of, spelled exactly as our own encoder spells them.
///
/// One pass, eight bytes at a time, and nothing is made that was made before. Whatever is spelled otherwise, is of
/// another type or holds anything unusual is `nil` here and is read by the strict reader, which alone can say what is
/// wrong with a line. What this one does read, that one reads the same.
struct CanonicalLine {
  private var texts = ShortTexts()
  private var at = MomentReader()
  private var recorded = MomentReader()
  private let words = Words()

  /// Longer lines are rare, and hold long texts.
  private static let longest = 2048

  /// How lines begin, and what stands between values.
  private struct Words {
    let seq = Literal("{\"seq\":")
    let at = Literal(",\"at\":\"")
    let rec = Literal("\",\"rec\":\"")
    let type = Literal("\",\"type\":\"")
    let counted = Literal("queue.counted\",\"lane\":\"")
    let served = Literal("queue.served\",\"lane\":\"")
    let inspected = Literal("restroom.inspected\",\"room\":\"")
    let waiting = Literal("\"waiting\":")
    let serving = Literal("\"serving\":")
    let waitSeconds = Literal("\"wait_s\":")
    let serviceSeconds = Literal("\"service_s\":")
    let items = Literal("\"items\":")
    let waitMilliseconds = Literal("\"wait_ms\":")
    let serviceMilliseconds = Literal("\"service_ms\":")
    let failed = Literal("\"failed\":[\"")
    let unseen = Literal("\"unseen\":[\"")
    let by = Literal("\"by\":\"")
    let pin = Literal("\"auth\":\"pin\"")
    let src = Literal("\"src\":\"")
    let id = Literal("\"id\":\"")
    let hash = Literal("\"hash\":\"")
  }

  /// The record of a line without its newline; `nil` where the strict reader has to read it.
  mutating func record(_ line: Span<UInt8>) -> Record? {
    guard let head = head(of: line) else { return nil }
    var events: [Event] = []
    guard append(line, head, to: &events) != nil else { return nil }
    return Record(event: events[0], hash: head.hash, bodyBytes: head.end)
  }

  /// The two numbers that place a line in the chain, and where its body ends.
  struct Head {
    let seq: Int
    let hash: LineHash
    fileprivate let position: Int
    fileprivate let end: Int

    var bodyBytes: Int { end }
  }

  /// What the line's first and last member say; `nil` where the strict reader has to read it.
  @inline(__always)
  func head(of line: Span<UInt8>) -> Head? {
    let bytes = unsafe line.bytes
    // Behind every word that is compared stand at least the 42 bytes of the hash.
    let end = bytes.byteCount - Record.tailBytes
    guard end > 64, bytes.byteCount <= CanonicalLine.longest,
      bytes.byte(at: end) == UInt8(ascii: ","), words.hash.stands(at: end + 1, of: bytes),
      bytes.byte(at: end + 41) == UInt8(ascii: "\""), bytes.byte(at: end + 42) == UInt8(ascii: "}"),
      let high = bytes.hexWord(at: end + 9), let low = bytes.hexWord(at: end + 25)
    else { return nil }
    var cursor = Cursor(position: 0, end: end)
    guard cursor.skip(words.seq, bytes), let seq = cursor.number(bytes, digits: 15), seq >= 1
    else { return nil }
    return Head(
      seq: seq, hash: LineHash(high: high, low: low), position: cursor.position, end: end)
  }

  /// Appends what stands between them to `events`, so that it is moved no more than once.
  ///
  /// - Returns: from when on a board could know of it; `nil` where the strict reader has to read the line.
  @inline(__always)
  mutating func append(
    _ line: Span<UInt8>, _ head: Head, to events: inout [Event]
  ) -> Timestamp? {
    let bytes = unsafe line.bytes
    var cursor = Cursor(position: head.position, end: head.end)
    guard cursor.skip(words.at, bytes), let at = cursor.moment(&at, bytes) else { return nil }
    var recorded: Timestamp?
    if cursor.skip(words.rec, bytes) {
      guard let moment = cursor.moment(&self.recorded, bytes) else { return nil }
      recorded = moment
    }
    guard cursor.skip(words.type, bytes), let fact = fact(&cursor, bytes) else { return nil }
    var by: Person?
    if cursor.skipMember(words.by, bytes) {
      guard let text = cursor.text(&texts, bytes) else { return nil }
      by = Person(text)
    }
    let isPinConfirmed = cursor.skipMember(words.pin, bytes)
    var source: String?
    if cursor.skipMember(words.src, bytes) {
      guard let text = cursor.text(&texts, bytes) else { return nil }
      source = text
    }
    var id: String?
    if cursor.skipMember(words.id, bytes) {
      guard let text = cursor.text(&texts, bytes) else { return nil }
      id = text
    }
    guard cursor.position == head.end else { return nil }
    events.append(
      Event(
        seq: head.seq, at: at, recorded: recorded, by: by, isPinConfirmed: isPinConfirmed,
        source: source, id: id, fact: fact, unread: []))
    return recorded ?? at
  }

  @inline(__always)
  private mutating func fact(_ cursor: inout Cursor, _ bytes: RawSpan) -> Fact? {
    if cursor.skip(words.counted, bytes) { return counted(&cursor, bytes) }
    if cursor.skip(words.served, bytes) { return served(&cursor, bytes) }
    if cursor.skip(words.inspected, bytes) { return inspected(&cursor, bytes) }
    return nil
  }

  @inline(__always)
  private mutating func counted(_ cursor: inout Cursor, _ bytes: RawSpan) -> Fact? {
    guard let lane = cursor.id(&texts, bytes) else { return nil }
    var fields = QueueCounted(lane: LaneID(lane), waiting: nil)
    guard cursor.count(words.waiting, 0...100_000, &fields.waiting, bytes),
      cursor.count(words.serving, 0...100_000, &fields.serving, bytes),
      cursor.count(words.waitSeconds, Value.secondsOfAWeek, &fields.displayedSeconds, bytes),
      fields.waiting != nil || fields.displayedSeconds != nil
    else { return nil }
    return .queue(.counted(fields))
  }

  @inline(__always)
  private mutating func served(_ cursor: inout Cursor, _ bytes: RawSpan) -> Fact? {
    guard let lane = cursor.id(&texts, bytes) else { return nil }
    var fields = QueueServed(lane: LaneID(lane))
    guard cursor.count(words.waitSeconds, Value.observedSeconds, &fields.waitSeconds, bytes),
      cursor.count(words.serviceSeconds, Value.secondsOfAWeek, &fields.serviceSeconds, bytes),
      cursor.count(words.items, 0...100_000, &fields.items, bytes),
      cursor.count(
        words.waitMilliseconds, Value.observedMilliseconds, &fields.waitMilliseconds, bytes),
      cursor.count(
        words.serviceMilliseconds, Value.millisecondsOfAWeek, &fields.serviceMilliseconds, bytes)
    else { return nil }
    return .queue(.served(fields))
  }

  private mutating func inspected(_ cursor: inout Cursor, _ bytes: RawSpan) -> Fact? {
    guard let room = cursor.id(&texts, bytes) else { return nil }
    var fields = RestroomInspected(room: RoomID(room))
    guard cursor.ids(words.failed, &fields.failed, &texts, bytes),
      cursor.ids(words.unseen, &fields.unseen, &texts, bytes)
    else { return nil }
    return .restroom(.inspected(fields))
  }
}
