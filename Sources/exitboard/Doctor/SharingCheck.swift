import BoardJournal
import BoardText
import Glibc

/// Checks whether the event file lies where another computer or another program could change it, or where a second
/// file of the same store hides half of the evening.
struct SharingCheck {
  let path: String
  /// Where else this computer may have an event file.
  let otherPaths: [String]

  var diagnoses: [Diagnosis] {
    let findings = [copies, synchronised, second].compactMap { $0 }
    return
      (findings.isEmpty ? [.fine(tr("only programs of this computer use the file"))] : findings)
      .map { Diagnosis(tr("sharing"), $0) }
  }

  /// The folder of the file and those above it, the nearest first.
  private var folders: [String] {
    let full = unsafe realpath(folder(of: path), nil)
    defer { unsafe free(full) }
    var folder = unsafe full.map { unsafe String(cString: $0) } ?? ""
    var all: [String] = []
    while folder.count > 1, let slash = folder.lastIndex(of: "/") {
      all.append(folder)
      folder = String(folder[..<slash])
    }
    return all
  }

  private func folder(of path: String) -> String {
    path.lastIndex(of: "/").map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
  }

  /// A program that copies a folder to other computers, the name of such a folder, and what it keeps in it.
  private static let programs: [(name: String, folder: String, marks: [String])] = [
    ("Dropbox", "dropbox", [".dropbox.cache"]),
    ("Syncthing", "syncthing", [".stfolder", ".stignore"]),
    ("OneDrive", "onedrive", [".849C9593-D756-4E56-8D6E-42412F2A707B"]),
    ("Google", "googledrive", [".tmp.drivedownload", ".tmp.driveupload"]),
    ("Nextcloud", "nextcloud", [".nextcloudsync.log"]),
    ("ownCloud", "owncloud", [".owncloudsync.log"]), ("Resilio", "resiliosync", [".sync/ID"]),
    ("Seafile", "seafile", [".seafile-data"]), ("MEGA", "megasync", [".megaignore"]),
    ("pCloud", "pclouddrive", []), ("iCloud", "iclouddrive", []),
  ]

  private var synchronised: Diagnosis.Finding? {
    for folder in folders {
      let name =
        folder.split(separator: "/").last.map { $0.lowercased().filter { $0 != " " } } ?? ""
      // Such as "OneDrive - Contoso" and "Dropbox (Personal)".
      let program = SharingCheck.programs.first { program in
        name == program.folder || name.hasPrefix(program.folder + "-")
          || name.hasPrefix(program.folder + "(")
          || program.marks.contains { unsafe access("\(folder)/\($0)", F_OK) == 0 }
      }
      guard let program else { continue }
      return .warning(
        tr(
          "{program} copies {folder} to other computers: where two write, one loses its events. Move the file to a folder that is not copied; a second screen comes by ssh",
          program.name, folder))
    }
    return nil
  }

  /// A second version that such a program, or a person, put beside the file.
  private var copies: Diagnosis.Finding? {
    let name = path.split(separator: "/").last.map(String.init) ?? ""
    let stem = name.hasSuffix(".jsonl") ? String(name.dropLast(6)) : name
    let found = Folder.names(in: folder(of: path)).first { entry in
      entry != name && entry.hasPrefix(stem) && entry.lowercased().contains("conflict")
    }
    return found.map {
      .warning(
        tr(
          "{name} beside the file is a second version of it, with events of another computer: keep it, and let only one computer write",
          $0))
    }
  }

  /// An event file of the same store with another identity.
  private var second: Diagnosis.Finding? {
    guard let own = identity(of: path) else { return nil }
    let folder = folder(of: path)
    let beside = Folder.names(in: folder).filter { $0.hasSuffix(".jsonl") }.map {
      "\(folder)/\($0)"
    }
    for other in beside + otherPaths {
      guard let found = identity(of: other), found.store == own.store, found.log != own.log else {
        continue
      }
      return .warning(
        tr(
          "{path} is another event file of {store} on this computer; boards of one file do not see events of the other. Let all use one (EXITBOARD_FILE), and keep the other one elsewhere",
          other, own.store))
    }
    return nil
  }

  /// What the first line of an event file says of its store and itself; `nil` for any other file.
  private func identity(of path: String) -> (store: Substring, log: Substring)? {
    do throws(JournalError) {
      guard let file = try SystemFile.reading(path) else { return nil }
      let text = String(decoding: try file.bytes(at: 0..<4096), as: UTF8.self)
      guard let line = text.split(separator: "\n").first, line.contains("log.opened"),
        let store = member("store", in: line), let log = member("log", in: line)
      else { return nil }
      return (store, log)
    } catch {
      // The check of the file itself says why it cannot be read; another one is not ours.
      return nil
    }
  }

  private func member(_ name: String, in line: Substring) -> Substring? {
    guard let start = line.firstRange(of: "\"\(name)\":\"")?.upperBound else { return nil }
    return line[start...].prefix { $0 != "\"" }
  }
}
