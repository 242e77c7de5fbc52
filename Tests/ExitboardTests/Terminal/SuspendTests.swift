import BoardTestSupport
import Foundation
import Glibc
import PtyHarness
import Testing

/// H04: the board under a shell with job control.
@Suite struct SuspendTests {
  private let shop: TemporaryFolder
  private let shell: PtySession

  /// A shell with the board on its terminal.
  init() throws {
    shop = try TemporaryFolder()
    shell = try PtySession(
      argv: ["/bin/bash", "--norc", "--noprofile", "-i"],
      environment: shop.environment(wall: "20:20").merging(["PS1": "prompt> "]) { _, new in new })
    try shell.waitFor("prompt>")
    shell.send("stty -g > \(shop.path)/before; \(BuiltBinary.path("exitboard")) --by JP\n")
    try waitForBoard()
  }

  @discardableResult
  private func waitForBoard() throws -> Screen {
    try shell.wait("the board") { $0.isAlternate && $0.contains("? help") }
  }

  private func suspend() throws {
    shell.send("\u{1A}")
    let screen = try shell.wait("the shell") { !$0.isAlternate && $0.contains("Stopped") }
    #expect(screen.isCursorVisible)
  }

  /// The process that the shell started.
  private func boardProcess() throws -> Int32 {
    let path = "/proc/\(shell.processID)/task/\(shell.processID)/children"
    let text = try String(contentsOfFile: path, encoding: .utf8)
    return try #require(text.split(separator: " ").first.flatMap { Int32($0) })
  }

  /// Only a running command sees the terminal modes that the shell gives to commands.
  private func expectShellIsWell() throws {
    shell.send("clear; stty -g | cmp - \(shop.path)/before && echo modes $((6 * 7))\n")
    let screen = try shell.waitFor("modes 42")
    #expect(!screen.isAlternate)
    #expect(screen.isCursorVisible)
  }

  @Test func `after stop, resize, continue and quit the board fitted and the shell is restored`()
    throws
  {
    try suspend()
    try expectShellIsWell()
    shell.resize(columns: 120, rows: 40)
    shell.send("fg\n")

    let screen = try shell.wait("the board") {
      $0.isAlternate && $0.lines[0].contains("JP on duty") && $0.contains("? help")
    }
    #expect(screen.misfits == [])
    shell.send("c")
    try shell.waitFor("Closing staff briefed · 20:2")
    shell.send("q")
    try shell.wait("the shell") { !$0.isAlternate }
    shell.send("echo status $?\n")
    try shell.waitFor("status 0")
    try expectShellIsWell()
  }

  @Test func `a letter just before ^Z is on the disk when the board has stopped`() throws {
    shell.send("c\u{1A}")

    try shell.wait("the shell") { !$0.isAlternate && $0.contains("Stopped") }
    #expect(shop.count(of: "check.done") == 1)
    shell.send("fg\n")
    try shell.waitFor("Closing staff briefed · 20:2")
  }

  /// Waits in the shell until a process has ended; returns what the shell says about it.
  private func expectEnd(of process: Int32) throws {
    shell.send("clear; while [ -e /proc/\(process) ]; do sleep 0.02; done\n")
    let screen = try shell.wait("the end") { !$0.isAlternate && $0.contains("Terminated") }
    #expect(screen.isCursorVisible)
  }

  @Test
  func
    `continued in the background it waits, and ends there without changing the shell's terminal`()
    throws
  {
    try suspend()
    let board = try boardProcess()
    shell.send("clear; bg; while ! grep -q 'State:.T' /proc/\(board)/status; do sleep 0.02; done\n")
    shell.send("echo waits $((6 * 7))\n")
    try shell.waitFor("waits 42")
    let offset = shell.bytes.count

    // A shell that does not know yet that its job stopped again would leave it stopped.
    shell.send("kill %1; kill -CONT %1\n")

    try expectEnd(of: board)
    #expect(!String(decoding: shell.bytes[offset...], as: UTF8.self).contains("\u{1B}[?1049"))
    try expectShellIsWell()
  }

  @Test func `stopped by another process and ended, the shell gets its own screen back`() throws {
    let board = try boardProcess()
    kill(board, SIGSTOP)
    try shell.waitFor("Stopped")

    shell.send("kill %1\n")

    try expectEnd(of: board)
    try expectShellIsWell()
  }

  @Test func `stopped by another process and continued, the board is painted completely`() throws {
    let before = try waitForBoard()
    kill(try boardProcess(), SIGSTOP)
    try shell.waitFor("Stopped")

    shell.send("clear; printf '\\033[?1049l'; fg\n")

    let screen = try shell.wait("the board") {
      $0.isAlternate && $0.contains("? help") && !$0.contains("Stopped")
    }
    #expect(screen.rows.dropFirst() == before.rows.dropFirst())
    shell.send("q")
    try shell.wait("the shell") { !$0.isAlternate }
    try expectShellIsWell()
  }
}
