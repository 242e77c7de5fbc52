import BoardText
package import BoardUI
import CTerminal
import Glibc

/// The store's own program for alerts, such as a pager, a light or a loudspeaker.
///
/// It is started directly, without a shell, with the message in a file in memory as its standard input, four
/// environment variables, no blocked, ignored or caught signals, no terminal and no descriptors of the board. It and
/// all its children are killed when it ends or exceeds its time.
package struct AlertCommand: ~Copyable {
  private static let variables = ["PATH", "HOME", "LANG", "TZ"]
  private static let maxRunning = 4
  /// Messages that wait while four programs run; more are discarded and reported.
  private static let maxWaiting = 16
  /// Time until a killed program that still exists, because the kernel holds it, is checked again.
  private static let killGrace = Duration.milliseconds(50)
  /// `POSIX_SPAWN_SETSID` of glibc, which Swift does not see.
  private static let setSessionFlag: Int32 = 0x80

  private let arguments: [String]
  private let limit: Duration
  /// Each is killed at its deadline.
  private var running: [(process: pid_t, deadline: MonotonicTime)] = []
  private var waiting: [String] = []
  /// Whether processes that the programs left behind are ended too; only where this process starts no others.
  private let endsOrphans: Bool
  /// Whether there may be such processes.
  private var mayHaveOrphans = false

  /// `arguments` begin with the program, by path or looked up in `PATH`; without arguments nothing is ever started.
  package init(_ arguments: [String], limit: Duration, endsOrphans: Bool = false) {
    self.arguments = arguments
    self.limit = limit
    self.endsOrphans = endsOrphans && board_adopt_orphans() == 0
  }

  deinit {
    for child in running { AlertCommand.end(child.process) }
    if mayHaveOrphans { AlertCommand.children.forEach(AlertCommand.end) }
  }

  package var runningCount: Int { running.count }
  package var waitingCount: Int { waiting.count }

  /// Time until the first of them exceeds its limit; `nil` if none runs.
  package func timeLeft(at now: MonotonicTime) -> Duration? {
    running.map { max(.zero, $0.deadline - now) }.min()
  }

  /// Starts the program once for each message; returns a sentence if one fails or is discarded.
  package mutating func submit(_ messages: [String], at now: MonotonicTime) -> String? {
    guard !arguments.isEmpty else { return nil }
    let room = max(0, AlertCommand.maxWaiting - waiting.count)
    waiting += messages.prefix(room)
    if let failure = poll(at: now) { return failure }
    return messages.count > room
      ? trn(
        "The alert command is too slow: 1 alert did not reach it",
        "The alert command is too slow: {count} alerts did not reach it",
        count: messages.count - room) : nil
  }

  /// Reaps ended programs, kills overdue ones and starts waiting ones; returns a sentence if one cannot be started.
  package mutating func poll(at now: MonotonicTime) -> String? {
    for index in running.indices where running[index].deadline <= now {
      AlertCommand.end(running[index].process)
      running[index].deadline = now + AlertCommand.killGrace
    }
    running.removeAll { AlertCommand.hasEnded($0.process) }
    if mayHaveOrphans { adoptOrphans(at: now) }
    while running.count < AlertCommand.maxRunning, !waiting.isEmpty {
      do {
        running.append((try start(with: waiting.removeFirst()), now + limit))
        mayHaveOrphans = endsOrphans
      } catch {
        waiting = []
        return error.sentence
      }
    }
    return nil
  }

  /// Takes over processes whose parent has ended, in whichever session; they may run as long as the programs do.
  private mutating func adoptOrphans(at now: MonotonicTime) {
    let deadline = running.map(\.deadline).max() ?? now
    for process in AlertCommand.children where !running.contains(where: { $0.process == process }) {
      running.append((process, deadline))
    }
    mayHaveOrphans = !running.isEmpty
  }

  private static var children: [pid_t] {
    do {
      let path = "/proc/self/task/\(getpid())/children"
      let text = try FileReader.text(of: path, limitBytes: 65_536, isTrusted: false)
      return text.split(separator: " ").compactMap { pid_t($0) }
    } catch {
      return []
    }
  }

  private static func end(_ process: pid_t) {
    kill(-process, SIGKILL)
    kill(process, SIGKILL)
  }

  private func failure(_ number: Int32) -> Failure {
    Failure(
      .osError,
      tr(
        "The alert command {program} cannot be started: {reason}", arguments[0],
        systemReason(number)))
  }

  private func start(with message: String) throws(Failure) -> pid_t {
    let input = unsafe board_memory_file("exitboard-alert")
    guard input >= 0 else { throw failure(errno) }
    defer { close(input) }
    guard Output.write(message, to: input), lseek(input, 0, SEEK_SET) == 0 else {
      throw failure(errno)
    }

    var files = unsafe posix_spawn_file_actions_t()
    unsafe posix_spawn_file_actions_init(&files)
    defer { unsafe posix_spawn_file_actions_destroy(&files) }
    unsafe posix_spawn_file_actions_adddup2(&files, input, 0)
    unsafe posix_spawn_file_actions_addopen(&files, 1, "/dev/null", O_WRONLY, 0)
    unsafe posix_spawn_file_actions_addopen(&files, 2, "/dev/null", O_WRONLY, 0)
    unsafe board_close_from_3(&files)

    var attributes = posix_spawnattr_t()
    unsafe posix_spawnattr_init(&attributes)
    defer { unsafe posix_spawnattr_destroy(&attributes) }
    var signals = sigset_t()
    unsafe sigemptyset(&signals)
    unsafe posix_spawnattr_setsigmask(&attributes, &signals)
    unsafe sigfillset(&signals)
    unsafe posix_spawnattr_setsigdefault(&attributes, &signals)
    let flags = POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF | AlertCommand.setSessionFlag
    unsafe posix_spawnattr_setflags(&attributes, Int16(flags))

    let settings = AlertCommand.variables.compactMap { name in
      Locations.environment(name).map { "\(name)=\($0)" }
    }
    var words = unsafe arguments.map { unsafe strdup($0) } + [nil]
    var variables = unsafe settings.map { unsafe strdup($0) } + [nil]
    defer { unsafe (words + variables).forEach { unsafe free($0) } }
    var process: pid_t = 0
    let result = unsafe posix_spawnp(
      &process, arguments[0], &files, &attributes, &words, &variables)
    guard result == 0 else { throw failure(result) }
    return process
  }

  /// Reaps the program and kills its children if it has ended; before, no other process can get its number.
  private static func hasEnded(_ process: pid_t) -> Bool {
    var found = unsafe siginfo_t()
    guard unsafe waitid(P_PID, id_t(process), &found, WEXITED | WNOHANG | WNOWAIT) == 0 else {
      return true
    }
    guard unsafe found.si_signo == SIGCHLD else { return false }
    kill(-process, SIGKILL)
    var status: Int32 = 0
    unsafe waitpid(process, &status, WNOHANG)
    return true
  }
}
