import BoardTerminal
import Glibc

/// The paths of files, by the XDG base directory rules; nothing is created here.
enum Locations {
  /// The value of an environment variable; `nil` if it is not set or empty.
  static func environment(_ name: String) -> String? { TerminalEnvironment.variable(name) }

  /// `$XDG_STATE_HOME/exitboard`, by default `~/.local/state/exitboard`.
  static var stateFolder: String {
    folder("XDG_STATE_HOME", fallback: "/.local/state") + "/exitboard"
  }

  /// `$XDG_CONFIG_HOME/exitboard`, by default `~/.config/exitboard`.
  static var configurationFolder: String {
    folder("XDG_CONFIG_HOME", fallback: "/.config") + "/exitboard"
  }

  /// Where settings are looked for: the user's own folder, then those of `$XDG_CONFIG_DIRS`, by default `/etc/xdg`.
  static var configurationFolders: [String] {
    let shared = environment("XDG_CONFIG_DIRS") ?? "/etc/xdg"
    return [configurationFolder]
      + shared.split(separator: ":").filter { $0.hasPrefix("/") }.map { $0 + "/exitboard" }
  }

  static var binaryFolder: String? {
    guard let path = target(ofLink: "/proc/self/exe") else { return nil }
    return path.lastIndex(of: "/").map { String(path[..<$0]) }
  }

  static func target(ofLink path: String) -> String? {
    var buffer = [CChar](repeating: 0, count: 4096)
    guard unsafe readlink(path, &buffer, buffer.count) > 0 else { return nil }
    return String(untilNUL: buffer)
  }

  /// The value of a variable that is a whole number above 0; `nil` for anything else.
  static func number(_ name: String) -> Int? {
    environment(name).flatMap { Int($0) }.flatMap { $0 > 0 ? $0 : nil }
  }

  /// The name in this machine's records: `$EXITBOARD_SOURCE`, or the host's name.
  static var source: String {
    if let named = environment("EXITBOARD_SOURCE") { return named }
    var buffer = [CChar](repeating: 0, count: 256)
    guard unsafe gethostname(&buffer, buffer.count - 1) == 0 else { return "board" }
    let name = String(untilNUL: buffer)
    return name.isEmpty ? "board" : name
  }

  private static func folder(_ variable: String, fallback: String) -> String {
    // The base directory rules say that a relative path is ignored.
    if let path = environment(variable), path.hasPrefix("/") { return path }
    return home + fallback
  }

  /// `$HOME`, or the folder that the system has for this user; one that does not exist rather than `/`.
  private static var home: String {
    if let path = environment("HOME"), path.hasPrefix("/") { return path }
    guard let entry = unsafe getpwuid(getuid()) else { return "/nonexistent" }
    return unsafe String(cString: entry.pointee.pw_dir)
  }
}

extension String {
  init(untilNUL buffer: [CChar]) {
    self.init(decoding: buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
}
