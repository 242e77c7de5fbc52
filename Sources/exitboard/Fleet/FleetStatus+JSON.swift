import BoardModel
import BoardReport

/// What `fleet status --json` prints, and its schema; both come from the declared members.
extension FleetStatus {
  var json: String {
    let stores = rows.map { row -> JSON in
      [
        "store": row.key.store.text, "log": row.key.log.text, "level": row.level(at: now).word,
        "heard": row.heard, "silent_s": row.silentSeconds(at: now),
        "standing": FleetStatus.json(row.standing), "verdict": FleetStatus.json(row.verdict),
      ]
    }
    let document: JSON = ["now": now, "level": level.word, "stores": stores]
    return document.text
  }

  private static func json(_ fields: (some WireFields)?) -> JSON {
    guard let fields, let members = try? fields.members() else { return .null }
    return .object(members.all.map { ($0.name, json($0.value)) })
  }

  private static func json(_ value: Value) -> JSON {
    switch value {
    case .text(let text): .text(text)
    case .number(let number): .number(number)
    case .flag(let flag): .flag(flag)
    case .list(let texts): .array(texts.map { .text($0) })
    }
  }

  static var schema: String {
    let store: JSON = [
      "type": "object",
      "properties": [
        "store": ["type": "string"] as JSON, "log": ["type": "string"] as JSON,
        "level": ["enum": Level.allCases.map(\.word)] as JSON,
        "heard": ["type": ["string", "null"], "format": "date-time"] as JSON,
        "silent_s": ["type": ["integer", "null"], "unit": "seconds"] as JSON,
        "standing": schema(Standing.fields), "verdict": schema(Verdict.fields),
      ] as JSON,
    ]
    let document: JSON = [
      "$schema": "https://json-schema.org/draft/2020-12/schema",
      "title": "exitboard fleet status --json", "type": "object",
      "properties": [
        "now": ["type": "string", "format": "date-time"] as JSON,
        "level": ["enum": Level.allCases.map(\.word)] as JSON,
        "stores": ["type": "array", "items": store] as JSON,
      ] as JSON,
    ]
    return document.text
  }

  private static func schema(_ fields: [Field]) -> JSON {
    [
      "type": ["object", "null"],
      "properties": JSON.object(
        fields.map { field in
          (field.name, ["description": field.meaning] as JSON + field.shape.schema)
        }),
    ]
  }
}
