package import BoardModel

/// The JSON Schema of a declared member.
extension FieldShape {
  package var schema: JSON {
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
    case .texts: ["type": "array", "items": ["type": "string"] as JSON]
    case .choices(let words): ["type": "array", "items": FieldShape.choice(words).schema]
    case .clock: FieldShape.text("^\(FieldShape.clockPattern)$")
    case .date: FieldShape.text("^[0-9]{4}-[0-9]{2}-[0-9]{2}(T\(FieldShape.clockPattern))?$")
    case .day: FieldShape.text("^[0-9]{4}-[0-9]{2}-[0-9]{2}$")
    // Readers also take 12-hour times.
    case .hours: ["type": "string"]
    }
  }

  private static let clockPattern = "([01]?[0-9]|2[0-3]):[0-5][0-9]"

  private static func text(_ pattern: String) -> JSON { ["type": "string", "pattern": pattern] }
}
