import BoardTestSupport
import BoardModel
import Foundation
import Glibc
import PtyHarness
import Testing

/// I01 to I07 on the board: text from the file reaches the terminal only as text.
@Suite struct HostileEventTests {
  /// Each affects a terminal that it reaches raw, or moves the text after it.
  private static let texts: [(kind: String, text: String)] = [
    ("C0", String(String.UnicodeScalarView((1...31).compactMap { Unicode.Scalar($0) })) + "OWNED"),
    ("delete", "OW\u{7F}NED"),
    (
      "C1",
      String(String.UnicodeScalarView((0x80...0x9F).compactMap { Unicode.Scalar($0) })) + "OWNED"
    ),
    ("CSI", "\u{1B}[2J\u{1B}[7771;7771HOWNED\u{1B}[21t\u{1B}[?7771h\u{1B}c"),
    ("C1 CSI", "\u{9B}2J\u{9B}7771;7771HOWNED"),
    (
      "OSC",
      "\u{1B}]0;OWNED\u{7}\u{1B}]8;;http://x\u{1B}\\x\u{1B}]52;c;T1dORUQ=\u{7}\u{1B}]50;x\u{7}"
    ),
    ("DCS", "\u{1B}P$qmOWNED\u{1B}\\\u{1B}_x\u{1B}\\\u{1B}^x\u{1B}\\"),
    ("lines", "OWNED\r\n\u{8}\u{8}\t\u{B}\u{C}\u{85}\u{2028}\u{2029}"),
    ("directions", "\u{202E}OWNED\u{202C}\u{2066}x\u{2069}\u{200F}\u{061C}"),
    ("invisible", "O\u{200B}W\u{200D}N\u{FEFF}E\u{E0041}D\u{3164}\u{115F}\u{2060}\u{00AD}"),
    ("marks", "OWNEDe" + String(repeating: "\u{301}", count: 900)),
    ("wide", String(repeating: "寿\u{301}司①", count: 40)),
  ]

  private let shop: TemporaryFolder

  init() throws {
    shop = try TemporaryFolder()
  }

  /// An event of every type with free text, with this text in each free member.
  private func drafts(_ text: String) -> [Draft] {
    let facts: [Fact] = [
      .day(.hours(DayHours(closes: ClockTime(hour: 21, minute: 0), reason: text))),
      .log(.noted(NoteAdded(topic: .other, text: text))),
      .check(.done(CheckDone(item: "breaks-covered", result: .pass, note: text))),
      .check(.excused(CheckExcused(item: "restrooms-evening", reason: text))),
      .farewell(.cueSeen(CueSeen(kind: .productive, note: text))),
      .farewell(.voiceHeard(VoiceHeard(sentiment: .bad, touchpoint: .wait, note: text))),
      .restroom(.inspected(RestroomInspected(room: "women", note: text))),
      .restroom(.inspected(RestroomInspected(room: "men", failed: ["soap"], note: text))),
      .restroom(.closed(RestroomClosed(room: "staff", reason: text))),
      .promise(
        .made(
          PromiseMade(promise: "p8", what: text, kind: .missing, due: "2024-11-22", impact: text))),
      .promise(.touched(PromiseTouched(promise: "p8", channel: text))),
      .promise(.changed(PromiseChanged(promise: "p8", what: text, reason: text))),
      .promise(.gesture(GestureGiven(kind: .extra, payer: text))),
    ]
    return facts.map { PastEvening.happened("20:10", by: "AL", $0) }
  }

  @Test(arguments: texts)
  func `text in any member does nothing to the terminal`(kind: String, text: String) throws {
    try PastEvening.write(drafts(text), to: shop.journal)

    for (columns, rows) in [(200, 60), (80, 24), (40, 10)] {
      let board = try shop.board(
        ["--at", PastEvening.moment], environment: ["TZ": "UTC"], columns: columns, rows: rows)
      let screen = try board.waitFor("? help")
      #expect(screen.misfits == [], "\(kind)")
      // Every pane, and the details of its first rows.
      for _ in 0..<(rows == 60 ? 4 : 0) {
        for key in ["\t", "\r", "j", "\r"] {
          board.send(key)
          board.settle(milliseconds: 50)
          guard board.screen.contains("Esc closes") else { continue }
          board.send("\u{1B}")
          try board.wait("the board") { !$0.contains("Esc closes") }
        }
      }
      board.signal(SIGTERM)
      #expect(try board.waitForEnd() == .signalled(SIGTERM), "\(kind)")

      #expect(board.leftBehind == [], "\(kind)")
      #expect(board.foreignOutput == [], "\(kind) at \(columns)x\(rows)")
    }
  }
}

extension PtySession {
  /// Output that no board writes: sequences other than positions, colours and modes, control
  /// characters other than line ends, and invisible characters.
  fileprivate var foreignOutput: Set<String> {
    var found: Set<String> = []
    var rest = text.unicodeScalars[...]
    while let scalar = rest.popFirst() {
      switch scalar.value {
      case 0x1B:
        let sequence = takeSequence(&rest)
        if !Self.isKnown(sequence) { found.insert("ESC " + sequence) }
      // The board rings the bell itself, unless it ends a string sequence.
      case 0x07, 0x0A, 0x0D, 0x08: break
      case 0..<0x20, 0x7F..<0xA0, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF,
        0x061C, 0x3164, 0x115F, 0xAD, 0xE0000...0xE0FFF:
        found.insert(String(scalar.value, radix: 16))
      default: break
      }
    }
    return found
  }

  private func takeSequence(_ rest: inout Substring.UnicodeScalarView) -> String {
    guard let first = rest.popFirst() else { return "" }
    var sequence = String(Character(first))
    if first == "(" { return sequence + String(rest.popFirst().map(Character.init) ?? "?") }
    if first == "]" {
      while let next = rest.popFirst(), next != "\u{1B}" { sequence.unicodeScalars.append(next) }
      _ = rest.popFirst()
      return sequence
    }
    guard first == "[" else { return sequence }
    while let next = rest.popFirst() {
      sequence.unicodeScalars.append(next)
      if (0x40...0x7E).contains(next.value) { break }
    }
    return sequence
  }

  private static func isKnown(_ sequence: String) -> Bool {
    // xterm's database entry saves and restores the title of the window.
    if ["(B", "=", ">", "7", "8", "M", "[22;0;0t", "[23;0;0t"].contains(sequence) { return true }
    // The board asks for the background and the marks of pastes, and sets a title of visible characters.
    if ["]11;?", "[?2004$p", "[c"].contains(sequence) { return true }
    if sequence.hasPrefix("]2;") {
      return sequence.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control }
    }
    if sequence.contains("7771") { return false }
    if sequence.wholeMatch(of: /\[\?(1|7|12|25|1049|2004|2026|1000|1002|1003|1006)[hl]/) != nil {
      return true
    }
    return sequence.wholeMatch(of: /\[[0-9;]*[mHABCDGdJKXPLMrl@STb]/) != nil
  }
}
