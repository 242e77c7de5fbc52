import BoardJournal
import BoardModel

/// The reference of all event types, from their declarations: for people who write feeds, in English.
enum EventReference {
  /// Printed by `exitboard log --types`.
  static var text: String {
    Fact.kinds.map { kind in
      let members = kind.fields.map { field in
        let mark = field.isRequired ? "" : " (optional)"
        return "    \(field.name)\(mark): \(value(of: field))\n        \(field.meaning)\n"
      }
      let rule = rule(of: kind).map { "    \($0)\n" } ?? ""
      return "\(kind.type): \(kind.summary)\n" + members.joined() + rule
    }.joined(separator: "\n")
  }

  /// The page `EventTypes.md` of the documentation.
  static var markdown: String {
    get throws(JournalError) {
      var encoder = JournalEncoder(after: .start, zone: .utc)
      var page = """
        # Event types

        What each line of the event file may say.

        ## Overview

        This page is written by `exitboard log --types --markdown` from the declarations in the source code.
        `exitboard log --schema` prints the same as a JSON Schema. The examples follow each other in one chain.

        ### Every line


        """
      page += table(LineMember.all.map { ($0.name, $0.value, $0.isRequired, $0.meaning) })
      for kind in Fact.kinds {
        page += "\n### \(kind.type)\n\nMeaning: \(kind.summary).\n\n"
        page += table(kind.fields.map { ($0.name, value(of: $0), $0.isRequired, $0.meaning) })
        if let rule = rule(of: kind) { page += "\nOf these members, \(rule).\n" }
        page += "\n```json\n" + (try exampleLine(of: kind, &encoder)) + "```\n"
      }
      return page
    }
  }

  private static func exampleLine(
    of kind: FactKind, _ encoder: inout JournalEncoder
  ) throws(JournalError) -> String {
    let at = Timestamp(milliseconds: 1_795_201_512_123)
    let draft = Draft(at: at, by: Person("JP"), source: "front-1", fact: kind.example)
    var line: [UInt8] = []
    try encoder.append(draft, now: at, to: &line)
    return String(decoding: line, as: UTF8.self)
  }

  private static func value(of field: Field) -> String {
    guard case .integer(let range) = field.shape else { return field.shape.description }
    return "\(field.shape) (\(range.unit.rawValue))"
  }

  private static func rule(of kind: FactKind) -> String? {
    kind.alternatives.isEmpty
      ? nil : "at least one is needed of " + kind.alternatives.joined(separator: ", ")
  }

  private static func table(
    _ members: [(name: String, value: String, isRequired: Bool, meaning: String)]
  ) -> String {
    let rows = members.map {
      "| `\($0.name)` | \($0.value) | \($0.isRequired ? "yes" : "no") | \($0.meaning) |\n"
    }
    return "| Member | Value | Required | Meaning |\n| --- | --- | --- | --- |\n" + rows.joined()
  }
}
