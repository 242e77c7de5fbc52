import BoardJournal
import CCrypt

enum Yescrypt {
  /// The library's default cost: 16 MiB and a few hundredths of a second for each hash.
  ///
  /// Hashes of another cost are not accepted: another program's file must not choose how much memory is used.
  private static let prefix = "$y$j9T$"
  /// Buffer size; longer than any yescrypt hash of that cost.
  private static let limitBytes = 384

  /// Returns a new hash with its own salt; `nil` if the library cannot make one.
  static func hash(_ pin: String) -> String? {
    var setting = [CChar](repeating: 0, count: limitBytes)
    guard unsafe ccrypt_setting(&setting, Int32(limitBytes)) == 0 else { return nil }
    return hash(pin, under: String(untilNUL: setting))
  }

  /// Whether `hash` is the hash of `pin`; `nil` if it is not a hash of ours.
  static func isHash(_ hash: String, of pin: String) -> Bool? {
    guard hash.hasPrefix(prefix), let found = self.hash(pin, under: hash) else { return nil }
    // Compares every byte, wherever the first difference is, so the time does not depend on it.
    let (left, right) = (Array(found.utf8), Array(hash.utf8))
    guard left.count == right.count else { return false }
    return zip(left, right).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
  }

  /// Derives 32 bytes from a PIN and the salt of its hash; from the hash alone nobody can derive them.
  static func key(of pin: String, under hash: String) -> [UInt8]? {
    self.hash("key:" + pin, under: hash).flatMap { [UInt8](hex: Sha256.hex(of: $0)) }
  }

  private static func hash(_ pin: String, under setting: String) -> String? {
    var out = [CChar](repeating: 0, count: limitBytes)
    guard unsafe ccrypt_hash(pin, setting, &out, Int32(limitBytes)) == 0 else { return nil }
    let hash = String(untilNUL: out)
    return hash.hasPrefix(prefix) ? hash : nil
  }
}
