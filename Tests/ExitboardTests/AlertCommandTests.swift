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

  /// Polls until no command runs; how they ended, in the order of their starts.
  private func finish(
    _ command: inout AlertCommand, at moment: MonotonicTime
  ) throws -> [AlertCommand.Outcome] {
    let end = ContinuousClock.now + .seconds(20)
    var outcomes = command.poll(at: moment)
    while command.runningCount > 0 {
      try #require(ContinuousClock.now < end)
      outcomes += command.poll(at: moment)
    }
    return outcomes.sorted { $0.token < $1.token }
  }

  private func command(passing environment: [String] = []) -> AlertCommand {
    AlertCommand(environment: environment, limit: .milliseconds(5000))
  }

  private let success = AlertCommand.Outcome(token: 1, failure: nil, errors: "")

  @Test func `L01 it reads the alert, and its arguments are words, not shell`() throws {
    let words = try script("printf '%s|' \"$@\" > \"$1\"; cat >> \"$1\"\n")
    let out = shop.path + "/out"
    var command = command()

    command.start(
      words + [out, "; touch x", "$HOME"], message: "{\"rule\": \"wait\"}\n", token: 1, at: at(0))

    #expect(try finish(&command, at: at(0)) == [success])
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
    var command = command()
    setenv("EXITBOARD_SECRET", "till", 1)
    var (signals, before) = (sigset_t(), sigset_t())
    sigemptyset(&signals)
    sigaddset(&signals, SIGTERM)
    pthread_sigmask(SIG_BLOCK, &signals, &before)
    let lock = open(try shop.write("", to: "lock"), O_RDWR)
    defer { close(lock) }

    command.start(words + [shop.path + "/out"], message: "x", token: 1, at: at(0))
    pthread_sigmask(SIG_SETMASK, &before, nil)

    #expect(try finish(&command, at: at(0)) == [success])
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
    var command = command()
    command.start(words + [shop.path + "/ready"], message: "x", token: 1, at: at(0))
    let processes = try line(from: "ready").split { !$0.isNumber }.compactMap { pid_t($0) }

    #expect(command.poll(at: at(4999)) == [])
    #expect(command.runningCount == 1)
    #expect(command.timeLeft(at: at(4999)) == .milliseconds(1))
    let sentence = "The alert command /bin/sh took longer than 5 seconds and was ended"
    #expect(try finish(&command, at: at(5000)).map(\.failure) == [sentence])

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

  @Test func `L04 four run at once`() throws {
    let words = try script("sleep 1000\n")
    var command = command()

    for token in 1...4 {
      #expect(command.freeCount == 5 - token)
      command.start(words, message: "x", token: token, at: at(0))
    }

    #expect(command.freeCount == 0)
    #expect(try finish(&command, at: at(5000)).map(\.token) == [1, 2, 3, 4])
    #expect(command.freeCount == 4)
  }

  @Test(
    arguments: [
      ("exit 0", nil), ("exit 22", "failed with status 22"),
      ("kill -9 $$", "was ended by signal 9"),
      (
        "printf 'a\\ncurl: (22) 404 \\033[31mé\\n' >&2; exit 1",
        "failed with status 1: curl: (22) 404 ␛[31mé"
      ),
    ] as [(String, String?)])
  func `its exit status and the last line of its errors are in the sentence`(
    body: String, words: String?
  ) throws {
    var command = command()

    command.start(try script(body + "\n"), message: "x", token: 1, at: at(0))

    let outcome = try #require(try finish(&command, at: at(0)).first)
    let sentence = words.map { "The alert command /bin/sh " + $0 }
    #expect(outcome.failure == sentence)
  }

  @Test func `what it writes to its standard error while it succeeds is kept, but not without end`()
    throws
  {
    var command = command()

    let words = try script("yes warning | head -c 60000 >&2\n")
    command.start(words, message: "x", token: 1, at: at(0))

    let outcome = try #require(try finish(&command, at: at(0)).first)
    #expect(outcome.failure == nil)
    #expect(outcome.errors.hasPrefix("warning\nwarning\n"))
    #expect(outcome.errors.utf8.count == 4096)
  }

  @Test func `it has the variables that the plan names, and those that the plan sets`() throws {
    setenv("EXITBOARD_PAGER_KEY", "k=1", 1)
    var command = command(passing: [
      "EXITBOARD_PAGER_KEY", "MODE=a=b c", "LANG=xx", "EXITBOARD_NONE",
    ])

    let words = try script("env | grep -E '^(EXITBOARD_|MODE|LANG)' | sort > \"$1\"\n")
    command.start(words + [shop.path + "/out"], message: "x", token: 1, at: at(0))

    #expect(try finish(&command, at: at(0)) == [success])
    #expect(shop.contents(of: "out") == "EXITBOARD_PAGER_KEY=k=1\nLANG=xx\nMODE=a=b c\n")
  }

  @Test(arguments: [
    ("/nowhere/notify", "No such file or directory"), ("/etc/passwd", "Permission denied"),
  ])
  func `L05 a command that cannot be started is reported in one sentence`(
    path: String, reason: String
  ) {
    var command = command()

    command.start([path], message: "x", token: 1, at: at(0))

    #expect(command.runningCount == 0)
    let sentence = "The alert command \(path) cannot be started: \(reason)"
    #expect(command.poll(at: at(1)).map(\.failure) == [sentence])
    #expect(command.poll(at: at(1)) == [])
  }

  @Test func `L04 an alert that the command does not read blocks nothing`() throws {
    var command = command()

    command.start(
      ["true"], message: String(repeating: "x", count: 1 << 20), token: 1, at: at(0))

    #expect(try finish(&command, at: at(0)) == [success])
  }
}
