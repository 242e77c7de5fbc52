import Glibc
import PtyHarness
import Testing

@Suite struct TerminalTests {
  @Test func `drawn cells appear on a real terminal`() throws {
    let session = try fixture()

    let screen = try session.waitFor("alert_block")

    #expect(screen.isAlternate)
    #expect(!screen.isCursorVisible)
    #expect(screen.lines[0].hasPrefix("┏━ ¹Fixture ━━"))
    #expect(screen.lines[0].hasSuffix("━━ 80x10 ━┓"))
    #expect(screen.lines[9].hasSuffix("braille indexed ━┛"))
  }

  @Test(arguments: [
    (SIGTERM, PtySession.End.signalled(SIGTERM)), (SIGHUP, .signalled(SIGHUP)),
    (SIGINT, .signalled(SIGINT)), (SIGQUIT, .signalled(SIGQUIT)), (SIGSEGV, .signalled(SIGSEGV)),
    (SIGABRT, .signalled(SIGABRT)), (SIGBUS, .signalled(SIGBUS)), (SIGFPE, .signalled(SIGFPE)),
    (SIGILL, .signalled(SIGILL)), (SIGTRAP, .signalled(SIGTRAP)), (SIGSYS, .signalled(SIGSYS)),
  ])
  func `after any fatal signal the terminal is restored`(signal: Int32, end: PtySession.End) throws
  {
    let session = try fixture()
    try session.waitFor("alert_block")
    #expect(!session.areModesAsBefore)

    session.signal(signal)

    #expect(try session.waitForEnd() == end)
    #expect(session.leftBehind == [])
  }

  @Test(arguments: [
    ("q", PtySession.End.exited(7)), ("\u{3}", .signalled(SIGINT)), ("S", .signalled(SIGSEGV)),
    ("A", .signalled(SIGABRT)), ("\u{1C}", .signalled(SIGQUIT)),
  ])
  func `however a key ends the program, the terminal is restored`(key: String, end: PtySession.End)
    throws
  {
    let session = try fixture()
    try session.waitFor("alert_block")

    session.send("E")
    try session.waitFor("'E'")
    session.send(key)

    #expect(try session.waitForEnd() == end)
    #expect(session.leftBehind == [])
    #expect(session.screen.contains("a message"))
  }

  @Test func `a trap in the program restores the terminal and leaves its message readable`() throws
  {
    let session = try fixture()
    try session.waitFor("alert_block")

    session.send("T")

    let end = try session.waitForEnd()
    #expect(end == .signalled(SIGILL) || end == .signalled(SIGTRAP))
    #expect(session.leftBehind == [])
    #expect(session.screen.contains("Index out of range"))
  }
}
