import Glibc

/// Where the last writer stopped, in a file beside the event file, so that the next need not read all of it.
///
/// Only a hint, which the event file must confirm: it may be deleted at any time.
struct ResumeHint: ~Copyable {
  /// -1 if there is no file that can be used.
  private let descriptor: Int32

  static func path(for journal: String) -> String { journal + ".hint" }

  /// Opens or creates the hint; one that another user may have made is not used.
  init(beside events: borrowing SystemFile) {
    let path = ResumeHint.path(for: events.path)
    // Without O_CREAT first: in a folder such as /tmp it fails for another user's file.
    let opened = openItself(path, O_RDWR) ?? openItself(path, O_RDWR | O_CREAT | O_EXCL) ?? -1
    let owners = [geteuid(), 0, events.openedStatus.st_uid]
    guard let status = stat(descriptor: opened), status.isRegularFile, status.st_nlink == 1,
      status.st_mode & S_IWOTH == 0, owners.contains(status.st_uid)
    else {
      if opened >= 0 { close(opened) }
      descriptor = -1
      return
    }
    descriptor = opened
  }

  deinit {
    if descriptor >= 0 { close(descriptor) }
  }

  /// The value that the last writer stored; `nil` if there is none.
  var resumePoint: ResumePoint? {
    var bytes = [UInt8](repeating: 0, count: ResumePoint.textBytes)
    guard descriptor >= 0,
      unsafe pread(descriptor, &bytes, bytes.count, 0) == bytes.count
    else { return nil }
    return ResumePoint(text: String(decoding: bytes, as: UTF8.self))
  }

  func store(_ resumePoint: ResumePoint) {
    guard descriptor >= 0 else { return }
    let bytes = Array(resumePoint.text.utf8)
    _ = unsafe pwrite(descriptor, bytes, bytes.count, 0)
  }
}
