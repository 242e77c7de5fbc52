import CNettle

/// SHA-256 of bytes that arrive in pieces, computed by nettle.
package struct Sha256 {
  private var context = sha256_ctx()

  init() {
    unsafe nettle_sha256_init(&context)
  }

  mutating func update(_ bytes: Span<UInt8>) {
    unsafe bytes.withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return }
      unsafe nettle_sha256_update(&context, buffer.count, base)
    }
  }

  fileprivate mutating func update(_ digits: LineHash.Digits) {
    let inOrder = (
      digits.first.littleEndian, digits.second.littleEndian, digits.third.littleEndian,
      digits.fourth.littleEndian
    )
    unsafe withUnsafeBytes(of: inOrder) { bytes in
      unsafe nettle_sha256_update(
        &context, bytes.count, bytes.baseAddress?.assumingMemoryBound(to: UInt8.self))
    }
  }

  /// Returns the 32-byte hash and resets the state for a new one.
  mutating func digest() -> [UInt8] {
    unsafe [UInt8](unsafeUninitializedCapacity: 32) { buffer, count in
      unsafe nettle_sha256_digest(&context, 32, buffer.baseAddress)
      count = 32
    }
  }

  /// Returns the first 16 bytes of the hash and resets the state for a new one.
  mutating func lineHash() -> LineHash {
    var words: (UInt64, UInt64) = (0, 0)
    unsafe withUnsafeMutableBytes(of: &words) { bytes in
      unsafe nettle_sha256_digest(
        &context, 16, bytes.baseAddress?.assumingMemoryBound(to: UInt8.self))
    }
    return LineHash(high: UInt64(bigEndian: words.0), low: UInt64(bigEndian: words.1))
  }

  package static func hex(of text: String) -> String { hex(of: Array(text.utf8)) }

  package static func hex(of bytes: [UInt8]) -> String {
    var sha = Sha256()
    sha.update(bytes.span)
    return sha.hex()
  }

  mutating func hex() -> String {
    var text: [UInt8] = []
    for byte in digest() { text.appendHex(byte) }
    return String(decoding: text, as: UTF8.self)
  }
}

extension LineHash {
  /// Hash of a line: SHA-256 of the previous hash's digits and all before `,"hash":"`.
  package init(after previous: LineHash, body: Span<UInt8>) {
    var sha = Sha256()
    sha.update(previous.digits)
    sha.update(body)
    self = sha.lineHash()
  }
}
