package import BoardJournal
package import BoardModel
import BoardText
package import BoardUI
import Glibc

/// The PINs of a store's staff: a file beside the event file that only its owner can read.
///
/// The file is always replaced as a whole, under a lock, so that two boards count wrong tries together. It contains
/// only hashes of PINs, and keys that are encrypted under them; the event file contains neither.
package struct PinFile: Sendable {
  package let path: String

  /// Maximum file size, far above what any staff needs.
  private static let limitBytes = 262_144
  private static let head =
    "# "
    + tr(
      "exitboard: the PINs of the staff, as yescrypt hashes. Nobody but the owner may read this file."
    )

  package init(beside journalPath: String) { path = journalPath + ".pins" }

  /// Returns everybody who has a PIN, in the order in which they set it.
  package func entries() throws(Failure) -> [PinEntry] {
    let descriptor = unsafe open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOFOLLOW | O_NOCTTY)
    guard descriptor >= 0 else {
      if errno == ENOENT { return [] }
      throw rejection(errno == ELOOP ? tr("it is a symbolic link") : systemReason(errno))
    }
    defer { close(descriptor) }
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0 else { throw rejection(systemReason(errno)) }
    guard status.st_mode & S_IFMT == S_IFREG else {
      throw rejection(tr("it is not an ordinary file"))
    }
    guard status.st_uid == geteuid() else { throw rejection(tr("it belongs to another user")) }
    guard status.st_mode & 0o077 == 0 else {
      throw rejection(
        tr("other users can read or write it; run chmod 600 on it and set all PINs again"))
    }
    let bytes: [UInt8]
    do {
      bytes = try FileReader.bytes(from: descriptor, limitBytes: PinFile.limitBytes)
    } catch {
      throw rejection(error.description)
    }
    var entries: [PinEntry] = []
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
    for (index, line) in lines.enumerated() where !line.hasPrefix("#") {
      guard let entry = PinEntry(line: line) else {
        throw rejection(tr("line {line} of it is not a PIN; delete that line", index + 1))
      }
      entries.append(entry)
    }
    return entries
  }

  package func entry(of person: Person) throws(Failure) -> PinEntry? {
    try entries().first { $0.person == person }
  }

  /// Whether the person has a PIN; reads a small file.
  func lookUp(_ person: Person) -> PinResult {
    do { return try entry(of: person) == nil ? .noPin : .hasPin } catch {
      return .unusable(error.sentence)
    }
  }

  /// Sets a person's PIN, encrypts the person's key under it, and calls `record`; if that fails, nothing is changed.
  package func set(
    _ pin: String, of person: Person, key: SigningKey?, record: () throws(Failure) -> Void = {}
  ) throws(Failure) {
    guard let hash = Yescrypt.hash(pin) else {
      throw Failure(
        .noPermission,
        tr("the system's crypt library cannot make a yescrypt hash; nothing was set"))
    }
    let sealed = key.flatMap { SealedKey($0, pin: pin, hash: hash) }
    try change(
      { entries in
        entries.removeAll { $0.person == person }
        entries.append(PinEntry(person: person, hash: hash, key: sealed))
      }, then: record)
  }

  /// Removes a person's PIN and key, and calls `record`; if that fails, nothing is changed.
  package func remove(
    _ person: Person, record: () throws(Failure) -> Void = {}
  ) throws(Failure) {
    try change({ entries in entries.removeAll { $0.person == person } }, then: record)
  }

  /// Checks a PIN; takes as long as computing a hash, so never call it on the board's thread.
  ///
  /// - Returns: the result, and the person's key if the PIN was right and there is one.
  package func check(_ pin: String, of person: Person, at now: BootMoment) throws(Failure)
    -> (result: PinResult, key: SigningKey?)
  {
    var counted: PinEntry?
    var verdict = PinResult.noPin
    try change { entries in
      guard let index = entries.firstIndex(where: { $0.person == person }) else { return }
      let seconds = entries[index].secondsLocked(at: now)
      verdict = .locked(seconds: seconds)
      guard seconds == 0 else { return }
      entries[index].countTry(at: now)
      counted = entries[index]
    }
    guard let entry = counted else { return (verdict, nil) }
    guard let isRight = Yescrypt.isHash(entry.hash, of: pin) else {
      throw rejection(
        tr("{who}'s line in it was not made by exitboard; run exitboard pin set {who}", "\(person)")
      )
    }
    guard isRight else {
      let seconds = entry.secondsLocked(at: now)
      return (seconds > 0 ? .locked(seconds: seconds) : .wrong(triesLeft: entry.triesLeft), nil)
    }
    try change { entries in
      guard let index = entries.firstIndex(where: { $0.person == person }) else { return }
      entries[index] = PinEntry(person: person, hash: entry.hash, key: entry.key)
    }
    return (.right, entry.key?.opened(pin: pin, hash: entry.hash))
  }

  /// Reads, changes and replaces the file under the lock; an unchanged file is not written.
  ///
  /// If `then` fails, the file is what it was before.
  private func change(
    _ change: (inout [PinEntry]) -> Void, then: () throws(Failure) -> Void = {}
  ) throws(Failure) {
    let lock = unsafe open(
      path + ".lock", O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, S_IRUSR | S_IWUSR)
    guard lock >= 0 else { throw rejection(systemReason(errno)) }
    defer { close(lock) }
    switch FileLock.take(lock) {
    case 0: break
    case EWOULDBLOCK:
      throw Failure(
        .tryLater, tr("another program has been using the PINs in {path} for 5 s; try again", path))
    case let number: throw rejection(systemReason(number))
    }
    let before = try entries()
    var after = before
    change(&after)
    if after != before { try replace(with: after) }
    do { try then() } catch {
      try replace(with: before)
      throw error
    }
  }

  private func replace(with entries: [PinEntry]) throws(Failure) {
    let partial = path + ".partial"
    unsafe unlink(partial)
    let flags = O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW
    let descriptor = unsafe open(partial, flags, S_IRUSR | S_IWUSR)
    guard descriptor >= 0 else { throw rejection(systemReason(errno)) }
    let text = ([PinFile.head] + entries.map(\.line)).joined(separator: "\n") + "\n"
    let isWhole =
      fchmod(descriptor, S_IRUSR | S_IWUSR) == 0 && Output.write(text, to: descriptor)
      && fsync(descriptor) == 0
    let number = errno
    close(descriptor)
    guard isWhole else {
      unsafe unlink(partial)
      throw rejection(systemReason(number))
    }
    guard unsafe rename(partial, path) == 0 else { throw rejection(systemReason(errno)) }
  }

  private func rejection(_ reason: String) -> Failure {
    Failure(.noPermission, tr("cannot use the PINs in {path}: {reason}", path, reason))
  }
}

/// Checks PINs on its own thread, because a hash takes noticeably long; one at a time bounds its memory.
typealias PinChecker = Worker<(pin: String, person: Person), Message>

extension PinChecker {
  /// Adds the key of each person whose PIN was right to `keys`.
  convenience init(_ file: PinFile, _ keys: KeyRing) throws(Failure) {
    try self.init {
      { job in
        do throws(Failure) {
          let (result, key) = try file.check(job.pin, of: job.person, at: .now)
          keys.add(key, of: job.person)
          return [.pin(job.person, result)]
        } catch {
          return [.pin(job.person, .unusable(error.sentence))]
        }
      }
    }
  }
}
