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
    let members = JSON.object(
      kind.fields.map { ($0.name, described($0.meaning, $0.shape.schema)) })
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

extension FieldShape {
  fileprivate var schema: JSON {
    switch self {
    case .id: FieldShape.text("^[a-z0-9-]{1,32}$")
    case .text(let limitBytes): ["type": "string", "maxLength": limitBytes]
    case .initials: FieldShape.text("^[^\\u0000-\\u0020\\u007f-\\u009f]{1,48}$")
    case .integer(let range):
      [
        "type": "integer", "minimum": range.lowerBound, "maximum": range.upperBound,
        "unit": range.unit.rawValue,
      ]
    case .flag: ["type": "boolean"]
    case .choice(let words): ["enum": words]
    case .ids: ["type": "array", "items": FieldShape.id.schema]
    case .choices(let words): ["type": "array", "items": FieldShape.choice(words).schema]
    case .clock: FieldShape.text("^\(FieldShape.clockPattern)$")
    case .date: FieldShape.text("^[0-9]{4}-[0-9]{2}-[0-9]{2}(T\(FieldShape.clockPattern))?$")
    }
  }

  private static let clockPattern = "([01]?[0-9]|2[0-3]):[0-5][0-9]"

  private static func text(_ pattern: String) -> JSON { ["type": "string", "pattern": pattern] }
}
