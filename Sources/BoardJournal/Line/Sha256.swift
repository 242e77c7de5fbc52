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

  fileprivate mutating func update(_ words: (UInt64, UInt64, UInt64, UInt64)) {
    unsafe withUnsafeBytes(of: words) { bytes in
      unsafe nettle_sha256_update(
        &context, bytes.count, bytes.baseAddress?.assumingMemoryBound(to: UInt8.self))
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
    sha.update(previous.digits)
    sha.update(body)
    self = sha.lineHash()
  }

  /// Its 32 digits, as they stand in memory.
  private var digits: (UInt64, UInt64, UInt64, UInt64) {
    (
      spelled(UInt32(high >> 32)).littleEndian,
      spelled(UInt32(truncatingIfNeeded: high)).littleEndian,
      spelled(UInt32(low >> 32)).littleEndian, spelled(UInt32(truncatingIfNeeded: low)).littleEndian
    )
  }
}
