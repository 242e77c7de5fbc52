import BoardReport

/// A member that lines of every type have, beside those of the fact.
struct LineMember {
  let name: String
  /// What it may hold.
  let value: String
  let isRequired: Bool
  let meaning: String
  let schema: JSON

  /// In the order of a line; the members of the fact stand between `type` and `by`.
  static let all = [
    LineMember(
      name: "seq", value: "a whole number from 1", isRequired: true,
      meaning: "the position in the file, without gaps: the only order of events",
      schema: ["type": "integer", "minimum": 1]),
    LineMember(
      name: "at", value: "RFC 3339 with milliseconds and offset", isRequired: true,
      meaning: "when it happened", schema: moment),
    LineMember(
      name: "rec", value: "RFC 3339 with milliseconds and offset", isRequired: false,
      meaning: "when it was recorded, if more than one second after `at`", schema: moment),
    LineMember(
      name: "type", value: "one of the types below", isRequired: true, meaning: "what happened",
      schema: text),
    LineMember(
      name: "by", value: "initials of 1 to 12 characters", isRequired: false,
      meaning: "who recorded it; absent for machines", schema: text),
    LineMember(
      name: "auth", value: "pin", isRequired: false, meaning: "the person confirmed it by PIN",
      schema: ["const": "pin"]),
    LineMember(
      name: "src", value: "text", isRequired: false,
      meaning: "the terminal, feed or import that wrote it", schema: text),
    LineMember(
      name: "id", value: "text", isRequired: false,
      meaning: "the writer's own id; the same event with the same id is not written twice",
      schema: text),
    LineMember(
      name: "hash", value: "32 hex digits", isRequired: true,
      meaning: "links the line to the line before; always last",
      schema: text + ["pattern": "^[0-9a-f]{32}$"]),
  ]

  private static let text: JSON = ["type": "string"]
  private static let moment = text + ["format": "date-time"]
}
