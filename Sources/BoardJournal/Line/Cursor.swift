import BoardModel

/// Reading position in a canonical line; at least 42 bytes follow `end`.
struct Cursor {
  private(set) var position: Int
  let end: Int

  /// Moves past `literal`; `false` if it is not at `position`.
  @inline(__always)
  mutating func skip(_ literal: StaticString, _ bytes: RawSpan) -> Bool {
    guard position <= end, bytes.has(literal, at: position) else { return false }
    position &+= literal.utf8CodeUnitCount
    return true
  }

  /// Moves past a comma and `literal`; `false` if they are not at `position`.
  @inline(__always)
  mutating func skipMember(_ literal: StaticString, _ bytes: RawSpan) -> Bool {
    guard position < end, bytes.byte(at: position) == UInt8(ascii: ","),
      bytes.has(literal, at: position &+ 1)
    else { return false }
    position &+= 1 &+ literal.utf8CodeUnitCount
    return true
  }

  /// Reads a whole number from 0 without leading zeros; `nil` above `limit` digits.
  @inline(__always)
  mutating func number(_ bytes: RawSpan, digits limit: Int) -> Int? {
    let start = position
    var number = 0
    while position < end, case let digit = bytes.byte(at: position) &- UInt8(ascii: "0"), digit < 10
    {
      guard position &- start < limit else { return nil }
      number = number &* 10 &+ Int(digit)
      position &+= 1
    }
    guard position > start, position == start &+ 1 || bytes.byte(at: start) != UInt8(ascii: "0")
    else { return nil }
    return number
  }

  /// Reads an optional number member; `false` if it is present but not valid or not in `range`.
  @inline(__always)
  mutating func count(
    _ name: StaticString, _ range: NumberRange, _ count: inout Int?, _ bytes: RawSpan
  ) -> Bool {
    guard skipMember(name, bytes) else { return true }
    let isNegative =
      range.lowerBound < 0 && position < end && bytes.byte(at: position) == UInt8(ascii: "-")
    if isNegative { position &+= 1 }
    guard let size = number(bytes, digits: 9), !isNegative || size > 0 else { return false }
    let number = isNegative ? -size : size
    guard number >= range.lowerBound, number <= range.upperBound else { return false }
    count = number
    return true
  }

  @inline(__always)
  mutating func timestamp(_ reader: inout TimestampReader, _ bytes: RawSpan) -> Timestamp? {
    guard position &+ TimestampReader.byteCount <= end,
      let moment = reader.timestamp(at: position, of: bytes)
    else { return nil }
    position &+= TimestampReader.byteCount
    return moment
  }

  /// Reads plain text and moves past its closing quote; `nil` if it holds an escape or non-ASCII.
  @inline(__always)
  mutating func text(_ texts: inout ShortTextCache, _ bytes: RawSpan) -> String? {
    guard let key = key(bytes) else { return longText(bytes) }
    return texts.text(key)
  }

  /// Reads plain text as `text` does; `nil` also if it is not a well-formed id.
  @inline(__always)
  mutating func id(_ texts: inout ShortTextCache, _ bytes: RawSpan) -> String? {
    if let key = key(bytes) { return texts.id(key) }
    guard let text = longText(bytes), LaneID.isWellFormed(text) else { return nil }
    return text
  }

  /// Reads an optional list of ids; `false` if it is present but not valid.
  mutating func ids<Of>(
    _ name: StaticString, _ ids: inout [ID<Of>], _ texts: inout ShortTextCache, _ bytes: RawSpan
  ) -> Bool {
    guard skipMember(name, bytes) else { return true }
    while let text = id(&texts, bytes) {
      ids.append(ID(text))
      guard position < end else { return false }
      if bytes.byte(at: position) == UInt8(ascii: "]") {
        position &+= 1
        return true
      }
      guard bytes.byte(at: position) == UInt8(ascii: ","),
        bytes.byte(at: position &+ 1) == UInt8(ascii: "\"")
      else { return false }
      position &+= 2
    }
    return false
  }

  /// Moves past a comma, a name and its colon; `nil` if the next member is not one of the fact.
  mutating func memberName(_ texts: inout ShortTextCache, _ bytes: RawSpan) -> String? {
    let start = position
    guard position < end, bytes.byte(at: position) == UInt8(ascii: ",") else { return nil }
    position &+= 1
    if skip("\"", bytes), let name = text(&texts, bytes), skip(":", bytes),
      EnvelopeMember(name) == nil
    {
      return name
    }
    position = start
    return nil
  }

