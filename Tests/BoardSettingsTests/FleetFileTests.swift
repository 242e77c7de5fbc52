import BoardModel
import BoardSettings
import Testing

@Suite struct `The plan of a fleet` {
  private func read(_ text: String) -> (plan: FleetPlan, faults: [String]) {
    let (plan, faults) = FleetFile.read(text: text, path: "fleet.toml")
    return (plan, faults.map(\.description))
  }

  private static let text = """
    [fleet]
    name = "Hadley"
    server = "tls://hub.example.com"
    ca_file = "/etc/ca.pem"
    kept = "/var/lib/exitboard/fleet"
    file = "/var/lib/exitboard/fleet.jsonl"
    [[stores]]
    id = "0017"
    name = "Riverside"
    area = "North"
    telephone = "01632 960 017"
    [[stores]]
    id = "0203"
    [limits]
    silent_red_minutes = 20
    late_minutes = 60
    [alerts]
    command = ["mail", "ops@example.com"]
    environment = ["MAIL_TO"]
    [[alerts.escalate]]
    minutes = 10
    command = ["pager"]
    """

  @Test func `names the stores, the servers, the folders and the limits`() {
    let (plan, faults) = read(Self.text)

    #expect(faults == [])
    #expect(plan.name == "Hadley" && plan.server.url == "tls://hub.example.com")
    #expect(plan.server.authority == "/etc/ca.pem")
    #expect(plan.kept == "/var/lib/exitboard/fleet")
    #expect(plan.file == "/var/lib/exitboard/fleet.jsonl")
    #expect(
      plan.stores["0017"]
        == FleetPlan.Store(
          id: "0017", name: "Riverside", area: "North", telephone: "01632 960 017"))
    #expect(plan.stores["0203"] == FleetPlan.Store(id: "0203"))
    #expect(plan.limits.silentAmberMinutes == 3 && plan.limits.silentRedMinutes == 20)
    #expect(plan.limits.lateMinutes == 60 && plan.areas == ["North"])
    #expect(plan.alerts.steps.map(\.minutes) == [0, 10])
  }

  @Test func `is printed and read back as the same plan`() {
    let (plan, _) = read(Self.text)

    #expect(read(FleetFile.text(of: plan)).plan == plan)
    #expect(read(FleetFile.text(of: FleetPlan())).plan == FleetPlan())
    #expect(read(FleetFile.text(of: FleetPlan())).faults == [])
  }

  @Test(arguments: [
    ("[[stores]]\nname = \"A\"", "fleet.toml:1: a store needs an id"),
    ("[[stores]]\nid = \"River side\"", "fleet.toml:2: 'River side' is not"),
    ("[[stores]]\nid = 17", "fleet.toml:2: id is a whole number; expected text in quotes"),
    (
      "[[stores]]\nid = \"a\"\n[[stores]]\nid = \"b\"\n[[stores]]\nid = \"a\"",
      "fleet.toml:6: store 'a' is here twice"
    ),
    ("[[stores]]\nid = \"a\"\nphone = \"1\"", "fleet.toml:3: unknown key 'phone' in [[stores]]"),
    ("[limits]\nlate_minutes = 0", "fleet.toml:2: late_minutes is 0; expected a whole number"),
    (
      "[limits]\nsilent_amber_minutes = 15",
      "fleet.toml:2: silent_red_minutes is 15; expected more than silent_amber_minutes"
    ),
    ("[limits]\nsilent_red_minutes = 3", "fleet.toml:2: silent_red_minutes is 3; expected more"),
    ("[alerts]\ncommand = [\"\"]", "fleet.toml:2: command contains an empty word"),
    ("[floot]\n", "fleet.toml:1: unknown key 'floot' in the plan of the fleet"),
    ("[fleet\n", "fleet.toml:1: not TOML"),
  ])
  func `shows what is wrong by line, and uses the rest`(text: String, fault: String) {
    let (_, faults) = read(text)

    #expect(faults.count == 1)
    #expect(faults.first?.hasPrefix(fault) == true, "\(faults)")
  }

  @Test func `a limit with a mistake keeps the others as they were`() {
    let (plan, _) = read("[limits]\nsilent_red_minutes = 2\nlate_minutes = 50")

    #expect(plan.limits == FleetPlan.Limits())
  }

  @Test func `may name ten thousand stores`() {
    let stores = (0..<10_000).map { index in
      "[[stores]]\nid = \"s\(index)\"\nname = \"Store \(index)\"\narea = \"North\"\ntelephone = \"1\"\n"
    }

    let (plan, faults) = read(stores.joined())

    #expect(faults == [] && plan.stores.count == 10_000)
  }
}
