import BoardModel
import BoardReport
import BoardUI

extension RingingAlert {
  /// Message for the alert command: one JSON object on one line.
  ///
  /// Members: `rule`; `subject` (lane, room, terminal or item id; empty for the whole store); `level`; `since`; `value`
  /// and `limit` in `unit`; `store`; `sentence` as on the board.
  func message(of store: String, in zone: TimeZoneRules) -> String {
    let since = alert.since.rfc3339(offsetSeconds: zone.offsetSeconds(at: alert.since))
    return JSON.object([
      ("rule", .text(alert.rule.rawValue)), ("subject", .text(alert.subject)),
      ("level", .text(alert.level.word)), ("since", .text(since)),
      ("value", .number(alert.value)), ("limit", .number(alert.limit)),
      ("unit", .text(alert.rule.unit)), ("store", .text(store)), ("sentence", .text(sentence)),
    ]).line
  }
}
