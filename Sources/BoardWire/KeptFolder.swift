import BoardJournal
package import BoardModel
import Glibc

/// The copies in a folder.
package enum KeptFolder {
  /// The stores and logs that have a copy, in order.
  package static func keys(in folder: String) -> [StoreKey] {
    names(in: folder).filter { StoreID.isWellFormed($0) }.flatMap { store in
      names(in: "\(folder)/\(store)").compactMap { name -> StoreKey? in
        guard name.hasSuffix(".jsonl"), let log = LogID(name.dropLast(6)) else { return nil }
        return StoreKey(store: StoreID(store), log: log)
      }
    }.sorted()
  }

  /// Whether a file has the name of a copy: that of its log.
  package static func isCopy(_ path: String) -> Bool {
    let name = path.split(separator: "/").last ?? ""
    return name.hasSuffix(".jsonl") && LogID(name.dropLast(6)) != nil
  }

  /// Writes a small file anew; the old one stays where the disk is full.
  static func replace(_ path: String, with bytes: [UInt8]) throws(JournalError) {
    let new = path + ".new"
    guard let file = unsafe fopen(new, "w") else { throw .system(.create, path: new, errno: errno) }
    let isWritten = unsafe fwrite(bytes, 1, bytes.count, file) == bytes.count
    guard unsafe fclose(file) == 0, isWritten, unsafe rename(new, path) == 0 else {
      throw .system(.write, path: path, errno: errno)
    }
  }

  private static func names(in folder: String) -> [String] {
    guard let directory = unsafe opendir(folder) else { return [] }
    defer { unsafe closedir(directory) }
    var names: [String] = []
    while let entry = unsafe readdir(directory) {
      names.append(
        unsafe withUnsafePointer(to: &entry.pointee.d_name) { name in
          unsafe name.withMemoryRebound(to: CChar.self, capacity: 256) {
            unsafe String(cString: $0)
          }
        })
    }
    return names
  }
}
