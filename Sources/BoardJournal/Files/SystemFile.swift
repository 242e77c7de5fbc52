import BoardText
import Glibc

/// An open regular file, closed by `deinit`.
package struct SystemFile: ~Copyable {
  package let path: String
  let descriptor: Int32
  let openedStatus: stat

  deinit {
    close(descriptor)
  }

  /// Opens the file for appending; `nil` if it does not exist.
  package static func appending(to path: String) throws(JournalError) -> SystemFile? {
    guard let file = try opening(path, O_RDWR | O_APPEND) else { return nil }
    let status = file.openedStatus
    guard status.st_nlink == 1 else {
      throw .unsuitable(
        path: path, reason: tr("it has {count} names (hard links)", Int(status.st_nlink)))
    }
    guard status.st_mode & S_IWOTH == 0 else {
      throw .unsuitable(path: path, reason: tr("every user can write to it; run chmod o-w on it"))
    }
    return file
  }

  /// Creates the file, readable and writable at least for its owner; `nil` if it exists.
  package static func creating(_ path: String) throws(JournalError) -> SystemFile? {
    guard let file = try opening(path, O_RDWR | O_APPEND | O_CREAT | O_EXCL) else { return nil }
    // A umask may have removed the owner's own permission.
    let mode = file.openedStatus.st_mode & 0o770 | S_IRUSR | S_IWUSR
    guard fchmod(file.descriptor, mode) == 0 else {
      throw .system(.create, path: path, errno: errno)
    }
    return file
  }

  /// Opens the file for reading; `nil` if it does not exist.
  package static func reading(_ path: String) throws(JournalError) -> SystemFile? {
    try opening(path, O_RDONLY)
  }

  /// Opens a file for reading that must exist.
  static func existing(_ path: String) throws(JournalError) -> SystemFile {
    guard let file = try reading(path) else { throw .system(.open, path: path, errno: ENOENT) }
    return file
  }

  var sizeAtOpenBytes: Int { Int(openedStatus.st_size) }

  func status() throws(JournalError) -> stat {
    guard let status = stat(descriptor: descriptor) else {
      throw .system(.inspect, path: path, errno: errno)
    }
    return status
  }

  private static func opening(
    _ path: String, _ flags: Int32
  ) throws(JournalError) -> SystemFile? {
    guard let descriptor = openItself(path, flags) else {
      switch errno {
      case ENOENT where flags & O_CREAT == 0: return nil
      case EEXIST where flags & O_CREAT != 0: return nil
      case ELOOP:
        throw .unsuitable(path: path, reason: tr("it is a symbolic link; name the file itself"))
      case EISDIR: throw .unsuitable(path: path, reason: tr("it is a folder"))
      default: throw .system(flags & O_CREAT == 0 ? .open : .create, path: path, errno: errno)
      }
    }
    guard let status = stat(descriptor: descriptor) else {
      let number = errno
      close(descriptor)
      throw .system(.inspect, path: path, errno: number)
    }
    let file = SystemFile(path: path, descriptor: descriptor, openedStatus: status)
    guard status.isRegularFile else {
      let isFolder = status.st_mode & S_IFMT == S_IFDIR
      throw .unsuitable(
        path: path, reason: isFolder ? tr("it is a folder") : tr("it is not an ordinary file"))
    }
    return file
  }
}

extension SystemFile {
  /// Takes over an open descriptor; `nil` if it is not one.
  init?(path: String, adopting descriptor: Int32) {
    guard let status = stat(descriptor: descriptor) else { return nil }
    self.init(path: path, descriptor: descriptor, openedStatus: status)
  }
}

/// Opens what the path itself names, not a link's target; `nil` with `errno` set on failure.
func openItself(_ path: String, _ flags: Int32) -> Int32? {
  // Without O_NONBLOCK, opening a pipe would wait until its other end is opened.
  openAboveStandardStreams(path, flags | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY)
}

