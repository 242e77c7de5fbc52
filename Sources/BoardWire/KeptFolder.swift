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
