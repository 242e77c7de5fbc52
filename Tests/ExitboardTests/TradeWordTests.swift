import BoardTestSupport
import Foundation
import PtyHarness
import Testing

/// The words of the trade in what the real program prints.
@Suite struct `The words of a trade` {
  private static let restaurant = """
    [store]
    name = "Anchor"
    [words]
    customer = "guest"
    till = "table"
    store = "restaurant"
    currency = "€"
    [[lanes]]
    id = "inside"
    servers = 4

    """
  private static func foreign(in text: String) -> [String] {
    let words = /\b(customers?|shoppers?|tills?|lanes?|stores?|shops?|checkout)\b/.ignoresCase()
    return text.matches(of: words).map { String($0.0) }
  }

  /// A restaurant with a day of events.
  private func shop(_ plan: String = restaurant) throws -> TemporaryFolder {
    let shop = try TemporaryFolder()
    try shop.write(plan, to: "p.toml")
    let lines = [
      #"{"type":"queue.counted","at":"2026-01-16T19:00:00.000+00:00","lane":"inside","waiting":30,"serving":4}"#,
      #"{"type":"cue.seen","at":"2026-01-16T20:00:00.000+00:00","kind":"personal","by":"JP"}"#,
      #"{"type":"promise.made","at":"2026-01-16T20:00:00.000+00:00","promise":"p","what":"Coat","kind":"missing","sale_cents":125000,"by":"JP"}"#,
      #"{"type":"gesture.given","at":"2026-01-16T20:10:00.000+00:00","kind":"coupon","value_cents":2050,"payer":"store","by":"JP"}"#,
      #"{"type":"store.cleared","at":"2026-01-16T21:07:00.000+00:00","by":"JP"}"#,
    ]
    let log = try CommandRun(
      ["log", "--file", "e.jsonl", "--stdin", "--plan", "p.toml"], in: shop,
      input: lines.joined(separator: "\n"))
    #expect(log.status == 0, "\(log.errors)")
    return shop
  }

  @Test(arguments: [
    ["report", "--day", "2026-01-16"], ["report", "--day", "2026-01-16", "--format", "html"],
    ["report", "--day", "2026-01-16", "--format", "markdown"], ["status"],
    ["watch", "--at", "2026-01-16T19:10:00Z"],
  ])
  func `are those of the plan in everything that people read`(command: [String]) throws {
    let run = try CommandRun(
      command + ["--file", "e.jsonl", "--plan", "p.toml"], in: shop(),
      environment: ["LINES": "60", "COLUMNS": "150"])

    // Style sheets and paths are not for people.
    let text = run.output.replacing(/(?s)<style.*?<\/style>|<[^>]*>/, with: "")
    #expect(text.contains(/guest|table|restaurant/.ignoresCase()), "\(run.errors)")
    #expect(Self.foreign(in: text) == [])
  }

