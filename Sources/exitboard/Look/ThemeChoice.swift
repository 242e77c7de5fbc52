import BoardSettings
import Glibc

/// The board's theme, which is read again when its file changes.
struct ThemeChoice {
  let themes: Themes
  private(set) var name: String
  /// The theme as it was last read.
  private(set) var found: ThemeLibrary.Found
  /// Where the file was found first; `nil` = none.
  private let watchedPath: String?
  private var fileState: FileState?

  init(_ themes: Themes, name: String) {
    self.themes = themes
    self.name = name
    found = themes.found(named: name)
    watchedPath = found.path
    fileState = watchedPath.flatMap { FileState($0) }
  }

  mutating func choose(_ name: String) {
    self = ThemeChoice(themes, name: name)
  }

  /// Reads the theme again if its file has changed; `false` if it has not, or is missing now.
  mutating func reload() -> Bool {
    guard let state = watchedPath.flatMap({ FileState($0) }), state != fileState else {
      return false
    }
    fileState = state
    found = themes.found(named: name)
    return true
  }
}

/// Device, inode, size and time of change of a file; one stat(2) is cheap enough for every second.
private struct FileState: Equatable {
  private let numbers: [Int]

  /// `nil` if the file is missing.
  init?(_ path: String) {
    var status = stat()
    guard unsafe stat(path, &status) == 0 else { return nil }
    numbers = [
      Int(status.st_dev), Int(status.st_ino), Int(status.st_size), status.st_mtim.tv_sec,
      status.st_mtim.tv_nsec,
    ]
  }
}

extension ThemeLibrary.Found {
  /// Why the theme is not used as it was asked for; `nil` if it is.
  var warning: String? { faults.first { $0.isError }?.description }
}
