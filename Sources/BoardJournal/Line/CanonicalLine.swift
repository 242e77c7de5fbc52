import BoardModel

/// Fast reader for lines spelled exactly as `JournalEncoder` writes them: nearly all of a journal.
///
/// Three types, of which a journal has millions, have a reader here; the others are read as they are
/// declared. Facts that concern other lines, unknown types, and anything else give `nil` and are left to the strict
/// reader, `JournalRecord.parsing`, which also says what is wrong. What this reader accepts, the strict reader reads the same.
struct CanonicalLine {
  private var texts = ShortTextCache()
  private var at = TimestampReader()
  private var recorded = TimestampReader()
  /// Members of the fact that was read last; kept for its memory.
  private var members: [Members.Member] = []

  /// Longer lines are rare and contain long texts; they are left to the strict reader.
  private static let maxLength = 2048

  mutating func record(_ line: Span<UInt8>) -> JournalRecord? {
    guard let head = head(of: line) else { return nil }
    var events: [Event] = []
    guard append(line, head, to: &events) != nil else { return nil }
    return JournalRecord(event: events[0], hash: head.hash, bodyBytes: head.bodyBytes)
  }

  /// The first and last member of a line: its `seq` and its hash.
  struct Head {
    let seq: Int
    let hash: LineHash
    /// Bytes of the line that its hash covers, from the first.
    let bodyBytes: Int
    fileprivate let position: Int
  }

  /// Reads the first and last member of a line; `nil` = use the strict reader.
  @inline(__always)
  func head(of line: Span<UInt8>) -> Head? {
    let bytes = unsafe line.bytes
    // The 42 bytes of the hash member follow every word compared below, so no load passes the end.
    let end = bytes.byteCount - JournalRecord.tailBytes
    guard end > 64, bytes.byteCount <= CanonicalLine.maxLength,
      bytes.byte(at: end) == UInt8(ascii: ","), bytes.has("\"hash\":\"", at: end + 1),
      bytes.byte(at: end + 41) == UInt8(ascii: "\""), bytes.byte(at: end + 42) == UInt8(ascii: "}"),
      let hash = LineHash(hexAt: end + 9, of: bytes)
    else { return nil }
    var cursor = Cursor(position: 0, end: end)
    guard cursor.skip("{\"seq\":", bytes), let seq = cursor.number(bytes, digits: 15), seq >= 1
    else { return nil }
    return Head(
      seq: seq, hash: hash, bodyBytes: end, position: cursor.position)
  }

  /// Reads the members between `head` and the hash and appends the event to `events`, uncopied.
  ///
  /// - Returns: when the event was recorded; `nil` = use the strict reader.
  @inline(__always)
  mutating func append(
    _ line: Span<UInt8>, _ head: Head, to events: inout [Event]
  ) -> Timestamp? {
    let bytes = unsafe line.bytes
    var cursor = Cursor(position: head.position, end: head.bodyBytes)
    guard cursor.skip(",\"at\":\"", bytes), let at = cursor.timestamp(&at, bytes) else {
      return nil
    }
    var recorded: Timestamp?
    if cursor.skip("\",\"rec\":\"", bytes) {
      guard let moment = cursor.timestamp(&self.recorded, bytes) else { return nil }
      recorded = moment
    }
    guard cursor.skip("\",\"type\":\"", bytes) else { return nil }
    let moments = (at: at, recorded: recorded)
    let type = cursor
    if cursor.skip("queue.counted\",\"lane\":\"", bytes), let fields = counted(&cursor, bytes),
      let known = append(.queue(.counted(fields)), [], head, moments, &cursor, bytes, to: &events)
    {
      return known
    }
    cursor = type
    if cursor.skip("queue.served\",\"lane\":\"", bytes), let fields = served(&cursor, bytes),
      let known = append(.queue(.served(fields)), [], head, moments, &cursor, bytes, to: &events)
    {
      return known
    }
    cursor = type
    if cursor.skip("restroom.inspected\",\"room\":\"", bytes),
      let fields = inspected(&cursor, bytes),
      let known = append(
        .restroom(.inspected(fields)), [], head, moments, &cursor, bytes, to: &events)
    {
      return known
    }
    cursor = type
    guard let (fact, unknownMembers) = declared(&cursor, bytes) else { return nil }
    return append(fact, unknownMembers, head, moments, &cursor, bytes, to: &events)
  }

