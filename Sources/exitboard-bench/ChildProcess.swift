import Glibc

/// Another program, run to its end, by default without input and with its output discarded.
struct ChildProcess {
  let wallSeconds: Double
  /// Processor time of all its threads, user and system.
  let processorSeconds: Double
  /// The most memory it used, in KiB.
  let peakKiB: Int
  let status: Int32

  /// Runs a program from `PATH`, the first of `words`; `nil` if it cannot be started.
  ///
  /// `input` is the path of its stdin, `output` that of its stdout.
  init?(
    _ words: [String], input: String = "/dev/null", output: String = "/dev/null",
    variables: [String: String] = [:]
  ) {
    let watch = Stopwatch()
    guard
      let process = ChildProcess.start(words, input: input, output: output, variables: variables)
    else { return nil }
    self.init(waitingFor: process, since: watch)
  }

  init(waitingFor process: pid_t, since watch: Stopwatch) {
    var used = rusage()
    var ended: Int32 = 0
    while unsafe wait4(process, &ended, 0, &used) < 0 && errno == EINTR {}
    wallSeconds = watch.wallSeconds
    processorSeconds =
      Double(used.ru_utime.tv_sec + used.ru_stime.tv_sec)
      + Double(used.ru_utime.tv_usec + used.ru_stime.tv_usec) / 1e6
    peakKiB = used.ru_maxrss
    status = ended
  }

  /// Starts a program with its stdin and stdout at these paths; `nil` if it cannot be started.
  ///
  /// With `isSession`, both are its terminal, stderr is too, and it leads a session of its own.
  static func start(
    _ words: [String], input: String, output: String, variables: [String: String] = [:],
    isSession: Bool = false
  ) -> pid_t? {
    var files = unsafe posix_spawn_file_actions_t()
    unsafe posix_spawn_file_actions_init(&files)
    defer { unsafe posix_spawn_file_actions_destroy(&files) }
    let mode = isSession ? O_RDWR : O_RDONLY
    unsafe posix_spawn_file_actions_addopen(&files, 0, input, mode, 0)
    let flags = isSession ? O_RDWR : O_WRONLY | O_CREAT | O_TRUNC
    unsafe posix_spawn_file_actions_addopen(&files, 1, output, flags, 0o600)
    unsafe posix_spawn_file_actions_addopen(
      &files, 2, isSession ? output : "/dev/null", isSession ? O_RDWR : O_WRONLY, 0)
    var attributes = posix_spawnattr_t()
    unsafe posix_spawnattr_init(&attributes)
    defer { unsafe posix_spawnattr_destroy(&attributes) }
    // POSIX_SPAWN_SETSID of glibc: the first terminal that the session opens becomes its own.
    if isSession { unsafe posix_spawnattr_setflags(&attributes, 0x80) }
    var settings = ["PATH", "HOME", "TERM"].compactMap { name in
      variables[name] == nil ? environment(name).map { "\(name)=\($0)" } : nil
    }
    settings += ["LC_ALL=C.UTF-8", "TZ=UTC"]
    settings += variables.map { "\($0.key)=\($0.value)" }
    var arguments = unsafe words.map { unsafe strdup($0) } + [nil]
    var values = unsafe settings.map { unsafe strdup($0) } + [nil]
    defer { unsafe (arguments + values).forEach { unsafe free($0) } }
    var process: pid_t = 0
    let result = unsafe posix_spawnp(
      &process, words[0], &files, &attributes, &arguments, &values)
    return result == 0 ? process : nil
  }

  static func environment(_ name: String) -> String? {
    guard let value = unsafe getenv(name) else { return nil }
    return unsafe String(cString: value)
  }

  /// The path of a program in `PATH`; `nil` if it is not installed.
  static func path(of program: String) -> String? {
    let folders = (environment("PATH") ?? "/usr/bin:/bin").split(separator: ":")
    return folders.map { "\($0)/\(program)" }.first { unsafe access($0, X_OK) == 0 }
  }
}

/// The programs in the same folder as this one.
enum NeighbourPrograms {
  static var folder: String {
    var buffer = [CChar](repeating: 0, count: 4096)
    let length = unsafe readlink("/proc/self/exe", &buffer, buffer.count - 1)
    let path = String(
      decoding: buffer.prefix(max(0, length)).map { UInt8(bitPattern: $0) }, as: UTF8.self)
    return path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
  }

  static var exitboard: String { folder + "/exitboard" }
  static var bench: String { folder + "/exitboard-bench" }
}

/// A folder that is deleted when the measurement is done.
struct ScratchFolder: ~Copyable {
  let path: String

  init(in parent: String = "/tmp") throws {
    var template = Array("\(parent)/exitboard-bench.XXXXXX".utf8CString)
    guard unsafe mkdtemp(&template) != nil else { throw BenchError.cannotWrite(parent) }
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  deinit {
    _ = ChildProcess(["rm", "-rf", path])
  }
}
