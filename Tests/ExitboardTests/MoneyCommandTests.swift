import BoardTestSupport
import Foundation
import PtyHarness
import Testing

/// Counted money by `log`, in bulk and by import: the rules of the board.
@Suite struct `Money from the command line` {
  private let shop: TemporaryFolder
  private static let plan = """
    [[items]]
    id = "float"
    section = "day"
    title = "Float"
    asks = "money"
    expected = "200.00"
    [[people]]
    initials = "MK"
    [[people]]
    initials = "JP"
    [[people]]
    initials = "AL"
    pin = true
    """

  init() throws {
    shop = try TemporaryFolder()
    try shop.write(Self.plan, to: "plan.toml")
  }

  private func run(_ arguments: [String], input: String = "") throws -> CommandRun {
    try CommandRun(
      arguments, in: shop, input: input,
      environment: [
        "EXITBOARD_PLAN": shop.path + "/plan.toml", "EXITBOARD_FILE": shop.path + "/events.jsonl",
      ])
  }

  private func log(_ members: String...) throws -> CommandRun {
    try run(["log", "--by", "JP", "check.done", "item=float", "result=pass"] + members)
  }

  private var file: String {
    get throws { try String(contentsOfFile: shop.path + "/events.jsonl", encoding: .utf8) }
  }

  @Test func `within the limit is written with what was expected`() throws {
    let within = try log("amount_cents=19500")

    #expect(within.status == 0, "\(within.errors)")
    #expect(try file.contains("\"amount_cents\":19500,\"expected_cents\":20000"))
  }

  @Test(arguments: [
    (["amount_cents=19499"], 65, "5.01 too little; a reason is needed: note"),
    (["amount_cents=19499", "note=stamps"], 65, "two persons must count"),
    (["amount_cents=19499", "note=stamps", "second=JP"], 65, "two persons must count"),
    (["amount_cents=19499", "note=stamps", "second=MK"], 0, ""),
    (["amount_cents=19499", "note=stamps", "second=AL"], 77, "AL has no PIN yet"),
    ([], 65, "check.done needs amount_cents"),
    (["amount_cents=20000", "second=MK", "second_auth=pin"], 64, "fills in 'second_auth'"),
  ])
  func `over the limit needs a reason and a second person`(
    members: [String], status: Int32, sentence: String
  ) throws {
    let run = try run(
      ["log", "--by", "JP", "check.done", "item=float", "result=pass"] + members)

    #expect(run.status == status, "\(run.errors)")
    #expect(run.errors.contains(sentence) || sentence.isEmpty, "\(run.errors)")
  }

  @Test func `is compared with an event of the day, also in bulk`() throws {
    let lines = [
      #"{"type":"check.expected","item":"float","amount_cents":50000}"#,
      #"{"type":"check.done","item":"float","result":"pass","amount_cents":20000,"by":"JP"}"#,
      #"{"type":"check.done","item":"float","result":"pass","amount_cents":50100,"by":"JP"}"#,
    ]

    let bulk = try run(["log", "--stdin"], input: lines.joined(separator: "\n") + "\n")

    #expect(bulk.status == 65)
    #expect(bulk.errors.contains("line 2: 300.00 too little; a reason is needed"))
    #expect(bulk.output.split(separator: "\n").count == 2)
  }

  @Test func `is imported under the same rules`() throws {
    let map = """
      name = "floats"
      format = "csv"
      [times]
      at = { column = "time", format = "iso" }
      [[events]]
      type = "check.done"
      at = "at"
      by = { column = "who" }
      item = "float"
      result = "pass"
      amount_cents = { column = "cents", unit = "cents" }
      """
    try shop.write(map, to: "map.toml")
    try shop.write(
      "time,who,cents\n2026-11-20T09:00:00Z,JP,19900\n2026-11-20T09:05:00Z,JP,10000\n",
      to: "floats.csv")

    let run = try run(["import", "floats.csv", "--map", "map.toml"])

    #expect(run.output.contains("1 written"), "\(run.output)\(run.errors)")
    #expect(run.output.contains("100.00 too little; a reason is needed"), "\(run.output)")
  }

  @Test func `doctor names who must have a PIN and has none`() throws {
    let doctor = try run(["doctor"])

    #expect(doctor.output.contains("AL must sign with a PIN and has none: exitboard pin set AL"))
    #expect(doctor.status == 1)
    #expect(!doctor.output.contains("MK must sign"))
  }

  @Test func `doctor names a PIN of somebody who is not in the plan`() throws {
    let terminal = try PtySession(
      argv: [BuiltBinary.path("exitboard"), "pin", "set", "ZZ"],
      environment: [
        "EXITBOARD_PLAN": shop.path + "/plan.toml", "EXITBOARD_FILE": shop.path + "/events.jsonl",
        "HOME": shop.path, "LC_ALL": "C.UTF-8",
      ])
    try terminal.waitFor("New PIN for ZZ")
    terminal.send("47110815\r")
    try terminal.waitFor("The new PIN again:")
    terminal.send("47110815\r")
    try terminal.waitForEnd()

    let doctor = try run(["doctor"])

    #expect(
      doctor.output.contains("ZZ has a PIN and is not in the plan: exitboard pin remove ZZ"),
      "\(doctor.output)")
  }

  @Test func `status names who is on duty`() throws {
    _ = try run(["log", "duty.set", "person=MK", "from=09:00", "post=door"])

    let status = try run(["status", "--json"])

    #expect(status.output.contains("\"on_duty\": ["))
    #expect(status.output.contains("\"person\": \"MK\""))
    #expect(status.output.contains("\"post\": \"door\""))
    #expect(status.output.contains("\"to\": null"))
  }
}
