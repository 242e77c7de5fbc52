import BoardModel
import BoardReport
import BoardUI

extension RingingAlert {
  /// Message for the alert command: one JSON object on one line.
  ///
  /// Members: `rule`; `subject` (lane, room, terminal or item id; empty for the whole store); `level`; `since`; `value`
  /// and `limit` in `unit`; `store`; `sentence` as on the board.
  func message(of store: String, in zone: TimeZoneRules) -> String {
    let json: JSON = [
      "rule": alert.rule.rawValue, "subject": alert.subject, "level": alert.level.word,
      "since": alert.since, "value": alert.value, "limit": alert.limit, "unit": alert.rule.unit,
      "store": store, "sentence": sentence,
    ]
    return json.line(in: zone)
  }
}
