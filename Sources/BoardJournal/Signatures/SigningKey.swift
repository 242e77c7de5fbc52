import BoardText
import CNettle
import Glibc

/// A person's Ed25519 key (RFC 8032); both halves have 32 bytes.
package struct SigningKey: Sendable {
  /// The private half; a program that has it can sign for the person.
  package let seed: [UInt8]
  package let publicKey: PublicKey

  /// Length of a signature.
  static let signatureByteCount = 64

  package init(seed: [UInt8], publicKey: PublicKey) {
    self.seed = seed
    self.publicKey = publicKey
  }

  /// Makes a new key; `nil` if libhogweed is not installed.
  package static func random() -> SigningKey? {
    var seed = [UInt8](repeating: 0, count: PublicKey.byteCount)
    guard unsafe getentropy(&seed, seed.count) == 0 else { return nil }
    var key = [UInt8](repeating: 0, count: PublicKey.byteCount)
    guard unsafe cnettle_ed25519_public_key(&key, seed) == 0 else { return nil }
    return SigningKey(seed: seed, publicKey: PublicKey(bytes: key))
  }

  /// Returns the 64 bytes of a signature; `nil` if libhogweed is not installed.
  package func signature(of bytes: [UInt8]) -> [UInt8]? {
    var signature = [UInt8](repeating: 0, count: SigningKey.signatureByteCount)
    let status = unsafe cnettle_ed25519_sign(
      publicKey.bytes, seed, bytes.count, bytes, &signature)
    return status == 0 ? signature : nil
  }
}

/// The half of a person's key that the event file holds; it shows who made a signature.
package struct PublicKey: Hashable, Sendable {
  fileprivate let bytes: [UInt8]

  fileprivate static let byteCount = 32

  fileprivate init(bytes: [UInt8]) { self.bytes = bytes }

  /// Reads 64 hexadecimal digits; `nil` for anything else.
  package init?(hex: some StringProtocol) {
    guard let bytes = [UInt8](hex: hex), bytes.count == PublicKey.byteCount else { return nil }
    self.bytes = bytes
  }

  package var hex: String { bytes.hex }

  /// Whether the key's owner signed `bytes`; `nil` if libhogweed is not installed.
  func isOwner(of signature: [UInt8], over signed: [UInt8]) -> Bool? {
    var isRight: Int32 = 0
    let status = unsafe cnettle_ed25519_verify(
      bytes, signed.count, signed, signature, &isRight)
    return status == 0 ? isRight == 1 : nil
  }
}

extension [UInt8] {
  /// Two lower-case digits for each byte.
  package var hex: String {
    var digits: [UInt8] = []
    for byte in self { digits.appendHex(byte) }
    return String(decoding: digits, as: UTF8.self)
  }

  /// Reads pairs of lower-case hexadecimal digits; `nil` for anything else.
  package init?(hex: some StringProtocol) {
    let digits = hex.utf8.compactMap { digit -> UInt8? in
      switch digit {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): digit - UInt8(ascii: "0")
      case UInt8(ascii: "a")...UInt8(ascii: "f"): digit - UInt8(ascii: "a") + 10
      default: nil
      }
    }
    guard digits.count == hex.utf8.count, digits.count.isMultiple(of: 2) else { return nil }
    self = stride(from: 0, to: digits.count, by: 2).map { digits[$0] << 4 | digits[$0 + 1] }
  }
}
