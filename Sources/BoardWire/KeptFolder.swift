package import BoardJournal
package import BoardModel
import Glibc

/// The copies in a folder.
package enum KeptFolder {
  /// The stores and logs that have a copy, in order.
  package static func keys(in folder: String) -> [StoreKey] {
    Folder.names(in: folder).filter { StoreID.isWellFormed($0) }.flatMap { store in
      Folder.names(in: "\(folder)/\(store)").compactMap { name -> StoreKey? in
        guard name.hasSuffix(".jsonl"), let log = LogID(name.dropLast(6)) else { return nil }
        return StoreKey(store: StoreID(store), log: log)
      }
    }.sorted()
  }

  /// The newest line of a copy, while its keeper may be writing to it; `nil` if there is none.
  package static func head(_ path: String) throws(JournalError) -> ChainHead? {
    guard let file = try SystemFile.reading(path) else { return nil }
    let size = try file.size()
    let tail = try file.bytes(at: max(0, size - 2 * LineLimits.maxBytes)..<size)
    let lines = tail.prefix(tail.lastIndex(of: 10) ?? 0)
    let line = lines.suffix(from: lines.lastIndex(of: 10).map { $0 + 1 } ?? 0)
    return JournalRecord.ifValid(Array(line).span)?.head
  }

  /// Moves the copies of a store into `.closed`, while no keeper of the stream runs.
  ///
  /// - Returns: where they are now; `nil` if there are none.
  package static func setAside(
    _ store: StoreID, stream: String, in folder: String
  ) throws(WireError) -> String? {
    let lock = try LockedFile("\(folder)/\(stream).lock") { .kept(folder: folder, by: $0) }
    defer { _ = lock.descriptor }
    let closed = folder + "/.closed"
    guard unsafe access("\(folder)/\(store)", F_OK) == 0 else { return nil }
    do throws(JournalError) {
      try Folder.create(closed)
      let target = "\(closed)/\(store)"
      guard unsafe rename("\(folder)/\(store)", target) == 0 else {
        throw .system(.create, path: target, errno: errno)
      }
      return target
    } catch {
      throw .file(error)
    }
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
}
