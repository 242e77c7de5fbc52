import BoardJournal
import BoardText
import CTerminal
import Glibc

/// The files and programs of the simulated stores.
enum DemoFiles {
  static func write(_ text: String, to path: String) throws(Failure) {
    try write(Array(text.utf8), to: path)
  }

  static func write(_ bytes: [UInt8], to path: String) throws(Failure) {
    let file = unsafe open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, S_IRUSR | S_IWUSR)
    defer { close(file) }
    guard file >= 0, unsafe Glibc.write(file, bytes, bytes.count) == bytes.count else {
      throw Failure(.cannotCreate, tr("cannot write {path}: {reason}", path, systemReason(errno)))
    }
  }

  static func bytes(of path: String) throws -> [UInt8] {
    guard let file = try SystemFile.reading(path) else { return [] }
    return try file.bytes(at: 0..<file.size())
  }

  static func remove(_ folder: String) {
    _ = try? ProgramRun(["rm", "-rf", "--", folder], input: "", limitSeconds: 60)
  }

  /// Starts this program in a session of its own, with `files` under their numbers, and no other from 3 on.
  static func start(_ words: [String], files: [Int32: Int32]) throws(Failure) -> pid_t {
    var actions = unsafe posix_spawn_file_actions_t()
    unsafe posix_spawn_file_actions_init(&actions)
    defer { unsafe posix_spawn_file_actions_destroy(&actions) }
    for (number, file) in files {
      unsafe posix_spawn_file_actions_adddup2(&actions, file, number)
    }
    unsafe board_close_from_3(&actions)
    var attributes = posix_spawnattr_t()
    unsafe posix_spawnattr_init(&attributes)
    defer { unsafe posix_spawnattr_destroy(&attributes) }
    unsafe board_own_session(&attributes)
    var arguments = unsafe words.map { unsafe strdup($0) } + [nil]
    defer { unsafe arguments.forEach { unsafe free($0) } }
    var process: pid_t = 0
    let result = unsafe posix_spawn(
      &process, "/proc/self/exe", &actions, &attributes, &arguments, board_environment())
    guard result == 0 else {
      throw Failure(
        .osError, tr("cannot start {path}: {reason}", "exitboard", systemReason(result)))
    }
    return process
  }
}
