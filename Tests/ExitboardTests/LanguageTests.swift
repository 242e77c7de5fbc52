import BoardTestSupport
import Foundation
import Testing

/// The environment and the plan choose the language; the catalogues are compiled here with
/// `msgfmt`.
@Suite(.enabled(if: Tools.path("msgfmt") != nil)) struct LanguageTests {
  private static let catalogue = #"""
    msgid ""
    msgstr "Content-Type: text/plain; charset=UTF-8\n"

    msgid "there is no command '{word}'"
    msgstr "{word}: kein solcher Befehl"

    msgid "MISSED"
    msgstr "VERPASST"

    msgid "Walk to the exit as a customer"
    msgstr "Zum Ausgang gehen wie ein Kunde"
    """#

  private static func shop() throws -> TemporaryFolder {
    let shop = try TemporaryFolder()
    let folder = shop.url.appending(path: "config/exitboard/locale/de/LC_MESSAGES")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let source = try shop.write(catalogue, to: "de.po")
    let process = Process()
    process.executableURL = URL(filePath: Tools.path("msgfmt") ?? "msgfmt")
    process.arguments = ["--output-file", folder.path() + "/exitboard.mo", source]
    try process.run()
    process.waitUntilExit()
    return shop
  }

  @Test(arguments: [
    (["LANGUAGE": "de"], true), (["LANGUAGE": "fr:de"], true), (["LANGUAGE": "en:de"], false),
    (["LC_ALL": "de_DE.UTF-8"], true), (["LC_ALL": "", "LANG": "de"], true), ([:], false),
    (["LC_ALL": "C", "LANGUAGE": "de"], false), (["LANGUAGE": "../de"], false),
  ])
  func `the first variable that is set chooses`(environment: [String: String], isGerman: Bool)
    throws
  {
    let run = try CommandRun(["foo"], in: Self.shop(), environment: environment)

    #expect(run.errors.contains("kein solcher Befehl") == isGerman)
    #expect(run.errors.contains("there is no command") != isGerman)
  }

  @Test(arguments: [("de", "C", true), ("en", "de", false)])
  func `the plan overrides the environment`(language: String, locale: String, isGerman: Bool) throws
  {
    let shop = try Self.shop()
    try shop.write("[board]\nlanguage = \"\(language)\"\n", to: "p.toml")

    let run = try CommandRun(
      ["plan", "--plan", "p.toml"], in: shop, environment: ["LC_ALL": locale])

    #expect(run.output.contains("Zum Ausgang gehen wie ein Kunde") == isGerman)
    #expect(run.output.contains("language = \"\(language)\""))
  }

  @Test(arguments: [("text", true), ("html", true), ("csv", false), ("json", false)])
  func `a report is translated for people, and its data for programs are not`(
    format: String, isGerman: Bool
  ) throws {
    let shop = try Self.shop()
    let line = #"{"type":"store.cleared","at":"2026-01-16T21:07:00.000+00:00","by":"JP"}"#
    let log = try CommandRun(["log", "--file", "e.jsonl", "--stdin"], in: shop, input: line)
    #expect(log.status == 0, "\(log.errors)")

    let run = try CommandRun(
      ["report", "--file", "e.jsonl", "--day", "2026-01-16", "--format", format], in: shop,
      environment: ["LANGUAGE": "de"])

    #expect(run.output.contains("VERPASST") == isGerman, "\(run.errors)")
    #expect(run.output.contains("MISSED") != isGerman)
  }
}
