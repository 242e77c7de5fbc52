import BoardCanvas
import BoardJournal
import BoardSettings
import Glibc

/// Available themes: the user's own, the site's, those beside an installed binary, those of a source checkout.
struct Themes {
  private let folders: [String]
  /// Names in the order in which `T` cycles through them: `auto` first, then sorted.
  let names: [String]

  init() {
    var folders = Locations.configurationFolders.map { $0 + "/themes" }
    if let binary = Locations.binaryFolder {
      folders.append(binary + "/../share/exitboard/themes")
      // <checkout>/.build/<triple>/<configuration>/exitboard
      for up in ["/../themes", "/../../themes", "/../../../themes"] { folders.append(binary + up) }
    }
    self.folders = folders.compactMap(Themes.realPath)
    var names: Set<String> = []
    for folder in self.folders { names.formUnion(Themes.files(in: folder)) }
    names.remove(Theme.builtIn.name)
    self.names = [Theme.builtIn.name] + names.sorted()
  }

  /// Returns the theme, its file and everything that is wrong with it.
  func found(named name: String) -> ThemeLibrary.Found {
    ThemeLibrary(folders: folders, contents: Themes.contents).theme(named: name)
  }

  private static func contents(of path: String) -> ThemeLibrary.Contents {
    do {
      return .text(
        try FileReader.text(of: path, limitBytes: ThemeLibrary.limitBytes, isTrusted: true))
    } catch .missing {
      return .missing
    } catch {
      return .rejected(error.description)
    }
  }

  /// The path without `..` and links; `nil` if it does not exist.
  private static func realPath(_ path: String) -> String? {
    guard let real = unsafe realpath(path, nil) else { return nil }
    defer { unsafe free(real) }
    return unsafe String(cString: real)
  }

  /// The names of a folder's TOML files, without their ending.
  static func files(in folder: String) -> [String] {
    Folder.names(in: folder).filter { $0.hasSuffix(".toml") && !$0.hasPrefix(".") }
      .map { String($0.dropLast(5)) }
  }
}

/// The board's theme, which is read again when its file changes.
struct ThemeChoice {
  let themes: Themes
  let name: String
  /// What the terminal's background is like, as far as it is known.
  private(set) var background: Theme.Variant?
  /// The theme as it was last read.
  private(set) var found: ThemeLibrary.Found
  /// Where the file was found first; `nil` = none.
  private let watchedPath: String?
  private var readState: [Int]?

  /// On a known background `auto` is `dark` or `light`, where those exist.
  init(_ themes: Themes, name: String, background: Theme.Variant?) {
    self.themes = themes
    self.name = name
    self.background = background
    let suiting =
      name == Theme.builtIn.name ? background.map { themes.found(named: $0.rawValue) } : nil
    found = suiting.flatMap { $0.path == nil ? nil : $0 } ?? themes.found(named: name)
    watchedPath = found.path
    readState = watchedPath.flatMap(fileState)
  }

  /// Takes what the terminal says of its background; `false` if the theme stays as it is.
  mutating func backgroundChanged(to background: Theme.Variant?) -> Bool {
    let theme = found.theme
    self = ThemeChoice(themes, name: name, background: background)
    return found.theme != theme
  }

  /// Reads the theme again if its file has changed; `false` if it has not, or is missing now.
  mutating func reload() -> Bool {
    guard let state = watchedPath.flatMap(fileState), state != readState else { return false }
    readState = state
    found = themes.found(named: watchedPath ?? name)
    return true
  }
}

/// Device, inode, size and time of change of a file, by one cheap stat(2); `nil` if it is missing.
private func fileState(_ path: String) -> [Int]? {
  var status = stat()
  guard unsafe stat(path, &status) == 0 else { return nil }
  return [
    Int(status.st_dev), Int(status.st_ino), Int(status.st_size), status.st_mtim.tv_sec,
    status.st_mtim.tv_nsec,
  ]
}

/// The theme that was chosen with `T`, in the state folder, until the plan gets another one.
enum KeptTheme {
  private static var path: String { Locations.stateFolder + "/theme" }

  /// The kept theme; `nil` if none was chosen since the plan has this one, or the file cannot be used.
  static func name(over planTheme: String) -> String? {
    do throws(FileReader.ReadError) {
      let text = try FileReader.text(of: path, limitBytes: 1024, isTrusted: true)
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      return lines.count >= 2 && lines[1] == planTheme ? String(lines[0]) : nil
    } catch {
      return nil
    }
  }

  /// Keeps a theme; where that is impossible the board merely begins with the plan's theme again.
  static func keep(_ name: String, over planTheme: String) {
    do throws(JournalError) { try Folder.create(Locations.stateFolder) } catch { return }
    let descriptor = unsafe open(
      path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK, 0o600)
    guard descriptor >= 0 else { return }
    _ = Output.write("\(name)\n\(planTheme)\n", to: descriptor)
    close(descriptor)
  }
}

extension Theme.Variant {
  /// What a background is like: text on a dark one is light.
  init?(background: Colour) {
    guard let light = LinearRGB(background) else { return nil }
    let isDark =
      light.contrast(to: LinearRGB(grey: 1)) >= light.contrast(to: LinearRGB(grey: 0))
    self = isDark ? .dark : .light
  }
}

extension ThemeLibrary.Found {
  /// Why the theme is not used as it was asked for; `nil` if it is.
  var warning: String? { faults.first { $0.isError }?.description }
}
