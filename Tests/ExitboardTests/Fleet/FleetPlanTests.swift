import BoardTestSupport
import Foundation
import PtyHarness
import Testing

/// The commands of head office that need no server.
@Suite struct `The plan of the fleet on the command line` {
  private func shop(_ plan: String) throws -> FleetShop {
    let shop = try FleetShop("nats://127.0.0.1:1")
    try plan.write(toFile: shop.folder + "/fleet.toml", atomically: true, encoding: .utf8)
    return shop
  }

  @Test func `is checked, with each mistake at its line`() throws {
    let shop = try shop("[[stores]]\nid = \"a\"\n[[stores]]\nid = \"A\"\nphone = 1\n")

    let run = try shop.run(["fleet", "check", shop.folder + "/fleet.toml"])

    #expect(run.status == 78)
    #expect(run.output.contains("fleet.toml:4: 'A' is not"), "\(run.output)")
    #expect(run.output.contains("fleet.toml:5: unknown key 'phone'"))
    #expect(run.errors.contains("2 errors in"))
  }

  @Test func `without a mistake says what it holds`() throws {
    let shop = try shop(
      "[fleet]\nname = \"Hadley\"\n[[stores]]\nid = \"a\"\narea = \"N\"\n[[stores]]\nid = \"b\"\n")

    let run = try shop.run(["fleet", "check", shop.folder + "/fleet.toml"])

    #expect(run.status == 0)
    #expect(run.output.hasSuffix("fleet.toml: Hadley: 2 stores, 1 area; no errors\n"))
    #expect(try shop.run(["fleet", "check"]).status == 66)
    #expect(try shop.run(["fleet", "check", "/nowhere/fleet.toml"]).status == 78)
  }

  @Test func `is found in the folder of settings, and printed ready to edit`() throws {
    let shop = try FleetShop("nats://127.0.0.1:1")
    let empty = try shop.run(["fleet", "plan"])
    let folder = shop.folder + "/.config/exitboard"
    try FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: true)
    try "[fleet]\nname = \"Hadley\"\nkept = \"/k\"\n".write(
      toFile: folder + "/fleet.toml", atomically: true, encoding: .utf8)

    let run = try shop.run(["fleet", "plan"])

    #expect(empty.status == 0 && empty.output.contains("# id = \"riverside\""))
    #expect(run.output.contains("name = \"Hadley\"\n") && run.output.contains("kept = \"/k\"\n"))
    #expect(try shop.run(["fleet", "check"]).status == 0)
  }

  @Test func `says where the servers and the copies would have to be named`() throws {
    let shop = try shop("")
    let plan = ["--plan", shop.folder + "/fleet.toml"]

    let status = try shop.run(["fleet", "status"] + plan)
    let keep = try shop.run(["fleet", "keep", "--from", "nats://127.0.0.1:1"] + plan)
    let area = try shop.run(["fleet", "status", "--area", "Nroth"] + plan)

    #expect(status.status == 78 && status.errors.contains("[fleet] of fleet.toml, or --from"))
    #expect(keep.status == 64 && keep.errors.contains("kept = "))
    #expect(area.status == 64 && area.errors.contains("no area 'Nroth'"))
  }
}

/// The commands of head office with a real server.
@Suite(.enabled(if: FleetServer.isInstalled, "nats-server and libnats3.4 are not installed"))
struct `Head office and its plan` {
  private func fleet(_ plan: String = "") throws -> (FleetServer, FleetShop, [String]) {
    let server = try FleetServer()
    let shop = try FleetShop(server.url)
    #expect(try shop.run(["fleet", "init", "--to", server.url, "--replicas", "1"]).status == 0)
    try """
    [fleet]
    name = "Hadley"
    server = "\(server.url)"
    kept = "\(shop.kept)"
    file = "\(shop.folder)/fleet.jsonl"
    [[stores]]
    id = "0203"
    name = "Old Mill"
    area = "East"
    telephone = "01632 960 203"
    [[stores]]
    id = "riverside"
    area = "North"
    \(plan)
    """.write(toFile: shop.folder + "/fleet.toml", atomically: true, encoding: .utf8)
    try shop.append(20)
    #expect(try shop.run(["publish", "--once"]).status == 0)
    return (server, shop, ["--plan", shop.folder + "/fleet.toml"])
  }

