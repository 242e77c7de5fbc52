import BoardModel
import BoardSettings
import Testing
import exitboard

/// Made-up tables such as tills, counters and other logs write, with every kind of mistake.
enum ForeignTables {
  /// Imports a table with a built-in map, with a clock later than every row.
  static func take(
    _ text: String, by name: String, zone: TimeZoneRules = .utc, plan: Plan = .standard
  ) throws -> ImportedTable {
    let ready = try #require(ReadyMap.named(name))
    return try take(text, byText: ready.text, zone: zone, plan: plan)
  }

  static func take(
    _ text: String, byText map: String, zone: TimeZoneRules = .utc, plan: Plan = .standard
  ) throws -> ImportedTable {
    try take(Array(text.utf8), byText: map, zone: zone, plan: plan)
  }

  static func take(
    _ bytes: [UInt8], byText map: String, zone: TimeZoneRules = .utc, plan: Plan = .standard
  ) throws -> ImportedTable {
    let (read, faults) = ImportMapReader.read(text: map, path: "map")
    #expect(faults.map(\.description) == [])
    var importer = Importer(
      map: try #require(read), zone: zone, plan: plan, now: Timestamp(seconds: 4_000_000_000),
      progress: { _, _ in })
    let table = try importer.read(bytes)
    #expect(table.rows == accounted(table))
    return table
  }

  /// The sum of all counts of rows.
  static func accounted(_ table: ImportedTable) -> Int {
    table.good.values.reduce(0, +) + table.repeated + table.bad.count + table.leftOutRows
  }

  /// A map of a table with the columns Time and Lane, and what is added to its event and its first lines.
  static func map(
    _ members: String = "", top: String = "", time: String = "format = \"yyyy-MM-dd HH:mm:ss\"",
    type: String = "queue.served", lane: String = "lane = { column = \"Lane\" }"
  ) -> String {
    """
    name = "m"
    format = "csv"
    \(top)
    [times]
    t = { column = "Time", \(time) }
    [[events]]
    type = "\(type)"
    at = "t"
    \(lane)
    \(members)
    """
  }

  /// The floor after all events of a table.
  static func floor(of table: ImportedTable) -> Floor {
    let calendar = BusinessCalendar(zone: .utc, dayStarts: ClockTime(hour: 4, minute: 0))
    var floor = Floor(calendar: calendar)
    for (index, draft) in table.drafts.enumerated() {
      floor.apply(
        Event(
          seq: index + 1, at: draft.at, recorded: nil, by: draft.by, isPinConfirmed: false,
          source: draft.source, id: draft.id, fact: draft.fact, unknownMembers: []))
    }
    return floor
  }

  /// Cells of the rows that `isGood`, split at commas only.
  static func plainRows(_ text: String, isGood: ([String]) -> Bool) -> [[String]] {
    text.split(separator: "\n").dropFirst()
      .map { $0.split(separator: ",", omittingEmptySubsequences: false).map { String($0) } }
      .filter(isGood)
  }

  static let ticketBooths = """
    Date,Session,Servers,Arrive,inter.arr.sec,Lane,Serv_start,Serv_end,Serv_time_sec
    11/04/2022,1,4,16:28:33,0,5,16:28:41,16:29:26,45
    11/04/2022,1,4,16:29:34,61,3,16:29:34,16:30:15,41
    11/04/2022,1,4,16:30:01,27,3,16:30:20,16:31:43,83
    11/04/2022,1,4,16:30:01,0,4,16:30:01,16:30:56,55
    11/04/2022,1,4,16:30:30,29,4,16:30:20,16:31:56,96
    11/04/2022,1,4,16:31:01,31,6,16:31:01,16:31:50,44
    31/02/2022,1,4,16:31:05,4,6,16:31:05,16:31:50,45
    11/04/2022,1,4,16:31:05,4,6,16:31:05

    11/04/2022,1,4,16:32:05,60,6,16:33:05,16:33:50,45
    11/04/2022,1,4,16:31:55,-10,6,16:34:05,16:34:50,45
    11/04/2022,1,4,16:35:00,185,Booth 3,16:35:00,16:35:50,50
    11/04/2022,1,4,16:36:00,60,"3",16:36:30,16:36:50,20

    """

  static let till = """
    WorkstationGroupID,TranID,BeginDateTime,EndDateTime,OperatorID,TranTime,BreakTime,ArtNum,TNcash,TNcard,Amount,Lane
    1,1001,2019-03-28T07:05:20,2019-03-28T07:05:30,104,10,29,12,TRUE,FALSE,89.9,4
    1,1002,2019-03-28T07:05:59,2019-03-28T07:06:21,104,22,7,6,FALSE,TRUE,29.94,4
    1,1003,2019-03-28T07:06:28,2019-03-28T07:06:28,104,0,16,1,TRUE,FALSE,8.99,4
    1,1003,2019-03-28T07:06:50,2019-03-28T07:08:12,104,82,24,2,TRUE,TRUE,11.6,5
    1,1004,2019-03-28T07:09:00,2019-03-28T07:09:33,104,33,24,2,FALSE,FALSE,11.6,5
    1,1005,2019-03-28T07:10:00,2019-03-28T07:10:33,104,34,24,2,FALSE,TRUE,11.6,5
    1,1006,2019-03-28T07:12:00,2019-03-28T07:11:33,104,27,24,2,FALSE,TRUE,11.6,5
    1,1007,2019-13-28T07:12:00,2019-03-28T07:12:33,104,33,24,2,FALSE,TRUE,11.6,5
    1,1008,2019-03-28T07:14:00,2019-03-28T07:14:47,104,47,24,many,FALSE,TRUE,11.6,5
    1,1009,2019-03-28T07:15:00,2019-03-28T07:15:47,104,47,24,3,FALSE,TRUE,11.6,5

    """
}
