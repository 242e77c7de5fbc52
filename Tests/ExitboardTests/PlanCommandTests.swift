import BoardTestSupport
import Foundation
import Testing

@Suite struct PlanCommandTests {
  @Test func `check names every mistake with its line and ends with status 78`() throws {
    let shop = try TemporaryFolder()
    try shop.write("[store]\nname = \"Riverside\"\n[[lnaes]]\nid = 1\n", to: "p.toml")

    let run = try CommandRun(["check", "--plan", "p.toml"], in: shop)

    #expect(run.status == 78)
    #expect(
      run.output == "p.toml:3: unknown key 'lnaes' in the plan; did you mean 'lanes'?\n")
    #expect(run.errors.hasPrefix("exitboard: 1 error in p.toml"))
  }

  @Test func `K01 a zone unknown to this machine is named with its line`() throws {
    let shop = try TemporaryFolder()
    try shop.write("[store]\nzone = \"Europe/Atlantis\"\n", to: "p.toml")

    let run = try CommandRun(["check", "--plan", "p.toml"], in: shop)

    #expect(run.status == 78)
    #expect(run.output.hasPrefix("p.toml:2: this computer has no time zone 'Europe/Atlantis'"))
  }

  @Test func `K02 a plan that is not UTF-8 is reported in one sentence`() throws {
    let shop = try TemporaryFolder()
    try shop.write("", to: "p.toml")
    try Data([0x5B, 0xFF, 0x5D]).write(to: shop.url.appending(path: "p.toml"))

    let run = try CommandRun(["check", "--plan", "p.toml"], in: shop)

    #expect(run.status == 78)
    #expect(
      run.errors
        == "exitboard: cannot use the plan p.toml: it is not UTF-8 text; save it as UTF-8, "
        + "or convert it: iconv -f WINDOWS-1252 -t UTF-8 OLD > NEW\n")
  }

  @Test func `the printed plan is a valid plan`() throws {
    let shop = try TemporaryFolder()
    let printed = try CommandRun(["plan"], in: shop)
    try shop.write(printed.output, to: "p.toml")

    let again = try CommandRun(["plan", "--plan", "p.toml"], in: shop)

    #expect(printed.status == 0)
    #expect(again.output == printed.output)
    #expect(again.errors == "")
    #expect(try CommandRun(["check", "--plan", "p.toml"], in: shop).status == 0)
  }

  @Test func `K04 a plan that others may write is not used, and is reported`() throws {
    let shop = try TemporaryFolder()
    let folder = shop.url.appendingPathComponent("config/exitboard")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let path = try shop.write("[store]\nname = \"Evil\"\n", to: "config/exitboard/exitboard.toml")
    try FileManager.default.setAttributes([.posixPermissions: 0o666], ofItemAtPath: path)

    let run = try CommandRun(["plan"], in: shop)
    let named = try CommandRun(["plan", "--plan", path], in: shop)

    #expect(run.output.contains("name = \"My store\""))
    #expect(run.errors.contains("every user can write it; run chmod o-w on it"))
    #expect(named.status == 78)
  }

  @Test(arguments: [
    ("nowhere.toml", "there is no such file"), (".", "it is not a regular file"),
  ])
  func `K03 a plan that was named must exist`(path: String, reason: String) throws {
    let shop = try TemporaryFolder()

    let run = try CommandRun(["check", "--plan", path], in: shop)

    #expect(run.status == 78)
    #expect(run.errors == "exitboard: cannot use the plan \(path): \(reason)\n")
  }

  @Test func `a simulated evening without a terminal is written at once and named`() throws {
    let shop = try TemporaryFolder()

    let run = try CommandRun(["demo", "--seed", "5", "--file", "d.jsonl"], in: shop)
    let again = try CommandRun(["demo", "--file", "d.jsonl"], in: shop)

    #expect(run.status == 0)
    #expect(run.output.hasSuffix("The events of this evening are in d.jsonl\n"))
    #expect(run.output.contains("store empty"))
    #expect(try CommandRun(["verify", "--file", "d.jsonl"], in: shop).status == 0)
    #expect(again.status == 73)
  }
}
