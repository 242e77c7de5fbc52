import BoardText
import Glibc

/// Reads whole small files, and rejects those that are unsuitable or not trusted.
enum FileReader {
  /// Why a file was not read; `description` completes "cannot read PATH: ".
  enum ReadError: Error, Equatable, CustomStringConvertible {
    case missing
    case notAFile
    case tooLarge(limitBytes: Int)
    /// Another user could have written it.
    case untrusted(reason: String)
    case notUTF8
    case system(errno: Int32)

    var description: String {
      switch self {
      case .missing: tr("there is no such file")
      case .notAFile: tr("it is not a regular file")
      case .tooLarge(let limitBytes):
        limitBytes < 1_048_576
          ? tr("it is larger than {limit_kibibytes} KiB", limitBytes / 1024)
          : tr("it is larger than {limit_mebibytes} MiB", limitBytes / 1_048_576)
      case .untrusted(let reason): reason
      case .notUTF8:
        tr(
          "it is not UTF-8 text; save it as UTF-8, or convert it: iconv -f WINDOWS-1252 -t UTF-8 OLD > NEW"
        )
      case .system(let number): systemReason(number)
      }
    }
  }

  /// The text of a regular file, under the same conditions as `bytes`: UTF-8, or UTF-16 with a byte order mark.
  static func text(of path: String, limitBytes: Int, isTrusted: Bool) throws(ReadError) -> String {
    let bytes = try bytes(of: path, limitBytes: limitBytes, isTrusted: isTrusted)
    if let text = UTF16Text(bytes) { return text.string }
    guard let text = String(validating: bytes, as: UTF8.self) else { throw .notUTF8 }
    return text
  }

  /// With `isTrusted`, the file must belong to this user or root, and not everybody may be allowed to write it.
  static func bytes(of path: String, limitBytes: Int, isTrusted: Bool) throws(ReadError) -> [UInt8]
  {
    // Without O_NONBLOCK, a fifo without a writer would block here forever.
    let descriptor = unsafe open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY)
    guard descriptor >= 0 else {
      throw errno == ENOENT || errno == ENOTDIR ? .missing : .system(errno: errno)
    }
    defer { close(descriptor) }
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0 else { throw .system(errno: errno) }
    guard status.st_mode & S_IFMT == S_IFREG else { throw .notAFile }
    if isTrusted {
      guard status.st_uid == geteuid() || status.st_uid == 0 else {
        throw .untrusted(reason: tr("it belongs to another user"))
      }
      guard status.st_mode & S_IWOTH == 0 else {
        throw .untrusted(reason: tr("every user can write it; run chmod o-w on it"))
      }
    }
    guard status.st_size <= limitBytes else { throw .tooLarge(limitBytes: limitBytes) }
    return try bytes(from: descriptor, limitBytes: limitBytes)
  }

  /// Whether another user than this one and root may change the file or put another in its place.
  static func isWritableByOthers(_ path: String) -> Bool {
    guard let target = unsafe realpath(path, nil) else { return true }
    defer { unsafe free(target) }
    // A link can be replaced as well as what it leads to.
    let folders = [path, unsafe String(cString: target)].map { path in
      path.lastIndex(of: "/").map { String(path[...$0]) } ?? "."
    }
    return ([path] + folders).contains { path in
      var status = stat()
      guard unsafe stat(path, &status) == 0 else { return true }
      // In a folder with the sticky bit, others cannot rename this user's files.
      let isSticky = status.st_mode & S_IFMT == S_IFDIR && status.st_mode & S_ISVTX != 0
      return status.st_mode & (S_IWGRP | S_IWOTH) != 0 && !isSticky
        || status.st_uid != geteuid() && status.st_uid != 0
    }
  }

  /// Everything up to the end of an open descriptor, at most `limitBytes`.
  static func bytes(from descriptor: Int32, limitBytes: Int) throws(ReadError) -> [UInt8] {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = unsafe read(descriptor, &buffer, buffer.count)
      if count < 0 && errno == EINTR { continue }
      guard count >= 0 else { throw .system(errno: errno) }
      if count == 0 { return bytes }
      bytes += buffer[..<count]
      guard bytes.count <= limitBytes else { throw .tooLarge(limitBytes: limitBytes) }
    }
  }
}
