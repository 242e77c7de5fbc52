import BoardModel
import BoardSettings
import Testing

/// People, and the keys of steps: days, several due times, numbers, documents, opening.
@Suite struct `People and steps of a plan` {
  private func read(_ text: String) -> (plan: Plan, faults: [String]) {
    let (plan, faults) = PlanFile.read(text: text, path: "exitboard.toml", commands: []) { _ in
      true
    }
    return (plan, faults.map { String($0.description.dropFirst("exitboard.toml:".count)) })
  }

  private static let store = """
    [hours]
    daily = "24h"
    [[shifts]]
    id = "early"
    from = "04:00"
    to = "14:00"
    [[shifts]]
    id = "late"
    from = "14:00"
    to = "04:00"
    [[people]]
    initials = "MK"
    name = "Maria Kowalska"
    role = "manager"
    pin = true
    works = ["mon-fri 13:00-22:00", "first sat late"]
    [[people]]
    initials = "JP"
    works = "early"
    [[items]]
    id = "fridge"
    title = "Fridge temperature"
    section = "day"
    due = ["11:00", "15:00", "open+9h"]
    asks = "number"
    unit = "°C"
    least = 2
    most = "8.5"
    person = "mk"
    shifts = ["early"]
    [[items]]
    id = "mats"
    title = "Mats changed"
    section = "day"
    on = ["first mon", "2026-12-24"]
    months = ["jan", "dec"]
    document = "https://intranet/mats.pdf"
    """