  /// Reads the name of an event type and its closing quote; `nil` if there is no such type.
  mutating func kind(_ texts: inout ShortTextCache, _ bytes: RawSpan) -> FactKind? {
    guard let key = key(bytes) else { return longText(bytes).flatMap { Fact.kind(of: $0) } }
    return texts.kind(key)
  }

  /// Reads plain text of at most 23 bytes and its closing quote; `nil` for any other text.
  @inline(__always)
  private mutating func key(_ bytes: RawSpan) -> ShortTextCache.Key? {
    guard position < end else { return nil }
    let low = bytes.word(at: position)
    var count = firstSpecial(in: low)
    var key: ShortTextCache.Key
    if count < 8 {
      key = ShortTextCache.Key(
        low: low & Cursor.lowBytesMask(count), middle: 0, high: 0, count: count)
    } else {
      let middle = bytes.word(at: position &+ 8)
      let more = firstSpecial(in: middle)
      if more < 8 {
        count = 8 &+ more
        key = ShortTextCache.Key(
          low: low, middle: middle & Cursor.lowBytesMask(more), high: 0, count: count)
      } else {
        let high = bytes.word(at: position &+ 16)
        let most = firstSpecial(in: high)
        guard most < 8 else { return nil }
        count = 16 &+ most
        key = ShortTextCache.Key(
          low: low, middle: middle, high: high & Cursor.lowBytesMask(most), count: count)
      }
    }
    guard position &+ count < end, bytes.byte(at: position &+ count) == UInt8(ascii: "\"") else {
      return nil
    }
    position &+= count &+ 1
    return key
  }

  private mutating func longText(_ bytes: RawSpan) -> String? {
    var stop = position
    while stop < end, case let special = firstSpecial(in: bytes.word(at: stop)) {
      stop &+= special
      if special < 8 { break }
    }
    guard stop < end, bytes.byte(at: stop) == UInt8(ascii: "\"") else { return nil }
    let text = bytes.extracting(position..<stop)
    position = stop + 1
    return unsafe String(unsafeUninitializedCapacity: text.byteCount) { buffer in
      unsafe text.withUnsafeBytes {
        unsafe UnsafeMutableRawBufferPointer(buffer).copyMemory(from: $0)
      }
      return text.byteCount
    }
  }

  /// Reads any text without an escape or control character; `nil` also if it is not UTF-8.
  private mutating func foreignText(_ bytes: RawSpan) -> String? {
    var stop = position
    while stop < end, case let byte = bytes.byte(at: stop), byte != UInt8(ascii: "\"") {
      guard byte >= 0x20, byte != UInt8(ascii: "\\") else { return nil }
      stop &+= 1
    }
    guard stop < end else { return nil }
    let text = bytes.extracting(position..<stop)
    position = stop + 1
    return unsafe text.withUnsafeBytes { unsafe String(validating: $0, as: UTF8.self) }
  }

  /// Reads the value of a member of any type; `nil` if it is not spelled as the encoder writes it.
  mutating func value(_ texts: inout ShortTextCache, _ bytes: RawSpan) -> Value? {
    guard position < end else { return nil }
    switch bytes.byte(at: position) {
    case UInt8(ascii: "\""):
      position &+= 1
      return anyText(&texts, bytes).map { .text($0) }
    case UInt8(ascii: "["): return list(&texts, bytes).map { .list($0) }
    case UInt8(ascii: "t"): return skip("true", bytes) ? .flag(true) : nil
    case UInt8(ascii: "f"): return skip("false", bytes) ? .flag(false) : nil
    case UInt8(ascii: "-"):
      position &+= 1
      guard let number = number(bytes, digits: 15), number > 0 else { return nil }
      return .number(-number)
    default: return number(bytes, digits: 15).map { .number($0) }
    }
  }

  private mutating func anyText(_ texts: inout ShortTextCache, _ bytes: RawSpan) -> String? {
    text(&texts, bytes) ?? foreignText(bytes)
  }

  private mutating func list(_ texts: inout ShortTextCache, _ bytes: RawSpan) -> [String]? {
    var list: [String] = []
    if skip("[]", bytes) { return list }
    repeat {
      position &+= 1
      guard skip("\"", bytes), let text = anyText(&texts, bytes), position < end else { return nil }
      list.append(text)
    } while bytes.byte(at: position) == UInt8(ascii: ",")
    return skip("]", bytes) ? list : nil
  }

  @inline(__always)
  private static func lowBytesMask(_ bytes: Int) -> UInt64 { (1 << UInt64(8 * bytes)) - 1 }
}
