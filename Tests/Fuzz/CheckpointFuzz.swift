import BoardJournal
import BoardModel
import BoardReport
import Glibc

/// A checkpoint that was damaged or forged: it is refused, or it gives the same floor as reading from
/// the start, or the comparison with the lines says that it differs.
///
/// Until then the figures can be computed with it. The first byte says which part is changed; a part's
/// checksum is made right again.
@Sendable func fuzzCheckpoint(_ input: [UInt8]) {
  var decisions = Decisions(input)
  let (bytes, isForged) = Evening.shared.checkpoint.changed(by: &decisions)
  FuzzFolder.write(Evening.shared.lines, to: FuzzFolder.journal)
  let path = Checkpoint.path(for: FuzzFolder.journal)
  FuzzFolder.write(bytes, to: path)
  let agrees = CheckpointAudit.agrees(FuzzFolder.journal, app: Evening.app)
  for moment in [nil, Evening.morning] {
    let finding = CheckpointFinding.find(
      beside: FuzzFolder.journal, app: Evening.app, calendar: Evening.calendar, upTo: moment)
    guard let snapshot = finding.snapshot else { continue }
    let isTrue = Evening.shared.floors[snapshot.point.end] == snapshot.floor
    require(isTrue || !agrees, "the comparison does not find a false floor")
    require(isTrue || isForged, "a damaged checkpoint is used")
    checkFigures(after: snapshot, finding, isTrue: isTrue && agrees)
  }
}

/// Continues from the checkpoint as the board does; from a true one the end is the same.
private func checkFigures(
  after snapshot: FloorSnapshot, _ finding: CheckpointFinding, isTrue: Bool
) {
  var floor = snapshot.floor
  var follower = JournalFollower(
    path: FuzzFolder.journal, finding: finding, watchesChanges: false)
  let update = follower.poll(limitBytes: 1 << 30, uptimeMilliseconds: 0)
  if update.isRestart { floor = Floor(calendar: Evening.calendar) }
  floor.apply(update.events)
  if isTrue {
    require(floor == Evening.shared.floors[Evening.shared.end], "another floor at the end")
  }
  let plan = Plan.standard
  let now = Evening.shared.now
  let status = StatusReport(of: floor, plan: plan, now: now, faultCount: 0)
  require(!status.text.isEmpty && !status.json.isEmpty, "no figures")
  let day = Evening.calendar.businessDay(of: now)
  let origin = DayReport.Origin(knownAt: nil, anchor: "", seq: 0, faultCount: 0, printedAt: now)
  let report = DayReport(of: floor, plan: plan, day: day, now: now, origin: origin)
  require(!report.document.text(columns: 80).isEmpty, "no report")
}

/// An evening with one event of every type, and its true checkpoint.
private struct Evening {
  static let app = "fuzz"
  static let calendar = BusinessCalendar(
    zone: .utc, dayStarts: ClockTime(hour: 4, minute: 0))
  static let morning = Story.moment.adding(seconds: 300)
  static let shared = Evening()

  let lines: [UInt8]
  let checkpoint: CheckpointFile
  /// The floor after each line that counts, by the line's end.
  let floors: [Int: Floor]
  let end: Int
  let now = Story.moment.adding(seconds: 7200)

  private init() {
    let path = FuzzFolder.journal
    let opening = JournalOpening(store: "s", app: "a", source: nil, createsFolder: false)
    var writer = JournalWriter(path: path, opening: opening, zone: .utc)
    do {
      _ = try writer.append(Evening.drafts, now: now, if: .always)
      var follower = JournalFollower(path: path, after: nil, watchesChanges: false)
      let update = follower.poll(limitBytes: 1 << 30)
      var floors: [Int: Floor] = [:]
      var floor = Floor(calendar: Evening.calendar)
      for (event, range) in zip(update.events, update.ranges) {
        floor.apply(event)
        floors[range.upperBound] = floor
      }
      end = update.ranges.last?.upperBound ?? 0
      let lines = FuzzFolder.read(path)
      // What a board knew in the morning and after two thirds of the evening.
      let snapshots = [1, 2].map { [floors] third in
        let size = update.ranges[update.ranges.count * third / 3].upperBound
        FuzzFolder.write(Array(lines[..<size]), to: path)
        var reader = JournalFollower(path: path, after: nil, watchesChanges: false)
        _ = reader.poll(limitBytes: 1 << 30)
        guard let point = reader.point, let floor = floors[size] else { fail("no floor") }
        return FloorSnapshot(point: point, floor: floor)
      }
      (self.lines, self.floors) = (lines, floors)
      guard
        try Checkpoint(newest: snapshots[1], dayStart: snapshots[0])
          .write(beside: path, app: Evening.app)
      else { fail("no checkpoint") }
      checkpoint = CheckpointFile(FuzzFolder.read(Checkpoint.path(for: path)))
    } catch {
      fail("\(error)")
    }
  }

