import BoardText
package import BoardUI
import CTerminal
import Glibc

/// The store's own programs for alerts, such as a pager, a light or a loudspeaker.
///
/// Each is started directly, without a shell, with the message in a file in memory as its standard input, the
/// variables that the plan names, no blocked, ignored or caught signals, no terminal and no descriptors of the board.
/// It and all its children are killed when it ends or exceeds its time.
package struct AlertCommand: ~Copyable {
  /// How a program ended.
  package struct Outcome: Hashable, Sendable {
    package let token: Int
    /// What went wrong, in a sentence; `nil` if its exit status is 0.
    package let failure: String?
    /// What it wrote to its standard error, at most 4 KiB.
    package let errors: String

    package init(token: Int, failure: String?, errors: String) {
      (self.token, self.failure, self.errors) = (token, failure, errors)
    }
  }

  private struct Run {
    let process: pid_t
    /// When it is killed.
    var deadline: MonotonicTime
    /// `nil` for what another program left behind.
    let program: (token: Int, name: String, errors: Int32)?
    var isOverdue = false
  }

  private static let variables = ["PATH", "HOME", "LANG", "TZ"]
  private static let maxRunning = 4
  private static let maxErrorBytes = 4_096
  /// Time until a killed program that still exists, because the kernel holds it, is checked again.
  private static let killGrace = Duration.milliseconds(50)
  /// `POSIX_SPAWN_SETSID` of glibc, which Swift does not see.
  private static let setSessionFlag: Int32 = 0x80

  private let environment: [String]
  private let limit: Duration
  private var running: [Run] = []
  private var outcomes: [Outcome] = []
  /// Whether processes that the programs left behind are ended too; only where this process starts no others.
  private let endsOrphans: Bool
  /// Whether there may be such processes.
  private var mayHaveOrphans = false

  /// `environment` has a `NAME` for each variable that the programs get besides four others, or `NAME=value`.
  package init(environment: [String], limit: Duration, endsOrphans: Bool = false) {
    self.environment = environment
    self.limit = limit
    self.endsOrphans = endsOrphans && board_adopt_orphans() == 0
  }

  deinit {
    for run in running { AlertCommand.end(run.process) }
    if mayHaveOrphans { AlertCommand.children.forEach(AlertCommand.end) }
  }

  package var runningCount: Int { running.count }
  /// How many programs may be started now.
  package var freeCount: Int { max(0, AlertCommand.maxRunning - running.count) }

  /// Time until the first of them exceeds its limit; `nil` if none runs.
  package func timeLeft(at now: MonotonicTime) -> Duration? {
    running.map { max(.zero, $0.deadline - now) }.min()
  }

  /// Starts a program, by path or looked up in `PATH`, with its arguments; `poll` says under `token` how it ended.
  package mutating func start(
    _ arguments: [String], message: String, token: Int, at now: MonotonicTime
  ) {
    do throws(Failure) {
      let (process, errors) = try spawn(arguments, with: message)
      running.append(
        Run(process: process, deadline: now + limit, program: (token, arguments[0], errors)))
      mayHaveOrphans = endsOrphans
    } catch {
      outcomes.append(Outcome(token: token, failure: error.sentence, errors: ""))
    }
  }

  /// Kills overdue programs and returns how those ended that have ended since the last call.
  package mutating func poll(at now: MonotonicTime) -> [Outcome] {
    for index in running.indices where running[index].deadline <= now {
      AlertCommand.end(running[index].process)
      running[index].deadline = now + AlertCommand.killGrace
      running[index].isOverdue = true
    }
    let runs = running
    running = []
    for run in runs {
      guard let status = AlertCommand.status(ofEnded: run.process) else {
        running.append(run)
        continue
      }
      if let program = run.program {
        let errors = AlertCommand.text(from: program.errors)
        outcomes.append(
          Outcome(
            token: program.token, failure: failure(of: run, program.name, status, errors),
            errors: errors))
      }
    }
    if mayHaveOrphans { adoptOrphans(at: now) }
    defer { outcomes = [] }
    return outcomes
  }

  /// Takes over processes whose parent has ended, in whichever session; they may run as long as the programs do.
  private mutating func adoptOrphans(at now: MonotonicTime) {
    let deadline = running.map(\.deadline).max() ?? now
    for process in AlertCommand.children where !running.contains(where: { $0.process == process }) {
      running.append(Run(process: process, deadline: deadline, program: nil))
    }
    mayHaveOrphans = !running.isEmpty
  }

  private func failure(of run: Run, _ name: String, _ status: Int32, _ errors: String) -> String? {
    // The last line says most: what fails early often says more later.
    let last = errors.split(separator: "\n").last.map(String.init) ?? ""
    let reason = last.isEmpty ? "" : ": " + DisplayText(last).string
    if run.isOverdue {
      let seconds = limit.milliseconds / 1000
      return tr(
        "The alert command {program} took longer than {seconds} seconds and was ended", name,
        seconds) + reason
    }
    let signal = status & 0x7F
    guard signal == 0 else {
      return tr("The alert command {program} was ended by signal {signal}", name, Int(signal))
        + reason
    }
    let code = Int(status >> 8 & 0xFF)
    guard code != 0 else { return nil }
    return tr("The alert command {program} failed with status {status}", name, code) + reason
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

  /// The process, and the end of a pipe from which its errors are read.
  private func spawn(
    _ arguments: [String], with message: String
  ) throws(Failure) -> (process: pid_t, errors: Int32) {
    func failure(_ number: Int32) -> Failure {
      Failure(
        .osError,
        tr(
          "The alert command {program} cannot be started: {reason}", arguments[0],
          systemReason(number)))
    }
    let input = unsafe board_memory_file("exitboard-alert")
    guard input >= 0 else { throw failure(errno) }
    defer { close(input) }
    guard Output.write(message, to: input), lseek(input, 0, SEEK_SET) == 0 else {
      throw failure(errno)
    }
    // A pipe, whose size is limited; a file in memory could be filled without end.
    var errors: [Int32] = [-1, -1]
    guard unsafe pipe(&errors) == 0 else { throw failure(errno) }
    for descriptor in errors { _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC) }
    defer { close(errors[1]) }

    var files = unsafe posix_spawn_file_actions_t()
    unsafe posix_spawn_file_actions_init(&files)
    defer { unsafe posix_spawn_file_actions_destroy(&files) }
    unsafe posix_spawn_file_actions_adddup2(&files, input, 0)
    unsafe posix_spawn_file_actions_addopen(&files, 1, "/dev/null", O_WRONLY, 0)
    unsafe posix_spawn_file_actions_adddup2(&files, errors[1], 2)
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

    let settings = settings
    var words = unsafe arguments.map { unsafe strdup($0) } + [nil]
    var variables = unsafe settings.map { unsafe strdup($0) } + [nil]
    defer { unsafe (words + variables).forEach { unsafe free($0) } }
    var process: pid_t = 0
    let result = unsafe posix_spawnp(
      &process, arguments[0], &files, &attributes, &words, &variables)
    guard result == 0 else {
      close(errors[0])
      throw failure(result)
    }
    return (process, errors[0])
  }

  /// The variables of the programs; the last of a name counts.
  private var settings: [String] {
    var values: [String: String] = [:]
    for text in AlertCommand.variables + environment {
      let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      let name = String(parts[0])
      values[name] = parts.count > 1 ? String(parts[1]) : Locations.environment(name)
    }
    return values.map { "\($0)=\($1)" }.sorted()
  }

  /// What is in a pipe now; closes it.
  private static func text(from pipe: Int32) -> String {
    defer { close(pipe) }
    _ = fcntl(pipe, F_SETFL, O_NONBLOCK)
    var bytes = [UInt8](repeating: 0, count: maxErrorBytes)
    let count = unsafe read(pipe, &bytes, bytes.count)
    return String(decoding: bytes.prefix(max(0, count)), as: UTF8.self)
  }

  /// Reaps the program and kills its children if it has ended; before, no other process can get its number.
  ///
  /// - Returns: its status as `waitpid` has it; `nil` if it runs.
  private static func status(ofEnded process: pid_t) -> Int32? {
    var found = unsafe siginfo_t()
    guard unsafe waitid(P_PID, id_t(process), &found, WEXITED | WNOHANG | WNOWAIT) == 0 else {
      return 0
    }
    guard unsafe found.si_signo == SIGCHLD else { return nil }
    kill(-process, SIGKILL)
    var status: Int32 = 0
    unsafe waitpid(process, &status, WNOHANG)
    return status
  }
}
