package import BoardUI
import BoardWords
import CTerminal
import Glibc

/// The store's own program, started when an alert rings: a page, a light, a loudspeaker.
///
/// It is started by its arguments, never by a shell; a message is its standard input, from a file in memory, so that
/// nobody waits for it to be read. It gets four variables, no signal blocked, ignored or caught, a session of its own and
/// with it no terminal, and no descriptor of ours. It and all it started are killed when it ends or is over its time.
package struct AlertCommand: ~Copyable {
  private struct Running {
    let process: pid_t
    var until: Steady
  }

  /// All that the program may know of where it runs.
  private static let variables = ["PATH", "HOME", "LANG", "TZ"]
  private static let runningLimit = 4
  /// What rings while four run waits its turn; more than this is given up and said.
  private static let waitingLimit = 16
  /// A killed program that is not gone by then, because the kernel holds it, is looked at again.
  private static let graceMilliseconds = 50
  /// `POSIX_SPAWN_SETSID` of glibc, which Swift does not see.
  private static let ownSession: Int32 = 0x80

  private let arguments: [String]
  private let limitMilliseconds: Int
  private var running: [Running] = []
  private var waiting: [String] = []

  /// `arguments` begin with the program, found in `PATH` where it is no path; none of them = nothing is ever started.
  package init(_ arguments: [String], limitMilliseconds: Int) {
    self.arguments = arguments
    self.limitMilliseconds = limitMilliseconds
  }

  deinit {
    for child in running { kill(-child.process, SIGKILL) }
  }

  package var runningCount: Int { running.count }
  package var waitingCount: Int { waiting.count }

  /// Milliseconds until one of them is over its time; `nil` = none runs.
  package func millisecondsLeft(at now: Steady) -> Int? {
    running.map { max(0, $0.until.milliseconds - now.milliseconds) }.min()
  }

  /// Starts the program once a message; returns a sentence where it could not be started.
  package mutating func ring(_ messages: [String], at now: Steady) -> String? {
    guard !arguments.isEmpty else { return nil }
    let room = max(0, AlertCommand.waitingLimit - waiting.count)
    waiting += messages.prefix(room)
    let trouble = turn(at: now)
    if let trouble { return trouble }
    return messages.count > room
      ? Words.Toast.alertsLost(messages.count - room) : nil
  }

  /// Reaps what has ended, ends what is over its time, starts what waits; never blocks.
  package mutating func turn(at now: Steady) -> String? {
    for index in running.indices where running[index].until <= now {
      kill(-running[index].process, SIGKILL)
      running[index].until = now.adding(milliseconds: AlertCommand.graceMilliseconds)
    }
    running.removeAll { AlertCommand.hasEnded($0.process) }
    while running.count < AlertCommand.runningLimit, !waiting.isEmpty {
      switch start(with: waiting.removeFirst()) {
      case .success(let process):
        running.append(
          Running(process: process, until: now.adding(milliseconds: limitMilliseconds)))
      case .failure(let refusal):
        waiting = []
        return Words.Toast.alertCommandFailed(arguments[0], refusal.reason)
      }
    }
    return nil
  }

  private struct Refusal: Error {
    let reason: String

    init(_ number: Int32) {
      reason = unsafe String(cString: strerror(number))
    }
  }

  private func start(with message: String) -> Result<pid_t, Refusal> {
    let input = unsafe board_memory_file("exitboard-alert")
    guard input >= 0 else { return .failure(Refusal(errno)) }
    defer { close(input) }
    let bytes = Array(message.utf8)
    guard unsafe write(input, bytes, bytes.count) == bytes.count, lseek(input, 0, SEEK_SET) == 0
    else { return .failure(Refusal(errno)) }

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
    let flags = POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF | AlertCommand.ownSession
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
    return result == 0 ? .success(process) : .failure(Refusal(result))
  }

  /// Whether it has ended; if so it is reaped, and what it started ends with it.
  ///
  /// Until it is reaped its number, which is its group's too, is nobody else's.
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
