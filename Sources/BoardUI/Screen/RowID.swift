package import BoardModel

/// What a row on the screen stands for; a selection or a tap holds on to this, never to a position.
package enum RowID: Hashable, Sendable {
  case lane(LaneID)
  case item(ItemID)
  case room(RoomID)
  case promise(PromiseID)
  case impression(ImpressionRow)
}

/// A row of the last impression: a figure to look into, never one to tap.
package enum ImpressionRow: Hashable, Sendable {
  case worst, end, today, trend
  case part(Impression.Part)
  case week(WeekMap.Measure, Weekday)
  case day(Day)
}
