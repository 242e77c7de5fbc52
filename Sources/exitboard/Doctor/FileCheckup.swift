import BoardJournal
import Glibc

/// The event file, its folder, its lock and the disk under it; nothing is created or changed.
struct FileCheckup {
  let path: String
  /// Somebody named the file: then its folder must be there.
  let isNamed: Bool

  var diagnoses: [Diagnosis] { folder + [file, lock] + disk }

  private var folderPath: String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  private var folder: [Diagnosis] {
    var status = stat()
    guard unsafe stat(folderPath, &status) == 0 else {
      return isNamed
        ? [.failing("folder", "\(folderPath) is not there: mkdir -p \(folderPath)")]
        : [.fine("folder", "\(folderPath) will be made with the first event")]
    }
    guard status.st_mode & S_IFMT == S_IFDIR else {
      return [.failing("folder", "\(folderPath) is no folder")]
    }
    guard unsafe access(folderPath, W_OK | X_OK) == 0 else {
      return [.failing("folder", "you may not write in \(folderPath): chown or chmod it")]
    }
    if status.st_mode & S_IWOTH != 0 {
      return [.warning("folder", "everybody may write in \(folderPath): chmod o-w \(folderPath)")]
    }
    return [.fine("folder", folderPath)]
  }

  private var file: Diagnosis {
    var status = stat()
    guard unsafe lstat(path, &status) == 0 else {
      return errno == ENOENT
        ? .fine("file", "none yet; the first event begins it")
        : .failing("file", "cannot look at \(path): \(reason)")
    }
    switch status.st_mode & S_IFMT {
    case S_IFREG: break
    case S_IFLNK: return .failing("file", "\(path) is a symbolic link: name the file itself")
    default: return .failing("file", "\(path) is no ordinary file: name another")
    }
    if status.st_nlink > 1 {
      return .failing("file", "it has \(status.st_nlink) names (hard links): remove the others")
    }
    if status.st_mode & S_IWOTH != 0 {
      return .failing("file", "everybody may write to it: chmod o-w \(path)")
    }
    guard unsafe access(path, R_OK | W_OK) == 0 else {
      return .failing("file", "you may not read and write \(path): chown or chmod it")
    }
    if status.st_uid != geteuid() {
      return .warning("file", "\(path) belongs to user \(status.st_uid), not to you")
    }
    return .fine("file", "\(path), \(status.st_size) bytes")
  }

  private var lock: Diagnosis {
    switch LockProbe.look(at: path) {
    case .missing: .fine("lock", "none yet")
    case .free where unsafe access(path, F_OK) != 0:
      .warning("lock", "\(path).lock is left over, its event file is gone: remove it, or leave it")
    case .free: .fine("lock", "free")
    case .held(let holder):
      .failing("lock", "held by \(holder): continue it or end it, the lock goes with it")
    case .unsuitable(let reason): .failing("lock", "\(path).lock: \(reason)")
    }
  }

  /// Below this an evening with imports may not fit; an event is about 200 bytes.
  private static let scarceBytes: UInt64 = 100 << 20
  private static let emptyBytes: UInt64 = 4 << 20

  private var disk: [Diagnosis] {
    guard let probe = DiskProbe(folder: folderPath) else { return [] }
    var diagnoses: [Diagnosis] = []
    switch probe.kind {
    case .local: break
    case .network(let name):
      diagnoses.append(
        .warning(
          "disk", "\(name): locks and safe writing depend on the server; a local disk is better"))
    case .memory:
      diagnoses.append(
        .warning("disk", "it is kept in memory and gone with the power: choose a folder on a disk"))
    }
    let free = probe.freeBytes
    let size = free < 10 << 30 ? "\(free >> 20) MiB" : "\(free >> 30) GiB"
    if free < FileCheckup.emptyBytes {
      diagnoses.append(.failing("space", "\(size) free: make room"))
    } else if free < FileCheckup.scarceBytes {
      diagnoses.append(.warning("space", "\(size) free: make room soon"))
    } else {
      diagnoses.append(.fine("space", "\(size) free"))
    }
    return diagnoses
  }

  private var reason: String { unsafe String(cString: strerror(errno)) }
}
