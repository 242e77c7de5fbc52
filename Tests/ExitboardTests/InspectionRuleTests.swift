import BoardModel
import BoardReport
import BoardSettings
import Testing
import exitboard

/// Inspections of another city's restrooms, scored by a plan with its inspectors' rule.
@Suite struct InspectionRuleTests {
  /// What the built-in map says a plan needs.
  private func plan() throws -> Plan {
    let map = try #require(ReadyMap.named("restroom-inspections"))
    let lines = map.text.split(separator: "\n").filter { $0.hasPrefix("#   ") }
    let text = lines.map { $0.dropFirst(4) }.joined(separator: "\n")
    let (plan, faults) = PlanFile.read(text: text, path: "plan", commands: []) { _ in true }
    #expect(faults.map(\.description) == [])
    return plan
  }

  @Test(arguments: [
    ("A,A,A,A,A", Round.Result.passed, false), ("A,A,A,U,A", .passed, false),
    ("U,U,A,U,A", .failed, false), ("U,A,A,A,U/S", .failed, true),
    ("U,A,A,A,U", .failed, false), ("N,A,N,A,N", .notInspected, false),
    ("U,N,N,N,N", .failed, false), ("A,N,A,A,A", .passed, false),
  ])
  func
    `one fault usually passes, two fail, one hazard fails, and a room not rated is not inspected`(
      ratings: String, result: Round.Result, isHazard: Bool
    ) throws
  {
    let plan = try plan()
    let text =
      "InspectionID,PRNumber,PR Overall Condition,PR Litter,PR Graffiti,PR Amenities,PR Structural\n"
      + "186228,1,\(ratings)\n"
    let table = try ForeignTables.take(text, by: "restroom-inspections", plan: plan)
    let draft = try #require(table.drafts.first)

    let figures = RestroomFigures(
      of: ForeignTables.floor(of: table), plan: plan, at: draft.at.adding(seconds: 60))

    #expect(figures.rows.first?.result == result)
    #expect(figures.rows.first?.hasSafetyFault == isHazard)
  }

  /// One row for each case, and three rows that are not inspections.
  private static let table = """
    InspectionID,PRNumber,PR Overall Condition,PR Litter,PR Graffiti,PR Amenities,PR Structural
    1,1,A,A,A,A,A
    2,1,A,A,N,A,N
    3,1,A,A,A,U,A
    4,1,U,U,A,U,A
    5,1,U,A,A,A,U/S
    6,1,U,N,N,N,N
    7,1,N,N,N,N,N
    8,1,N,A,N,U,A
    9,1,,,,,
    10,1,u,A,A,A,A
    11,1,A,A,A,A,U/S
    12,1,X,A,A,A,A
    """

  @Test func `a table of inspections gives the same as a direct count of its rows`() throws {
    let plan = try plan()
    let table = try ForeignTables.take(
      InspectionRuleTests.table, by: "restroom-inspections", plan: plan)
    let floor = ForeignTables.floor(of: table)
    let day = floor.calendar.businessDay(of: try #require(table.drafts.first).at)
    let sheet = DayReport(
      of: floor, plan: plan, day: day, now: floor.calendar.start(of: day.adding(days: 2)),
      origin: DayReport.Origin(
        knownAt: nil, anchor: "", seq: table.drafts.count, faultCount: 0,
        printedAt: floor.calendar.start(of: day.adding(days: 2))))

    // By hand: an overall A passes unless a hazard fails it; U fails, N was not inspected.
    let rated = ForeignTables.plainRows(InspectionRuleTests.table) {
      ["A", "U", "N"].contains($0[2])
    }
    let failed = rated.count { $0[2] == "U" || ($0[2] == "A" && $0[3...].contains("U/S")) }
    let unseen = rated.count { $0[2] == "N" }
    let results = sheet.roundResults.values

    #expect(table.bad.map(\.line) == [10, 11, 13])
    #expect(results.count == rated.count)
    #expect(results.count { $0 == .failed } == failed)
    #expect(results.count { $0 == .notInspected } == unseen)
    #expect(results.count { $0 == .passed } == rated.count - failed - unseen)
    #expect(sheet.document.text(columns: 80).contains("passed 3, failed 4, not inspected 2, of 9"))
  }
}
