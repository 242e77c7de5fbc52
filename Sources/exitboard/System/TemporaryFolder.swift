import BoardText
import Glibc

/// A new folder that only this user can enter.
enum TemporaryFolder {
  /// Creates a folder in `TMPDIR` or `/tmp`; it is not removed.
  static func make(named name: String) throws(Failure) -> String {
    let parent = Locations.environment("TMPDIR") ?? "/tmp"
    var template = Array("\(parent)/\(name)-XXXXXX".utf8CString)
    guard unsafe mkdtemp(&template) != nil else {
      throw Failure(
        .cannotCreate,
        tr("cannot make a folder in {parent}: {reason}", parent, systemReason(errno)))
    }
    return String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
}
