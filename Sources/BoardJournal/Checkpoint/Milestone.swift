package import BoardModel

/// A line of the event file, and the fold of every event up to it.
package struct Milestone: Hashable, Sendable, Codable {
  package let point: ReadPoint
  package let floor: Floor

  package init(point: ReadPoint, floor: Floor) {
    self.point = point
    self.floor = floor
  }

  /// Nothing was recorded up to here that a board could not have known at `moment`.
  package func isKnown(at moment: Timestamp) -> Bool { point.latest <= moment }
}
