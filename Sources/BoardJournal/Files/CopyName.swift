import BoardModel

/// The name of head office's copy of a store's event file: that of its log, `UUID.jsonl`.
///
/// Its gaps are about the store's own file, and nobody but the keeper writes to it.
package enum CopyName {
  private static let suffix = ".jsonl"

  package static func matches(_ path: String) -> Bool {
    // Most paths are shorter than a UUID, and `exitboard log` comes here.
    guard path.utf8.count >= 36 + suffix.utf8.count, path.hasSuffix(suffix) else { return false }
    let name = path.split(separator: "/").last ?? ""
    return LogID(name.dropLast(suffix.utf8.count)) != nil
  }
}
