import BoardModel

/// A member of an object of `status --json`: its name, value, meaning and unit.
///
/// The figures and their JSON Schema both come from it. Every object has all of its members.
struct Member<Subject>: Sendable {
  let name: String
  let schema: JSON
  let value: @Sendable (Subject) -> JSON

  private init(
    _ name: String, _ value: @escaping @Sendable (Subject) -> JSON, _ meaning: String,
    _ unit: String? = nil, schema: JSON
  ) {
    self.name = name
    self.value = value
    let unit: JSON = unit.map { ["unit": $0] } ?? [:]
    self.schema = ["description": meaning] + unit + schema
  }

  /// Creates a member with the schema of its value; `unit` is what a number counts.
  init<Value: FigureValue>(
    _ name: String, _ value: @escaping @Sendable (Subject) -> Value, _ meaning: String,
    _ unit: String? = nil
  ) {
    self.init(name, { value($0).json }, meaning, unit, schema: Value.schema)
  }

  /// A member whose value is one of `words`.
  static func word(
    _ name: String, _ words: [String], _ value: @escaping @Sendable (Subject) -> String,
    _ meaning: String
  ) -> Member {
    Member(name, { value($0).json }, meaning, schema: ["enum": words])
  }

  /// A share; `unit` is what its denominator counts.
  static func share(
    _ name: String, _ value: @escaping @Sendable (Subject) -> Share, _ meaning: String,
    of unit: String
  ) -> Member {
    object(
      name, value,
      [
        .init("count", \.count, "those that are", unit),
        .init("of", \.of, "those that were looked at: the denominator", unit),
        .init("percent", \.percent, "count in 100 of them, rounded half up", "%"),
      ], meaning)
  }

  static func object<Part>(
    _ name: String, _ value: @escaping @Sendable (Subject) -> Part, _ members: [Member<Part>],
    _ meaning: String
  ) -> Member {
    Member(name, { members.json(of: value($0)) }, meaning, schema: members.schema())
  }
}

/// A part of the figures that is an object in JSON.
protocol FigureObject: FigureValue {
  static var members: [Member<Self>] { get }
}

extension FigureObject {
  static var schema: JSON { members.schema() }
  package var json: JSON { Self.members.json(of: self) }
}

extension Array {
  func json<Subject>(of subject: Subject) -> JSON where Element == Member<Subject> {
    .object(map { ($0.name, $0.value(subject)) })
  }

  /// The object that has the members called `names`, in their order.
  func json<Subject>(of subject: Subject, only names: String...) -> JSON
  where Element == Member<Subject> {
    .object(names.flatMap { name in filter { $0.name == name }.map { (name, $0.value(subject)) } })
  }

  /// The JSON Schema, draft 2020-12, of the object that has these members.
  func schema<Subject>() -> JSON where Element == Member<Subject> {
    [
      "type": "object", "properties": JSON.object(map { ($0.name, $0.schema) }),
      "required": map(\.name), "additionalProperties": false,
    ]
  }
}
