import BoardTestSupport
import Foundation
import PtyHarness
import Testing

/// Text that controls a terminal, hides or reorders other text, or would break a table.
enum Hostile {
  /// As JSON escapes, so that it can be recorded: title, clipboard, report, colour, C1, CR and BS,
  /// bidi, tags, marks.
  static let escaped =
    "A\\u001b]0;owned\\u0007\\u001b]52;c;eA==\\u0007\\u001b[21t\\u001bP+q\\u001b\\\\\\u001b[31m"
    + "\\u009b32m\\u009d8;;x\\u009c\\u007f\\r\\n\\b\\tB\\u202eC\\u2066D\\u200bE"
    + "\\udb40\\udc41F\\u2028G\\ufeffH" + String(repeating: "\\u0301", count: 200) + "Z"

  /// Characters that no output for a person may contain, except line feeds, which each format
  /// checks itself.
  static func isHarmful(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 10: false
    case 0..<0x20, 0x7F...0x9F, 0x61C, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF,
      0xE0000...0xE0FFF:
      true
    default: false
    }
  }
}

@Suite struct `Hostile text` {
  private let shop: TemporaryFolder

  init() throws {
    shop = try TemporaryFolder()
    let text = Hostile.escaped
    let lines = [
      "{\"type\":\"promise.made\",\"promise\":\"p1\",\"what\":\"\(text)\",\"kind\":\"order\"}",
      "{\"type\":\"note.added\",\"topic\":\"handover\",\"text\":\"\(text)\"}",
      "{\"type\":\"restroom.closed\",\"room\":\"men\",\"reason\":\"\(text)\"}",
      "{\"type\":\"restroom.inspected\",\"room\":\"women\",\"failed\":[\"soap\"],\"note\":\"\(text)\"}",
      "{\"type\":\"check.done\",\"item\":\"breaks-covered\",\"result\":\"fail\",\"note\":\"\(text)\"}",
      "{\"type\":\"cue.seen\",\"kind\":\"audiovisual\",\"note\":\"\(text)\"}",
      "{\"type\":\"no.such\",\"text\":\"\(text)\"}",
    ]
    let run = try CommandRun(
      ["log", "--stdin"], in: shop, input: lines.joined(separator: "\n") + "\n")
    #expect(run.output.split(separator: "\n").count >= 3, "\(run.errors)")
    try shop.write(
      "[store]\nname = \"S\\u001B]0;x\\u0007\\u202Eevil\"\n[[lanes]]\nid = \"1\"\n"
        + "name = \"till \\u001B[31m\\u009B1m\"\n", to: "plan.toml")
  }

  /// Before the store opens, a report is of the day before.
  private static let today = ["report", "--day", "today"]

  static let commands: [[String]] = [
    ["status"], today, today + ["--format", "markdown"], today + ["--format", "html"],
    today + ["--format", "csv"], ["status", "--json"], today + ["--format", "json"],
    ["verify"], ["doctor"], ["check"], ["watch"], ["verify", "--json"], ["plan"], ["events"],
  ]

  @Test(arguments: commands)
  func `has no effect on any output path`(command: [String]) throws {
    let takesPlan = command[0] != "verify" && command[0] != "events"
    let run = try CommandRun(
      command + (takesPlan ? ["--plan", shop.path + "/plan.toml"] : []), in: shop)

    let isData = ["--json", "json", "events", "plan"].contains { command.contains($0) }
    #expect(!run.output.isEmpty)
    for scalar in (run.output + run.errors).unicodeScalars where Hostile.isHarmful(scalar) {
      // Output for programs keeps text as it is, with control characters escaped.
      let isControl = scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
      let isLineEnd = scalar == "\r" && command.contains("csv")
      #expect(isLineEnd || (isData && !isControl), "\(command) lets U+\(scalar.value) through")
    }
  }

  @Test(arguments: [
    ["log", "no.such\u{1B}[31m"], ["log", "queue.counted", "lane=\u{1B}]0;x\u{7}", "waiting=x"],
    ["\u{1B}[31mnonsense"], ["status", "--file", "/tmp/\u{1B}[31m\u{202E}x/y"],
    ["report", "--day", "\u{1B}[2J"], ["verify", "--anchor", "\u{9B}31m"],
    ["watch", "--theme", "\u{1B}c", "--by", "\u{1B}[31m"], ["theme", "show", "\u{1B}[31m"],
    ["import", "/tmp/\u{1B}[31m.csv", "--map", "\u{1B}c"], ["backup", "/dev/null/\u{1B}[31m"],
    ["status", "--\u{1B}[31m"], ["events", "--since", "\u{1B}[31m"],
  ])
  func `in an argument is printed harmlessly`(arguments: [String]) throws {
    let run = try CommandRun(arguments, in: shop)

    #expect(run.status != 0 || arguments[0] == "status")
    #expect(!(run.output + run.errors).unicodeScalars.contains(where: Hostile.isHarmful))
  }

  @Test func `of raw lines is cleaned where a terminal shows it`() throws {
    let session = try PtySession(
      argv: [
        BuiltBinary.path("exitboard"), "events", "--file",
        shop.path + "/state/exitboard/events.jsonl",
      ],
      environment: ["LC_ALL": "C.UTF-8", "HOME": shop.path, "TZ": "UTC"], columns: 200)
    _ = try session.waitForEnd()

    let text = session.text.replacing("\r\n", with: "\n")
    #expect(text.contains("promise.made"))
    #expect(!text.unicodeScalars.contains(where: Hostile.isHarmful))
  }

  @Test(arguments: [(80, 24), (40, 12), (200, 60)])
  func `changes nothing on the board except its own text`(columns: Int, rows: Int) throws {
    let session = try PtySession(
      argv: [BuiltBinary.path("exitboard"), "--plan", shop.path + "/plan.toml"],
      environment: [
        "LC_ALL": "C.UTF-8", "HOME": shop.path, "TZ": "UTC",
        "EXITBOARD_FILE": shop.path + "/state/exitboard/events.jsonl",
      ], columns: columns, rows: rows)
    _ = try session.waitFor("? help")
    session.send("4")
    session.settle()
    let screen = session.screen
    session.send("q")
    _ = try session.waitForEnd()

    // A title, a clipboard text, a window report or another string from the event file never
    // reaches the terminal.
    for sequence in ["\u{1B}]0;", "\u{1B}]52", "\u{1B}[21t", "\u{1B}P", "\u{9B}", "\u{9D}"] {
      #expect(!session.text.contains(sequence))
    }
    #expect(!session.text.unicodeScalars.contains { (0x202A...0x202E).contains($0.value) })
    #expect(screen.text.split(separator: "\n").count <= rows)
    #expect(session.end == .exited(0))
  }
}
