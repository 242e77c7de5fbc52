/// A JSON document to be written; members keep their order.
package enum JSON: Sendable {
  case object([(name: String, value: JSON)])
  case array([JSON])
  case text(String)
  case number(Int)
  /// A number with three decimals, in thousandths.
  case thousandths(Int)
  case flag(Bool)
  case null

  /// The document with two spaces a level and one member a line.
  package var text: String {
    var text = ""
    write(to: &text, indent: 0)
    return text + "\n"
  }

  /// The document on one line.
  package var line: String {
    // Line breaks within strings are escaped, so each one here is between members.
    text.split(separator: "\n").map { $0.drop { $0 == " " } }.joined(separator: " ") + "\n"
  }

  private func write(to text: inout String, indent: Int) {
    switch self {
    case .object(let members):
      JSON.write(members, open: "{", close: "}", to: &text, indent: indent) { member, text in
        text += JSON.quoted(member.name) + ": "
        member.value.write(to: &text, indent: indent + 1)
      }
    case .array(let values):
      JSON.write(values, open: "[", close: "]", to: &text, indent: indent) { value, text in
        value.write(to: &text, indent: indent + 1)
      }
    case .text(let string): text += JSON.quoted(string)
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
    let fraction = String(magnitude % 1000)
    return (thousandths < 0 ? "-" : "") + "\(magnitude / 1000)."
      + String(repeating: "0", count: 3 - fraction.count) + fraction
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

extension JSON {
  /// A number; `null` if it is unknown.
  package static func number(_ number: Int?) -> JSON { number.map { .number($0) } ?? .null }
  package static func text(_ text: String?) -> JSON { text.map { .text($0) } ?? .null }
}
