import BoardTestSupport
import Foundation
import PtyHarness
import Testing

/// A store with one evening in its event file, and programs of its own in its folder `bin`.
private struct Shop {
  let folder: TemporaryFolder

  init(name: String = "Riverside") throws {
    folder = try TemporaryFolder()
    let lines = """
      {"type":"restroom.inspected","at":"2026-01-16T10:00:00.000+00:00","room":"women","failed":["soap"],"by":"JP"}
      {"type":"store.cleared","at":"2026-01-16T21:07:00.000+00:00","by":"JP"}

      """
    try folder.write("[store]\nname = \"\(name)\"\nzone = \"Europe/London\"\n", to: "plan.toml")
    let run = try CommandRun(["log", "--file", "e.jsonl", "--stdin"], in: folder, input: lines)
    #expect(run.status == 0, "\(run.errors)")
    try FileManager.default.createDirectory(
      atPath: folder.path + "/bin", withIntermediateDirectories: false)
  }

  func report(
    _ arguments: String..., environment: [String: String] = [:], day: String = "2026-01-16"
  )
    throws -> CommandRun
  {
    let tools = [
      "PATH": folder.path + "/bin:/nonexistent",
      "EXITBOARD_SENDMAIL": folder.path + "/bin/sendmail",
    ]
    return try CommandRun(
      ["report", "--file", "e.jsonl", "--plan", "plan.toml", "--day", day] + arguments, in: folder,
      environment: tools.merging(environment) { _, new in new })
  }

  /// A program that keeps its arguments and its input, and then does what `ending` says.
  func program(_ name: String, ending: String = "") throws {
    let path = try folder.write(
      """
      #!/bin/sh
      PATH=/usr/bin:/bin
      printf '%s\\n' "$@" >>"\(folder.path)/\(name).arguments"
      cat >>"\(folder.path)/\(name).input"
      \(ending)

      """, to: "bin/" + name)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
  }
}

@Suite struct `A report of a week or a month` {
  @Test(arguments: [
    ("--week", "2026-01-16", "Week report · Riverside · Week 3: 12 January to 18 January 2026"),
    ("--week", "2026-01-12", "Week 3: 12 January to 18 January 2026"),
    ("--week", "2026-01-18", "Week 3: 12 January to 18 January 2026"),
    ("--week", "2026-01-19", "Week 4: 19 January to 25 January 2026"),
    ("--month", "2026-01-16", "Month report · Riverside · January 2026"),
    ("--month", "2025-02-28", "Month report · Riverside · February 2025"),
  ])
  func `is of the one in which the day is`(kind: String, day: String, title: String) throws {
    let run = try Shop().report(kind, day: day)

    #expect(run.status == 0, "\(run.errors)")
    #expect(
      run.output.split(separator: "====").first?.replacing("\n", with: " ").contains(title) == true,
      "\(run.output.prefix(200))")
  }

  @Test func `has every day of it, from the first to the last`() throws {
    let month = try Shop().report("--month", "--format", "json", day: "2026-01-31")
    let week = try Shop().report("--week", "--format", "csv")

    #expect(month.output.split(separator: "\"is_over\": ").count == 32)
    #expect(month.output.contains("\"day\": \"2026-01-01\""))
    #expect(month.output.contains("\"day\": \"2026-01-31\""))
    #expect(Set(week.output.split(separator: "\r\n").dropFirst().map { $0.prefix(10) }).count == 7)
  }

  @Test(arguments: [
    (["--week", "--month"], "use --week or --month"),
    (["--excel", "--format", "html"], "--excel is a csv table"),
    (["--again"], "--again needs --mail"),
    (["--print", "--output", "x"], "leave --output"),
    (["--mail", "a@b", "--format", "html"], "leave --output"),
    (["--mail", "a@b", "--excel"], "leave --output"),
  ])
  func `rejects what contradicts itself, in one sentence`(arguments: [String], sentence: String)
    throws
  {
    let run = try CommandRun(["report", "--file", "e.jsonl"] + arguments, in: Shop().folder)

    #expect(run.status == 64)
    #expect(run.errors.contains(sentence), "\(run.errors)")
  }

  @Test func `leaves the choice of days to one pair of options`() throws {
    let run = try CommandRun(
      ["report", "--file", "e.jsonl", "--week", "--from", "2026-01-16"], in: Shop().folder)

    #expect(run.status == 64)
    #expect(run.errors.contains("--week and --month choose the days"), "\(run.errors)")
  }
}

