import BoardWords

extension DayReport {
  /// What an alert was about, without the figures that changed while it stood.
  func sentence(_ span: AlertSpan) -> String {
    let lane = plan.lane(LaneID(span.subject))?.name ?? span.subject
    switch span.rule {
    case .wait: return Words.ReportAlert.wait(lane, limit: ReportFormat.wait(span.limit))
    case .length: return Words.ReportAlert.length(lane, limit: span.limit)
    case .uneven: return Words.ReportAlert.uneven
    case .lanes: return Words.ReportAlert.lanes
    case .stale: return Words.ReportAlert.stale(lane)
    case .payment: return Words.ReportAlert.payment(span.subject)
    case .restroom:
      return Words.ReportAlert.restroom(plan.room(RoomID(span.subject))?.name ?? span.subject)
    case .promise:
      let promises = looseEnds.rows.map(\.promise) + looseEnds.closedToday
      let promise = promises.first { $0.id.text == span.subject }
      return Words.ReportAlert.promise(promise?.what ?? span.subject)
    case .critical:
      return Words.ReportAlert.critical(plan.item(StepID(span.subject))?.title ?? span.subject)
    }
  }
}
