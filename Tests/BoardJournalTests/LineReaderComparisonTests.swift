import BoardTestSupport
import BoardJournal
import BoardModel
import Testing

/// The fast reader of lines compared with the strict reader.
@Suite struct LineReaderComparisonTests {
  private static func line(_ draft: Draft, now: Timestamp) throws -> [UInt8] {
    let zone = TimeZoneRules(name: "Europe/Berlin", firstOffsetSeconds: 3600, transitions: [])
    var encoder = JournalEncoder(after: ChainHead(seq: 41, hash: .zeros), zone: zone)
    var bytes: [UInt8] = []
    try encoder.append(draft, now: now, to: &bytes)
    return Array(bytes.dropLast())
  }

  private static let facts: [Fact] = [
    .queue(.counted(QueueCounted(lane: "3", waiting: 4, serving: 1))),
    .queue(.counted(QueueCounted(lane: "domestic-lower-north-32-bytes-xx", waiting: 0))),
    .queue(.counted(QueueCounted(lane: "1", waiting: nil, displayedSeconds: 604_800))),
    .queue(.counted(QueueCounted(lane: "abcdefgh", waiting: 100_000, serving: 0))),
    .queue(.served(QueueServed(lane: "2", waitSeconds: -17, serviceSeconds: 48, items: 12))),
    .queue(.served(QueueServed(lane: "5", waitMilliseconds: 93_500, serviceMilliseconds: 12))),
    .queue(.served(QueueServed(lane: "self"))),
    .restroom(.inspected(RestroomInspected(room: "women"))),
    .restroom(.inspected(RestroomInspected(room: "men", failed: ["soap", "floor"]))),
    .restroom(.inspected(RestroomInspected(room: "men", failed: ["a"], unseen: ["b", "c"]))),
    .log(.noted(NoteAdded(topic: .handover, text: "till 3 card reader slow 寿"))),
  ]

  /// An example of each type but those that concern other lines, and one with an escape.
  private static let declared = Fact.kinds.map(\.example).filter {
    !["log.gap", "log.accepted", "key.set", "day.signed", "plan.adopted"].contains($0.type)
  }

  private static func drafts() -> [(Draft, Timestamp)] {
    let moments = [
      Shop.evening, Timestamp(milliseconds: 0), Timestamp(milliseconds: 951_782_399_999),
      Timestamp(milliseconds: -1), Timestamp.writable.lowerBound, Timestamp.writable.upperBound,
    ]
    let writers: [(Person?, Bool, String?, String?)] = [
      (nil, false, nil, nil), (Person("JP"), false, "front-1", nil), (nil, false, "feed", "a7"),
      (Person("MK"), true, "a-source-of-sixteen", "front-1.mfw2k8xa.1234567890"),
    ]
    return (facts + declared).flatMap { fact in
      moments.flatMap { at in
        writers.flatMap { by, pin, source, id in
          [at, Shop.evening, Timestamp.writable.upperBound].filter { $0 >= at }.map { now in
            let draft = Draft(
              at: at, by: by, isPinConfirmed: pin, source: source, id: id, fact: fact)
            return (draft, now)
          }
        }
      }
    }
  }

  @Test
  func `lines of all types from our encoder are read fast and correctly`() throws {
    var reading = LineReaderComparison()
    for (draft, now) in LineReaderComparisonTests.drafts() {
      let line = try LineReaderComparisonTests.line(draft, now: now)

      let isQuick = reading.isCanonical(line)
      let agrees = reading.agrees(about: line)

      #expect(isQuick && agrees, "\(String(decoding: line, as: UTF8.self))")
    }
  }

  @Test(arguments: 0..<40)
  func `both readers agree about a line, however it is damaged`(seed: Int) throws {
    var dice = SeededGenerator(seed: UInt64(seed))
    var reading = LineReaderComparison()
    let drafts = LineReaderComparisonTests.drafts()
    let splices: [[UInt8]] = [
      Array(#""waiting":"#.utf8), Array(#","serving":00"#.utf8), Array(#","wait_s":-0"#.utf8),
      Array(#"\u0041"#.utf8), Array("ü".utf8), [0], [0x7F], [0xFF], [0x22], [0x5C], [0x2C],
      Array(#","by":"AL""#.utf8), Array(#","src":"""#.utf8), Array(" ".utf8), Array("60".utf8),
      Array(#","items":1.0"#.utf8), Array("99999999".utf8), Array("-".utf8), Array("Z".utf8),
      Array(#","sig":"00""#.utf8), Array(#","waiting":4"#.utf8), Array(#"["a","b"]"#.utf8),
      Array("[]".utf8), Array("true".utf8), Array("null".utf8), Array(#"{}"#.utf8), [0xC3],
      Array(#","x":"寿""#.utf8), Array(#","e\u0301":1,"\u00e9":2"#.utf8), [0xCC, 0x81],
    ]
    for _ in 0..<2000 {
      let (draft, now) = drafts[Int.random(in: drafts.indices, using: &dice)]
      var line = try LineReaderComparisonTests.line(draft, now: now)
      for _ in 0..<Int.random(in: 1...3, using: &dice) {
        let place = Int.random(in: line.indices, using: &dice)
        switch Int.random(in: 0..<6, using: &dice) {
        case 0: line[place] = UInt8.random(in: 0...255, using: &dice)
        case 1: line[place] ^= 1 << UInt8.random(in: 0..<8, using: &dice)
        case 2: line.remove(at: place)
        case 3: line.insert(UInt8.random(in: 0x20...0x7E, using: &dice), at: place)
        case 4: line.insert(contentsOf: splices.randomElement(using: &dice) ?? [], at: place)
        default:
          let end = Int.random(in: place...line.count, using: &dice)
          let part = Array(line[place..<end].prefix(30))
          line.insert(contentsOf: part, at: Int.random(in: 0...line.count, using: &dice))
        }
        if line.isEmpty { line = [0x7B] }
      }

      let agrees = reading.agrees(about: line)
      #expect(agrees, "\(String(decoding: line, as: UTF8.self))")
    }
  }

  @Test func `both readers agree about a line cut at any byte`() throws {
    var reading = LineReaderComparison()
    let (draft, now) = LineReaderComparisonTests.drafts()[7]
    let line = try LineReaderComparisonTests.line(draft, now: now)
    for count in line.indices {
      let agrees = reading.agrees(about: Array(line.prefix(count)))
      #expect(agrees, "\(count)")
    }
  }
}