@Suite struct `A report on paper` {
  @Test func `goes to lp as pages of text where no browser is installed`() throws {
    let shop = try Shop()
    try shop.program("lp", ending: "echo request id is laser-7")

    let run = try shop.report("--print")

    #expect(run.status == 0, "\(run.errors)")
    #expect(run.output == "Sent to the printer: request id is laser-7\n")
    let arguments = try #require(shop.folder.contents(of: "lp.arguments"))
    #expect(
      arguments == "-t\nDay report · Riverside · Friday 16 January 2026\n-o\ncpi=12\n-o\nlpi=7\n")
    let pages = try #require(shop.folder.contents(of: "lp.input")).split(separator: "\u{C}")
    #expect(pages.count > 1)
    #expect(pages[1].hasPrefix("Day report · Riverside · Friday 16 January 2026"))
  }

  @Test func `goes to lp as the page where a browser makes PDF of it, and leaves no file`() throws {
    let shop = try Shop()
    try shop.program("lp", ending: "cat \"$4\" >>\"\(shop.folder.path)/lp.sheet\"")
    try shop.program(
      "chromium",
      ending: """
        for word; do
          case "$word" in --print-to-pdf=*) pdf="${word#*=}" ;; file://*) page="${word#file://}" ;; esac
        done
        { echo %PDF; cat "$page"; } >"$pdf"
        """)

    let run = try shop.report(
      "--print", environment: ["PATH": shop.folder.path + "/bin:/usr/bin:/bin"])

    #expect(run.status == 0, "\(run.errors)")
    #expect(run.output == "Sent to the printer.\n")
    #expect(shop.folder.contents(of: "lp.sheet")?.hasPrefix("%PDF\n<!DOCTYPE html>") == true)
    let names = try FileManager.default.contentsOfDirectory(atPath: shop.folder.path)
    #expect(!names.contains { $0.hasPrefix("exitboard-print") })
  }

  @Test func `is text, and says why, if the browser fails`() throws {
    let shop = try Shop()
    try shop.program("lp")
    try shop.program("chromium", ending: "echo no display >&2; exit 1")

    let run = try shop.report("--print")

    #expect(run.status == 0)
    #expect(run.errors.contains("chromium made no PDF"), "\(run.errors)")
    #expect(run.errors.contains("no display"))
    #expect(shop.folder.contents(of: "lp.input")?.contains("EXCEPTIONS") == true)
  }

  @Test func `says what to do without lp, and without a printer`() throws {
    let shop = try Shop()
    let missing = try shop.report("--print")
    try shop.program(
      "lp", ending: "echo 'lp: Error - no default destination available.' >&2; exit 1")
    let refused = try shop.report("--print")

    #expect(missing.status == 78)
    #expect(missing.errors.contains("there is no program 'lp'"), "\(missing.errors)")
    #expect(missing.errors.contains("--output"))
    #expect(refused.status == 71)
    #expect(refused.errors.contains("no default destination available"), "\(refused.errors)")
    #expect(refused.errors.contains("lpoptions -d NAME"))
  }
}

