import BoardModel
import Testing
import exitboard

@Suite struct ImportTests {
  @Test func `observed customers keep their waits, and bad rows are named with their lines`() throws
  {
    let table = try ForeignTables.take(ForeignTables.ticketBooths, by: "ticket-booths")

    #expect(table.rows == 12)
    #expect(
      table.bad.map { "\($0.line): \($0.reason)" } == [
        "7: Serv_time_sec says 44, but the times say 49",
        "8: Date Arrive is '31/02/2022 16:31:05'; expected dd/MM/yyyy H:mm:ss",
        "9: 7 cells; the table has 9 columns",
        "13: queue.served: lane=Booth 3 is not an id of a-z, 0-9 and -, at most 32 characters",
      ])
    #expect(
      table.remarks.map { "\($0.line): \($0.reason)" } == [
        "6: wait_s is -10, kept as it is in the table",
        "12: arrived is 10 s earlier than in the row above",
      ])
    #expect(table.drafts.count == 8)
    #expect(table.drafts.map(\.at) == table.drafts.map(\.at).sorted())
  }

  @Test func `hours of observed customers may lack the leading zero`() throws {
    let text = """
      Date,Session,Servers,Arrive,inter.arr.sec,Lane,Serv_start,Serv_end,Serv_time_sec
      12/04/2022,3,3,7:30:18,0,2,7:30:18,7:30:41,23
      12/04/2022,3,3,07:30:58,40,1,07:30:58,07:31:16,18
      """
    let table = try ForeignTables.take(text, by: "ticket-booths")

    #expect(table.bad == [])
    #expect(served(table).map(\.serviceSeconds) == [23, 18])
  }

  @Test func `waits of observed customers agree with a direct computation`() throws {
    let table = try ForeignTables.take(ForeignTables.ticketBooths, by: "ticket-booths")
    let rows = ForeignTables.plainRows(ForeignTables.ticketBooths) {
      $0.count == 9 && $0[0] == "11/04/2022" && seconds($0[7]) - seconds($0[6]) == Int($0[8])
        && $0[5].count < 4
    }
    let waits = rows.map { seconds($0[6]) - seconds($0[3]) }
    let services = rows.map { seconds($0[7]) - seconds($0[6]) }

    let totals = ForeignTables.floor(of: table).queue.totals

    #expect(totals.served == rows.count)
    #expect(totals.waitMilliseconds == waits.map { max(0, $0) }.reduce(0, +) * 1000)
    #expect(totals.meanObservedWaitSeconds == mean(waits))
    #expect(totals.serviceMilliseconds == services.reduce(0, +) * 1000)
    #expect(totals.negativeWaits == 1)
  }

  @Test func `a till gives service times and items but no wait`() throws {
    let table = try ForeignTables.take(ForeignTables.till, by: "till-transactions")
    let rows = ForeignTables.plainRows(ForeignTables.till) {
      !["1005", "1006", "1007", "1008"].contains($0[1])
    }
    let services = rows.compactMap { Int($0[5]) }

    let totals = ForeignTables.floor(of: table).queue.totals

    #expect(
      table.bad.map { "\($0.line): \($0.reason)" } == [
        "7: TranTime says 34, but the times say 33",
        "8: TranTime says 27, but the times say -27",
        "9: BeginDateTime is '2019-13-28T07:12:00'; expected a time such as "
          + "2026-11-20T20:05:12+01:00",
        "10: ArtNum is 'many'; expected a whole number",
      ])
    #expect(
      table.remarks.map { "\($0.line): \($0.reason)" } == [
        "4: a transaction of no length", "5: paid both in cash and by card",
        "6: paid neither in cash nor by card",
      ])
    #expect(totals.served == services.count)
    #expect(totals.serviceMilliseconds == services.reduce(0, +) * 1000)
    #expect(totals.services.count == services.count)
    #expect(totals.meanWaitSeconds == nil)
    #expect(served(table).map(\.items) == rows.map { Int($0[7]) })
    #expect(median(served(table).compactMap(\.serviceSeconds)) == median(services))
  }

  @Test func `one server, first come first served, is computed to the millisecond`() throws {
    let text = """
      # arrival service
         12.448    13.919
         22.242     4.606
         24.509     0.176

         33.290     2.030
         38.678    11.345
         20.000     1.000
         39.000     x
         40.000     1.000     7
         60.001     0.500
      """
    let table = try ForeignTables.take(text, by: "ssq1")

    let waits = served(table).map(\.waitMilliseconds)
    let services = served(table).map(\.serviceMilliseconds)

    // 12.448 + 13.919 = 26.367; then 26.367 - 22.242, 30.973 - 24.509, and so on by hand.
    #expect(waits == [0, 4125, 6464, 0, 0, 0])
    #expect(services == [13_919, 4606, 176, 2030, 11_345, 500])
    #expect(
      table.bad.map { "\($0.line): \($0.reason)" } == [
        "8: this customer arrives before the one in the row above, who was in front",
        "9: service is 'x'; expected a number or a duration",
        "10: 3 cells; the table has 2 columns",
      ])
    let totals = ForeignTables.floor(of: table).queue.totals
    #expect(totals.delayed == 2)
    // The last customer leaves at 60.501 s; the server was ready from second 0.
    #expect(totals.timeAverageQueue.map { ($0 * 60_501).rounded() } == 10_589)
  }

  @Test func `sign-ons and unlocks open a lane, sign-offs and locks close it`() throws {
    let text = """
      WorkstationGroupID,WorkstationID,TranID,BeginDateTime,OperatorID,Items
      8,19,1,2019-03-28T06:08:13,269,OperatorSignOn
      1,4,2,2019-03-28T07:04:45,104,OperatorSignOn
      1,4,3,2019-03-28T09:04:45,104,OperatorLock
      1,4,4,2019-03-28T09:14:45,104,OperatorUnLock
      1,5,6,2019-03-28T09:20:00,105,OperatorSignOn
      1,4,5,2019-03-28T08:59:00,104,OperatorSignOff
      7,4,7,2019-03-28T15:00:00,104,OperatorSignOff
      1,4,8,2019-03-28T15:00:00,104,OperatorNap
      1,4,9,2019-03-28T15:00:00,nobody-has-such-initials,OperatorSignOff
      """
    let table = try ForeignTables.take(text, by: "operator-log")

    #expect(
      table.drafts.map { "\($0.fact.type) \($0.by?.initials ?? "-")" } == [
        "lane.opened 269", "lane.opened 104", "lane.closed 104", "lane.closed 104",
        "lane.opened 104", "lane.opened 105",
      ])
    #expect(
      table.drafts.first?.fact
        == .queue(.laneOpened(LaneOpened(lane: "19", kind: .selfService))))
    #expect(
      table.bad.map { "\($0.line): \($0.reason)" } == [
        "8: WorkstationGroupID is '7'; expected one of 1, 8",
        "9: Items is none of OperatorSignOn, OperatorSignOff, OperatorLock, OperatorUnLock",
        "10: by = 'nobody-has-such-initials'; expected initials of 1 to 12 letters or digits",
      ])
  }

  @Test func `a wait from a display comes without people, and a silent lane stays unknown`() throws
  {
    let text = """
      region,checkpoint,wait_time,timestamp_utc
      DOMESTIC,MAIN,5,2025-10-20T21:58:36+00:00
      DOMESTIC,LOWER NORTH,20,2025-10-20T21:58:36+00:00
      DOMESTIC,LOWER NORTH,20,2025-10-20T21:58:36+00:00
      INTL,MAIN,1.5,2025-10-20T23:20:00+01:00
      INTL,MAIN,,2025-10-20T22:40:00Z
      INTL,MAIN,-3,2025-10-20T22:50:00Z
      """
    let table = try ForeignTables.take(text, by: "airport-samples")

    #expect(
      table.drafts.map(\.fact) == [
        .queue(.counted(QueueCounted(lane: "domestic-main", waiting: nil, displayedSeconds: 300))),
        .queue(
          .counted(
            QueueCounted(lane: "domestic-lower-north", waiting: nil, displayedSeconds: 1200))),
        .queue(.counted(QueueCounted(lane: "intl-main", waiting: nil, displayedSeconds: 90))),
      ])
    #expect(table.repeated == 1)
    #expect(
      table.bad.map { "\($0.line): \($0.reason)" } == [
        "6: queue.counted needs waiting or wait_s",
        "7: queue.counted: wait_s=-180 is not a whole number from 0 to 604800",
      ])
  }

  @Test func `counters give people and minutes in the zone of their own clock`() throws {
    let text = """
      office,service,num_people,wait_time,date,day,time,index
      Annapolis,DriverLicenseRenewal,5,33,2017-11-09,Thursday,15:37:53,86
      Annapolis,TagReturn,2,0,2017-11-09,Thursday,15:37:53,86
      Annapolis,Title,2,0,2017-11-09,Thursday,25:37:53,86
      """
    let eastern = TimeZoneRules(name: "x", firstOffsetSeconds: -18_000, transitions: [])
    let table = try ForeignTables.take(text, by: "counter-samples", zone: eastern)

    #expect(
      table.drafts.first?.at
        == TimeZoneRules.utc.timestamp(on: day(2017, 11, 9), minutes: 1237)
        .adding(seconds: 53))
    #expect(
      table.drafts.first?.fact
        == .queue(
          .counted(
            QueueCounted(
              lane: "driverlicenserenewal", waiting: 5, displayedSeconds: 1980))))
    #expect(table.remarks.map(\.line) == [3])
    #expect(table.bad.map(\.line) == [4])
  }

  @Test func `calls are answered, given up, phantom, or end after midnight`() throws {
    let head =
      "vru+line,call_id,type,vru_entry,vru_exit,vru_time,q_start,q_exit,q_time,outcome,"
      + "ser_start,ser_exit,ser_time,server,server_abv\n"
    let text =
      head + """
        A1,1,PS,10:00:00,10:00:10,10,10:00:10,10:01:10,60,AGENT,10:01:09,10:03:09,120,VICKY,VIC
        A1,2,PS,10:05:00,10:05:10,10,10:05:10,10:06:10,60,HANG,0:00:00,0:00:00,0,NO_SERVER,NO_
        A1,3,PS,10:05:00,10:05:10,10,0:00:00,0:00:00,0,HANG,0:00:00,0:00:00,0,NO_SERVER,NO_
        A1,4,PS,10:05:00,10:05:10,10,10:05:10,10:06:10,60,PHANTOM,0:00:00,0:00:00,0,NO_SERVER,NO_
        A1,5,PS,23:58:00,23:58:10,10,23:58:10,23:59:10,60,AGENT,23:59:10,0:03:09,239,TOVA,TOV
        A1,6,PS,11:00:00,11:00:10,10,11:00:10,11:01:10,60,AGENT,0:00:00,0:00:00,0,NO_SERVER,NO_
        A1,7,PS,11:00:00,11:00:10,10,0:00:00,0:00:00,0,AGENT,11:01:00,11:02:00,60,NO_SERVER,NO_
        A1,8,PS,11:00:00,11:00:10,10,0:00:00,0:00:00,0,LOST,11:01:00,11:02:00,60,NO_SERVER,NO_

        """
    let table = try ForeignTables.take(text, by: "call-centre")

    #expect(served(table).map(\.waitSeconds) == [60, 0, 60])
    #expect(table.drafts.map(\.fact.type).filter { $0 == "queue.left" }.count == 1)
    #expect(
      table.drafts.last?.at
        == TimeZoneRules.utc.timestamp(on: day(1999, 8, 2), minutes: 3)
        .adding(seconds: 9))
    #expect(table.leftOut.values.sorted() == [1, 1])
    #expect(table.bad.map(\.line) == [7, 9])
    #expect(table.remarks.map(\.line) == [8])
  }

  @Test func `an inspection passes, fails or was not rated, as its inspector wrote`() throws {
    let text = """
      InspectionID,PRNumber,PR Overall Condition,PR Litter,PR Graffiti,PR Amenities,PR Structural
      11,1,A,A,A,U,A
      12,1,U,U,A,U,A
      13,2,U,A,A,A,U/S
      14,1,N,A,N,A,N
      15,1,U,N,N,N,N
      16,1,u,A,A,A,A
      17,1,,,,,
      11,1,A,A,A,U,A
      """
    let table = try ForeignTables.take(text, by: "restroom-inspections")

    let rounds = table.drafts.compactMap { draft in
      if case .restroom(.inspected(let fields)) = draft.fact { fields } else { nil }
    }
    #expect(
      rounds.map { $0.failed.map(\.text) } == [
        ["amenities"], ["overall", "litter", "amenities"],
        ["overall", "structural", "structural-hazard"], [], ["overall"],
      ])
    #expect(rounds[3].unseen.count == 9)
    #expect(rounds[3].note == "not rated; litter A, graffiti N, amenities A, structural N")
    #expect(rounds[4].unseen.count == 8)
    #expect(rounds.map(\.room.text) == ["type-1", "type-1", "type-2", "type-1", "type-1"])
    #expect(table.bad.map(\.line) == [7, 8])
    #expect(table.remarks.map(\.line) == [6])
    #expect(table.repeated == 1)
  }

  private func served(_ table: ImportedTable) -> [QueueServed] {
    table.drafts.compactMap { draft in
      if case .queue(.served(let fields)) = draft.fact { fields } else { nil }
    }
  }

  private func day(_ year: Int, _ month: Int, _ day: Int) -> Day {
    Day(year: year, month: month, day: day) ?? Day(number: 0)
  }

  private func seconds(_ clock: String) -> Int {
    clock.split(separator: ":").reduce(0) { $0 * 60 + (Int($1) ?? 0) }
  }

  private func mean(_ numbers: [Int]) -> Double {
    Double(numbers.reduce(0, +)) / Double(numbers.count)
  }

  private func median(_ numbers: [Int]) -> Int { numbers.sorted()[numbers.count / 2] }
}