  /// Reads the type and the members of a fact as the type declares them.
  private mutating func declared(
    _ cursor: inout Cursor, _ bytes: RawSpan
  ) -> (fact: Fact, unknownMembers: [String])? {
    guard let kind = cursor.kind(&texts, bytes) else { return nil }
    members.removeAll(keepingCapacity: true)
    while let name = cursor.memberName(&texts, bytes) {
      guard let value = cursor.value(&texts, bytes), !members.contains(where: { $0.name == name })
      else { return nil }
      members.append(Members.Member(name: name, value: value))
    }
    let (fact, unknownMembers) = kind.parse(Members(members))
    return fact.isPlain ? (fact, unknownMembers) : nil
  }

  /// Reads the members after the fact and appends the event; returns when it was recorded.
  private mutating func append(
    _ fact: consuming Fact, _ unknownMembers: [String], _ head: Head,
    _ moments: (at: Timestamp, recorded: Timestamp?), _ cursor: inout Cursor, _ bytes: RawSpan,
    to events: inout [Event]
  ) -> Timestamp? {
    var by: Person?
    if cursor.skipMember("\"by\":\"", bytes) {
      guard let text = cursor.text(&texts, bytes) else { return nil }
      by = Person(text)
    }
    let isPinConfirmed = cursor.skipMember("\"auth\":\"pin\"", bytes)
    var source: String?
    if cursor.skipMember("\"src\":\"", bytes) {
      guard let text = cursor.text(&texts, bytes) else { return nil }
      source = text
    }
    var id: String?
    if cursor.skipMember("\"id\":\"", bytes) {
      guard let text = cursor.text(&texts, bytes) else { return nil }
      id = text
    }
    guard cursor.position == head.bodyBytes else { return nil }
    events.append(
      Event(
        seq: head.seq, at: moments.at, recorded: moments.recorded, by: by,
        isPinConfirmed: isPinConfirmed, source: source, id: id, fact: fact,
        unknownMembers: unknownMembers))
    return moments.recorded ?? moments.at
  }

  @inline(__always)
  private mutating func counted(_ cursor: inout Cursor, _ bytes: RawSpan) -> QueueCounted? {
    guard let lane = cursor.id(&texts, bytes) else { return nil }
    var (waiting, serving, displayed): (Int?, Int?, Int?)
    guard cursor.count("\"waiting\":", .people, &waiting, bytes),
      cursor.count("\"serving\":", .people, &serving, bytes),
      cursor.count("\"wait_s\":", .seconds, &displayed, bytes),
      waiting != nil || displayed != nil
    else { return nil }
    return QueueCounted(
      lane: LaneID(lane), waiting: waiting, serving: serving, displayedSeconds: displayed)
  }

  private mutating func served(_ cursor: inout Cursor, _ bytes: RawSpan) -> QueueServed? {
    guard let lane = cursor.id(&texts, bytes) else { return nil }
    var (wait, service, items): (Int?, Int?, Int?)
    var (waitMilliseconds, serviceMilliseconds): (Int?, Int?)
    guard cursor.count("\"wait_s\":", .waitSeconds, &wait, bytes),
      cursor.count("\"service_s\":", .seconds, &service, bytes),
      cursor.count("\"items\":", .items, &items, bytes),
      cursor.count("\"wait_ms\":", .waitMilliseconds, &waitMilliseconds, bytes),
      cursor.count("\"service_ms\":", .milliseconds, &serviceMilliseconds, bytes)
    else { return nil }
    return QueueServed(
      lane: LaneID(lane), waitSeconds: wait, serviceSeconds: service, items: items,
      waitMilliseconds: waitMilliseconds, serviceMilliseconds: serviceMilliseconds)
  }

  private mutating func inspected(
    _ cursor: inout Cursor, _ bytes: RawSpan
  ) -> RestroomInspected? {
    guard let room = cursor.id(&texts, bytes) else { return nil }
    var fields = RestroomInspected(room: RoomID(room))
    guard cursor.ids("\"failed\":[\"", &fields.failed, &texts, bytes),
      cursor.ids("\"unseen\":[\"", &fields.unseen, &texts, bytes)
    else { return nil }
    return fields
  }
}