@Suite struct `A report by mail` {
  /// The headers of a mail, unfolded, and its bodies by their type.
  private func mail(_ text: String) throws -> (headers: [String], bodies: [String: String]) {
    let parts = text.split(separator: "\n\n", maxSplits: 1)
    let headers = parts[0].replacing("\n ", with: " ").split(separator: "\n").map(String.init)
    var bodies: [String: String] = [:]
    for part in text.split(separator: "--=_exitboard\n").dropFirst() {
      let halves = part.split(separator: "\n\n", maxSplits: 1)
      let type = try #require(halves[0].firstMatch(of: /text\/([a-z]+); charset=utf-8/)).output.1
      let body = halves[1].split(separator: "--=_exitboard--")[0].replacing("\n", with: "")
      bodies[String(type)] = String(
        decoding: try #require(Data(base64Encoded: String(body))), as: UTF8.self)
    }
    return (headers, bodies)
  }

  @Test func `is one text and one page, to all addresses`() throws {
    let shop = try Shop()
    try shop.program("sendmail")

    let run = try shop.report("--mail", "jo@example.com", "--mail", "al@example.com")
    let input = try #require(shop.folder.contents(of: "sendmail.input"))
    let (headers, bodies) = try mail(input)

    #expect(run.status == 0, "\(run.errors)")
    #expect(
      run.output
        == "Mailed to jo@example.com, al@example.com: Day report · Riverside · Friday 16 January 2026\n"
    )
    #expect(
      shop.folder.contents(of: "sendmail.arguments") == "-i\njo@example.com\nal@example.com\n")
    #expect(headers.contains("To: jo@example.com, al@example.com"))
    #expect(headers.contains("MIME-Version: 1.0"))
    #expect(headers.contains("Auto-Submitted: auto-generated"))
    #expect(
      headers.contains {
        $0.contains(/^Date: [A-Z][a-z]{2}, \d+ [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d \+0[01]00$/)
      })
    #expect(headers.contains { $0.contains(/^Message-ID: <exitboard\.[0-9.]+@[^ @]+>$/) })
    #expect(bodies["plain"]?.contains("The day is not signed.") == true)
    #expect(bodies["html"]?.hasPrefix("<!DOCTYPE html>") == true)
    #expect(input.split(separator: "\n").allSatisfy { $0.utf8.count <= 76 })
  }

  @Test func `has the subject in words of at most 75 characters that decode to the title`() throws {
    let name = "東京中央百貨店 本館 ☃ and the department store"
    let shop = try Shop(name: name)
    try shop.program("sendmail")

    _ = try shop.report("--mail", "jo@example.com")
    let (headers, _) = try mail(#require(shop.folder.contents(of: "sendmail.input")))

    let subject = try #require(headers.first { $0.hasPrefix("Subject: ") }).dropFirst(9)
    let words = subject.split(separator: " ")
    #expect(words.count > 1)
    let texts = try words.map { word in
      #expect(word.count <= 75 && word.hasPrefix("=?UTF-8?B?") && word.hasSuffix("?="))
      let bytes = try #require(Data(base64Encoded: String(word.dropFirst(10).dropLast(2))))
      return try #require(String(data: bytes, encoding: .utf8))
    }
    #expect(texts.joined() == "Day report · \(name) · Friday 16 January 2026")
  }

  @Test func `goes once to each address, and once more if asked`() throws {
    let shop = try Shop()
    try shop.program("sendmail")
    let arguments = { () throws -> [Substring] in
      let text = shop.folder.contents(of: "sendmail.arguments") ?? ""
      return text.split(separator: "\n").filter { $0.contains("@") }
    }

    _ = try shop.report("--mail", "jo@example.com")
    let second = try shop.report("--mail", "Jo@Example.com", "--mail", "al@example.com")
    let third = try shop.report("--mail", "jo@example.com", "--mail", "al@example.com")
    let week = try shop.report("--mail", "jo@example.com", "--week")
    let again = try shop.report("--mail", "jo@example.com", "--again")

    #expect(second.status == 0)
    #expect(second.output.contains("Jo@Example.com has this report since 20"), "\(second.output)")
    #expect(second.output.contains("--again"))
    #expect(third.status == 0)
    #expect(third.output.split(separator: "\n").count == 2)
    #expect(week.output.hasPrefix("Mailed to jo@example.com: Week report"))
    #expect(again.output.hasPrefix("Mailed to jo@example.com"))
    #expect(
      try arguments() == ["jo@example.com", "al@example.com", "jo@example.com", "jo@example.com"])
  }

  @Test(.enabled(if: Tools.faketime != nil, "faketime is missing: .ci/setup tests installs it"))
  func `of a day that is not over does not stand for that of the whole day`() throws {
    let shop = try Shop()
    try shop.program("sendmail")
    let mailed = { (moment: String) in
      let command = [try #require(Tools.faketime), moment, BuiltBinary.path("exitboard")]
      let run = try CommandRun(
        command: command + [
          "report", "--file", "e.jsonl", "--plan", "plan.toml", "--day", "2026-01-16", "--mail",
          "jo@example.com",
        ], in: shop.folder,
        environment: [
          "HOME": shop.folder.path, "PATH": "/usr/bin:/bin", "TZ": "UTC", "LC_ALL": "C.UTF-8",
          "EXITBOARD_SENDMAIL": shop.folder.path + "/bin/sendmail",
        ], input: "")
      #expect(run.status == 0, "\(run.errors)")
      return run.output.hasPrefix("Mailed to")
    }

    #expect(try mailed("2026-01-16 21:30:10"))
    #expect(try !mailed("2026-01-16 21:30:40"))
    #expect(try mailed("2026-01-17 06:30:00"))
    #expect(try !mailed("2026-01-18 06:30:00"))
  }

  @Test func `that sendmail refuses is not taken for mailed`() throws {
    let shop = try Shop()
    try shop.program("sendmail", ending: "echo 'sendmail: no such user' >&2; exit 67")

    let refused = try shop.report("--mail", "jo@example.com")
    try shop.program("sendmail", ending: "exit 75")
    let later = try shop.report("--mail", "jo@example.com")
    try shop.program("sendmail")
    let mailed = try shop.report("--mail", "jo@example.com")

    #expect(refused.status == 71)
    #expect(
      refused.errors.contains("sendmail: no such user; nothing is recorded as mailed"),
      "\(refused.errors)")
    #expect(later.status == 75)
    #expect(later.errors.contains("it ended with status 75"), "\(later.errors)")
    #expect(mailed.output.hasPrefix("Mailed to jo@example.com"))
  }

  @Test(arguments: [
    "jo", "jo@", "@example.com", "jo@a@b", "Jo <jo@example.com>", "jo@example.com\nBcc: x@y.z",
    "-t@example.com",
    "jo@example.com,al@example.com", "jö@example.com", "jo@exam ple.com", "jo@example.com\r",
  ])
  func `is rejected with an address that is none`(address: String) throws {
    let shop = try Shop()
    try shop.program("sendmail")

    let run = try shop.report("--mail=\(address)")

    #expect(run.status == 64)
    #expect(
      run.errors.contains("is not a mail address; write one such as jo@example.com"),
      "\(run.errors)")
    #expect(run.errors.split(separator: "\n").count == 1)
    #expect(shop.folder.contents(of: "sendmail.input") == nil)
  }

  @Test func `takes nothing of the store's name for a header`() throws {
    let shop = try Shop(name: "Riverside\\nBcc: x@y.z")
    try shop.program("sendmail")

    _ = try shop.report("--mail", "jo@example.com")
    let (headers, _) = try mail(#require(shop.folder.contents(of: "sendmail.input")))

    #expect(!headers.contains { $0.hasPrefix("Bcc") })
    #expect(headers.count == 8)
  }

  @Test func `names the sender that the environment gives, and rejects a bad one`() throws {
    let shop = try Shop()
    try shop.program("sendmail")

    _ = try shop.report(
      "--mail", "jo@example.com", environment: ["EXITBOARD_MAIL_FROM": "board@example.com"])
    let bad = try shop.report(
      "--mail", "al@example.com", environment: ["EXITBOARD_MAIL_FROM": "a\nb"])
    let (headers, _) = try mail(#require(shop.folder.contents(of: "sendmail.input")))

    #expect(headers.contains("From: board@example.com"))
    #expect(
      shop.folder.contents(of: "sendmail.arguments")?.hasPrefix("-i\n-f\nboard@example.com\n")
        == true)
    #expect(bad.status == 64)
  }

  @Test func `says what to do without sendmail, and where its record cannot be written`() throws {
    let shop = try Shop()
    let missing = try shop.report("--mail", "jo@example.com")
    try shop.program("sendmail")
    try? FileManager.default.removeItem(atPath: shop.folder.path + "/e.jsonl.mailed")
    try FileManager.default.createDirectory(
      atPath: shop.folder.path + "/e.jsonl.mailed", withIntermediateDirectories: false)
    let unwritable = try shop.report("--mail", "jo@example.com")

    #expect(missing.status == 78)
    #expect(missing.errors.contains("EXITBOARD_SENDMAIL"), "\(missing.errors)")
    #expect(unwritable.status == 73)
    #expect(unwritable.errors.contains("e.jsonl.mailed: Is a directory"), "\(unwritable.errors)")
    #expect(unwritable.errors.contains("nothing was mailed"))
    #expect(shop.folder.contents(of: "sendmail.input") == nil)
  }

  @Test func `a report never replaces the record of what was mailed`() throws {
    let shop = try Shop()
    try shop.folder.write("2026-01-16\tjo@example.com\t2026-01-17 06:30\n", to: "e.jsonl.mailed")

    let run = try shop.report("--output", "e.jsonl.mailed")

    #expect(run.status == 64)
    #expect(shop.folder.contents(of: "e.jsonl.mailed")?.contains("jo@example.com") == true)
  }
}
