package import BoardModel

/// The fold of all events of the event file up to a line, with the position of that line.
package struct FloorSnapshot: Hashable, Sendable, Codable {
  package let point: ReadPoint
  package let floor: Floor

  package init(point: ReadPoint, floor: Floor) {
    self.point = point
    self.floor = floor
  }

  /// Whether every event up to here was recorded by `moment`.
  package func isKnown(at moment: Timestamp) -> Bool { point.latest <= moment }
}
