import BoardJournal
import BoardText
import Glibc

/// Checks the event file, its folder, its lock and its disk; creates and changes nothing.
struct FileCheck {
  let path: String
  /// The user named the file, so its folder must exist.
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
        ? [.failing(tr("folder"), tr("{folder} does not exist: mkdir -p {folder}", folderPath))]
        : [
          .fine(
            tr("folder"), tr("{folder} does not exist yet; the first event creates it", folderPath))
        ]
    }
    guard status.st_mode & S_IFMT == S_IFDIR else {
      return [.failing(tr("folder"), tr("{folder} is not a folder: name another", folderPath))]
    }
    guard unsafe access(folderPath, W_OK | X_OK) == 0 else {
      return [
        .failing(tr("folder"), tr("you cannot write in {folder}: chown or chmod it", folderPath))
      ]
    }
    if status.st_mode & S_IWOTH != 0 {
      return [
        .warning(
          tr("folder"), tr("every user can write in {folder}: chmod o-w {folder}", folderPath))
      ]
    }
    return [.fine(tr("folder"), folderPath)]
  }

  private var file: Diagnosis {
    var status = stat()
    guard unsafe lstat(path, &status) == 0 else {
      return errno == ENOENT
        ? .fine(tr("file"), tr("none yet; the first event creates it"))
        : .failing(tr("file"), tr("cannot look at {path}: {reason}", path, reason))
    }
    switch status.st_mode & S_IFMT {
    case S_IFREG: break
    case S_IFLNK:
      return .failing(tr("file"), tr("{path} is a symbolic link: name the file itself", path))
    default: return .failing(tr("file"), tr("{path} is not an ordinary file: name another", path))
    }
    if status.st_nlink > 1 {
      return .failing(
        tr("file"), tr("it has {count} names (hard links): remove the others", Int(status.st_nlink))
      )
    }
    if status.st_mode & S_IWOTH != 0 {
      return .failing(tr("file"), tr("every user can write to it: chmod o-w {path}", path))
    }
    guard unsafe access(path, R_OK | W_OK) == 0 else {
      return .failing(tr("file"), tr("you cannot read and write {path}: chown or chmod it", path))
    }
    if status.st_uid != geteuid() {
      return .warning(
        tr("file"),
        tr(
          "{path} belongs to user {user}, not to you: chown it, or run as {user}", path,
          "\(status.st_uid)"))
    }
    return .fine(tr("file"), tr("{path}, {bytes} bytes", path, status.st_size))
  }

  private var lock: Diagnosis {
    switch LockProbe.inspect(path: path) {
    case .missing: .fine(tr("lock"), tr("none yet"))
    case .free where unsafe access(path, F_OK) != 0:
      .warning(
        tr("lock"), tr("{path}.lock is left over, its event file is gone: you may remove it", path))
    case .free: .fine(tr("lock"), tr("free"))
    case .held(let holder):
      .failing(
        tr("lock"),
        tr("held by {holder}: let it finish or end it, then the lock is free", "\(holder)"))
    case .unsuitable(let reason): .failing(tr("lock"), tr("{path}.lock: {reason}", path, reason))
    }
  }

  /// Below this an evening with imports may not fit; an event is about 200 bytes.
  private static let lowSpaceBytes: UInt64 = 100 << 20
  /// Below this the disk counts as full.
  private static let fullDiskBytes: UInt64 = 4 << 20

  private var disk: [Diagnosis] {
    guard let probe = DiskProbe(folder: folderPath) else { return [] }
    var diagnoses: [Diagnosis] = []
    switch probe.kind {
    case .local: break
    case .network(let name):
      diagnoses.append(
        .warning(
          tr("disk"),
          tr(
            "{name} is a network disk: locks and safe writing depend on the server; use a local disk",
            name)))
    case .memory:
      diagnoses.append(
        .warning(
          tr("disk"),
          tr("the file is in memory and is lost when power fails: choose a folder on a disk")))
    }
    let free = probe.freeBytes
    let size = free < 10 << 30 ? "\(free >> 20) MiB" : "\(free >> 30) GiB"
    if free < FileCheck.fullDiskBytes {
      diagnoses.append(.failing(tr("space"), tr("{size} free: make room", size)))
    } else if free < FileCheck.lowSpaceBytes {
      diagnoses.append(.warning(tr("space"), tr("{size} free: make room soon", size)))
    } else {
      diagnoses.append(.fine(tr("space"), tr("{size} free", size)))
    }
    return diagnoses
  }

  private var reason: String { systemReason(errno) }
}
