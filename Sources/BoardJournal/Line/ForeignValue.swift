import BoardModel
import BoardText

/// A JSON value of another program, of any shape.
package enum ForeignValue: Hashable, Sendable {
  /// In the order of the text; of members with one name the first counts.
  case object([Member])
  case array([ForeignValue])
  case text(String)
  /// The digits as they are written, without an exponent, so that a long id keeps all of them.
  case number(String)
  case flag(Bool)
  case null

  package struct Member: Hashable, Sendable {
    package let name: String
    package let value: ForeignValue
  }

  /// Objects and arrays within each other; bounds the recursion.
  private static let maxDepth = 64

  /// Reads one whole value.
  package init(_ bytes: Span<UInt8>) throws(LineProblem) {
    var reader = FlatObject()
    reader.maxTextBytes = bytes.count
    self = try ForeignValue.read(&reader, bytes, depth: 0)
    try reader.expectEnd(bytes)
  }

  private static func read(
    _ reader: inout FlatObject, _ bytes: Span<UInt8>, depth: Int
  ) throws(LineProblem) -> ForeignValue {
    guard depth < maxDepth else {
      throw .syntax(tr("more than {count} levels", maxDepth), at: reader.position)
    }
    reader.skipSpace(bytes)
    switch try reader.next(bytes) {
    case UInt8(ascii: "{"):
      return .object(
        try list(&reader, bytes, "{", "}") { reader throws(LineProblem) in
          reader.skipSpace(bytes)
          let name = try reader.text(bytes)
          try reader.expect(UInt8(ascii: ":"), bytes)
          return Member(name: name, value: try read(&reader, bytes, depth: depth + 1))
        })
    case UInt8(ascii: "["):
      return .array(
        try list(&reader, bytes, "[", "]") { reader throws(LineProblem) in
          try read(&reader, bytes, depth: depth + 1)
        })
    case UInt8(ascii: "\""): return .text(try reader.text(bytes))
    case UInt8(ascii: "t"):
      try reader.word("true", bytes)
      return .flag(true)
    case UInt8(ascii: "f"):
      try reader.word("false", bytes)
      return .flag(false)
    case UInt8(ascii: "n"):
      try reader.word("null", bytes)
      return .null
    default: return .number(try number(&reader, bytes))
    }
  }

  private static func list<Element>(
    _ reader: inout FlatObject, _ bytes: Span<UInt8>, _ open: Unicode.Scalar,
    _ close: Unicode.Scalar,
    _ element: (inout FlatObject) throws(LineProblem) -> Element
  ) throws(LineProblem) -> [Element] {
    try reader.expect(UInt8(ascii: open), bytes)
    var elements: [Element] = []
    if reader.skip(UInt8(ascii: close), bytes) { return elements }
    repeat { elements.append(try element(&reader)) } while reader.skip(UInt8(ascii: ","), bytes)
    try reader.expect(UInt8(ascii: close), bytes)
    return elements
  }

  private static func number(
    _ reader: inout FlatObject, _ bytes: Span<UInt8>
  ) throws(LineProblem) -> String {
    let start = reader.position
    let isNegative = take("-", &reader, bytes)
    let whole = digits(&reader, bytes)
    let hasPoint = !whole.isEmpty && take(".", &reader, bytes)
    let fraction = hasPoint ? digits(&reader, bytes) : ""
    var exponent = "0"
    if take("e", &reader, bytes) || take("E", &reader, bytes) {
      let isSmall = take("-", &reader, bytes)
      if !isSmall { _ = take("+", &reader, bytes) }
      exponent = (isSmall ? "-" : "") + digits(&reader, bytes)
    }
    guard !whole.isEmpty, whole.count == 1 || whole.first != "0", !hasPoint || !fraction.isEmpty,
      let exponent = Int(exponent), abs(exponent) <= maxExponent
    else { throw .syntax(tr("this is not a value"), at: start) }
    return (isNegative ? "-" : "") + moved(whole, fraction, by: exponent)
  }

  /// That of the largest number other readers know, and more than any figure needs.
  private static let maxExponent = 308

  /// Moves past `character` if it is next, without white space before it.
  private static func take(
    _ character: Unicode.Scalar, _ reader: inout FlatObject, _ bytes: Span<UInt8>
  ) -> Bool {
    guard reader.position < bytes.count, bytes[reader.position] == UInt8(ascii: character) else {
      return false
    }
    reader.position += 1
    return true
  }

  private static func digits(_ reader: inout FlatObject, _ bytes: Span<UInt8>) -> String {
    var digits = ""
    while reader.position < bytes.count,
      case let byte = bytes[reader.position], byte &- UInt8(ascii: "0") < 10
    {
      digits.unicodeScalars.append(Unicode.Scalar(byte))
      reader.position += 1
    }
    return digits
  }

  /// The digits with their point moved: 1 and 5 by 3 are 1500.
  private static func moved(_ whole: String, _ fraction: String, by places: Int) -> String {
    let zeros = String(repeating: "0", count: abs(places))
    let all = places < 0 ? zeros + whole + fraction : whole + fraction + zeros
    let count = (places < 0 ? zeros.count : 0) + whole.count + places
    let number = all.prefix(count).drop { $0 == "0" }
    let rest = all.dropFirst(count).prefix(max(0, fraction.count - places))
    return (number.isEmpty ? "0" : String(number)) + (rest.isEmpty ? "" : "." + rest)
  }
}
