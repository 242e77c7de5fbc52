import BoardModel
import BoardSettings
import Testing

@Suite struct PlanIdentityTests {
  @Test func `the identity of a plan does not depend on the language`() {
    var plan = Plan.standard
    plan.language = "de"

    #expect(PlanFile.identity(of: plan) == PlanFile.identity(of: .standard))
  }

  @Test(
    arguments: [
      \Plan.store, \Plan.items[0].title, \Plan.lanes[0].name, \Plan.rooms[0].name,
    ] as [any WritableKeyPath<Plan, String> & Sendable])
  func `another text makes another plan`(text: any WritableKeyPath<Plan, String> & Sendable) {
    var plan = Plan.standard
    plan[keyPath: text] += " 2"

    #expect(PlanFile.identity(of: plan) != PlanFile.identity(of: .standard))
  }

  @Test(
    arguments: [\Plan.theme, \Plan.items[1].why]
      as [any WritableKeyPath<Plan, String> & Sendable])
  func `what judges no day makes no other plan`(text: any WritableKeyPath<Plan, String> & Sendable)
  {
    var plan = Plan.standard
    plan[keyPath: text] += " 2"

    #expect(PlanFile.identity(of: plan) == PlanFile.identity(of: .standard))
  }

  @Test func `lines that were left out are no plan, those of any plan are one`() throws {
    #expect(PlanFile.plan(adopted: [], over: .standard) { _ in true } == nil)

    let lines = PlanFile.identity(of: .standard)
    let plan = try #require(PlanFile.plan(adopted: lines, over: .standard) { _ in true })

    #expect(PlanFile.identity(of: plan) == lines)
  }

  @Test func `another threshold makes another plan`() {
    var plan = Plan.standard
    plan.thresholds.waitRedSeconds += 1

    #expect(PlanFile.identity(of: plan) != PlanFile.identity(of: .standard))
  }
}
