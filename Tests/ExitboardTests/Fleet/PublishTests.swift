import BoardTestSupport
import Foundation
import Glibc
import PtyHarness
import Testing

/// Publisher and keeper as programs, with a real server.
@Suite(.enabled(if: FleetServer.isInstalled, "nats-server and libnats3.4 are not installed"))
struct `Head office and a store` {
  private func fleet(_ settings: String = "") throws -> (FleetServer, FleetShop) {
    let server = try FleetServer(settings)
    let shop = try FleetShop(server.url)
    let made = try shop.run(["fleet", "init", "--to", server.url, "--replicas", "1"])
    #expect(made.status == 0, "\(made.errors)")
    return (server, shop)
  }

  @Test func `the whole file and every later line come to head office as they stand`() throws {
    let (server, shop) = try fleet()
    try shop.append(500)

    let sent = try shop.run(["publish", "--once"])
    let keep = ["fleet", "keep", "--from", server.url, "--into", shop.kept, "--once"]
    let kept = try shop.run(keep)

    #expect(sent.status == 0 && sent.output == "Head office has all 501 lines.\n", "\(sent.errors)")
    #expect(kept.status == 0 && kept.output == "1 copy is complete.\n", "\(kept.errors)")
    #expect(shop.copy == shop.contents)
    try shop.append(30)
    #expect(try shop.run(["publish", "--once"]).status == 0)
    #expect(try shop.run(keep).status == 0)
    #expect(shop.copy == shop.contents)
    let verified = try shop.run(["verify", "--file", try #require(shop.copyPath)])
    #expect(verified.status == 0, "\(verified.output)")
    let status = try shop.run(["publish", "--status"])
    #expect(status.output.contains("head office has line 531 of 531"), "\(status.output)")
    #expect(status.output.contains("Nobody publishes it now."))
  }

  @Test func `a store that nobody named, and a server that nobody named, are said`() throws {
    let shop = try FleetShop("nats://127.0.0.1:1")
    try "".write(toFile: shop.folder + "/plan.toml", atomically: true, encoding: .utf8)

    let unnamed = try shop.run(["publish", "--once"])
    try "[store]\nid = \"a\"\n".write(
      toFile: shop.folder + "/plan.toml", atomically: true, encoding: .utf8)
    try shop.append(1)
    let nowhere = try shop.run(["publish", "--once"])

    #expect(unnamed.status == 78 && unnamed.errors.contains("id = \"riverside\" in [store]"))
    #expect(nowhere.status == 78 && nowhere.errors.contains("[fleet]"), "\(nowhere.errors)")
  }

  @Test func `a password among the arguments is refused`() throws {
    let shop = try FleetShop("nats://127.0.0.1:1")
    try shop.append(1)

    let run = try shop.run(["publish", "--once", "--to", "nats://me:secret@127.0.0.1:4222"])

    #expect(run.status == 64 && run.errors.contains("could read a password"))
  }

  @Test func `W01 without a server it says so and ends with 69`() throws {
    let shop = try FleetShop("nats://127.0.0.1:1")
    try shop.append(1)

    let run = try shop.run(["publish", "--once"])

    #expect(run.status == 69)
    #expect(run.errors.contains("no connection to 127.0.0.1:1"), "\(run.errors)")
  }

  @Test func `W11 without a stream it says how to make it`() throws {
    let server = try FleetServer()
    let shop = try FleetShop(server.url)
    try shop.append(1)

    let run = try shop.run(["publish", "--once"])
    let keep = try shop.run(["fleet", "keep", "--from", server.url, "--into", shop.kept, "--once"])

    #expect(run.status == 69 && run.errors.contains("exitboard fleet init"), "\(run.errors)")
    #expect(keep.status == 69 && keep.errors.contains("exitboard fleet init"), "\(keep.errors)")
  }

  @Test func `a file is published once at a time, and a folder kept once`() throws {
    let (server, shop) = try fleet()
    try shop.append(5)
    let keep = ["fleet", "keep", "--from", server.url, "--into", shop.kept]
    _ = try shop.service(["publish"])
    _ = try shop.service(keep)
    #expect(shop.isKept())

    let second = try shop.run(["publish", "--once"])
    let keeper = try shop.run(keep)

    #expect(second.status == 75 && second.errors.contains("published already, by process"))
    #expect(keeper.status == 75, "\(keeper.errors)")
    #expect(try shop.run(["publish", "--status"]).output.contains("It is published by process"))
  }

  @Test func `W01 W02 W03 server, publisher and keeper are killed three times each`() throws {
    let (server, shop) = try fleet()
    let rounds =
      ProcessInfo.processInfo.environment["EXITBOARD_FLEET_KILLS"].flatMap { Int($0) } ?? 3
    let keep = ["fleet", "keep", "--from", server.url, "--into", shop.kept]
    try shop.append(200)
    var publisher = try shop.service(["publish"])
    var keeper = try shop.service(keep)

    for round in 0..<rounds {
      try shop.append(150)
      server.kill()
      try shop.append(40)
      try server.start()
      try shop.append(60)
      publisher.kill()
      try shop.append(40)
      publisher = try shop.service(["publish"])
      try shop.append(60)
      keeper.kill()
      try shop.append(40)
      keeper = try shop.service(keep)
      #expect(shop.isKept(within: 120), "round \(round): \(publisher.said) \(keeper.said)")
    }

    #expect(shop.copy == shop.contents)
    #expect(try shop.run(["verify", "--file", try #require(shop.copyPath)]).status == 0)
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: shop.kept + "/riverside").count == 1,
      "no stray lines and no finding")
  }

