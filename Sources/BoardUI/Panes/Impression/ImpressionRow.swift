import BoardModel

/// A row of the last impression.
enum ImpressionRow: Hashable, Sendable {
  case worst, end, today, trend
  case part(Impression.Part)
  case week(WeekMap.Measure, Weekday)
  case day(Day)
}