  @Test func `status takes servers, names and areas from it`() throws {
    let (server, shop, plan) = try fleet()
    defer { server.kill() }
    #expect(try shop.run(["fleet", "keep", "--once"] + plan).output == "1 copy is complete.\n")

    let text = try shop.run(["fleet", "status"] + plan)
    let east = try shop.run(["fleet", "status", "--area", "East"] + plan)
    let river = try shop.run(["fleet", "status", "--store", "riv*", "--json"] + plan)

    #expect((1...2).contains(text.status), "\(text.errors)")
    #expect(text.output.contains("heard of 1 of 2 stores"), "\(text.output)")
    #expect(text.output.contains("Old Mill") && text.output.contains("never heard of"))
    #expect(text.output.contains("Riverside") && text.output.contains("kept to line 21"))
    #expect(text.output.contains("North") && text.output.contains("East"))
    #expect(east.output.contains("Old Mill") && !east.output.contains("Riverside"))
    #expect(river.output.contains("\"store\": \"riverside\""))
    #expect(!river.output.contains("\"store\": \"0203\"") && river.output.contains("\"areas\""))
  }

  @Test func `what somebody saw is marked, and stays marked`() throws {
    let (server, shop, plan) = try fleet()
    defer { server.kill() }
    let seen = try shop.run([
      "log", "--file", shop.folder + "/fleet.jsonl", "--by", "KT", "fleet.seen",
      "alert=silent:0203@0", "level=amber", "store=0203",
    ])
    #expect(seen.status == 0, "\(seen.errors)")

    let run = try shop.run(["fleet", "status"] + plan)

    #expect(run.output.contains("seen KT"), "\(run.output)")
  }

  @Test(
    .enabled(
      if: Tools.path("promtool") != nil, "promtool is missing: the package prometheus has it"))
  func `promtool has nothing to say of the figures of the fleet and of a publisher`() throws {
    let (server, shop, plan) = try fleet()
    defer { server.kill() }
    #expect(try shop.run(["fleet", "keep", "--once"] + plan).status == 0)

    let fleet = try shop.run(["fleet", "status", "--format", "openmetrics"] + plan)
    let publisher = try shop.run(["publish", "--status", "--format", "openmetrics"])

    #expect(
      fleet.output.contains("exitboard_stores_need{store=\"0203\",need=\"tonight\"} 1"),
      "\(fleet.output)")
    #expect(fleet.output.contains("exitboard_stores_kept_line{store=\"riverside\"} 21"))
    #expect(fleet.output.contains("exitboard_stores_chain{store=\"riverside\",chain=\"sound\"} 1"))
    #expect(fleet.output.contains("exitboard_fleet_need_tonight_stores"))
    #expect(publisher.output.contains("exitboard_publish_waiting_lines 0"), "\(publisher.output)")
    #expect(publisher.output.contains("exitboard_publish_stored_line 21"))
    for text in [fleet.output, publisher.output] {
      let folder = try TemporaryFolder()
      let check = try CommandRun(
        command: [try #require(Tools.path("promtool")), "check", "metrics"], in: folder,
        environment: [:], input: text)
      #expect(check.status == 0 && check.output + check.errors == "", "\(check)")
    }
  }

