import BoardWords
import Glibc

/// How this process was started: what is put right, and what is refused, before anything is done.
enum Invocation {
  /// More words than any command takes; the parser's time grows with their square.
  private static let mostWords = 512
  /// No line of the event file may be longer.
  private static let mostWordBytes = 65_536
  /// Variables that name places; a wrong letter in one would be another place.
  private static let places = [
    "EXITBOARD_FILE", "EXITBOARD_PLAN", "EXITBOARD_SOURCE", "HOME", "XDG_STATE_HOME",
    "XDG_CONFIG_HOME", "TMPDIR",
  ]

  /// Opens what is closed of the first three descriptors, so that no file of ours becomes one of them.
  ///
  /// A crash message would be written into it.
  static func holdStandardFiles() {
    for descriptor in STDIN_FILENO...STDERR_FILENO where fcntl(descriptor, F_GETFD) < 0 {
      _ = unsafe open("/dev/null", O_RDWR)
    }
  }

  /// Lets ^\ end the program at once, where the language's runtime would begin to debug it.
  static func letQuit() {
    _ = signal(SIGQUIT, SIG_DFL)
  }

  /// - Throws: where it was started with another user's rights, or with words that are no text.
  static func check() throws(Failure) {
    guard getuid() == geteuid(), getgid() == getegid() else {
      throw Failure(.noPermission, Words.Command.otherRights)
    }
    guard CommandLine.argc <= mostWords else {
      throw Failure(.usage, Words.Command.tooMany(words: Int(CommandLine.argc)))
    }
    for index in 1..<max(1, Int(CommandLine.argc)) {
      guard let word = unsafe CommandLine.unsafeArgv[index] else { continue }
      guard unsafe String(validatingCString: word) != nil else {
        throw Failure(.usage, Words.Command.notText(argument: index))
      }
      guard unsafe strlen(word) <= mostWordBytes else {
        throw Failure(
          .usage,
          Words.Command.tooLong(argument: index, limitBytes: mostWordBytes))
      }
    }
    for name in places {
      guard let value = unsafe getenv(name), unsafe String(validatingCString: value) == nil else {
        continue
      }
      throw Failure(.usage, Words.Command.notText(variable: name))
    }
  }
}
