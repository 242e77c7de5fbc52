import BoardTestSupport
import BoardCanvas
import BoardModel
import BoardText
import BoardUI
import Foundation
import Testing

@Suite struct `The table of commands` {
  static let commands = CommandTable.standard.namedKeys

  @Test func `has every command once, each with a line of help`() {
    #expect(Set(Self.commands.map(\.name)) == Set(Command.allCases.map(\.name)))
    #expect(Self.commands.count == Command.allCases.count)
    for command in Self.commands { #expect(command.help.hasSuffix("."), "\(command.name)") }
  }

  @Test func `gives no key to two commands, and no row letter to a command`() {
    var owners: [Key: String] = [:]
    let letters = Set(Plan.standard.items.compactMap(\.key) + Plan.standard.rooms.compactMap(\.key))

    for command in Self.commands {
      for key in command.keys {
        #expect(owners[key] == nil, "\(key.spelling): \(command.name)")
        owners[key] = command.name
        if case .character(let letter) = key { #expect(!letters.contains(letter)) }
        #expect(Key(spelling: key.spelling) == key)
      }
    }
    for letter in "hjklnguqzx" { #expect(owners[.character(letter)] != nil, "\(letter)") }
  }

  @Test(arguments: [(80, 24), (60, 15), (40, 10)])
  func `is complete in help, with its keys, at every size`(columns: Int, rows: Int) {
    var hand = Evening.lastHour.hand(columns, rows)
    hand.press(.help)
    var seen = ""
    for _ in 0..<80 {
      seen += hand.lines[3..<rows - 3].joined(separator: " ") + " "
      hand.press(.pageDown)
    }
    let words = seen.filter { !"│┃━┏┓┗┛".contains($0) }.split(separator: " ")

    for command in Self.commands {
      let help = command.help.split(separator: " ")
      #expect(words.contains(help), "\(command.name)")
      if let key = command.keys.first, command.name != "pane" {
        #expect(words.contains(Substring(key.label)), "\(key.spelling)")
      }
    }
  }

  @Test func `is complete in a wide hint row, without commands that can do nothing now`() {
    var hand = Evening.lastHour.hand(2000, 24)
    hand.press("e")
    hand.press(.tab)
    let hints = hand.hints

    // Not possible now: nothing was undone, no alert rings, no step is locked, and so on.
    let resting: Set<String> = [
      "redo", "shelve", "fewer", "last-out", "force", "sign-off", "yesterday", "next", "up",
      "page-up", "first", "count", "more", "assign",
    ]
    for command in Self.commands {
      guard let key = command.keys.first else { continue }
      let shown = command.name == "pane" ? "1-9" : key.label
      let isHinted = hints.contains(" \(shown) ")
      #expect(isHinted != resting.contains(command.name), "\(command.name): \(hints)")
    }
  }

  @Test(arguments: [40, 47, 60, 72, 80, 120, 200])
  func `fills the hint row without cutting a word, help first`(columns: Int) {
    let hand = Evening.lastHour.hand(columns, 24)
    let whole = Evening.lastHour.hand(2000, 24).hints

    #expect(hand.hints.hasPrefix(" ? help"))
    for hint in hand.hints.components(separatedBy: "  ") {
      #expect(whole.contains(hint.trimmingCharacters(in: .whitespaces)), "\(hint)")
    }
    #expect(DisplayText(hand.hints).width < columns)
  }

  @Test func `has every command whose key a sentence names`() throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Sources").standardized.path(percentEncoded: false)
    var named: [String] = []
    let paths = try FileManager.default.subpathsOfDirectory(atPath: folder)
    for path in paths where path.hasSuffix(".swift") {
      let text = try String(contentsOfFile: folder + "/" + path, encoding: .utf8)
      named += text.components(separatedBy: "{key:").dropFirst()
        .compactMap { $0.split(separator: "}").first.map(String.init) }
    }

    #expect(named.count > 40)
    for name in named { #expect(Command.named(name) != nil, "\(name)") }
  }
}

@Suite struct `Keys from the plan` {
  private func hand(_ keys: [String: [String]], at clock: String = "20:17:07") -> Hand {
    Evening.lastHour.hand(at: clock) { $0.keyBindings = keys }
  }

  @Test func `replace the shipped keys, which do nothing any more`() {
    var hand = hand(["undo": ["^U"], "theme": ["F5", "T"]])
    hand.press("e")

    hand.press("u")
    #expect(hand.facts.count == 1)
    #expect(hand.answer.contains("No row has the letter u"))
    hand.press(.control("u"))
    #expect(hand.facts.count == 2)
    hand.press(.function(5))
    #expect(hand.answer.contains("Theme: dark"))
  }

  @Test func `are shown in hints, toasts, the alert bar, rows, pages and the palette`() {
    var hand = hand([
      "undo": ["F2"], "redo": ["F3"], "ack": ["F4"], "last-out": ["F6"], "help": ["F1"],
      "details": ["F7"], "tap": ["F8"],
    ])
    #expect(hand.screen.contains("[F4] seen"))
    #expect(hand.hints.hasPrefix(" F1 help  F4 seen"))

    hand.press("e")
    #expect(hand.answer.contains("F2 undo"))
    hand.press(.function(2))
    #expect(hand.answer.contains("F3 redo"))
    hand.diskRefuses = "the disk is full"
    hand.press("e")
    #expect(hand.answer.contains("F7 saves again"))
    hand.press(.function(1))
    #expect(hand.line("Undo your last tap")?.contains("F2") == true)
    hand.press(.escape)
    hand.press(.palette)
    hand.type("undo")
    #expect(hand.line("undo")?.contains("F2") == true)
  }

  @Test func `may be none: then the command is in the palette only, and sentences say so`() {
    var hand = hand(["last-out": []], at: "21:07:44")

    #expect(hand.answer.contains(":last-out when"))
    hand.press("L")
    #expect(hand.answer.contains("No row has the letter L"))
    hand.press(.palette)
    hand.type("last-out\n")
    #expect(hand.answer.contains("Last customer out. You walked:"))
  }
}
