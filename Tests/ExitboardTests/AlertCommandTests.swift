import BoardTestSupport
import BoardUI
import Foundation
import Glibc
import PtyHarness
import Testing
import exitboard

@Suite struct `The alert command` {
  private let shop: TemporaryFolder

  init() throws {
    shop = try TemporaryFolder()
  }

  /// The program and its first argument: a script with this text.
  ///
  /// Not a program file: another test that starts a program at the same time could hold it open for
  /// writing.
  private func script(_ body: String) throws -> [String] {
    ["/bin/sh", try shop.write(body, to: "call")]
  }

  private func at(_ milliseconds: Int) -> MonotonicTime {
    MonotonicTime(milliseconds: milliseconds)
  }

  /// Reads a line from a named pipe, which the other side opens when it is ready.
  private func line(from name: String) throws -> String {
    let file = try #require(FileHandle(forReadingAtPath: shop.path + "/" + name))
    return String(decoding: try file.readToEnd() ?? Data(), as: UTF8.self)
  }

  private func pipe(_ name: String) throws {
    #expect(mkfifo(shop.path + "/" + name, 0o600) == 0)
  }

  /// Polls until no command runs.
  private func finish(_ command: inout AlertCommand, at moment: MonotonicTime) -> Bool {
    let end = ContinuousClock.now + .seconds(20)
    while command.runningCount > 0, ContinuousClock.now < end { _ = command.poll(at: moment) }
    return command.runningCount == 0
  }

  @Test func `L01 it reads the alert, and its arguments are words, not shell`() throws {
    let words = try script("printf '%s|' \"$@\" > \"$1\"; cat >> \"$1\"\n")
    let out = shop.path + "/out"
    var command = AlertCommand(words + [out, "; touch x", "$HOME"], limit: .milliseconds(5000))

    #expect(command.submit(["{\"rule\": \"wait\"}\n"], at: at(0)) == nil)

    #expect(finish(&command, at: at(0)))
    #expect(shop.contents(of: "out") == "\(out)|; touch x|$HOME|{\"rule\": \"wait\"}\n")
  }

  @Test
  func `A12 L02 it has four variables, no blocked signal, no open descriptor and no terminal`()
    throws
  {
    let words = try script(
      """
      { env | sort; grep -E '^Sig(Blk|Ign)' /proc/self/status; echo "files" /proc/$$/fd/*
      awk '{ print "terminal", $7 }' /proc/$$/stat; } > "$1"
      """)
    var command = AlertCommand(words + [shop.path + "/out"], limit: .milliseconds(5000))
    setenv("EXITBOARD_SECRET", "till", 1)
    var (signals, before) = (sigset_t(), sigset_t())
    sigemptyset(&signals)
    sigaddset(&signals, SIGTERM)
    pthread_sigmask(SIG_BLOCK, &signals, &before)
    let lock = open(try shop.write("", to: "lock"), O_RDWR)
    defer { close(lock) }

    #expect(command.submit(["x"], at: at(0)) == nil)
    pthread_sigmask(SIG_SETMASK, &before, nil)

    #expect(finish(&command, at: at(0)))
    let seen = try #require(shop.contents(of: "out"))
    let lines = seen.split(separator: "\n").map(String.init)
    // The shell itself adds PWD, OLDPWD, SHLVL or _.
    let names = lines.filter { $0.contains("=") }.map { $0.prefix { $0 != "=" } }
    let known = ["PATH", "HOME", "LANG", "TZ", "PWD", "OLDPWD", "SHLVL", "_"]
    #expect(names.contains("PATH"))
    #expect(names.allSatisfy { known.contains(String($0)) }, "\(seen)")
    #expect(seen.contains("SigBlk:\t0000000000000000"), "\(seen)")
    #expect(!seen.contains("/fd/\(lock)"), "\(seen)")
    #expect(lines.last == "terminal 0", "\(seen)")
  }

  @Test func `L03 one that hangs is killed after its time, with all its children`() throws {
    try pipe("ready")
    let words = try script("sleep 1000 & echo \"$$ $!\" > \"$1\"; wait\n")
    var command = AlertCommand(words + [shop.path + "/ready"], limit: .milliseconds(5000))
    #expect(command.submit(["x"], at: at(0)) == nil)
    let processes = try line(from: "ready").split { !$0.isNumber }.compactMap { pid_t($0) }

    _ = command.poll(at: at(4999))
    #expect(command.runningCount == 1)
    #expect(command.timeLeft(at: at(4999)) == .milliseconds(1))
    #expect(finish(&command, at: at(5000)))

    #expect(processes.count == 2)
    for process in processes { #expect(isGone(process), "\(process)") }
  }

  /// Whether a process has ended; a zombie counts as ended.
  private func isGone(_ process: pid_t) -> Bool {
    let end = ContinuousClock.now + .seconds(20)
    while ContinuousClock.now < end {
      guard let stat = FileManager.default.contents(atPath: "/proc/\(process)/stat") else {
        return true
      }
      let text = String(decoding: stat, as: UTF8.self)
      if text.isEmpty || text.contains(") Z") || text.contains(") X") { return true }
    }
    return false
  }

  @Test func `L04 four run at once, the others wait, and a flood is limited`() throws {
    var command = AlertCommand(try script("sleep 1000\n"), limit: .milliseconds(5000))

    #expect(command.submit(Array(repeating: "x", count: 10), at: at(0)) == nil)
    #expect(command.runningCount == 4)
    #expect(command.waitingCount == 6)
    let trouble = command.submit(Array(repeating: "x", count: 90), at: at(10))

    #expect(trouble == "The alert command is too slow: 80 alerts did not reach it")
    #expect(command.waitingCount == 16)
    let end = ContinuousClock.now + .seconds(20)
    while command.waitingCount > 12, ContinuousClock.now < end {
      _ = command.poll(at: at(5000))
      #expect(command.runningCount <= 4)
    }
    #expect(command.runningCount == 4)
  }

  @Test(arguments: [
    ("/nowhere/notify", "No such file or directory"), ("/etc/passwd", "Permission denied"),
  ])
  func `L05 a command that cannot be started is reported in one sentence`(
    path: String, reason: String
  ) {
    var command = AlertCommand([path], limit: .milliseconds(5000))

    let trouble = command.submit(["x", "x", "x"], at: at(0))

    #expect(trouble == "The alert command \(path) cannot be started: \(reason)")
    #expect(command.runningCount == 0)
    #expect(command.poll(at: at(1)) == nil)
  }

  @Test func `L04 an alert that the command does not read blocks nothing`() {
    var command = AlertCommand(["true"], limit: .milliseconds(5000))

    #expect(command.submit([String(repeating: "x", count: 1 << 20)], at: at(0)) == nil)

    #expect(finish(&command, at: at(0)))
  }
}
