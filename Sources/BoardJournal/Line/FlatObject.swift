package import BoardModel
import BoardText

/// Reads a line of JSON that is a flat object of the values an event may hold, by RFC 8259.
///
/// Strict UTF-8, no duplicate members, no fractions, no nesting, no recursion.
package struct FlatObject {
  var position = 0
  /// Name of the member being read, for error messages.
  private(set) var name = ""
  /// Names read so far; filled only when there are at least `linearSearchLimit`.
  private var names: Set<[UInt8]> = []

  /// Initial capacity: most events have no more members than this, including the five common ones.
  private static let initialCapacity = 12

  /// Whether a member that is `null` counts as absent; in an event file it is an error.
  private var skipsNull = false
  /// The longest text that is accepted.
  var maxTextBytes = LineLimits.maxTextBytes

  /// Returns the members of the object; `bytes` is one whole line without its newline.
  package static func members(of bytes: Span<UInt8>) throws(LineProblem) -> Members {
    var reader = FlatObject()
    return try reader.object(bytes)
  }

  /// The same for a line of another program, in which `null` stands for a member that is absent.
  package static func members(ofForeign bytes: Span<UInt8>) throws(LineProblem) -> Members {
    var reader = FlatObject()
    reader.skipsNull = true
    return try reader.object(bytes)
  }

  private mutating func object(_ bytes: Span<UInt8>) throws(LineProblem) -> Members {
    var members: [Members.Member] = []
    members.reserveCapacity(FlatObject.initialCapacity)
    try expect(UInt8(ascii: "{"), bytes)
    if !skip(UInt8(ascii: "}"), bytes) {
      repeat {
        skipSpace(bytes)
        name = ""
        name = try text(bytes)
        guard !isDuplicate(name, in: members) else { throw .duplicate(member: name) }
        try expect(UInt8(ascii: ":"), bytes)
        do throws(LineProblem) {
          members.append(Members.Member(name: name, value: try value(bytes)))
        } catch {
          guard skipsNull, error == .null(member: name) else { throw error }
        }
      } while skip(UInt8(ascii: ","), bytes)
      try expect(UInt8(ascii: "}"), bytes)
    }
    try expectEnd(bytes)
    return Members(members)
  }

  /// Moves past white space to the end of the line, where nothing else may stand.
  mutating func expectEnd(_ bytes: Span<UInt8>) throws(LineProblem) {
    skipSpace(bytes)
    guard position == bytes.count else {
      throw .syntax(tr("more text after the end"), at: position)
    }
  }

  private mutating func value(_ bytes: Span<UInt8>) throws(LineProblem) -> Value {
    skipSpace(bytes)
    switch try next(bytes) {
    case UInt8(ascii: "\""): return .text(try text(bytes))
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return .number(try number(bytes))
    case UInt8(ascii: "["): return .list(try list(bytes))
    case UInt8(ascii: "{"): throw .nested(member: name)
    case UInt8(ascii: "t"):
      try word("true", bytes)
      return .flag(true)
    case UInt8(ascii: "f"):
      try word("false", bytes)
      return .flag(false)
    case UInt8(ascii: "n"):
      try word("null", bytes)
      throw .null(member: name)
    default: throw .syntax(tr("this is not a value"), at: position)
    }
  }

  private mutating func list(_ bytes: Span<UInt8>) throws(LineProblem) -> [String] {
    try expect(UInt8(ascii: "["), bytes)
    var texts: [String] = []
    if skip(UInt8(ascii: "]"), bytes) { return texts }
    repeat {
      skipSpace(bytes)
      switch try next(bytes) {
      case UInt8(ascii: "\""): texts.append(try text(bytes))
      case UInt8(ascii: "["), UInt8(ascii: "{"): throw .nested(member: name)
      default:
        _ = try value(bytes)
        throw .mixedList(member: name)
      }
    } while skip(UInt8(ascii: ","), bytes)
    try expect(UInt8(ascii: "]"), bytes)
    return texts
  }

  private mutating func number(_ bytes: Span<UInt8>) throws(LineProblem) -> Int {
    let isNegative = skip(UInt8(ascii: "-"), bytes)
    let start = position
    var number = 0
    while position < bytes.count, case let digit = bytes[position] &- UInt8(ascii: "0"), digit < 10
    {
      // 16 digits hold 2^53. Longer numbers are out of range; their digits are only counted.
      if position - start < 17 { number = number * 10 + Int(digit) }
      position += 1
    }
    let count = position - start
    guard count > 0 else { throw .syntax(tr("a number without digits"), at: position) }
    guard count == 1 || bytes[start] != UInt8(ascii: "0") else {
      throw .syntax(tr("a number that begins with 0"), at: start)
    }
    if position < bytes.count {
      switch bytes[position] {
      case UInt8(ascii: "."), UInt8(ascii: "e"), UInt8(ascii: "E"): throw .fraction(member: name)
      default: break
      }
    }
    guard count <= 16, Value.numbers.contains(number) else {
      throw .numberOutOfRange(member: name)
    }
    return isNegative ? -number : number
  }

  /// The byte at `position`, where the line must not end.
  func next(_ bytes: Span<UInt8>) throws(LineProblem) -> UInt8 {
    guard position < bytes.count else { throw .syntax(tr("the line ends too early"), at: position) }
    return bytes[position]
  }

  mutating func word(_ word: StaticString, _ bytes: Span<UInt8>) throws(LineProblem) {
    for index in 0..<word.utf8CodeUnitCount {
      let expected = unsafe word.utf8Start[index]
      guard position < bytes.count, bytes[position] == expected else {
        throw .syntax(tr("an unknown word"), at: position)
      }
      position += 1
    }
  }

  mutating func expect(_ byte: UInt8, _ bytes: Span<UInt8>) throws(LineProblem) {
    guard skip(byte, bytes) else {
      throw .syntax(tr("'{character}' is missing", Character(Unicode.Scalar(byte))), at: position)
    }
  }

  /// Moves past white space, and past `byte` if it is next.
  mutating func skip(_ byte: UInt8, _ bytes: Span<UInt8>) -> Bool {
    skipSpace(bytes)
    guard position < bytes.count, bytes[position] == byte else { return false }
    position += 1
    return true
  }

  mutating func skipSpace(_ bytes: Span<UInt8>) {
    while position < bytes.count {
      switch bytes[position] {
      case 0x20, 0x09, 0x0A, 0x0D: position += 1
      default: return
      }
    }
  }

  /// Up to this many names a linear search is used; no event of ours has more.
  private static let linearSearchLimit = 32

  private mutating func isDuplicate(_ name: String, in members: [Members.Member]) -> Bool {
    // Compares bytes, not characters: two encodings of one accented letter are two names.
    if members.count < FlatObject.linearSearchLimit {
      let count = name.utf8.count
      return members.contains {
        $0.name.utf8.count == count && $0.name.utf8.elementsEqual(name.utf8)
      }
    }
    if names.isEmpty { names = Set(members.map { Array($0.name.utf8) }) }
    return !names.insert(Array(name.utf8)).inserted
  }
}
