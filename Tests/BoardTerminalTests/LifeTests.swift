import BoardTestSupport
import Glibc
import PtyHarness
import Testing

@Suite struct LifeTests {
  @Test func `a board that was stopped, resized and continued is complete again`() throws {
    let session = try PtySession(
      argv: ["/bin/bash", "--norc", "--noprofile", "-i"],
      environment: ["LC_ALL": "C.UTF-8", "PS1": "prompt> "], columns: 80, rows: 10)
    try session.waitFor("prompt>")
    session.send("stty -a > /dev/stdout | md5sum; \(BuiltBinary.path("tty-fixture"))\n")
    try session.waitFor("80x10")

    session.send("\u{1A}")
    let stopped = try session.wait("the shell") { !$0.isAlternate && $0.contains("Stopped") }
    #expect(stopped.isCursorVisible)
    session.resize(columns: 90, rows: 12)
    session.send("fg\n")

    let screen = try session.wait("the board") { $0.isAlternate && $0.contains("90x12") }
    #expect(screen.contains("alert_block"))
    session.send("q")
    try session.wait("the shell") { !$0.isAlternate }
    session.send("echo status $?\n")
    try session.waitFor("status 7")
  }

  @Test func `a stop by another process is survived`() throws {
    let session = try fixture()
    try session.waitFor("alert_block")

    session.signal(SIGSTOP)
    session.resize(columns: 72, rows: 9)
    session.signal(SIGCONT)

    try session.waitFor("72x9")
    session.send("c")
    session.send("x")
    try session.waitFor("'x'")
  }

  @Test func `a terminal that disappears ends the board by SIGHUP`() throws {
    let session = try fixture()
    try session.waitFor("alert_block")

    session.hangUp()

    #expect(try session.waitForEnd() == .signalled(SIGHUP))
  }

  @Test func `after many resizes the screen is that of a fresh start`() throws {
    let session = try fixture(columns: 80, rows: 12)
    try session.waitFor("alert_block")
    let seed = UInt64.random(in: 0...UInt64.max)
    var random = SeededGenerator(seed: seed)
    for _ in 0..<500 {
      session.resize(
        columns: Int(random.next() % 120) + 1, rows: Int(random.next() % 40) + 1)
    }
    session.resize(columns: 93, rows: 17)
    session.send("c")

    let survivor = try session.wait("the last size") {
      $0.lines.first?.hasSuffix("93x17 ━┓") == true && $0.contains("alert_block")
    }
    let fresh = try fixture(columns: 93, rows: 17)
    let freshScreen = try fresh.waitFor("alert_block")
    #expect(survivor.rows == freshScreen.rows, "seed \(seed)")
  }

  @Test func `a terminal that nobody reads does not stop the board from ending`() throws {
    let session = try fixture(columns: 200, rows: 60)
    try session.waitFor("alert_block")

    for _ in 0..<2_000 { session.signal(SIGCONT) }
    session.signal(SIGTERM)

    #expect(try session.waitForEndUnread() == .signalled(SIGTERM))
    #expect(session.areModesAsBefore)
  }

  @Test(arguments: [(1, 1), (2, 1), (1, 5), (3, 2), (4, 3), (500, 200), (1_000, 300)])
  func `no size is too small or too large`(columns: Int, rows: Int) throws {
    let session = try fixture(columns: columns, rows: rows)
    try session.waitForBytes("a frame") { $0.count > 20 }

    session.resize(columns: 80, rows: 10)

    try session.waitFor("80x10")
    session.send("q")
    #expect(try session.waitForEnd() == .exited(7))
  }

  @Test func `an unchanged screen writes nothing, and a changed word little`() throws {
    let session = try fixture()
    try session.waitFor("alert_block")
    session.settle()
    let before = session.bytes.count

    session.signal(SIGCONT)
    session.settle()
    let repainted = session.bytes.count
    session.send("w")
    try session.waitFor("'w'")
    session.settle()

    #expect(repainted > before)
    #expect(session.bytes.count - repainted < 64)
  }
}
