import Foundation
import Glibc
import PtyHarness

/// System programs that some tests use, where they are installed.
enum Tools {
  static func path(_ name: String) -> String? {
    let path = ["/usr/bin/", "/bin/", "/usr/sbin/"].map { $0 + name }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
    guard name == "strace", let path else { return path }
    return isSuccess([path, "-qq", "-o", "/dev/null", "true"]) ? path : nil
  }

  /// `unshare`, where it may mount a file system.
  static let unsharing: String? = path("unshare").flatMap { path in
    isSuccess([path, "-Urm", "/bin/sh", "-c", "mount -t tmpfs none /tmp"]) ? path : nil
  }

  /// `strace`, where it may trace.
  static let strace: String? = path("strace")

  /// `faketime`, which gives a program another clock.
  static let faketime: String? = {
    removeLeftClocks()
    return path("faketime")
  }()

  /// Removes what a killed `faketime` left in memory: it starts no more under the same process id.
  private static func removeLeftClocks() {
    let folder = "/dev/shm/"
    for name in (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    where name.contains("faketime_s") {
      guard let id = name.split(separator: "_").last.flatMap({ pid_t($0) }), kill(id, 0) != 0,
        errno == ESRCH
      else { continue }
      unlink(folder + name)
    }
  }

  /// The command that runs a program as a user with few rights; `nil` where that is not possible.
  static let nobody: [String]? = {
    guard geteuid() == 0 else { return [] }
    guard let setpriv = path("setpriv") else { return nil }
    let wrapper = [setpriv, "--reuid", "65534", "--regid", "65534", "--clear-groups"]
    return isSuccess(wrapper + ["/usr/bin/test", "-x", BuiltBinary.path("exitboard")])
      ? wrapper : nil
  }()

  private static func isSuccess(_ command: [String]) -> Bool {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: command[0])
    process.arguments = Array(command.dropFirst())
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    do { try process.run() } catch { return false }
    process.waitUntilExit()
    return process.terminationStatus == 0
  }
}