  @Test
  func `W03 a keeper without its cursor, or with a false one, reads again and doubles nothing`()
    throws
  {
    let (server, shop) = try fleet()
    try shop.append(300)
    let keep = ["fleet", "keep", "--from", server.url, "--into", shop.kept, "--once"]
    #expect(try shop.run(["publish", "--once"]).status == 0)
    #expect(try shop.run(keep).status == 0)
    let cursor = shop.kept + "/EXITBOARD.cursor"

    for text in ["", "99999 x\n", "7 riverside/other/7/00000000\n", "garbage"] {
      try text.write(toFile: cursor, atomically: true, encoding: .utf8)
      #expect(try shop.run(keep).status == 0)
      #expect(shop.copy == shop.contents)
    }
    try FileManager.default.removeItem(atPath: cursor)
    #expect(try shop.run(keep).status == 0)
    #expect(shop.copy == shop.contents)
  }

  @Test func `W04 the server's disk goes back to what it was before`() throws {
    let (server, shop) = try fleet()
    try shop.append(100)
    let keep = ["fleet", "keep", "--from", server.url, "--into", shop.kept, "--once"]
    #expect(try shop.run(["publish", "--once"]).status == 0)
    try server.rememberDisk()
    try shop.append(100)
    #expect(try shop.run(["publish", "--once"]).status == 0)
    #expect(try shop.run(keep).status == 0)

    try server.rollBackDisk()
    try shop.append(50)
    let sent = try shop.run(["publish", "--once"])

    #expect(sent.status == 0, "\(sent.errors)")
    #expect(try shop.run(keep).status == 0)
    #expect(shop.copy == shop.contents)
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: shop.kept + "/riverside").count == 1)
  }

  @Test(.enabled(if: Tools.strace != nil, "strace is not installed"))
  func `W05 a line is on the disk before it leaves this computer`() throws {
    let (server, shop) = try fleet()
    try shop.append(5)
    let trace = shop.folder + "/trace"
    let strace = [
      try #require(Tools.strace), "-f", "-y", "-s", "4096", "-e", "trace=fdatasync,sendto,write",
      "-o", trace,
    ]

    let run = try shop.run(["publish", "--once", "--to", server.url], through: strace)

    #expect(run.status == 0, "\(run.errors)")
    let calls = try String(contentsOfFile: trace, encoding: .utf8).split(separator: "\n")
    let synchronized = try #require(
      calls.firstIndex { $0.contains("fdatasync(") && $0.contains("events.jsonl>") })
    let sent = try #require(
      calls.firstIndex { $0.contains("exitboard.v1.ev.") && $0.contains("HPUB") })
    #expect(synchronized < sent)
  }

  @Test func `W06 a restored file is a fork until somebody lets it go on`() throws {
    let (server, shop) = try fleet()
    try shop.append(20)
    let backup = try #require(shop.contents)
    try shop.append(20)
    let keep = ["fleet", "keep", "--from", server.url, "--into", shop.kept, "--once"]
    #expect(try shop.run(["publish", "--once"]).status == 0)
    #expect(try shop.run(keep).status == 0)
    let before = shop.copy

    try backup.write(to: URL(filePath: shop.path))
    let short = try shop.run(["publish", "--once"])
    try shop.append(40)
    let rewritten = try shop.run(["publish", "--once"])

    #expect(short.status == 65 && short.errors.contains("FORKED"), "\(short.errors)")
    #expect(short.errors.contains("this file ends at line 21"), "\(short.errors)")
    #expect(
      rewritten.status == 65 && rewritten.errors.contains("line 41 of this file is not the one"))
    #expect(try shop.run(keep).status == 0)
    #expect(shop.copy == before, "nothing was sent")
    let branched = try shop.run(["publish", "--branch", "--once", "--reason", "disk replaced"])
    #expect(branched.status == 0, "\(branched.errors)")
    #expect(try shop.run(keep).status == 0)
    let folder = shop.kept + "/riverside"
    let names = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    #expect(names.count == 2)
    let copies = names.map { FileManager.default.contents(atPath: folder + "/" + $0) }
    #expect(copies.contains(before) && copies.contains(shop.contents))
    let text = String(decoding: try #require(shop.contents), as: UTF8.self)
    #expect(text.contains("log.branched") && text.contains("disk replaced"))
    let old = try #require(
      names.first { before == FileManager.default.contents(atPath: folder + "/" + $0) })
    let lost = try shop.run(
      [
        "fleet", "export", "riverside", "--kept", shop.kept, "--from", "22", "--log",
        String(old.prefix(8)),
      ])
    #expect(lost.output.split(separator: "\n").count == 20)
    let again = try shop.run(["log", "--stdin"], input: lost.output)
    #expect(again.status == 0, "\(again.errors)")
    #expect(try shop.run(["publish", "--once"]).status == 0)
    let agreed = try shop.run(["publish", "--branch"])
    #expect(agreed.status == 65 && agreed.errors.contains("nothing was added"))
  }

  @Test func `W10 a stream that has lost everything gets all lines again`() throws {
    let (server, shop) = try fleet()
    try shop.append(30)
    let keep = ["fleet", "keep", "--from", server.url, "--into", shop.kept, "--once"]
    try server.rememberDisk()
    #expect(try shop.run(["publish", "--once"]).status == 0)
    #expect(try shop.run(keep).status == 0)

    try server.rollBackDisk()
    try shop.append(10)

    #expect(try shop.run(["publish", "--once"]).status == 0)
    #expect(try shop.run(keep).status == 0)
    #expect(shop.copy == shop.contents)
  }

  @Test func `without its note a publisher sends the file again, and nothing is doubled`() throws {
    let (server, shop) = try fleet()
    try shop.append(30)
    let keep = ["fleet", "keep", "--from", server.url, "--into", shop.kept, "--once"]
    #expect(try shop.run(["publish", "--once"]).status == 0)

    for text in ["", "exitboard publish 1\nfalse\n", String(repeating: "x", count: 2000)] {
      try text.write(toFile: shop.path + ".publish", atomically: true, encoding: .utf8)
      try shop.append(5)
      #expect(try shop.run(["publish", "--once"]).status == 0)
    }

    #expect(try shop.run(keep).status == 0)
    #expect(shop.copy == shop.contents)
  }

  @Test func `a gap is a statement about the store's file, and the copy is sound`() throws {
    let (server, shop) = try fleet()
    try shop.append(10)
    let file = try #require(FileHandle(forWritingAtPath: shop.path))
    try file.seekToEnd()
    try file.write(contentsOf: Data("this is no line of an event\n".utf8))
    try file.close()
    try shop.append(10)

    #expect(try shop.run(["publish", "--once"]).status == 0)
    #expect(
      try shop.run(["fleet", "keep", "--from", server.url, "--into", shop.kept, "--once"]).status
        == 0)

    #expect(try shop.run(["verify"]).status == 1, "the store's own file has the bytes")
    let copy = try shop.run(["verify", "--file", try #require(shop.copyPath)])
    #expect(copy.status == 0, "\(copy.output)")
    #expect(copy.output.contains("only in the store's file"))
  }

  @Test func `W12 W13 a store may not write under another name, and garbage is counted`() throws {
    let settings = """
      authorization { users = [
        { user: riverside, password: r, permissions: {
          publish: ["exitboard.v1.ev.*.riverside.*", "exitboard.v1.now.*.riverside.*",
            "exitboard.v1.plan.*.riverside.*", "$JS.API.STREAM.NAMES",
            "$JS.API.DIRECT.GET.*.exitboard.v1.ev.*.riverside.*"], subscribe: ["_INBOX_riverside.>"] } },
        { user: admin, password: a } ] }
      """
    let server = try FleetServer(settings)
    let admin = "nats://admin:a@127.0.0.1:\(server.port)"
    let shop = try FleetShop("nats://riverside:r@127.0.0.1:\(server.port)")
    let forged = try FleetShop("nats://riverside:r@127.0.0.1:\(server.port)", id: "harbour")
    let wrong = try FleetShop("nats://riverside:wrong@127.0.0.1:\(server.port)")
    let arguments = ["fleet", "init", "--replicas", "1"]
    for each in [shop, forged, wrong] { try each.append(3) }
    #expect(
      try CommandRun(
        arguments, in: TemporaryFolder(), environment: ["NATS_URL": admin]
      ).status == 0)

    let right = try shop.run(["publish", "--once"])
    let refused = try forged.run(["publish", "--once"])
    let unknown = try wrong.run(["publish", "--once"])

    #expect(right.status == 0, "\(right.errors)")
    #expect(refused.status == 77, "\(refused.errors)")
    #expect(refused.errors.contains("does not permit"))
    #expect(unknown.status == 77, "\(unknown.errors)")
    #expect(unknown.errors.contains("Authorization"), "\(unknown.errors)")
  }

  @Test func `tokens in files that others can read are refused`() throws {
    let shop = try FleetShop("nats://127.0.0.1:1", fleet: "")
    try shop.append(1)
    let creds = shop.folder + "/store.creds"
    try "x".write(toFile: creds, atomically: true, encoding: .utf8)
    chmod(creds, 0o644)

    let run = try shop.run(["publish", "--once", "--creds", creds])

    #expect(run.status == 77 && run.errors.contains("chmod 600"), "\(run.errors)")
  }

  @Test func `init prints streams and permissions without a server`() throws {
    let shop = try FleetShop("nats://127.0.0.1:1")

    let run = try shop.run(["fleet", "init", "--print"])

    #expect(run.status == 0)
    #expect(run.output.contains("\"name\":\"EXITBOARD\"") && run.output.contains("verify_and_map"))
  }
}
