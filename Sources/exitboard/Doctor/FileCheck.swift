import BoardJournal
import BoardText
import Glibc

/// Checks the event file, its folder, its lock and its disk; creates and changes nothing.
struct FileCheck {
  let path: String
  /// The user named the file, so its folder must exist.
  let isNamed: Bool

  var diagnoses: [Diagnosis] { diagnoses(andAlso: [(tr("file"), file), (tr("lock"), lock)]) }

  /// Those of the folder and its disk alone.
  var placeDiagnoses: [Diagnosis] { diagnoses(andAlso: []) }

  private func diagnoses(andAlso own: [(String, Diagnosis.Finding?)]) -> [Diagnosis] {
    let probe = DiskProbe(folder: folderPath)
    let findings =
      [(tr("folder"), folder)] + own + [
        (tr("disk"), probe.flatMap { disk($0.kind) }), (tr("space"), probe.map { space($0) }),
      ]
    return findings.compactMap { subject, finding in finding.map { Diagnosis(subject, $0) } }
  }

  private var folderPath: String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  private var folder: Diagnosis.Finding {
    var status = stat()
    guard unsafe stat(folderPath, &status) == 0 else {
      return isNamed
        ? .failing(tr("{folder} does not exist: mkdir -p {folder}", folderPath))
        : .fine(tr("{folder} does not exist yet; the first event creates it", folderPath))
    }
    guard status.st_mode & S_IFMT == S_IFDIR else {
      return .failing(tr("{folder} is not a folder: name another", folderPath))
    }
    guard unsafe access(folderPath, W_OK | X_OK) == 0 else {
      return .failing(tr("you cannot write in {folder}: chown or chmod it", folderPath))
    }
    guard status.st_mode & S_IWOTH == 0 else {
      return .warning(tr("every user can write in {folder}: chmod o-w {folder}", folderPath))
    }
    return .fine(folderPath)
  }

  private var file: Diagnosis.Finding {
    var status = stat()
    guard unsafe lstat(path, &status) == 0 else {
      return errno == ENOENT
        ? .fine(tr("none yet; the first event creates it"))
        : .failing(tr("cannot look at {path}: {reason}", path, systemReason(errno)))
    }
    switch status.st_mode & S_IFMT {
    case S_IFREG: break
    case S_IFLNK:
      return .failing(tr("{path} is a symbolic link: name the file itself", path))
    default: return .failing(tr("{path} is not an ordinary file: name another", path))
    }
    if status.st_nlink > 1 {
      return .failing(
        tr("it has {count} names (hard links): remove the others", Int(status.st_nlink)))
    }
    if status.st_mode & S_IWOTH != 0 {
      return .failing(tr("every user can write to it: chmod o-w {path}", path))
    }
    guard unsafe access(path, R_OK | W_OK) == 0 else {
      return .failing(tr("you cannot read and write {path}: chown or chmod it", path))
    }
    if status.st_uid != geteuid() {
      return .warning(
        tr(
          "{path} belongs to user {user}, not to you: chown it, or run as {user}", path,
          "\(status.st_uid)"))
    }
    return .fine(tr("{path}, {bytes} bytes", path, status.st_size))
  }

  /// `nil` if there is no file to lock, which the check of the file reports.
  private var lock: Diagnosis.Finding? {
    switch LockProbe.inspect(path: path) {
    case .missing: nil
    case .free: .fine(tr("free"))
    case .held(let holder):
      .failing(tr("held by {holder}: let it finish or end it, then the lock is free", "\(holder)"))
    case .unsuitable: nil
    }
  }

  /// Below this an evening with imports may not fit; an event is about 200 bytes.
  private static let lowSpaceBytes: UInt64 = 100 << 20
  /// Below this the disk counts as full.
  private static let fullDiskBytes: UInt64 = 4 << 20

  private func disk(_ kind: DiskProbe.Kind) -> Diagnosis.Finding? {
    switch kind {
    case .local: nil
    case .fuse: fuseNetwork.map { network($0) }
    case .network(let name): network(name)
    case .overlay:
      .warning(
        tr(
          "the file is in a container and is lost when the container is removed: use a folder of the computer (a volume)"
        ))
    case .memory:
      .warning(tr("the file is in memory and is lost when power fails: choose a folder on a disk"))
    }
  }

  /// The name of the network file system behind a FUSE folder; `nil` = it is none, or nobody knows.
  private var fuseNetwork: String? {
    var status = stat()
    guard unsafe stat(folderPath, &status) == 0 else { return nil }
    do throws(JournalError) {
      let mounts = try SystemFile.reading("/proc/self/mountinfo")?.bytes(at: 0..<1 << 20) ?? []
      return MountType.networkName(
        of: UInt64(status.st_dev), in: String(decoding: mounts, as: UTF8.self))
    } catch {
      return nil
    }
  }

  private func network(_ name: String) -> Diagnosis.Finding {
    .failing(
      tr(
        "{name} is a network disk, where nothing is recorded: use a disk of this computer", name))
  }

  private func space(_ probe: DiskProbe) -> Diagnosis.Finding {
    let free = probe.freeBytes
    let size = free < 10 << 30 ? "\(free >> 20) MiB" : "\(free >> 30) GiB"
    if free < FileCheck.fullDiskBytes { return .failing(tr("{size} free: make room", size)) }
    if free < FileCheck.lowSpaceBytes { return .warning(tr("{size} free: make room soon", size)) }
    return .fine(tr("{size} free", size))
  }
}
