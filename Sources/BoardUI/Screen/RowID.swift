package import BoardModel

/// What a row on the screen stands for; selections and taps keep this, never a position.
package enum RowID: Hashable, Sendable {
  case lane(LaneID)
  case item(StepID)
  case room(RoomID)
  case promise(PromiseID)
  /// A row that opens details and records nothing.
  case impression(ImpressionRow)
}

/// A row of the last impression.
package enum ImpressionRow: Hashable, Sendable {
  case worst, end, today, trend
  case part(Impression.Part)
  case week(WeekMap.Measure, Weekday)
  case day(Day)
}
