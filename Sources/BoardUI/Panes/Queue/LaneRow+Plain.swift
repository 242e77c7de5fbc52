import BoardModel
import BoardText

extension QueueFigures.LaneRow {
  var plainRow: PlainRow {
    let (now, text) =
      switch state {
      case .shut: ("shut", tr("shut"))
      case .stale: ("late", tr("no feed any more"))
      case .open, .idle:
        (
          "\(level)",
          people.map {
            trn(
              "1 person, wait {wait}", "{count} people, wait {wait}", count: $0,
              FigureText.wait(waitSeconds))
          }
            ?? tr("no feed")
        )
      }
    return PlainRow(state: now, text: "\(lane.name): \(text)")
  }
}
