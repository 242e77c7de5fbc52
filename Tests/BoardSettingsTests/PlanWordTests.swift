import BoardModel
import BoardSettings
import BoardText
import Testing

/// `[words]`: what a store calls its customers, its tills and itself, and its currency.
@Suite struct `The words in a plan` {
  private func read(_ text: String) -> (plan: Plan, faults: [SettingsFault]) {
    PlanFile.read(text: text, path: "p", commands: [], knowsZone: { _ in true })
  }

  @Test func `are read, printed and read again`() {
    let (plan, faults) = read(
      """
      [words]
      customer = "guest"
      till = ["hatch", "hatches"]
      currency = "€"
      decimals = 0
      """)

    #expect(faults == [])
    #expect(plan.words.chosen == [.customer: ["guest"], .till: ["hatch", "hatches"]])
    #expect(plan.words.currency == "€")
    #expect(plan.words.decimals == 0)
    #expect(read(PlanFile.text(of: plan, commands: [])).plan == plan)
  }

  @Test(arguments: [
    (
      "customer = \"gest\"",
      "customer = \"gest\"; expected one of customer, guest, visitor, patient; did you mean 'guest'?"
    ),
    (
      "till = \"cash desk\"",
      "till = \"cash desk\"; expected one of till, register, counter, desk, table, pump"
    ),
    ("store = 3", "store is a whole number; expected text in quotes"),
    ("stroe = \"museum\"", "unknown key 'stroe' in [words]; did you mean 'store'?"),
    (
      "customer = [\"member\"]",
      "customer needs 2 words of at most 40 bytes here, one for each form: one, many"
    ),
    (
      "customer = [\"member\", \"\"]",
      "customer needs 2 words of at most 40 bytes here, one for each form: one, many"
    ),
    (
      "till = [\"a|b\", \"c\"]",
      "till needs 2 words of at most 40 bytes here, one for each form: one, many"
    ),
    ("currency = \"a very long currency\"", "currency is longer than 16 bytes"),
    ("decimals = 1", "decimals is 1; expected 0, 2, 3"),
    ("decimals = 4", "decimals is 4; expected a whole number from 0 to 3"),
    ("decimals = \"2\"", "decimals is text; expected a whole number from 0 to 3"),
  ])
  func `with a mistake are named with line and what is expected`(line: String, sentence: String) {
    let (plan, faults) = read("[store]\nname = \"A\"\n[words]\n\(line)\n")

    #expect(faults.map(\.line) == [4])
    #expect(faults.first?.sentence == sentence)
    #expect(plan.words == Plan.standard.words)
    #expect(plan.store == "A")
  }

  @Test func `do not judge a day`() {
    var plan = Plan.standard
    plan.words.chosen = [.customer: ["guest"]]
    plan.words.currency = "€"

    #expect(PlanFile.identity(of: plan) == PlanFile.identity(of: .standard))
  }
}
