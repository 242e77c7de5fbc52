import BoardTestSupport
import Foundation
import PtyHarness
import Testing

/// Locales compiled for one test, so that none needs to be installed.
struct MadeLocales {
  let folder: String

  /// Compiles locales of a `name`, such as `en_US`, in a character set, such as `UTF-8`.
  init(_ names: [(name: String, charset: String)], in shop: TemporaryFolder) throws {
    folder = shop.path + "/locales"
    try FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: true)
    for (name, charset) in names {
      let process = Process()
      process.executableURL = URL(fileURLWithPath: "/usr/bin/localedef")
      process.arguments = ["-c", "-i", name, "-f", charset, "\(folder)/\(name).\(charset)"]
      process.standardOutput = FileHandle.nullDevice
      process.standardError = FileHandle.nullDevice
      try process.run()
      process.waitUntilExit()
    }
  }

  func environment(_ locale: String) -> [String: String] {
    ["LC_ALL": locale, "LOCPATH": folder]
  }
}

@Suite struct `In the locale of the store` {
  @Test func `times and dates are written as usual there`() throws {
    let shop = try TemporaryFolder()
    let locales = try MadeLocales([("en_US", "UTF-8"), ("en_GB", "UTF-8")], in: shop)

    let american = try CommandRun(
      ["status"], in: shop, environment: locales.environment("en_US.UTF-8"))
    let british = try CommandRun(
      ["status"], in: shop, environment: locales.environment("en_GB.UTF-8"))
    try shop.write("[board]\nclock = \"24h\"\n", to: "plan.toml")
    let planned = try CommandRun(
      ["status", "--plan", shop.path + "/plan.toml"], in: shop,
      environment: locales.environment("en_US.UTF-8"))

    let half = try Regex("[0-9](am|pm)\n")
    #expect(american.output.contains(half), "\(american.output)")
    #expect(!british.output.contains(half), "\(british.output)")
    #expect(!planned.output.contains(half), "\(planned.output)")
  }

  @Test(arguments: ["C", "POSIX", "en_GB.ISO-8859-1", "xx_XX.nowhere"])
  func `a terminal without UTF-8 gets everything in ASCII`(locale: String) throws {
    let shop = try TemporaryFolder()
    let locales = try MadeLocales([("en_GB", "ISO-8859-1")], in: shop)
    let environment = locales.environment(locale)
    try shop.write("[store]\nname = \"Café Überlingen\"\n", to: "plan.toml")
    let plan = ["--plan", shop.path + "/plan.toml"]
    _ = try CommandRun(
      ["log", "promise.made", "promise=p1", "what=Crème brûlée 漢字", "kind=order"] + plan,
      in: shop, environment: environment)

    for arguments in [["status"], ["report"], ["watch"], ["doctor"], ["verify"], ["check"]] {
      let run = try CommandRun(
        arguments + (arguments == ["verify"] ? [] : plan), in: shop, environment: environment)

      #expect(run.output.unicodeScalars.allSatisfy { $0.isASCII }, "\(arguments): \(run.output)")
      #expect(run.errors.unicodeScalars.allSatisfy { $0.isASCII }, "\(arguments): \(run.errors)")
      if arguments == ["status"] { #expect(run.output.contains("Cafe Uberlingen")) }
    }
  }

  @Test(arguments: ["C", "en_GB.ISO-8859-1"])
  func `the board is drawn in ASCII there, and nothing else changes`(locale: String) throws {
    let shop = try TemporaryFolder()
    let locales = try MadeLocales([("en_GB", "ISO-8859-1")], in: shop)
    var environment = locales.environment(locale)
    environment["HOME"] = shop.path
    environment["TZ"] = "UTC"
    environment["EXITBOARD_FILE"] = shop.path + "/events.jsonl"

    let session = try PtySession(
      argv: [BuiltBinary.path("exitboard")], environment: environment)
    _ = try session.waitFor("? help")
    session.send("q")
    _ = try session.waitForEnd()

    #expect(session.bytes.allSatisfy { $0 < 0x80 })
    #expect(session.end == .exited(0))
  }
}
