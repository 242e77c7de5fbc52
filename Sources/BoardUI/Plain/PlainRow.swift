import BoardModel
import BoardText

/// One row of the board as a line of text, with the state that decides when to repeat the line.
struct PlainRow: Hashable, Sendable {
  /// The line is written again when this changes; it does not contain passing minutes.
  let state: String
  let text: String

  static func item(_ row: FarewellFigures.Row, _ scene: Scene) -> PlainRow {
    let farewell = FarewellRow(row: row, scene: scene)
    let key = scene.key(of: .item(row.item.id)).map { "\($0) " } ?? ""
    let critical = row.item.isCritical ? ", " + tr("critical") : ""
    let answer = [state(row.status), farewell.whenText].filter { !$0.isEmpty }
    return PlainRow(
      state: word(row.status),
      text: "\(key)\(row.item.title)\(critical): " + answer.joined(separator: " "))
  }

  static func room(_ row: RestroomFigures.RoomRow, _ scene: Scene) -> PlainRow {
    let cell = RestroomRow(row: row, scene: scene)
    let faults = row.openFaults.map(\.text).joined(separator: ", ")
    let state =
      switch row.state {
      case .notInspected: "unseen"
      case .ok: "ok"
      case .due: "due"
      case .late: "late"
      case .closed: "closed"
      }
    return PlainRow(
      state: state + faults + (row.lastAt.map { "\($0.seconds)" } ?? ""),
      text: "\(row.room.key) \(row.room.name): \(cell.plainText)"
        + (faults.isEmpty ? "" : ", \(tr("open: {faults}", faults))"))
  }

  static func lane(_ row: QueueFigures.LaneRow) -> PlainRow {
    let (state, text) =
      switch row.state {
      case .shut: ("shut", tr("shut"))
      case .stale: ("late", tr("no feed any more"))
      case .open, .idle:
        (
          "\(row.level)",
          row.people.map {
            trn(
              "1 person, wait {wait}", "{count} people, wait {wait}", count: $0,
              FigureText.wait(row.waitSeconds))
          }
            ?? tr("no feed")
        )
      }
    return PlainRow(state: state, text: "\(row.lane.name): \(text)")
  }

  static func promise(_ row: LooseEndFigures.PromiseRow, _ scene: Scene) -> PlainRow {
    let due = LooseEndRow(row: row, scene: scene).plainText
    return PlainRow(
      state: "\(row.level) \(row.promise.due?.description ?? "") \(row.promise.reversals)",
      text: "\(row.promise.what): \(due)")
  }

  private static func word(_ status: FarewellFigures.Status) -> String {
    switch status {
    case .ahead: "ahead"
    case .open: "open"
    case .late: "late"
    case .missed: "missed"
    case .locked: "locked"
    case .done(let at, _, _), .failed(let at, _), .notApplicable(let at, _), .cannot(let at, _):
      "answered \(at.milliseconds)"
    }
  }

  private static func state(_ status: FarewellFigures.Status) -> String {
    switch status {
    case .done: tr("done")
    case .locked: tr("locked:")
    case .ahead, .open, .late, .missed, .failed, .notApplicable, .cannot: ""
    }
  }
}
