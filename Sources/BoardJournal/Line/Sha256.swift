import CNettle

/// SHA-256 of bytes that come in pieces; nettle does the work.
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

  /// The 32 bytes of the hash; the next piece begins a new one.
  mutating func digest() -> [UInt8] {
    unsafe [UInt8](unsafeUninitializedCapacity: 32) { buffer, count in
      unsafe nettle_sha256_digest(&context, 32, buffer.baseAddress)
      count = 32
    }
  }

  /// The first 16 bytes of the hash; the next piece begins a new one.
  mutating func lineHash() -> LineHash {
    var words: (UInt64, UInt64) = (0, 0)
    unsafe withUnsafeMutableBytes(of: &words) { bytes in
      unsafe nettle_sha256_digest(
        &context, 16, bytes.baseAddress?.assumingMemoryBound(to: UInt8.self))
    }
    return LineHash(high: UInt64(bigEndian: words.0), low: UInt64(bigEndian: words.1))
  }

  /// The hash of a text's UTF-8, as 64 hex digits.
  package static func hex(of text: String) -> String {
    var sha = Sha256()
    sha.update(Array(text.utf8).span)
    return sha.hex()
  }

  mutating func hex() -> String {
    var text: [UInt8] = []
    for byte in digest() {
      text.append(hexDigit(byte >> 4))
      text.append(hexDigit(byte & 15))
    }
    return String(decoding: text, as: UTF8.self)
  }
}

extension LineHash {
  /// The hash of a line: over the hash before it, as digits, and the line's own bytes up to its `,"hash":"`.
  package init(after previous: LineHash, body: Span<UInt8>) {
    var sha = Sha256()
    sha.update(previous.digits.span)
    sha.update(body)
    self = sha.lineHash()
  }

  /// Its 32 digits; nothing is allocated.
  private var digits: InlineArray<32, UInt8> {
    InlineArray { index in
      let word = index < 16 ? high : low
      return hexDigit(UInt8(truncatingIfNeeded: word >> UInt64(60 - 4 * (index & 15))) & 15)
    }
  }
}
