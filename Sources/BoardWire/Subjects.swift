package import BoardJournal
package import BoardModel

/// Names on the wire: subjects, message ids and inboxes.
///
/// A name is taken apart as strictly as it is made, because anybody on the server may send one.
package enum Subjects {
  package enum Kind: String, CaseIterable, Sendable {
    /// One line of an event file.
    case event = "ev"
    case standing = "now"
    case plan
    case verdict
  }

  package static let prefix = "exitboard.v1."
  /// The streams that `fleet init` makes.
  package static let eventStream = "EXITBOARD"
  package static let nowStream = "EXITBOARD_NOW"

  package static func subject(_ kind: Kind, _ key: StoreKey) -> String {
    "\(prefix)\(kind.rawValue).\(bucket(of: key.store)).\(key.store).\(key.log)"
  }

  /// All buckets, in order.
  static var buckets: [String] {
    let digits = (0..<16).map { String($0, radix: 16) }
    return digits.flatMap { high in digits.map { high + $0 } }
  }

  /// The first two digits of SHA-256 of the id: a stream can be cut into several by it.
  package static func bucket(of store: StoreID) -> String {
    String(Sha256.hex(of: store.text).prefix(2))
  }

  /// The buckets that the subjects of a stream name; `nil` = all.
  static func buckets(of patterns: [String]) -> Set<String>? {
    let buckets = patterns.map { pattern in
      pattern.split(separator: ".").dropFirst(3).first.map(String.init) ?? ">"
    }
    return buckets.isEmpty || buckets.contains { ["*", ">"].contains($0) } ? nil : Set(buckets)
  }

  /// - Returns: `nil` for a subject that no store of this version uses.
  package static func parse(_ subject: String) -> (kind: Kind, key: StoreKey)? {
    let parts = subject.utf8.split(
      separator: UInt8(ascii: "."), maxSplits: 6, omittingEmptySubsequences: false)
    guard parts.count == 6, subject.utf8.starts(with: prefix.utf8),
      let kind = Kind(rawValue: String(Substring(parts[2]))), let log = LogID(Substring(parts[5]))
    else { return nil }
    let store = StoreID(String(Substring(parts[4])))
    guard store.isWellFormed, bucket(of: store).utf8.elementsEqual(parts[3]) else { return nil }
    return (kind, StoreKey(store: store, log: log))
  }

  /// The hash keeps the server from taking another line of the same number for a double.
  package static func messageID(_ key: StoreKey, _ head: ChainHead) -> String {
    "\(key.store)/\(key.log.text.prefix(8))/\(head.seq)/\(head.hash.description.prefix(8))"
  }
}
