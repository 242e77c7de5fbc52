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

  @Test(arguments: [
    (["a", "b"], "a"), (["b"], "b"), (["user", "a", "b"], "user"), ([], nil),
  ])
  func `the user's own plan is used, or the first of the site's`(
    written: [String], used: String?
  ) throws {
    let shop = try TemporaryFolder()
    for name in ["user"] + written {
      let folder = name == "user" ? "config" : name
      try FileManager.default.createDirectory(
        at: shop.url.appending(path: folder + "/exitboard/themes"),
        withIntermediateDirectories: true)
    }
    for name in written {
      let folder = name == "user" ? "config" : name
      try shop.write("[store]\nname = \"\(name)\"\n", to: folder + "/exitboard/exitboard.toml")
      try shop.write("name = \"t-\(name)\"\n", to: folder + "/exitboard/themes/t-\(name).toml")
    }
    let site = ["XDG_CONFIG_DIRS": "relative:\(shop.path)/a:\(shop.path)/b"]

    let check = try CommandRun(["check"], in: shop, environment: site)
    let themes = try CommandRun(["theme", "list"], in: shop, environment: site)

    #expect(check.status == 0)
    #expect(check.output.contains("\(used ?? "My store"): "))
    for name in ["user", "a", "b"] {
      #expect(themes.output.contains("t-\(name) ") == written.contains(name))
    }
  }

  @Test func `a user's plan that cannot be read does not give way to the site's`() throws {
    let shop = try TemporaryFolder()
    for folder in ["config/exitboard/exitboard.toml", "site/exitboard"] {
      try FileManager.default.createDirectory(
        at: shop.url.appending(path: folder), withIntermediateDirectories: true)
    }
    try shop.write("[store]\nname = \"Site\"\n", to: "site/exitboard/exitboard.toml")

    let run = try CommandRun(
      ["check"], in: shop, environment: ["XDG_CONFIG_DIRS": shop.path + "/site"])

    #expect(run.status == 78)
    #expect(run.output.contains("it is not a regular file"))
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
