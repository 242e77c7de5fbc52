import BoardTestSupport
import Foundation
import Testing

/// The output of `status --json` and `status --schema` agree completely.
@Suite struct `The schema of the figures` {
  private typealias Object = [String: Any]
  private let shop: TemporaryFolder

  init() throws {
    shop = try TemporaryFolder()
  }

  private func object(_ arguments: String...) throws -> Object {
    let run = try CommandRun(arguments, in: shop)
    #expect(run.status <= 2, "\(run.errors)")
    return try #require(
      try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? Object, "\(run.errors)")
  }

  /// A zone in which it is 23:30 now, so that the whole evening is in the past.
  private var lateZone: String {
    var ahead = (23 * 3600 + 1800 - Int(Date().timeIntervalSince1970) % 86_400 + 86_400) % 86_400
    if ahead > 43_200 { ahead -= 86_400 }
    let size = abs(ahead)
    return "EVE\(ahead < 0 ? "+" : "-")\(size / 3600):\(size / 60 % 60):\(size % 60)"
  }

  @Test func `holds for a new store`() throws {
    let schema = try object("status", "--schema")
    let figures = try object("status", "--json")

    #expect(faults(figures, schema, at: "") == [])
  }

  @Test func `holds for an evening, without an extra member`() throws {
    let schema = try object("status", "--schema")
    let file = shop.path + "/events.jsonl"
    let demo = try CommandRun(["demo", "--file", file], in: shop, zone: lateZone)
    #expect(demo.status == 0, "\(demo.errors)")
    var alerts = 0

    for clock in ["12:00", "19:40", "20:30", "21:30"] {
      let run = try CommandRun(
        ["status", "--json", "--file", file, "--at", clock], in: shop, zone: lateZone)
      let figures = try #require(
        try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? Object, "\(run.errors)")
      #expect(faults(figures, schema, at: "") == [])
      #expect((figures["lanes"] as? [Object])?.isEmpty == false)
      alerts += (figures["alerts"] as? [Object])?.count ?? 0
    }

    #expect(alerts > 0)
  }

  @Test func `explains every member, with the unit of every number`() throws {
    let schema = try object("status", "--schema")

    #expect(schema["$schema"] as? String == "https://json-schema.org/draft/2020-12/schema")
    #expect(unexplained(schema, at: "") == [])
  }

  /// The places where a value does not follow its schema.
  private func faults(_ value: Any, _ schema: Object, at path: String) -> [String] {
    if let choices = schema["anyOf"] as? [Object] {
      let tries = choices.map { faults(value, $0, at: path) }
      if tries.contains([]) { return [] }
      return tries.first ?? ["\(path): no choice"]
    }
    if let words = schema["enum"] as? [String] {
      return (value as? String).map { words.contains($0) } == true ? [] : ["\(path): \(value)"]
    }
    switch schema["type"] as? String {
    case "object":
      guard let object = value as? Object, let members = schema["properties"] as? [String: Object]
      else { return ["\(path): no object"] }
      let missing = Set(members.keys).subtracting(object.keys).map { "\(path).\($0) is missing" }
      let other = Set(object.keys).subtracting(members.keys).map {
        "\(path).\($0) is not documented"
      }
      return missing + other
        + members.flatMap { name, shape in
          object[name].map { faults($0, shape, at: "\(path).\(name)") } ?? []
        }
    case "array":
      guard let values = value as? [Any], let items = schema["items"] as? Object else {
        return ["\(path): no array"]
      }
      return values.flatMap { faults($0, items, at: path + "[]") }
    case "null": return value is NSNull ? [] : ["\(path): not null"]
    case "string": return value is String ? [] : ["\(path): no text"]
    case "boolean", "integer", "number": return value is NSNumber ? [] : ["\(path): no number"]
    default: return ["\(path): the schema says nothing"]
    }
  }

  /// Members without a description, and numbers without a unit, except the hour of the day and
  /// those with a unit beside them.
  private func unexplained(_ schema: Object, at path: String) -> [String] {
    let choices =
      (schema["anyOf"] as? [Object] ?? []) + [schema["items"] as? Object].compactMap(\.self)
    let members = schema["properties"] as? [String: Object] ?? [:]
    let free = [".alerts.value", ".alerts.limit", ".queue.hours.hour", ".lanes.doubts.count"]
    return choices.flatMap { unexplained($0, at: path) }
      + members.flatMap { name, shape -> [String] in
        let here = "\(path).\(name)"
        let isNumber = isNumber(shape)
        let isSilent = (shape["description"] as? String ?? "").isEmpty
        let isBare = isNumber && shape["unit"] == nil && !free.contains(here)
        return (isSilent ? ["\(here): no description"] : []) + (isBare ? ["\(here): no unit"] : [])
          + unexplained(shape, at: here)
      }
  }

  private func isNumber(_ shape: Object) -> Bool {
    let type = shape["type"] as? String
    return type == "integer" || type == "number"
      || (shape["anyOf"] as? [Object] ?? []).contains { isNumber($0) }
  }
}
