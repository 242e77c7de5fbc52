import BoardText
import CTerminal
import Glibc

/// A program that is given its whole input, and waited for until it has ended.
struct ProgramRun {
  /// What it printed.
  let output: String
  /// The first line of its errors, or a sentence if it was ended by a signal or printed none.
  let reason: String
  /// 128 and more: it was ended by a signal.
  let status: Int32

  private static let outputLimitBytes = 65_536
  private static let pollMilliseconds: Int32 = 20

  /// Starts `words`, a program by its path or its name in `PATH`; `nil` if there is no such program.
  ///
  /// It has the environment of this process and no open file; it is killed after `limitSeconds`.
  init?(_ words: [String], input: String, limitSeconds: Int) throws(Failure) {
    let files = (0..<3).map { _ in unsafe board_memory_file("exitboard-program") }
    defer { files.forEach { close($0) } }
    guard files.allSatisfy({ $0 >= 0 }), Output.write(input, to: files[0]),
      lseek(files[0], 0, SEEK_SET) == 0
    else { throw ProgramRun.failure(words[0], errno) }
    var actions = unsafe posix_spawn_file_actions_t()
    unsafe posix_spawn_file_actions_init(&actions)
    defer { unsafe posix_spawn_file_actions_destroy(&actions) }
    for (number, file) in files.enumerated() {
      unsafe posix_spawn_file_actions_adddup2(&actions, file, Int32(number))
    }
    unsafe board_close_from_3(&actions)
    var arguments = unsafe words.map { unsafe strdup($0) } + [nil]
    defer { unsafe arguments.forEach { unsafe free($0) } }
    var process: pid_t = 0
    let result = unsafe posix_spawnp(
      &process, words[0], &actions, nil, &arguments, board_environment())
    if result == ENOENT { return nil }
    guard result == 0 else { throw ProgramRun.failure(words[0], result) }
    status = ProgramRun.status(of: process, limitSeconds: limitSeconds)
    output = ProgramRun.text(of: files[1])
    let errors = ProgramRun.text(of: files[2]).split(separator: "\n").first.map(String.init)
    reason =
      errors
      ?? (status >= 128
        ? tr("it was ended by signal {number}", Int(status) - 128)
        : tr("it ended with status {number}", Int(status)))
  }

  private static func status(of process: pid_t, limitSeconds: Int) -> Int32 {
    var status: Int32 = 0
    var rest = limitSeconds * 1000
    while unsafe waitpid(process, &status, WNOHANG) == 0 {
      _ = poll(nil, 0, pollMilliseconds)
      rest -= Int(pollMilliseconds)
      if rest <= 0 {
        kill(process, SIGKILL)
        unsafe waitpid(process, &status, 0)
        break
      }
    }
    // As in a shell: the status of an exit is the second byte, a signal the lowest bits.
    return status & 0x7F == 0 ? status >> 8 & 0xFF : 128 + status & 0x7F
  }

  private static func text(of file: Int32) -> String {
    guard lseek(file, 0, SEEK_SET) == 0 else { return "" }
    var bytes = [UInt8](repeating: 0, count: outputLimitBytes)
    let count = unsafe read(file, &bytes, bytes.count)
    return String(decoding: bytes.prefix(max(0, count)), as: UTF8.self)
  }

  private static func failure(_ program: String, _ number: Int32) -> Failure {
    Failure(
      .osError,
      tr("the program {program} cannot be started: {reason}", program, systemReason(number)))
  }
}
