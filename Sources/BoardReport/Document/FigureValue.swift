package import BoardModel

/// A value that JSON Schema can describe: a figure of `status --json`.
protocol FigureValue: JSONValue {
  static var schema: JSON { get }
}

extension Int: FigureValue {
  static var schema: JSON { ["type": "integer"] }
  package var json: JSON { .number(self) }
}

/// Written with three decimals.
extension Double: FigureValue {
  static var schema: JSON { ["type": "number"] }
  package var json: JSON { .thousandths(Int((self * 1000).rounded())) }
}

extension Bool: FigureValue {
  static var schema: JSON { ["type": "boolean"] }
  package var json: JSON { .flag(self) }
}

extension String: FigureValue {
  static var schema: JSON { ["type": "string"] }
  package var json: JSON { .text(self) }
}

extension Timestamp: FigureValue {
  static var schema: JSON { ["type": "string", "format": "date-time"] }
  package var json: JSON { .time(self) }
}

extension Person: FigureValue {
  static var schema: JSON { String.schema }
  package var json: JSON { .text(initials) }
}

/// `null` is unknown or none.
extension Optional: JSONValue where Wrapped: JSONValue {
  package var json: JSON { self?.json ?? .null }
}

extension Optional: FigureValue where Wrapped: FigureValue {
  static var schema: JSON { JSON.optional(Wrapped.schema) }
}

extension Array: JSONValue where Element: JSONValue {
  package var json: JSON { .array(map(\.json)) }
}

extension Array: FigureValue where Element: FigureValue {
  static var schema: JSON { ["type": "array", "items": Element.schema] }
}

extension JSONValue where Self: RawRepresentable<String> {
  package var json: JSON { .text(rawValue) }
}

extension FigureValue where Self: RawRepresentable<String> & CaseIterable {
  static var schema: JSON { ["enum": allCases.map(\.rawValue)] }
}

extension Alert.Rule: FigureValue {}
extension ChecklistStep.Section: FigureValue {}
extension Impression.Part: JSONValue {}
extension LaneKind: FigureValue {}
extension QueueFigures.Basis: FigureValue {}
extension QueueFigures.LaneState: FigureValue {}
extension QueueFigures.SayThis: FigureValue {}

extension Level: FigureValue {
  static var schema: JSON { ["enum": allCases.map(\.word)] }
  package var json: JSON { .text(word) }
}

extension BusinessDay.Phase: FigureValue {
  static var schema: JSON { ["enum": allCases.map { "\($0)" }] }
  package var json: JSON { .text("\(self)") }
}

extension Share: JSONValue {
  package var json: JSON { ["count": count, "of": of, "percent": percent] }
}

extension Share {
  /// The share as an estimate, with its interval in place of the percentage.
  var estimateJSON: JSON {
    [
      "count": count, "of": of, "low_percent": interval95?.lowerBound,
      "high_percent": interval95?.upperBound,
    ]
  }
}

extension JSON {
  /// The schema of a value that may be unknown or none.
  static func optional(_ schema: JSON) -> JSON {
    ["anyOf": [schema, ["type": "null"]]]
  }
}
