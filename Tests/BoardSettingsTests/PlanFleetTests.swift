import BoardModel
import BoardSettings
import Testing

@Suite struct `The fleet in a plan` {
  private func read(_ text: String) -> (plan: Plan, faults: [String]) {
    let (plan, faults) = PlanFile.read(text: text, path: "exitboard.toml", commands: []) { _ in
      true
    }
    return (plan, faults.map(\.description))
  }

  private static let text = """
    [store]
    id = "riverside-2"
    [fleet]
    server = "tls://hub.example.com"
    ca_file = "/etc/ca.pem"
    cert_file = "/etc/store.pem"
    key_file = "/etc/store.key"
    creds_file = "/etc/store.creds"
    """

  @Test func `says who the store is and where head office is`() {
    let (plan, faults) = read(Self.text)

    #expect(faults == [])
    #expect(plan.storeID == "riverside-2")
    #expect(plan.fleet.url == "tls://hub.example.com" && plan.fleet.key == "/etc/store.key")
    #expect(plan.fleet.authority == "/etc/ca.pem" && plan.fleet.certificate == "/etc/store.pem")
    #expect(plan.fleet.credentials == "/etc/store.creds")
  }

  @Test func `is printed and read back as the same plan`() {
    let (plan, _) = read(Self.text)

    #expect(read(PlanFile.text(of: plan, commands: [])).plan == plan)
    #expect(read(PlanFile.text(of: .standard, commands: [])).plan == .standard)
  }

  @Test(arguments: [
    "Riverside", "a b", "", "river.side", "a*", "abcdefghijklmnopqrstuvwxyz1234567",
  ])
  func `an id that could not be part of a subject is refused`(id: String) {
    let (plan, faults) = read("[store]\nid = \"\(id)\"\n")

    #expect(plan.storeID == nil)
    #expect(faults.count == 1)
  }

  @Test func `judges no day by where head office is`() {
    let (plan, _) = read(Self.text)
    let (other, _) = read("[store]\nid = \"riverside-2\"\n")

    #expect(PlanFile.identity(of: plan) == PlanFile.identity(of: other))
    #expect(
      PlanFile.identity(of: .standard).allSatisfy { !$0.contains("id =") || !$0.contains("river") })
  }
}
