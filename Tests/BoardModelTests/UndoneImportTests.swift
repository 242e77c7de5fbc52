import BoardModel
import BoardTestSupport
import Testing

/// Events of an import that was undone count in no figure.
@Suite struct UndoneImportTests {
  private func served(_ seq: Int) -> Event {
    Event(
      seq: seq, at: Timestamp(seconds: 1_795_000_000 + seq), recorded: nil, by: nil,
      isPinConfirmed: false, source: "map", id: "map-\(seq)",
      fact: .queue(.served(QueueServed(lane: "1", waitSeconds: 60, serviceSeconds: 30))),
      unknownMembers: [])
  }

  private func void(_ seq: Int, of ref: Int, isImportUndone: Bool) -> Event {
    Event(
      seq: seq, at: Timestamp(seconds: 1_795_000_000 + seq), recorded: nil, by: nil,
      isPinConfirmed: false, source: "map", id: nil,
      fact: .log(.voided(RecordVoided(ref: ref, isImportUndone: isImportUndone))),
      unknownMembers: [])
  }

  private var calendar: BusinessCalendar {
    BusinessCalendar(zone: .utc, dayStarts: ClockTime(hour: 4, minute: 0))
  }

  @Test func `a fold that counted them is outdated, and the next one leaves them out`() throws {
    let events =
      (1...4).map { served($0) }
      + [void(5, of: 4, isImportUndone: true), void(6, of: 2, isImportUndone: true)]
    var floor = Floor(calendar: calendar)
    floor.apply(events)
    var again = floor.restarted
    for event in events { again.apply(event) }
    var atOnce = floor.restarted
    atOnce.apply(events)

    #expect(floor.isOutdated && floor.queue.totals.served == 4)
    #expect(!again.isOutdated && again.queue.totals.served == 2)
    #expect(again == atOnce)
    #expect(again.restarted == floor.restarted)
  }

  @Test func `a void by a person needs no new fold`() {
    var floor = Floor(calendar: calendar)
    floor.apply([served(1), void(2, of: 1, isImportUndone: false)])

    #expect(!floor.isOutdated)
  }

  @Test func `the floors of a report begin again too`() throws {
    let events = [served(1), served(2), void(3, of: 1, isImportUndone: true)]
    let day = calendar.businessDay(of: events[0].at)
    var floors = ReportFloors(days: day...day, calendar: calendar, knownAt: nil)
    for event in events { floors.apply(event) }
    var again = try #require(floors.restarted)
    for event in events { again.apply(event) }

    #expect(again.floor(of: day)?.queue.totals.served == 1)
    #expect(again.restarted == nil)
  }
}
