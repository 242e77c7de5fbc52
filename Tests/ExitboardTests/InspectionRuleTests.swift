import BoardModel
import BoardSettings
import Testing
import exitboard

/// Inspections of another city's restrooms, judged by a plan that follows its inspectors' rule.
@Suite struct InspectionRuleTests {
  /// What the ready map says a plan needs.
  private func plan() throws -> Plan {
    let map = try #require(ReadyMap.named("restroom-inspections"))
    let lines = map.text.split(separator: "\n").filter { $0.hasPrefix("#   ") }
    let text = lines.map { $0.dropFirst(4) }.joined(separator: "\n")
    let (plan, faults) = PlanFile.read(text: text, path: "plan") { _ in true }
    #expect(faults.map(\.description) == [])
    return plan
  }

  @Test(arguments: [
    ("A,A,A,A,A", Round.Result.passed, false), ("A,A,A,U,A", .passed, false),
    ("U,U,A,U,A", .failed, false), ("U,A,A,A,U/S", .failed, true),
    ("U,A,A,A,U", .failed, false), ("N,A,N,A,N", .notInspected, false),
    ("U,N,N,N,N", .failed, false), ("A,N,A,A,A", .passed, false),
  ])
  func `one fault usually passes, two fail, a hazard fails alone, not rated is not inspected`(
    ratings: String, result: Round.Result, isHazard: Bool
  ) throws {
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
}