/// Opens `path` with a descriptor above 2; `nil` with `errno` set if a system call fails.
///
/// If stdout is closed, the journal could otherwise become descriptor 1 and receive what is printed.
func openAboveStandardStreams(_ path: String, _ flags: Int32) -> Int32? {
  let mode = S_IRUSR | S_IWUSR | S_IRGRP | S_IWGRP
  return aboveStandardStreams(retryingInterrupted { unsafe open(path, flags | O_CLOEXEC, mode) })
}

/// The descriptor, or a duplicate above 2 in its place; `nil` with `errno` set if it is negative.
func aboveStandardStreams(_ descriptor: Int32) -> Int32? {
  guard (0...2).contains(descriptor) else { return descriptor >= 0 ? descriptor : nil }
  let higher = fcntl(descriptor, F_DUPFD_CLOEXEC, 3)
  let number = errno
  close(descriptor)
  errno = number
  return higher >= 0 ? higher : nil
}

extension SystemFile: JournalFile {
  package borrowing func size() throws(JournalError) -> Int {
    Int(try status().st_size)
  }

  package borrowing func read(
    at offset: Int, count: Int, appendingTo bytes: inout [UInt8]
  ) throws(JournalError) -> Int {
    let start = bytes.count
    bytes.append(contentsOf: repeatElement(0, count: count))
    let descriptor = descriptor
    let got = unsafe bytes.withUnsafeMutableBytes { buffer in
      let target = unsafe buffer.baseAddress?.advanced(by: start)
      return retryingInterrupted { unsafe pread(descriptor, target, count, off_t(offset)) }
    }
    let number = errno
    bytes.removeLast(count - max(0, got))
    guard got >= 0 else { throw .system(.read, path: path, errno: number) }
    return got
  }

  package mutating func append(_ bytes: [UInt8]) throws(JournalError) {
    let descriptor = descriptor
    let written = unsafe bytes.withUnsafeBytes { buffer in
      unsafe write(descriptor, buffer.baseAddress, buffer.count)
    }
    guard written >= 0 else { throw .system(.write, path: path, errno: errno) }
    // The next append finds the partial write. Writing the rest here would hide the reason.
    guard written == bytes.count else {
      throw .shortWrite(path: path, errno: isFull(for: bytes.count - written) ? ENOSPC : nil)
    }
  }

  /// Whether the disk has less than `count` bytes free: a short write does not report its reason.
  private borrowing func isFull(for count: Int) -> Bool {
    guard let disk = DiskProbe(folder: Folder.of(path)) else { return false }
    return disk.freeBytes < UInt64(count)
  }

  package borrowing func position() throws(JournalError) -> Int {
    let position = lseek(descriptor, 0, SEEK_CUR)
    guard position >= 0 else { throw .system(.inspect, path: path, errno: errno) }
    return Int(position)
  }

  package mutating func synchronize() throws(JournalError) { try synchronizeContents() }

  /// Of a file that is open for reading too.
  borrowing func synchronizeContents() throws(JournalError) {
    guard fdatasync(descriptor) == 0 else {
      throw .system(.synchronize, path: path, errno: errno)
    }
  }
}

/// Calls a system call again while a signal interrupts it.
private func retryingInterrupted<Result: SignedInteger>(_ call: () -> Result) -> Result {
  while true {
    let result = call()
    if result >= 0 || errno != EINTR { return result }
  }
}

extension stat {
  /// Status of an open file; `nil` with `errno` set if fstat(2) fails.
  init?(descriptor: Int32) {
    self.init()
    guard unsafe fstat(descriptor, &self) == 0 else { return nil }
  }

  /// Status of what the path itself names; `nil` with `errno` set if lstat(2) fails.
  init?(path: String) {
    self.init()
    guard unsafe lstat(path, &self) == 0 else { return nil }
  }

  var isRegularFile: Bool { st_mode & S_IFMT == S_IFREG }

  func isSameFile(as other: stat) -> Bool { st_ino == other.st_ino && st_dev == other.st_dev }
}
