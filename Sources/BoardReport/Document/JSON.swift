package import BoardModel
import BoardText

/// A JSON document to be written; members keep their order.
package enum JSON: Sendable, ExpressibleByDictionaryLiteral, JSONValue {
  case object([(name: String, value: JSON)])
  case array([JSON])
  case text(String)
  /// RFC 3339 in the zone of the document.
  case time(Timestamp)
  case number(Int)
  /// A number with three decimals, in thousandths.
  case thousandths(Int)
  case flag(Bool)
  case null

  package init(dictionaryLiteral members: (String, any JSONValue)...) {
    self = .object(members.map { ($0, $1.json) })
  }

  package var json: JSON { self }

  /// The document with two spaces a level and one member a line; its times are in UTC.
  package var text: String { text(in: .utc) }

  /// The same, with its times in `zone`.
  package func text(in zone: TimeZoneRules) -> String {
    var text = ""
    write(to: &text, indent: 0, zone: zone)
    return text + "\n"
  }

  /// The document on one line, with its times in `zone`.
  package func line(in zone: TimeZoneRules) -> String {
    // Line breaks within strings are escaped, so each one here is between members.
    text(in: zone).split(separator: "\n").map { $0.drop { $0 == " " } }.joined(separator: " ")
      + "\n"
  }

  /// The members of one object followed by those of another.
  package static func + (left: JSON, right: JSON) -> JSON {
    guard case .object(let first) = left, case .object(let second) = right else {
      preconditionFailure("only objects have members")
    }
    return .object(first + second)
  }

  private func write(to text: inout String, indent: Int, zone: TimeZoneRules) {
    switch self {
    case .object(let members):
      JSON.write(members, open: "{", close: "}", to: &text, indent: indent) { member, text in
        text += JSON.quoted(member.name) + ": "
        member.value.write(to: &text, indent: indent + 1, zone: zone)
      }
    case .array(let values):
      JSON.write(values, open: "[", close: "]", to: &text, indent: indent) { value, text in
        value.write(to: &text, indent: indent + 1, zone: zone)
      }
    case .text(let string): text += JSON.quoted(string)
    case .time(let moment): text += JSON.quoted(moment.rfc3339(in: zone))
    case .number(let number): text += String(number)
    case .thousandths(let number): text += JSON.decimal(number)
    case .flag(let flag): text += flag ? "true" : "false"
    case .null: text += "null"
    }
  }

  private static func write<Part>(
    _ parts: [Part], open: String, close: String, to text: inout String, indent: Int,
    each: (Part, inout String) -> Void
  ) {
    guard !parts.isEmpty else {
      text += open + close
      return
    }
    text += open
    for (index, part) in parts.enumerated() {
      text += (index == 0 ? "\n" : ",\n") + String(repeating: "  ", count: indent + 1)
      each(part, &text)
    }
    text += "\n" + String(repeating: "  ", count: indent) + close
  }

  private static func decimal(_ thousandths: Int) -> String {
    let magnitude = abs(thousandths)
    return (thousandths < 0 ? "-" : "") + "\(magnitude / 1000)." + padded(magnitude % 1000, to: 3)
  }

  private static func quoted(_ string: String) -> String {
    var quoted = "\""
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      case "\u{0}"..<" ", "\u{7F}"..."\u{9F}", "\u{2028}", "\u{2029}":
        let hex = String(scalar.value, radix: 16)
        quoted += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}

/// A value that a JSON document can hold.
package protocol JSONValue: SendableMetatype {
  var json: JSON { get }
}

extension Timestamp {
  func rfc3339(in zone: TimeZoneRules) -> String {
    rfc3339(offsetSeconds: zone.offsetSeconds(at: self))
  }
}
