import BoardReport

/// The type of a value in `status --json`, to be written as JSON Schema.
indirect enum StatusShape: Sendable {
  case text
  case number
  /// A number with up to three decimals.
  case decimal
  case flag
  /// A time as RFC 3339 with the store's offset.
  case timestamp
  /// One of these strings.
  case oneOf([String])
  case array(StatusShape)
  case object([StatusMember])
  /// One of these shapes.
  case anyOf([StatusShape])
  /// The shape or `null`, which means unknown or none.
  case optional(StatusShape)
}

/// A member of an object; always present.
struct StatusMember: Sendable {
  let name: String
  let shape: StatusShape
  /// What the member is, with its method and denominator.
  let description: String
  let unit: String?

  init(_ name: String, _ shape: StatusShape, _ description: String, unit: String? = nil) {
    self.name = name
    self.shape = shape
    self.description = description
    self.unit = unit
  }
}

extension StatusShape {
  static func objects(_ members: StatusMember...) -> StatusShape { .array(.object(members)) }

  /// As JSON Schema, draft 2020-12.
  var schema: [(name: String, value: JSON)] {
    switch self {
    case .text: [("type", .text("string"))]
    case .number: [("type", .text("integer"))]
    case .decimal: [("type", .text("number"))]
    case .flag: [("type", .text("boolean"))]
    case .timestamp: [("type", .text("string")), ("format", .text("date-time"))]
    case .oneOf(let words): [("enum", .array(words.map { .text($0) }))]
    case .array(let shape): [("type", .text("array")), ("items", .object(shape.schema))]
    case .object(let members):
      [
        ("type", .text("object")),
        ("properties", .object(members.map { ($0.name, $0.schema) })),
        ("required", .array(members.map { .text($0.name) })),
        ("additionalProperties", .flag(false)),
      ]
    case .anyOf(let shapes): [("anyOf", .array(shapes.map { .object($0.schema) }))]
    case .optional(let shape):
      [("anyOf", .array([.object(shape.schema), .object([("type", .text("null"))])]))]
    }
  }
}

extension StatusMember {
  fileprivate var schema: JSON {
    var members: [(name: String, value: JSON)] = [("description", .text(description))]
    if let unit { members.append(("unit", .text(unit))) }
    return .object(members + shape.schema)
  }
}
