import BoardModel

/// The figures in the text that both Prometheus and OpenMetrics read, from the declarations of `status --json`.
///
/// Every figure is a gauge, because an undone record lets it fall. Units are base units: seconds, ratios and counted things.
/// A word is one sample for each word it may be, of which one is 1. What is unknown has no sample. The first member of an
/// element of a list is the label of the others.
package struct OpenMetrics {
  private struct Family {
    let name: String
    let help: String
    /// Ends the name.
    let unit: String?
    var samples: [(labels: String, value: String)] = []
    var known: Set<String> = []
  }

  private var families: [Family] = []
  private var positions: [String: Int] = [:]
  /// Texts of the whole, which are labels of one sample.
  private var texts: [(name: String, value: String)] = []

  /// What the texts of the whole are about.
  private let subject: String

  package init(_ figures: JSON, _ schema: JSON, about subject: String) {
    self.subject = subject
    add(figures, schema, at: [], [])
  }

  /// One family after the other.
  package var text: String {
    let about = Family(
      name: "exitboard_info", help: subject, unit: nil,
      samples: [(OpenMetrics.list(texts), "1")])
    return ([about] + families).map { family in
      let unit = family.unit.map { "# UNIT \(family.name) \($0)\n" } ?? ""
      return "# HELP \(family.name) \(OpenMetrics.escaped(family.help))\n"
        + "# TYPE \(family.name) gauge\n" + unit
        + family.samples.map { "\(family.name)\($0.labels) \($0.value)\n" }.joined()
    }.joined() + "# EOF\n"
  }

  private mutating func add(
    _ value: JSON, _ schema: JSON, at path: [String], _ labels: [(name: String, value: String)]
  ) {
    let shape = schema.known
    switch value {
    case .object(let members):
      for member in members {
        guard let schema = shape["properties"]?[member.name] else { continue }
        add(member.value, schema, at: path + [member.name], labels)
      }
    case .array(let elements):
      for element in elements {
        guard case .object(let members) = element, let first = members.first,
          let label = first.value.label, let items = shape["items"]
        else { continue }
        add(
          .object(Array(members.dropFirst())), items, at: path, labels + [(first.name, label)])
      }
    case .number(let number): sample(number * 1000, schema, path, labels)
    case .thousandths(let number): sample(number, schema, path, labels)
    case .flag(let flag): sample(flag ? 1000 : 0, schema, path, labels)
    case .time(let moment):
      let seconds = OpenMetrics.decimal(Int(moment.milliseconds))
      add(seconds, path + ["timestamp", "seconds"], unit: "seconds", schema, labels)
    case .text(let text):
      if case .array(let words)? = shape["enum"] {
        for word in words.compactMap(\.label) {
          add(
            word == text ? "1" : "0", path, unit: nil, schema,
            labels + [(path.last ?? "", word)])
        }
      } else if path.count == 1 {
        texts.append((path[0], text))
      }
    case .null: break
    }
  }

  private mutating func sample(
    _ thousandths: Int, _ schema: JSON, _ path: [String], _ labels: [(name: String, value: String)]
  ) {
    var words = path.flatMap { $0.split(separator: "_").map { String($0) } }
    let unit = schema["unit"]?.label ?? ""
    var value = thousandths
    var suffix: String?
    switch unit {
    case "seconds", "milliseconds", "minutes":
      words.removeAll { ["s", "ms"].contains($0) }
      if unit == "minutes", words.last == unit { words.removeLast() }
      value = unit == "minutes" ? value * 60 : unit == "milliseconds" ? value / 1000 : value
      suffix = "seconds"
    case "%":
      if words.last == "percent" { words.removeLast() }
      // The percentage of a share has no other name; `last_hour_percent` stands beside that of the share `last_hour`.
      if path.last == "percent" { words.append("share") }
      value /= 100
      suffix = "ratio"
    default:
      let isWord = !unit.isEmpty && unit.allSatisfy(\.isLetter)
      if let last = words.last { words[words.count - 1] = OpenMetrics.plain[last] ?? last }
      let isNamed = path.last?.split(separator: "_").contains { $0 == unit } ?? false
      suffix = isWord && (!isNamed || words.last == unit) ? unit : nil
    }
    if let suffix, words.last != suffix { words.append(suffix) }
    add(OpenMetrics.decimal(value), words, unit: suffix, schema, labels)
  }

  /// The members of a share; a name that ends in `count` would be that of a histogram.
  private static let plain = ["count": "matched", "of": "all"]

  private mutating func add(
    _ value: String, _ words: [String], unit: String?, _ schema: JSON,
    _ labels: [(name: String, value: String)]
  ) {
    let name = "exitboard_" + OpenMetrics.inSeconds(words).joined(separator: "_")
    let index = positions[name] ?? families.count
    if index == families.count {
      positions[name] = index
      families.append(Family(name: name, help: schema["description"]?.label ?? "", unit: unit))
    }
    let list = OpenMetrics.list(labels)
    guard families[index].known.insert(list).inserted else { return }
    families[index].samples.append((list, value))
  }

  /// A span within a name, as in `needed in 15 minutes` or `last two hours`, in the base unit.
  private static func inSeconds(_ words: [String]) -> [String] {
    var words = words
    for index in words.indices.dropLast() {
      guard let unit = spans[words[index + 1]], let count = Int(words[index]) ?? spans[words[index]]
      else { continue }
      words[index] = "\(count * unit)"
      words[index + 1] = "seconds"
    }
    return words
  }

  private static let spans = ["minutes": 60, "hours": 3600, "two": 2]

  private static func list(_ labels: [(name: String, value: String)]) -> String {
    labels.isEmpty
      ? ""
      : "{"
        + labels.map { label in
          let value = escaped(label.value).map { $0 == "\"" ? "\\\"" : String($0) }.joined()
          return "\(label.name)=\"\(value)\""
        }.joined(separator: ",") + "}"
  }

  private static func escaped(_ text: String) -> String {
    text.map { $0 == "\\" ? "\\\\" : $0.isNewline ? "\\n" : String($0) }.joined()
  }

  private static func decimal(_ thousandths: Int) -> String {
    let magnitude = abs(thousandths)
    var fraction = "\(1000 + magnitude % 1000)".dropFirst()
    while fraction.last == "0" { fraction = fraction.dropLast() }
    return (thousandths < 0 ? "-" : "") + "\(magnitude / 1000)"
      + (fraction.isEmpty ? "" : "." + fraction)
  }
}

extension JSON {
  fileprivate subscript(_ name: String) -> JSON? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.name == name }?.value
  }

  /// The schema of a value that may be `null`, without that choice.
  fileprivate var known: JSON {
    guard case .array(let choices)? = self["anyOf"], let first = choices.first else { return self }
    return first.known
  }

  fileprivate var label: String? {
    switch self {
    case .text(let text): text
    case .number(let number): "\(number)"
    default: nil
    }
  }
}
