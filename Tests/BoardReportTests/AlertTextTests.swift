import BoardModel
import BoardReport
import BoardTestSupport
import Testing

/// Alerts in words.
@Suite struct AlertTextTests {
  private func sentence(
    _ rule: Alert.Rule, _ subject: String, _ value: Int, limit: Int = 0, level: Level = .red
  ) -> String {
    let evening = Evening()
    let now = Evening.at("20:01")
    let figures = Figures(of: evening.floor, plan: evening.plan, at: now, spanMinutes: 60)
    let alert = AlertSpan(
      rule: rule, subject: subject, level: level, since: Evening.at("20:00"),
      raised: Evening.at("20:00"), value: value, limit: limit)
    return AlertText(figures, plan: evening.plan, now: now, columns: 80).sentence(alert)
  }

  @Test func `a wait below its limit again is said to be back, not over it`() {
    #expect(sentence(.wait, "1", 180, limit: 180) == "till 1: wait 3:00 (limit 3:00) for 60s")
    #expect(sentence(.wait, "1", 179, limit: 180) == "till 1: wait back to 2:59 (limit 3:00)")
  }

  @Test func `a line and payments below their limit again are said to be back`() {
    #expect(sentence(.length, "1", 5, limit: 5) == "till 1: 5 people in line (limit 5) for 60s")
    #expect(sentence(.length, "1", 4, limit: 5) == "till 1: back to 4 people in line (limit 5)")
    #expect(
      sentence(.payment, "t1", 11_000, limit: 11_000)
        == "card payments take 11 s (limit 11 s) for 60s")
    #expect(
      sentence(.payment, "t1", 10_999, limit: 11_000) == "card payments back to 10 s (limit 11 s)")
  }

  @Test func `a critical step is called missed as on its row once it is`() throws {
    let step = try #require(
      Plan.standard.items.first { $0.isCritical && $0.automaticSource == nil })
    #expect(
      sentence(.critical, step.id.text, 12, level: .red) == "critical step 12m late: \(step.title)")
    #expect(
      sentence(.critical, step.id.text, 31, level: .critical)
        == "critical step missed, 31m late: \(step.title)")
  }
}
