import PtyHarness
import Testing

@Suite struct KeyTests {
  @Test(arguments: [
    ("d", "'d'"), ("é", "'é'"), ("寿", "'寿'"), ("\t", "tab"), ("\r", "enter"),
    ("\u{7F}", "backspace"),
    ("\u{1B}OA", "up"), ("\u{1B}OD", "left"), ("\u{1B}[5~", "pageUp"), ("\u{1B}[6~", "pageDown"),
    ("\u{1B}OH", "home"), ("\u{1B}OF", "end"), ("\u{1B}[Z", "backTab"), ("\u{1B}OP", "F1"),
    ("\u{1B}[15~", "F5"), ("\u{1B}", "escape"), ("\u{C}", "^l"), ("\u{1B}[3~", "delete"),
    ("\u{1B}c", "alt-c"), ("\u{19A}", "'\u{19A}'"),
  ])
  func `a key is read as itself`(typed: String, name: String) throws {
    let session = try fixture()
    try session.waitFor("alert_block")

    session.send(typed)

    let line = try session.waitFor(name).lines[1]
    #expect(line.dropFirst(2).prefix(name.count + 1) == name + " ")
  }

  @Test(arguments: [
    ("device attributes", "\u{1B}[?62;1;6c"), ("colour", "\u{1B}]11;rgb:1010/1414/1818\u{7}"),
    ("colour with a terminator", "\u{1B}]10;rgb:ffff/ffff/ffff\u{1B}\\"),
    ("cursor", "\u{1B}[12;40R"), ("version", "\u{1B}P>|xterm(370)\u{1B}\\"),
    ("mode", "\u{1B}[?2026;2$y"), ("focus", "\u{1B}[I\u{1B}[O"),
  ])
  func `a late answer of the terminal is not a key`(kind: String, answer: String) throws {
    let session = try fixture()
    try session.waitFor("alert_block")

    session.send(answer)
    session.send("z")

    let line = try session.waitFor("'z'").lines[1]
    #expect(line.dropFirst(2).prefix(4) == "'z' ", "\(kind)")
  }

  @Test func `a paste is one text and not keys`() throws {
    let session = try fixture()
    try session.waitFor("alert_block")

    session.send("\u{1B}[200~" + String(repeating: "cdu\n", count: 50) + "\u{1B}[201~z")

    let line = try session.waitFor("'z'").lines[1]
    #expect(line.dropFirst(2).hasPrefix("paste(200) 'z' "))
  }

  @Test func `a paste of a megabyte is limited, and the board goes on`() throws {
    let session = try fixture()
    try session.waitFor("alert_block")

    session.send("\u{1B}[200~" + String(repeating: "c", count: 1_000_000) + "\u{1B}[201~z")

    let line = try session.waitFor("'z'", seconds: 60).lines[1]
    #expect(line.dropFirst(2).hasPrefix("paste(4096) 'z' "), "\(line)")
    #expect(!line.contains("'c'"))
  }

  @Test func `clicks and the wheel are keys once the mouse is on`() throws {
    let session = try fixture()
    try session.waitFor("alert_block")
    #expect(!session.text.contains("1000h"))

    session.send("M")
    try session.waitForBytes("the mouse") { String(decoding: $0, as: UTF8.self).contains("1000h") }
    session.send("\u{1B}[<0;11;4M")
    try session.waitFor("click(column: 10, row: 3)")
    session.send("\u{1B}[<0;11;4m")
    session.send("\u{1B}[<64;1;1M")
    try session.waitFor("click(column: 10, row: 3) wheelUp")
    session.send("q")
    try session.waitForEnd()
    #expect(session.text.contains("1000l"))
  }
}