  private static var drafts: [Draft] {
    let kinds = Fact.kinds.filter { !$0.type.hasPrefix("log.") && $0.type != KeySet.type }
    return kinds.enumerated().flatMap { number, kind in
      [nil, Person("MK")].map { by in
        let at = Story.moment.adding(seconds: number * 40)
        do {
          return Draft(at: at, by: by, source: "a", fact: try kind.read(payload(of: kind)).fact)
        } catch {
          fail("\(error)")
        }
      }
    }
  }

  private static func payload(of kind: FactKind) -> Members {
    Members(
      kind.fields.map { field in
        let value: Value =
          switch field.shape {
          case .id: .text("a-1")
          case .text: .text("words")
          case .initials: .text("MK")
          case .integer(let range): .number(max(range.lowerBound, min(7, range.upperBound)))
          case .flag: .flag(true)
          case .choice(let words): .text(words.last ?? "")
          case .ids: .list(["a", "b-2"])
          case .choices(let words): .list([words[0]])
          case .texts: .list(["[hours]", "daily = \"09:00-21:00\""])
          case .clock: .text("20:15")
          case .day: .text("2026-11-24")
          case .hours: .text("09:00-13:00, 15:00-20:00")
          case .date: .text("2026-11-20T17:30")
          }
        return Members.Member(name: field.name, value: value)
      })
  }
}

/// The bytes of a checkpoint: a line, length and checksum of three parts, and the parts.
private struct CheckpointFile {
  private let magic: [UInt8]
  private let parts: [[UInt8]]

  init(_ bytes: [UInt8]) {
    let start = (bytes.firstIndex(of: 10) ?? 0) + 1
    magic = Array(bytes[..<start])
    var offset = start + 3 * 24
    parts = (0..<3).map { part in
      let entry = bytes[(start + part * 24)...].prefix(8)
      let count = entry.reversed().reduce(0) { $0 << 8 | Int($1) }
      defer { offset += count }
      return Array(bytes[offset..<offset + count])
    }
    require(offset == bytes.count, "a checkpoint has another form")
  }

  private func bytes(of parts: [[UInt8]]) -> [UInt8] {
    var bytes = magic
    for part in parts {
      bytes += (0..<8).map { UInt8(truncatingIfNeeded: part.count >> (8 * $0)) }
      bytes += CheckpointFile.checksum(part)
    }
    return bytes + parts.joined()
  }

  private static func checksum(_ part: [UInt8]) -> [UInt8] {
    let file = MemoryFile(bytes: part)
    do {
      let digits = Array(try Sha256.hex(of: 0..<part.count, in: file))
      return (0..<16).map { index in
        UInt8(String(digits[2 * index..<2 * index + 2]), radix: 16) ?? 0
      }
    } catch {
      fail("\(error)")
    }
  }

  /// The checkpoint after changes; forged if its checksums are right.
  func changed(by decisions: inout Decisions) -> (bytes: [UInt8], isForged: Bool) {
    let act = decisions.byte()
    guard act % 4 < 3 else {
      var whole = bytes(of: parts)
      change(&whole, by: &decisions)
      return (whole, false)
    }
    var parts = parts
    let part = Int(act % 4)
    if act >= 240 {
      parts[part] = Array(decisions.rest)
    } else {
      change(&parts[part], by: &decisions)
    }
    return (bytes(of: parts), true)
  }

  private func change(_ bytes: inout [UInt8], by decisions: inout Decisions) {
    while !decisions.isEmpty {
      let act = decisions.byte()
      let index = decisions.number(below: bytes.count + 1)
      let count = min(Int(act >> 3), bytes.count - index)
      switch act & 3 {
      case 0 where index < bytes.count: bytes[index] = decisions.byte()
      case 1: bytes.insert(contentsOf: decisions.bytes(Int(act >> 3)), at: index)
      case 2: bytes.removeSubrange(index..<index + count)
      default:
        let copied = Array(bytes[index..<index + count])
        bytes.insert(contentsOf: copied, at: decisions.number(below: bytes.count + 1))
      }
    }
  }
}
