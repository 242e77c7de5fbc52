import BoardTestSupport
import BoardModel
import Foundation
import Testing

/// The documentation of the event types is made from their declarations.
@Suite struct `The reference of event types` {
  private typealias Object = [String: Any]
  private let shop: TemporaryFolder

  private static let page = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../Sources/exitboard/exitboard.docc/EventTypes.md").standardized
  private static let python = "/usr/bin/python3"

  init() throws {
    shop = try TemporaryFolder()
  }

  private func printed(_ arguments: String...) throws -> String {
    let run = try CommandRun(arguments, in: shop)
    #expect(run.status == 0, "\(run.errors)")
    return run.output
  }

  /// The examples of the page: one line of each type.
  private func exampleLines() throws -> [String] {
    try printed("log", "--types", "--markdown").split(separator: "\n").map(String.init)
      .filter { $0.hasPrefix("{") }
  }

  @Test func `the page in the documentation is up to date`() throws {
    let page = try printed("log", "--types", "--markdown")

    if ProcessInfo.processInfo.environment["EXITBOARD_RECORD"] != nil {
      try page.write(to: Self.page, atomically: true, encoding: .utf8)
      Issue.record("recorded EventTypes.md: review it, then run without EXITBOARD_RECORD")
    }
    #expect(try String(contentsOf: Self.page, encoding: .utf8) == page)
  }

  @Test func `the list names every type and explains each member`() throws {
    let list = try printed("log", "--types")

    for kind in Fact.kinds {
      #expect(list.contains("\(kind.type): \(kind.summary)\n"))
      for field in kind.fields {
        #expect(list.contains("    \(field.name)") && list.contains("        \(field.meaning)\n"))
        #expect(!field.meaning.isEmpty)
      }
    }
  }

  @Test func `every example is valid for the schema`() throws {
    let schema = try object(printed("log", "--schema"))
    let lines = try exampleLines()

    #expect(lines.count == Fact.kinds.count)
    for line in lines { #expect(try accepts(object(line), schema), "\(line)") }
  }

  @Test func `the schema reports every missing required member and every wrong value`() throws {
    let schema = try object(printed("log", "--schema"))

    for (kind, line) in zip(Fact.kinds, try exampleLines()) {
      let example = try object(line)
      for name in ["seq", "at", "type", "hash"] + kind.fields.filter(\.isRequired).map(\.name) {
        #expect(!accepts(example.filter { $0.key != name }, schema), "\(kind.type) \(name)")
      }
      for field in kind.fields {
        var wrong = example
        wrong[field.name] = -0.5
        #expect(!accepts(wrong, schema), "\(kind.type) \(field.name)")
      }
    }
    #expect(!accepts(["seq": 1, "at": "", "type": "moat.filled", "hash": ""], schema))
  }

  @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: python)))
  func `an independent validator agrees`() throws {
    try shop.write(printed("log", "--schema"), to: "schema.json")
    try shop.write(exampleLines().joined(separator: "\n"), to: "lines.jsonl")
    let script = """
      import json, sys
      try: from jsonschema import Draft202012Validator
      except ImportError: sys.exit(0)
      schema = json.load(open("schema.json"))
      Draft202012Validator.check_schema(schema)
      for line in open("lines.jsonl"): Draft202012Validator(schema).validate(json.loads(line))
      """
    let process = Process()
    process.executableURL = URL(filePath: Self.python)
    process.arguments = ["-c", script]
    process.currentDirectoryURL = shop.url

    try process.run()
    process.waitUntilExit()

    #expect(process.terminationStatus == 0)
  }

  private func object(_ text: String) throws -> Object {
    try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? Object)
  }

  /// Checks a value against the part of JSON Schema that `log --schema` uses.
  private func accepts(_ value: Any, _ schema: Object) -> Bool {
    if let branches = schema["oneOf"] as? [Object],
      branches.count(where: { accepts(value, $0) }) != 1
    {
      return false
    }
    if let branches = schema["anyOf"] as? [Object],
      !branches.contains(where: { accepts(value, $0) })
    {
      return false
    }
    if let object = value as? Object {
      let required = schema["required"] as? [String] ?? []
      let properties = schema["properties"] as? [String: Object] ?? [:]
      return required.allSatisfy { object[$0] != nil }
        && properties.allSatisfy { name, shape in object[name].map { accepts($0, shape) } ?? true }
    }
    if let constant = schema["const"] as? String { return value as? String == constant }
    if let words = schema["enum"] as? [String] { return words.contains { $0 == value as? String } }
    switch schema["type"] as? String {
    case "string":
      guard let text = value as? String else { return false }
      let pattern = schema["pattern"] as? String
      return text.count <= schema["maxLength"] as? Int ?? .max
        && pattern.map { text.range(of: $0, options: .regularExpression) != nil } ?? true
    case "integer":
      guard let number = value as? Int else { return false }
      let least = schema["minimum"] as? Int ?? .min
      return number >= least && number <= schema["maximum"] as? Int ?? .max
    case "boolean": return value as? Double != -0.5 && value is Bool
    case "array":
      guard let items = schema["items"] as? Object else { return false }
      return (value as? [Any])?.allSatisfy { accepts($0, items) } ?? false
    default: return schema["type"] == nil
    }
  }
}
