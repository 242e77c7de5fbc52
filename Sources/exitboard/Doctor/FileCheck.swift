import BoardJournal
import BoardWords
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
        ? [.failing(Words.Doctor.folder, Words.Doctor.isNotThere(folderPath))]
        : [.fine(Words.Doctor.folder, Words.Doctor.willBeMade(folderPath))]
    }
    guard status.st_mode & S_IFMT == S_IFDIR else {
      return [.failing(Words.Doctor.folder, Words.Doctor.isNoFolder(folderPath))]
    }
    guard unsafe access(folderPath, W_OK | X_OK) == 0 else {
      return [.failing(Words.Doctor.folder, Words.Doctor.folderIsShut(folderPath))]
    }
    if status.st_mode & S_IWOTH != 0 {
      return [.warning(Words.Doctor.folder, Words.Doctor.folderIsOpen(folderPath))]
    }
    return [.fine(Words.Doctor.folder, folderPath)]
  }

  private var file: Diagnosis {
    var status = stat()
    guard unsafe lstat(path, &status) == 0 else {
      return errno == ENOENT
        ? .fine(Words.Doctor.file, Words.Doctor.noFile)
        : .failing(Words.Doctor.file, Words.Doctor.cannotLook(at: path, reason))
    }
    switch status.st_mode & S_IFMT {
    case S_IFREG: break
    case S_IFLNK: return .failing(Words.Doctor.file, Words.Doctor.isLink(path))
    default: return .failing(Words.Doctor.file, Words.Doctor.isNoFile(path))
    }
    if status.st_nlink > 1 {
      return .failing(Words.Doctor.file, Words.Doctor.hasNames(Int(status.st_nlink)))
    }
    if status.st_mode & S_IWOTH != 0 {
      return .failing(Words.Doctor.file, Words.Doctor.fileIsOpen(path))
    }
    guard unsafe access(path, R_OK | W_OK) == 0 else {
      return .failing(Words.Doctor.file, Words.Doctor.fileIsShut(path))
    }
    if status.st_uid != geteuid() {
      return .warning(Words.Doctor.file, Words.Doctor.belongs(path, to: "\(status.st_uid)"))
    }
    return .fine(Words.Doctor.file, Words.Doctor.file(path, bytes: status.st_size))
  }

  private var lock: Diagnosis {
    switch LockProbe.inspect(path: path) {
    case .missing: .fine(Words.Doctor.lock, Words.Doctor.noLock)
    case .free where unsafe access(path, F_OK) != 0:
      .warning(Words.Doctor.lock, Words.Doctor.leftOver(path))
    case .free: .fine(Words.Doctor.lock, Words.Doctor.free)
    case .held(let holder):
      .failing(Words.Doctor.lock, Words.Doctor.held(by: "\(holder)"))
    case .unsuitable(let reason): .failing(Words.Doctor.lock, Words.Doctor.unsuitable(path, reason))
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
          Words.Doctor.disk, Words.Doctor.network(name)))
    case .memory:
      diagnoses.append(
        .warning(Words.Doctor.disk, Words.Doctor.memory))
    }
    let free = probe.freeBytes
    let size = free < 10 << 30 ? "\(free >> 20) MiB" : "\(free >> 30) GiB"
    if free < FileCheck.fullDiskBytes {
      diagnoses.append(.failing(Words.Doctor.space, Words.Doctor.isFull(size)))
    } else if free < FileCheck.lowSpaceBytes {
      diagnoses.append(.warning(Words.Doctor.space, Words.Doctor.isScarce(size)))
    } else {
      diagnoses.append(.fine(Words.Doctor.space, Words.Doctor.free(size)))
    }
    return diagnoses
  }

  private var reason: String { unsafe String(cString: strerror(errno)) }
}
