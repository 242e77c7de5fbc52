import CCrypt

/// Hashes of PINs, by the system's crypt library.
enum Yescrypt {
  /// What the library makes of its own default cost: 16 MiB and a few hundredths of a second a hash.
  ///
  /// A setting of another cost is not worked through: somebody else's file must not choose how much memory we take.
  private static let prefix = "$y$j9T$"
  /// Longer than any yescrypt hash of that cost.
  private static let limitBytes = 384

  /// A fresh hash under a salt of its own; `nil` where the library cannot make one.
  static func hash(_ pin: String) -> String? {
    var setting = [CChar](repeating: 0, count: limitBytes)
    guard unsafe ccrypt_setting(&setting, Int32(limitBytes)) == 0 else { return nil }
    return hash(pin, under: text(setting))
  }

  /// Whether `hash` is that of `pin`; `nil` where it is no hash of ours.
  static func isHash(_ hash: String, of pin: String) -> Bool? {
    guard hash.hasPrefix(prefix), let found = self.hash(pin, under: hash) else { return nil }
    // Every byte is looked at, wherever the first difference is.
    let (left, right) = (Array(found.utf8), Array(hash.utf8))
    guard left.count == right.count else { return false }
    return zip(left, right).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
  }

  private static func hash(_ pin: String, under setting: String) -> String? {
    var out = [CChar](repeating: 0, count: limitBytes)
    guard unsafe ccrypt_hash(pin, setting, &out, Int32(limitBytes)) == 0 else { return nil }
    let hash = text(out)
    return hash.hasPrefix(prefix) ? hash : nil
  }

  private static func text(_ bytes: [CChar]) -> String {
    String(decoding: bytes.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
}
