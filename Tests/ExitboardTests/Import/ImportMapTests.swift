import BoardModel
import BoardSettings
import Testing
import exitboard

@Suite struct ImportMapTests {
  private static let head = "name = \"m\"\nformat = \"csv\"\n"
  private static let times = "[times]\nt = { column = \"T\", format = \"iso\" }\n"
  private static let event = "[[events]]\ntype = \"queue.called\"\nat = \"t\"\nbell = 1\n"

  @Test(arguments: ReadyMap.all.map(\.name))
  func `every built-in map can be read and has its own name`(name: String) throws {
    let ready = try #require(ReadyMap.named(name))

    let (map, faults) = ImportMapReader.read(text: ready.text, path: name)

    #expect(faults.map(\.description) == [])
    #expect(map != nil)
    #expect(ready.text.contains("name = \"\(name)\"\n"))
  }

  @Test(arguments: [
    ("nmae = \"m\"\n" + times + event + "", "no"),
    (
      head + "zoen = \"x\"\n" + times + event,
      "m:3: unknown key 'zoen' in the map; did you mean 'zone'?"
    ),
    (
      head + times + "[[events]]\ntype = \"queue.callled\"\nat = \"t\"\n",
      "m:6: unknown event type 'queue.callled'; did you mean 'queue.called'?"
    ),
    (
      head + times + "[[events]]\ntype = \"queue.called\"\nat = \"tt\"\nbell = 1\n",
      "m:7: there is no time 'tt'; [times] names t; did you mean 't'?"
    ),
    (
      head + times + "[[events]]\ntype = \"queue.called\"\nat = \"t\"\nbell = 9\n",
      "m:8: bell = 9 is not a whole number from 1 to 4"
    ),
    (
      head + times + "[[events]]\ntype = \"queue.called\"\nat = \"t\"\n",
      "m:5: queue.called needs bell: a whole number from 1 to 4"
    ),
    (
      head + "[times]\nt = { column = \"T\", format = \"HH:mm\" }\n" + event,
      "m:4: there is no date in 'HH:mm'; add date = \"YYYY-MM-DD\""
    ),
    (
      head + "separator = \"::\"\n" + times + event,
      "m:3: expected one character such as \";\" or \"\\t\""
    ),
    (
      "name = \"m\"\nformat = \"columns\"\n" + times + event,
      "m:2: format \"columns\" needs column_names = [...]"
    ),
    (
      head + times + "[[rules]]\nwhen = { column = \"A\" }\nthen = \"skip\"\nbecause = \"b\"\n"
        + event,
      "m:6: a condition needs column and one of is, is_not, begins_with, ends_with, below, at_most, above, at_least, changed"
    ),
  ])
  func `a mistake in a map is named with its line`(text: String, fault: String) {
    let (map, faults) = ImportMapReader.read(text: text, path: "m")

    #expect(map == nil)
    if fault != "no" { #expect(faults.map(\.description).contains(fault), "\(faults)") }
  }

  @Test(arguments: [
    ("dd.MM.yyyy HH:mm", "28.03.2019 07:05", 1_553_756_700),
    ("d/M/yy H:mm", "8/3/19 7:05", 1_552_028_700),
    ("MM/dd/yyyy hh:mm:ss a", "03/28/2019 12:05:07 AM", 1_553_731_507),
    ("dd MMM yyyy HHmm", "28 Mar 2019 2359", 1_553_817_540),
    ("yyyyMMddHHmmss", "20190328070507", 1_553_756_707),
    ("iso", "2019-03-28T07:05:07", 1_553_756_707),
    ("iso", "2019-03-28 07:05:07Z", 1_553_756_707),
    ("iso", "2019-03-28T07:05:07.250+0200", 1_553_749_507),
    ("iso", "2019-03-28T07:05-05:30", 1_553_776_500),
  ])
  func `times are read in the format of their table`(format: String, text: String, seconds: Int)
    throws
  {
    let map =
      ImportMapTests.head + "[times]\nt = { column = \"T\", format = \"\(format)\" }\n"
      + ImportMapTests.event
    let table = try ForeignTables.take("T\n\(text)\n", byText: map)

    #expect(table.bad == [])
    #expect(table.drafts.first?.at.seconds == seconds)
  }

  @Test(arguments: [
    "2019-02-29T07:05:07", "2019-03-28T24:00:00", "28.03.2019", "", "2019-03-28T7:05",
  ])
  func `an invalid time makes a bad row`(text: String) throws {
    let map = ImportMapTests.head + ImportMapTests.times + ImportMapTests.event
    let table = try ForeignTables.take("T,X\n\(text),1\n", byText: map)

    #expect(table.drafts.isEmpty)
    #expect(table.bad.map(\.line) == [2])
  }

  @Test func `the name of a lane in the plan is accepted for its id`() throws {
    let map =
      ImportMapTests.head + ImportMapTests.times
      + "[[events]]\ntype = \"lane.opened\"\nat = \"t\"\nlane = { column = \"L\" }\n"
    let table = try ForeignTables.take("L,T\nTill 3,2020-01-01T10:00:00Z\n", byText: map)

    #expect(table.drafts.map(\.fact) == [.queue(.laneOpened(LaneOpened(lane: "3")))])
  }

  @Test func `a table without the columns of its map is rejected completely`() {
    #expect(
      throws: BadRow(
        "there is no column 'Arrive'; the columns are Date, Arive; did you mean 'Arive'?")
    ) {
      try ForeignTables.take("Date,Arive\n1,2\n", by: "ticket-booths")
    }
  }

  @Test func `a row of tomorrow is bad, and its message mentions the zone`() throws {
    let map = ImportMapTests.head + ImportMapTests.times + ImportMapTests.event
    let table = try ForeignTables.take("T\n2099-01-01T00:00:00Z\n", byText: map)

    #expect(
      table.bad.map(\.reason) == ["queue.called is in the future; is the time zone right?"])
  }
}
