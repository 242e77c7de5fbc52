import BoardModel
import BoardText

extension DayReport {
  /// What an alert was about, without the figures that changed while it stood.
  func sentence(_ span: AlertSpan) -> String {
    let lane = plan.lane(LaneID(span.subject))?.name ?? span.subject
    switch span.rule {
    case .wait: return tr("{lane}: wait over {limit}", lane, ReportFormat.wait(span.limit))
    case .length: return tr("{lane}: {limit} or more people in line", lane, span.limit)
    case .uneven: return tr("one line much longer than another")
    case .lanes: return tr("more lanes needed than open")
    case .stale: return tr("no count from {lane}", lane)
    case .payment: return tr("card payments slow or failing at {terminal}", span.subject)
    case .restroom:
      let room = plan.room(RoomID(span.subject))?.name ?? span.subject
      return span.value > 0
        ? tr("{room} restroom: check overdue", room)
        : tr("{room} restroom: check due or safety fault", room)
    case .promise:
      let promises = looseEnds.rows.map(\.promise) + looseEnds.closedToday
      let promise = promises.first { $0.id.text == span.subject }
      return tr("promise due or changed: {what}", promise?.what ?? span.subject)
    case .critical:
      return tr(
        "critical step not done: {title}", plan.item(StepID(span.subject))?.title ?? span.subject)
    }
  }
}
