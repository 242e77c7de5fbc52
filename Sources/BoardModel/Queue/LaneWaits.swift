/// The longest wait at each lane in each quarter of an hour of a business day, for its report.
package struct LaneWaits: DayFigures, Sendable {
  package static let quarterMinutes = 15

  package struct Row: Sendable {
    package let lane: Lane
    /// In seconds, from `begins` on; `nil` = none is known.
    package let quarters: [Int?]

    /// The quarter with the longest wait, the earliest of equals; `nil` if none is known.
    package var longest: (quarter: Int, seconds: Int)? {
      quarters.enumerated().reduce(nil) { longest, next in
        guard let seconds = next.element, seconds > longest?.seconds ?? -1 else { return longest }
        return (next.offset, seconds)
      }
    }
  }

  /// Start of the first quarter: the start of the business day.
  package let begins: Timestamp
  /// The lanes of the plan and those that reported, in this order.
  package let rows: [Row]

  /// The quarters of a row in which a wait is known.
  package func known(_ row: Row) -> [(from: Timestamp, seconds: Int)] {
    row.quarters.enumerated().compactMap { quarter, seconds in
      seconds.map { (begins.adding(minutes: quarter * LaneWaits.quarterMinutes), $0) }
    }
  }

  package init(_ inputs: DayInputs) {
    begins = inputs.day.begins
    let lanes = DayLanes(inputs)
    let first = MinuteSeries.minute(of: begins)
    let last = lanes.minutes.range.upperBound
    rows = zip(lanes.histories, lanes.minutes.lanes).map { history, minutes in
      let quarters = stride(from: first, through: last, by: LaneWaits.quarterMinutes).map { start in
        (start..<start + LaneWaits.quarterMinutes).compactMap { minutes.wait(at: $0) }.max()
      }
      return Row(lane: history.lane, quarters: quarters)
    }
  }
}
