import BoardModel
import BoardTestSupport
import Testing

/// What the floor keeps of each record, and what can be taken back.
@Suite struct `Records` {
  private func records(_ seqs: [Int], keptDays: Int = 2) -> FloorRecords<NoteAdded> {
    var records = FloorRecords<NoteAdded>(keptDays: keptDays)
    for seq in seqs {
      let stamp = EventStamp(seq: seq, at: Evening.at("12:00"), recorded: nil, by: nil)
      records.append(NoteAdded(topic: .other, text: "\(seq)"), of: stamp, on: Evening.friday)
    }
    return records
  }

  @Test(arguments: [[1, 2, 3], [3, 1, 2], [2, 3, 1], [1, 3, 2]])
  func `stand in the order of their numbers, in whatever order they are accepted`(seqs: [Int]) {
    var records = records(seqs)

    records.void(RecordVoided(ref: 2))
    records.void(RecordVoided(ref: 9))

    #expect(records.all(on: Evening.friday).map(\.seq) == [1, 2, 3])
    #expect(records.notVoided(on: Evening.friday).map(\.seq) == [1, 3])
  }

  @Test func `of more days than are kept are the newest`() {
    var records = records([])
    for (seq, day) in [(1, 5), (2, 3), (3, 4), (4, 2), (5, 6)] {
      let stamp = EventStamp(seq: seq, at: Evening.at("12:00"), recorded: nil, by: nil)
      records.append(NoteAdded(topic: .other, text: "\(seq)"), of: stamp, on: Day(number: day))
    }

    #expect(records.days.map(\.day) == [Day(number: 5), Day(number: 6)])
  }

  @Test(
    arguments: [
      (.queue(.laneOpened(LaneOpened(lane: "1"))), false, true),
      (.queue(.laneClosed(LaneClosed(lane: "1"))), false, true),
      (.queue(.timed(QueueTimed(waitSeconds: 1, outcome: .served))), false, true),
      (.queue(.counted(QueueCounted(lane: "1", waiting: 1))), false, false),
      (.queue(.counted(QueueCounted(lane: "1", waiting: 1))), true, true),
      (.queue(.left(QueueLeft(kind: .balk))), false, false),
      (.queue(.left(QueueLeft(kind: .balk))), true, true),
      (.queue(.served(QueueServed(lane: "1"))), true, false),
      (.payment(.restored(PaymentRestored(terminal: "1"))), false, true),
      (.log(.noted(NoteAdded(topic: .other, text: "a"))), true, true),
      (.log(.voided(RecordVoided(ref: 1))), true, false),
      (.called(QueueCalled(bell: 1)), true, false),
    ] as [(Fact, Bool, Bool)])
  func `can be taken back, but not what a feed only counts`(
    fact: Fact, isByPerson: Bool, canBeVoided: Bool
  ) {
    let event = Event(
      seq: 1, at: Evening.at("12:00"), recorded: nil, by: isByPerson ? Person("JP") : nil,
      isPinConfirmed: false, source: nil, id: nil, fact: fact, unknownMembers: [])

    #expect(event.canBeVoided == canBeVoided)
  }

  @Test(arguments: [
    (2024, 29, true), (2023, 29, false), (2000, 29, true), (1900, 29, false), (2023, 28, true),
    (2024, 30, false), (2024, 0, false),
  ])
  func `of the end of February are of a day that exists`(year: Int, day: Int, exists: Bool) {
    #expect((Day(year: year, month: 2, day: day) != nil) == exists)
  }

  @Test(arguments: [
    ("JP", true), ("", false), ("J P", false), (" ", false), ("J\u{7F}", false),
    ("J\u{9F}", false), ("J\u{A1}", true), ("!", true), ("abcdefghijkl", true),
    ("abcdefghijklm", false),
  ])
  func `are by a person whose initials can be read`(initials: String, isReadable: Bool) {
    #expect(Person(initials).isReadable == isReadable)
  }

  @Test(
    arguments: [
      ("2026-11-20T12:00:00Z", "12:00"), ("2026-11-20T12:00:00.5Z", nil),
      ("2026-11-20T12:00:00.000+00:00", "12:00"), ("2026-11-20T13:30:00+01:30", "12:00"),
      ("2026-11-20T10:30:00-01:30", "12:00"), ("2026-11-20T12:00:60Z", nil),
      ("2026-11-20T23:59:60Z", "24:00"), ("2026-11-21T00:59:60+01:00", "24:00"),
      ("2026-11-20T12:00:00Zx", nil), ("2026-11-20T12:00:00", nil),
      ("2026-11-20T12:00:00+0000", nil),
      ("2026-11-20T12:00:00+24:00", nil), ("2026-11-20T12:00:00+00:60", nil),
      ("2026-11-20T24:00:00Z", nil), ("2026-11-20T12:60:00Z", nil), ("2026-11-20T12:00:61Z", nil),
    ] as [(String, String?)])
  func `have a time of the form that the file knows`(text: String, clock: String?) {
    let moment = Timestamp(rfc3339: text)

    if text.contains(".5") {
      #expect(moment?.milliseconds == Evening.at("12:00").milliseconds + 500)
    } else {
      #expect(moment == clock.map { Evening.at($0) })
    }
  }
}
