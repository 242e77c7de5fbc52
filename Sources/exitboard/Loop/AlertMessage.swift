import BoardModel
import BoardReport
import BoardUI

/// Message for the alert command: one JSON object on one line.
///
/// Members: `rule`; `subject` (lane, room, terminal or item id; empty for the whole store); `level`; `since`; `value`
/// and `limit` in `unit`; `store`; `sentence` as on the board.
struct AlertMessage {
  let ring: RingingAlert
  let store: String
  let zone: TimeZoneRules

  var text: String {
    let alert = ring.alert
    let json: JSON = [
      "rule": alert.rule.rawValue, "subject": alert.subject, "level": alert.level.word,
      "since": alert.since, "value": alert.value, "limit": alert.limit, "unit": alert.rule.unit,
      "store": store, "sentence": ring.sentence,
    ]
    return json.line(in: zone)
  }
}
