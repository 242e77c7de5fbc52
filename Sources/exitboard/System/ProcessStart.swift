import BoardText
import Glibc

/// How this process was started: what is corrected and what is rejected before anything else.
enum ProcessStart {
  /// More arguments than any command takes; the parser's time grows with their square.
  private static let maxArguments = 512
  /// No line of the event file may be longer.
  private static let maxArgumentBytes = 65_536
  /// Variables that name places; a wrong byte in one would mean another place.
  private static let placeVariables = [
    "EXITBOARD_FILE", "EXITBOARD_PLAN", "EXITBOARD_SOURCE", "HOME", "XDG_STATE_HOME",
    "XDG_CONFIG_HOME", "TMPDIR",
  ]

  /// Opens those of the descriptors 0, 1 and 2 that are closed, so that no file gets their number, nor a crash message.
  static func prepare() {
    for descriptor in STDIN_FILENO...STDERR_FILENO where fcntl(descriptor, F_GETFD) < 0 {
      _ = unsafe open("/dev/null", O_RDWR)
    }
    // Else the Swift runtime would start its debugger at ^\.
    _ = signal(SIGQUIT, SIG_DFL)
  }

  /// Throws with another user's rights, too many or too long arguments, or arguments or variables that are not UTF-8.
  static func check() throws(Failure) {
    guard getuid() == geteuid(), getgid() == getegid() else {
      throw Failure(
        .noPermission,
        tr(
          "exitboard must not run with another user's rights (setuid); remove them with chmod u-s,g-s"
        ))
    }
    guard CommandLine.argc <= maxArguments else {
      throw Failure.usage(
        tr("{words} words are too many; use 'log --stdin' for many events", Int(CommandLine.argc)))
    }
    for index in 1..<max(1, Int(CommandLine.argc)) {
      guard let argument = unsafe CommandLine.unsafeArgv[index] else { continue }
      guard unsafe String(validatingCString: argument) != nil else {
        throw Failure.usage(tr("argument {index} is not UTF-8 text", index))
      }
      guard unsafe strlen(argument) <= maxArgumentBytes else {
        throw Failure.usage(
          tr("argument {index} is longer than {limit_bytes} bytes", index, maxArgumentBytes))
      }
    }
    for name in placeVariables {
      guard let value = unsafe getenv(name), unsafe String(validatingCString: value) == nil else {
        continue
      }
      throw Failure.usage(tr("the variable {name} is not UTF-8 text", name))
    }
  }
}