  @Test(arguments: [
    ("", "20.50"), ("currency = \"€\"", "€20.50"), ("currency = \"EUR\"", "EUR 20.50"),
    ("currency = \"¥\"\ndecimals = 0", "¥20.50"),
    ("currency = \"KWD\"\ndecimals = 3", "KWD 20.500"),
  ])
  func `include the currency and its decimals`(keys: String, amount: String) throws {
    let run = try CommandRun(
      ["report", "--day", "2026-01-16", "--file", "e.jsonl", "--plan", "p.toml"],
      in: shop("[words]\n\(keys)\n"))

    #expect(run.output.contains("value \(amount) of"), "\(run.errors)")
    // What has no part of a whole is written without decimals where the currency has none.
    if keys.contains("decimals = 0") { #expect(run.output.contains("of ¥200 a day")) }
  }

  @Test func `stay those of a shop in data for programs`() throws {
    let shop = try shop()
    let json = try CommandRun(
      [
        "report", "--day", "2026-01-16", "--format", "json", "--file", "e.jsonl", "--plan",
        "p.toml",
      ],
      in: shop)
    let plain = try CommandRun(
      [
        "report", "--day", "2026-01-16", "--format", "csv", "--file", "e.jsonl", "--plan", "p.toml",
      ],
      in: shop)

    #expect(json.output.contains("\"lanes\"") || json.output.contains("lane"))
    #expect(plain.output.contains("customers") && !plain.output.contains("guests_"))
  }

  @Test func `do not touch names of keys and members in a sentence`() throws {
    let shop = try TemporaryFolder()
    try shop.write(Self.restaurant + "[[items]]\nid = \"x\"\n", to: "p.toml")

    let plan = try CommandRun(["plan", "--plan", "p.toml"], in: shop)
    let status = try CommandRun(
      ["watch", "--plan", "p.toml"], in: shop,
      environment: ["LINES": "40", "COLUMNS": "120"])

    #expect(plan.output.contains("# If you name one of [[lanes]], name all."))
    #expect(plan.output.contains("The plan of a restaurant for exitboard."))
    #expect(status.output.contains("log queue.counted lane=1"), "\(status.output)")
  }

  @Test func `are in the help and the prompts of the board`() throws {
    let shop = try shop()
    let board = try PtySession(
      argv: [BuiltBinary.path("exitboard"), "--plan", shop.path + "/p.toml", "--by", "JP"],
      environment: [
        "TZ": WallZone.showing("20:20"), "LC_ALL": "C.UTF-8", "HOME": shop.path,
        "TMPDIR": shop.path, "PATH": "/usr/bin:/bin", "TERM": "xterm-256color",
        "EXITBOARD_FILE": shop.path + "/live.jsonl",
      ], columns: 120, rows: 40)
    try board.waitFor("time a guest")

    board.send("?")
    try board.waitFor("Time one guest")
    #expect(board.screen.lines.allSatisfy { !$0.contains("customer") && !$0.contains("shopper") })
    board.send("\u{1B}")
    try board.waitFor("time a guest")
    board.send("V")
    try board.waitFor("A guest said something")
    board.send("\u{1B}q")
  }

  @Test(arguments: [
    (3, "12.500", 1250), (3, "12.50", 1250), (3, "12.505", nil), (2, "12.500", nil),
    (0, "12", 1200),
  ])
  func `let an amount be typed with the decimals of its currency`(
    decimals: Int, typed: String, cents: Int?
  ) throws {
    let shop = try TemporaryFolder()
    try shop.write(
      """
      [words]
      decimals = \(decimals)
      [hours]
      daily = "08:00-22:00"
      [[items]]
      id = "float"
      title = "Float"
      section = "day"
      key = "d"
      opens = "open"
      due = "close"
      asks = "amount"
      """, to: "p.toml")
    let board = try PtySession(
      argv: [BuiltBinary.path("exitboard"), "--plan", shop.path + "/p.toml", "--by", "JP"],
      environment: [
        "TZ": WallZone.showing("12:20"), "LC_ALL": "C.UTF-8", "HOME": shop.path,
        "TMPDIR": shop.path, "PATH": "/usr/bin:/bin", "TERM": "xterm-256color",
        "EXITBOARD_FILE": shop.path + "/live.jsonl",
      ], columns: 80, rows: 24)
    try board.waitFor("? help")
    board.send("d")
    try board.waitFor("Float, amount:")

    board.type(typed + "\r")

    if let cents {
      try board.waitFor("Float ·")
      let events = try String(contentsOfFile: shop.path + "/live.jsonl", encoding: .utf8)
      #expect(events.contains("\"amount_cents\":\(cents)"))
    } else {
      try board.waitFor("Write an amount such as 123 or 123.45.")
    }
    board.send("\u{1B}q")
  }

  private static let german = #"""
    msgid ""
    msgstr "Content-Type: text/plain; charset=UTF-8\nPlural-Forms: nplurals=2; plural=(n != 1);\n"

    msgid "one|many"
    msgstr "one|many|dat|last"

    msgid "customer|customers"
    msgstr "Kunde|Kunden|Kunden|letzter Kunde"

    msgid "guest|guests"
    msgstr "Gast|Gäste|Gästen|letzter Gast"

    msgid "till|tills"
    msgstr "Kasse|Kassen|Kassen|letzte Kasse"

    msgid "table|tables"
    msgstr "Tisch|Tische|Tischen|letzter Tisch"

    msgid "Last customer out, store walked"
    msgstr "{Customer:last} draußen"

    msgid "hurries customers"
    msgstr "macht {customer:dat} Druck"

    msgid "Tills counted"
    msgstr "{till:last} gezählt"
    """#

  @Test(
    .enabled(if: Tools.path("msgfmt") != nil),
    arguments: [
      ("", ["Letzter Kunde draußen", "macht Kunden Druck", "letzte Kasse gezählt"]),
      (
        "customer = \"guest\"\ntill = \"table\"",
        ["Letzter Gast draußen", "macht Gästen Druck", "letzter Tisch gezählt"]
      ),
      (
        "customer = [\"Mitglied\", \"Mitglieder\", \"Mitgliedern\", \"letztes Mitglied\"]",
        ["Letztes Mitglied draußen", "macht Mitgliedern Druck", "letzte Kasse gezählt"]
      ),
    ])
  func `have the case and gender that a translation asks for`(words: String, sentences: [String])
    throws
  {
    let shop = try TemporaryFolder()
    let folder = shop.url.appending(path: "config/exitboard/locale/de/LC_MESSAGES")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let source = try shop.write(Self.german, to: "de.po")
    let compiled = try CommandRun(
      command: [
        try #require(Tools.path("msgfmt")), "-o", folder.path() + "/exitboard.mo", source,
      ], in: shop, environment: [:], input: "")
    #expect(compiled.status == 0, "\(compiled.errors)")
    try shop.write("[board]\nlanguage = \"de\"\n[words]\n\(words)\n", to: "p.toml")

    let run = try CommandRun(["plan", "--plan", "p.toml"], in: shop)

    for sentence in sentences { #expect(run.output.contains(sentence), "\(run.errors)") }
  }
}
