import BoardReport

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
      name: "by", value: "initials of 1 to 12 characters", isRequired: false,
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
      name: "hash", value: "32 hex digits",
      meaning: "links the line to the line before; always last",
      schema: ["type": "string", "pattern": "^[0-9a-f]{32}$"]),
  ]

  private static let time = "RFC 3339 with milliseconds and offset"
  private static let timeSchema: JSON = ["type": "string", "format": "date-time"]
}
