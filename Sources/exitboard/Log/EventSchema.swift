import BoardModel
import BoardReport

/// The JSON Schema of a line of the event file, from the declarations of the event types.
enum EventSchema {
  static var text: String {
    let schema: JSON = [
      "$schema": "https://json-schema.org/draft/2020-12/schema",
      "title": "A line of an exitboard event file",
      "description":
        "Readers keep types and members that are not listed: a newer version wrote them.",
      "type": "object",
      "properties": JSON.object(LineMember.all.map { ($0.name, described($0.meaning, $0.schema)) }),
      "required": LineMember.all.filter(\.isRequired).map(\.name),
      "oneOf": Fact.kinds.map(EventSchema.schema),
    ]
    return schema.text
  }

  private static func schema(of kind: FactKind) -> JSON {
    let type: JSON = ["type": ["const": kind.type] as JSON]
    let members = JSON.object(kind.fields.map { ($0.name, described($0.meaning, $0.shape.schema)) })
    let alternatives = kind.alternatives.map { ["required": [$0]] as JSON }
    return [
      "title": kind.type, "description": kind.summary, "properties": type + members,
      "required": kind.fields.filter(\.isRequired).map(\.name),
    ] + (alternatives.isEmpty ? [:] : ["anyOf": alternatives])
  }

  private static func described(_ meaning: String, _ schema: JSON) -> JSON {
    ["description": meaning] + schema
  }
}

/// A member that lines of every type have, beside those of the fact.
struct LineMember {
  let name: String
  /// What it may hold.
  let value: String
  var isRequired = true
  let meaning: String
  var schema: JSON = ["type": "string"]

  /// In the order of a line; the members of the fact stand between `type` and `by`.
  static let all = [
    LineMember(
      name: "seq", value: "a whole number from 1",
      meaning: "the position in the file, without gaps: the only order of events",
      schema: ["type": "integer", "minimum": 1]),
    LineMember(name: "at", value: time, meaning: "when it happened", schema: timeSchema),
    LineMember(
      name: "rec", value: time, isRequired: false,
      meaning: "when it was recorded, if more than one second after `at`", schema: timeSchema),
    LineMember(name: "type", value: "one of the types below", meaning: "what happened"),
    LineMember(
      name: "by", value: "initials of 1 to 12 letters or digits", isRequired: false,
      meaning: "who recorded it; absent for machines"),
    LineMember(
      name: "auth", value: "pin", isRequired: false, meaning: "the person confirmed it by PIN",
      schema: ["const": "pin"]),
    LineMember(
      name: "src", value: "text", isRequired: false,
      meaning: "the terminal, feed or import that wrote it"),
    LineMember(
      name: "id", value: "text", isRequired: false,
      meaning: "the writer's own id; the same event with the same id is not written twice"),
    LineMember(
      name: "sig", value: "128 hex digits", isRequired: false,
      meaning: "`by`'s signature, Ed25519", schema: signatureSchema),
    LineMember(
      name: "second_sig", value: "128 hex digits", isRequired: false,
      meaning: "the second person's signature", schema: signatureSchema),
    LineMember(
      name: "hash", value: "32 hex digits",
      meaning: "links the line to the line before; always last",
      schema: ["type": "string", "pattern": "^[0-9a-f]{32}$"]),
  ]

  private static let signatureSchema: JSON = ["type": "string", "pattern": "^[0-9a-f]{128}$"]
  private static let time = "RFC 3339 with milliseconds and offset"
  private static let timeSchema: JSON = ["type": "string", "format": "date-time"]
}