  @Test func `its alert command gets each alert from the keeper, once`() throws {
    let (server, shop, plan) = try fleet(
      """
      [alerts]
      command = ["/bin/sh", "-c", "cat >> \\"$HOME/pages\\""]
      """)
    defer { server.kill() }
    let keeper = try shop.service(["fleet", "keep"] + plan)
    let pages = shop.folder + "/pages"

    let isSent = becomesTrue {
      (try? String(contentsOfFile: pages, encoding: .utf8))?.contains("0203") ?? false
    }

    #expect(isSent, "\(keeper.said)")
    let text = try String(contentsOfFile: pages, encoding: .utf8)
    #expect(text.contains("\"id\": \"silent:0203@0\"") && text.contains("\"state\": \"raised\""))
    #expect(
      text.contains("\"store\": \"Hadley\"") && text.contains("0203 Old Mill: never heard of"))
    let seen = try shop.run([
      "log", "--file", shop.folder + "/fleet.jsonl", "--by", "KT", "fleet.seen",
      "alert=silent:0203@0", "level=amber", "store=0203",
    ])
    #expect(seen.status == 0)
    let isSeen = becomesTrue {
      (try? String(contentsOfFile: pages, encoding: .utf8))?.contains("\"state\": \"seen\"")
        ?? false
    }
    #expect(isSeen, "\(keeper.said)")
    let all = try String(contentsOfFile: pages, encoding: .utf8)
    let raised = all.split(separator: "\n").filter {
      $0.contains("silent:0203") && $0.contains("\"state\": \"raised\"")
    }
    #expect(raised.count == 1)
    #expect(!all.contains("\"state\": \"again\""), "\(all)")
  }

  @Test(arguments: [
    ("echo no phone >&2; exit 3", "failed with status 3: no phone"),
    ("sleep 1000", "took longer than 10 seconds and was ended"),
  ])
  func `its alert command that fails or hangs is said, and copies are kept meanwhile`(
    script: String, sentence: String
  ) throws {
    let (server, shop, plan) = try fleet(
      """
      [alerts]
      command = ["/bin/sh", "-c", "echo begun >> \\"$HOME/begun\\"; \(script)"]
      """)
    defer { server.kill() }
    let keeper = try shop.service(["fleet", "keep"] + plan)
    let begun = shop.folder + "/begun"
    #expect(becomesTrue { FileManager.default.fileExists(atPath: begun) }, "\(keeper.said)")

    try shop.append(30)
    #expect(try shop.run(["publish", "--once"]).status == 0)

    #expect(shop.isKept(), "\(keeper.said)")
    #expect(becomesTrue { keeper.said.contains(sentence) }, "\(keeper.said)")
    let list = try shop.run(["fleet", "alert"] + plan)
    #expect(list.output.contains("silent:0203@0") && list.output.contains(sentence), "\(list)")
    try shop.append(30)
    #expect(try shop.run(["publish", "--once"]).status == 0)
    #expect(shop.isKept() && keeper.process.isRunning, "\(keeper.said)")
  }

  @Test func `doctor names the server, the streams, the copies and what is not running`() throws {
    let (server, shop, plan) = try fleet()
    defer { server.kill() }

    let office = try shop.run(["fleet", "doctor"] + plan)
    let keeper = try shop.service(["fleet", "keep"] + plan)
    #expect(shop.isKept(), "\(keeper.said)")
    let kept = try shop.run(["fleet", "doctor"] + plan)
    let store = try shop.run(["doctor"])

    #expect(office.output.contains("nats-server "), "\(office.output)")
    #expect(office.output.contains("the stream EXITBOARD is there"), "\(office.output)")
    #expect(office.output.contains("the stream EXITBOARD_NOW is there"))
    #expect(office.output.contains("nobody keeps the copies now") && office.status >= 1)
    #expect(!kept.output.contains("nobody keeps the copies now"), "\(kept.output)")
    #expect(kept.output.contains("1 copy in"))
    #expect(store.output.contains("the stream EXITBOARD is there"), "\(store.output)")
    #expect(store.output.contains("Nobody publishes it now."))
  }

  @Test func `doctor says of a server that is away, and of streams that are not there`() throws {
    let server = try FleetServer()
    let shop = try FleetShop(server.url)
    try shop.append(1)

    let bare = try shop.run(["fleet", "doctor", "--from", server.url])
    server.kill()
    let away = try shop.run(["fleet", "doctor", "--from", server.url])

    #expect(bare.output.contains("the server has no stream for EXITBOARD;"), "\(bare.output)")
    #expect(away.status == 1 && away.output.contains("no connection to"), "\(away.output)")
  }
}