  @Test func `are read with their hours, initials in any case and every due time`() throws {
    let (plan, faults) = read(Self.store)

    #expect(faults == [])
    let maria = try #require(plan.member(Person("MK")))
    #expect(maria.title == "MK Maria Kowalska, manager")
    #expect(maria.needsPin == true)
    #expect(maria.hours.map(\.days) == [.weekdays(.monday, through: .friday), .nth(1, .saturday)])
    #expect(maria.hours.map(\.from.description) == ["13:00", "14:00"])
    #expect(plan.member(Person("JP"))?.hours.first?.shift == "early")
    let fridges = plan.items.filter { $0.occurrence?.id == "fridge" }
    #expect(fridges.map(\.id) == ["fridge", "fridge-2", "fridge-3"])
    #expect(fridges.map(\.title.last) == ["3", "3", "3"])
    #expect(fridges.map(\.opens.offsetMinutes) == [0, 660, 900])
    #expect(fridges.allSatisfy { $0.assignee == Person("MK") && $0.shifts == ["early"] })
    #expect(fridges[0].limits == .init(unit: "°C", leastHundredths: 200, mostHundredths: 850))
    let mats = try #require(plan.item("mats"))
    #expect(
      mats.days == [.nth(1, .monday), .dates(Day(number: 20_811), through: Day(number: 20_811))])
    #expect(mats.months == [1, 12])
    #expect(mats.document == "https://intranet/mats.pdf")
  }

  @Test func `print to a plan that reads the same`() {
    let first = read(Self.store).plan

    let (second, faults) = read(PlanFile.text(of: first, commands: []))

    #expect(faults == [])
    #expect(second == first)
  }

  @Test func `keep the meaning of a plan that names steps but none of the opening`() {
    let old = read("[[items]]\nid = \"staff-briefed\"\ntitle = \"Brief\"").plan
    let new = read("[[items]]\nid = \"exits-free\"\ntitle = \"Exits\"").plan
    let own = read("[[items]]\nid = \"x\"\ntitle = \"X\"\nsection = \"opening\"").plan
    let without = read("[[people]]\ninitials = \"MK\"").plan

    let counts = [old, new, own, without].map { plan in
      plan.items.count { $0.section == .opening }
    }
    #expect(counts == [0, 5, 6, 5])
  }

  @Test(arguments: [
    ("[[people]]\nname = \"Maria\"", "1: a person needs initials"),
    (
      "[[people]]\ninitials = \"M K\"", "2: 'M K' are not initials; write 1 to 12 letters or digits"
    ),
    ("[[people]]\ninitials = 7", "2: initials is a whole number; expected text in quotes"),
    (
      "[[people]]\ninitials = \"MK\"\n[[people]]\ninitials = \"mk\"",
      "4: person 'mk' is here twice"
    ),
    ("[[people]]\ninitials = \"MK\"\npin = \"yes\"", "3: pin is text; expected true or false"),
    (
      "[[people]]\ninitials = \"MK\"\nrol = \"x\"",
      "3: unknown key 'rol' in [[people]]; did you mean 'role'?"
    ),
    (
      "[[people]]\ninitials = \"MK\"\nworks = [\n  \"13:00-22:00\",\n  \"mon 25:00-26:00\",\n]",
      "5: works = \"mon 25:00-26:00\"; write days and times such as \"mon-fri 13:00-22:00\", or a shift instead of the times"
    ),
    (
      "[[people]]\ninitials = \"MK\"\nworks = \"13:00-13:00\"",
      "3: works = \"13:00-13:00\"; write days and times such as \"mon-fri 13:00-22:00\", or a shift instead of the times"
    ),
    (
      "[[people]]\ninitials = \"MK\"\n[[items]]\nid = \"staff-briefed\"\nperson = \"MJ\"",
      "5: warning: MJ is not in the plan; did you mean 'MK'?"
    ),
    (
      "[[items]]\nid = \"staff-briefed\"\non = \"frist mon\"",
      "3: on = \"frist mon\"; write days such as \"mon-fri\", \"first mon\", \"day 15\", \"last day\", \"2026-12-24\""
    ),
    (
      "[[items]]\nid = \"staff-briefed\"\non = [\"2026-12-24..2026-12-01\"]",
      "3: on = \"2026-12-24..2026-12-01\"; write days such as \"mon-fri\", \"first mon\", \"day 15\", \"last day\", \"2026-12-24\""
    ),
    (
      "[[items]]\nid = \"staff-briefed\"\nmonths = \"smarch\"",
      "3: there is no month 'smarch'; write jan, feb, mar, apr, may, jun, jul, aug, sep, oct, nov, dec"
    ),
    (
      "[[items]]\nid = \"staff-briefed\"\nshifts = [\"erly\"]",
      "3: there is no shift 'erly'"
    ),
    (
      "[[items]]\nid = \"staff-briefed\"\nleast = 2",
      "3: least needs asks = \"number\" in the same step"
    ),
    (
      "[[items]]\nid = \"staff-briefed\"\nasks = \"number\"\nleast = 8\nmost = 2",
      "5: most is below least"
    ),
    (
      "[[items]]\nid = \"staff-briefed\"\nasks = \"number\"\nleast = 2.5",
      "4: least is a number with a fraction; expected a number such as 8, or \"2.5\" in quotes"
    ),
    (
      "[[items]]\nid = \"exit\"\ntitle = \"Exit\"\nsection = \"day\"\ndue = [\"11:00\", \"noon\"]",
      "5: due = \"noon\"; write open, close, cleared or end, plus or minus a time: close-1h15m; or a time such as 15:00"
    ),
    (
      "[[items]]\nid = \"x\"\ntitle = \"X\"\nsection = \"day\"\ndue = [\"15:00\", \"11:00\"]",
      "5: item 'x-2' is due (11:00) before it opens (15:00)"
    ),
    (
      "[[items]]\nid = \"x-2\"\ntitle = \"X\"\nsection = \"day\"\n[[items]]\nid = \"x\"\ntitle = \"X\"\nsection = \"day\"\ndue = [\"11:00\", \"15:00\"]",
      "9: item 'x-2' is here twice"
    ),
  ])
  func `are checked with a sentence and a line`(text: String, fault: String) {
    let (plan, faults) = read(text)

    #expect(faults == [fault])
    #expect(plan.lanes == Plan.standard.lanes)
  }
}
