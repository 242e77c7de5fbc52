import BoardModel

/// The JSON Schema of a line of the event file, from the declarations of the event types.
enum EventSchema {
  static var text: String {
    JSON.object([
      ("$schema", .text("https://json-schema.org/draft/2020-12/schema")),
      ("title", .text("A line of an exitboard event file")),
      (
        "description",
        .text("Readers keep types and members that are not listed: a newer version wrote them.")
      ),
      ("type", .text("object")),
      (
        "properties",
        .object(LineMember.all.map { ($0.name, described($0.meaning, $0.schema)) })
      ),
      ("required", names(LineMember.all.filter(\.isRequired).map(\.name))),
      ("oneOf", .array(Fact.kinds.map(schema))),
    ]).text
  }

  private static func schema(of kind: FactKind) -> JSON {
    let type: (name: String, value: JSON) = ("type", .object([("const", .text(kind.type))]))
    let members = kind.fields.map { field in
      (name: field.name, value: described(field.meaning, field.shape.schema))
    }
    var schema: [(name: String, value: JSON)] = [
      ("title", .text(kind.type)), ("description", .text(kind.summary)),
      ("properties", .object([type] + members)),
      ("required", names(kind.fields.filter(\.isRequired).map(\.name))),
    ]
    if !kind.alternatives.isEmpty {
      schema.append(
        ("anyOf", .array(kind.alternatives.map { .object([("required", names([$0]))]) })))
    }
    return .object(schema)
  }

  private static func described(_ meaning: String, _ schema: [(name: String, value: JSON)]) -> JSON
  {
    .object([("description", .text(meaning))] + schema)
  }

  private static func names(_ names: [String]) -> JSON { .array(names.map { .text($0) }) }
}

extension FieldShape {
  fileprivate var schema: [(name: String, value: JSON)] {
    switch self {
    case .id: FieldShape.text("^[a-z0-9-]{1,32}$")
    case .text(let limitBytes): [("type", .text("string")), ("maxLength", .number(limitBytes))]
    case .initials: FieldShape.text("^[^\\u0000-\\u0020\\u007f-\\u009f]{1,48}$")
    case .integer(let range):
      [
        ("type", .text("integer")), ("minimum", .number(range.lowerBound)),
        ("maximum", .number(range.upperBound)), ("unit", .text(range.unit.rawValue)),
      ]
    case .flag: [("type", .text("boolean"))]
    case .choice(let words): [("enum", .array(words.map { .text($0) }))]
    case .ids: FieldShape.list(FieldShape.id)
    case .choices(let words): FieldShape.list(.choice(words))
    case .clock: FieldShape.text("^\(FieldShape.clockPattern)$")
    case .date: FieldShape.text("^[0-9]{4}-[0-9]{2}-[0-9]{2}(T\(FieldShape.clockPattern))?$")
    }
  }

  private static let clockPattern = "([01]?[0-9]|2[0-3]):[0-5][0-9]"

  private static func text(_ pattern: String) -> [(name: String, value: JSON)] {
    [("type", .text("string")), ("pattern", .text(pattern))]
  }

  private static func list(_ shape: FieldShape) -> [(name: String, value: JSON)] {
    [("type", .text("array")), ("items", .object(shape.schema))]
  }
}
