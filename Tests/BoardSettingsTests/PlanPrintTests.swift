import BoardTestSupport
import BoardModel
import BoardSettings
import Testing

@Suite struct PlanPrintTests {
  @Test func `the shipped plan reads back the same`() {
    let (plan, faults) = PlanFile.read(
      text: PlanFile.text(of: .standard, commands: []), path: "printed", commands: []
    ) { _ in true }

    #expect(faults.map(\.description) == [])
    #expect(plan == .standard)
  }

  @Test(arguments: 0..<60)
  func `any plan prints to one that reads the same`(seed: UInt64) {
    var random = RandomPlan(seed: seed)
    let text = random.plan()
    let (first, _) = PlanFile.read(text: text, path: "first", commands: []) { _ in true }

    let printed = PlanFile.text(of: first, commands: [])
    let (second, faults) = PlanFile.read(text: printed, path: "second", commands: []) { _ in true }

    #expect(second == first, "seed \(seed):\n\(text)")
    #expect(faults.allSatisfy { !$0.sentence.contains("unknown key") }, "seed \(seed)")
  }
}

/// Makes random plans, some useful, some not, all valid TOML.
private struct RandomPlan {
  private var generator: SeededGenerator

  init(seed: UInt64) {
    generator = SeededGenerator(seed: seed)
  }

  private mutating func below(_ limit: Int) -> Int { generator.below(limit) }

  private mutating func pick<Element>(_ all: [Element]) -> Element { generator.pick(all) }

  mutating func plan() -> String {
    var text = pick(["", "lanes = []\n", "rooms = []\n"])
    let hasLanes = text.hasPrefix("lanes")
    let hasRooms = text.hasPrefix("rooms")
    text += "[store]\nname = \(pick(["\"A \\\"B\\\" \\\\ C\"", "'Łódź 东'", "\"\""]))\n"
    if below(2) == 0 { text += "zone = \"Europe/London\"\n" }
    text += "day_starts = \"0\(below(9)):30\"\n[hours]\n"
    for day in ["daily", "monday", "sunday"] where below(2) == 0 {
      text += "\(day) = \"\(pick(["09:00-21:00", "24h", "closed", "18:00-02:00"]))\"\n"
    }
    for id in 0..<below(4) where !hasLanes {
      text += "[[lanes]]\nid = \"l\(id)\"\nkind = \"\(pick(["self", "staffed", "express"]))\"\n"
    }
    for id in 0..<below(5) where !hasRooms {
      text += "[[rooms]]\nid = \"\(pick(["room", "wc", "zzz"]))\(id)\"\n"
      if below(2) == 0 { text += "interval_minutes = \(1 + below(99))\n" }
      if below(2) == 0 {
        text += "items = [\"soap\", { id = \"mat\", weight = \(1 + below(9)) }]\n"
      }
    }
    for id in ["walk-to-exit", "floor-cleaned", "reds-explained", "x1", "x2", "x3", "store-walked"]
    where below(2) == 0 {
      text += item(id)
    }
    text +=
      "[thresholds]\nwait_red_seconds = \(120 + below(99))\nrestroom_uses = \(1 + below(99))\n"
    return text + "[signoff]\nsecond = \(pick(["true", "false"]))\n"
  }

  private mutating func item(_ id: String) -> String {
    if id.hasPrefix("x") == false && below(3) == 0 {
      return "[[items]]\nid = \"\(id)\"\nremove = true\n"
    }
    let section = pick(["day", "last-hour", "at-closing", "after-last", "lock-up"])
    var text =
      "[[items]]\nid = \"\(id)\"\ntitle = \"Step \(below(99))\"\nsection = \"\(section)\"\n"
    if below(2) == 0 { text += "key = \"\(pick(["", "r", "s", "t"]))\"\n" }
    if below(2) == 0 { text += "due = \"close-\(below(3))h\(1 + below(59))m\"\n" }
    if below(2) == 0 { text += "ticks_itself = \"\(pick(["never", "sweeps", "signed"]))\"\n" }
    if below(2) == 0 { text += "locked = \(pick(["true", "false"]))\nasks = \"amount\"\n" }
    return text
  }
}
