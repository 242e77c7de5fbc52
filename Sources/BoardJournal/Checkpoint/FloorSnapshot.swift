package import BoardModel

/// The fold of all events of the event file up to a line, with the position of that line.
package struct FloorSnapshot: Hashable, Sendable {
  package private(set) var point: ReadPoint
  package private(set) var floor: Floor

  package init(point: ReadPoint, floor: Floor) {
    self.point = point
    self.floor = floor
  }

  /// Whether every event up to here was recorded by `moment`.
  package func isKnown(at moment: Timestamp) -> Bool { point.latest <= moment }
}

extension FloorSnapshot: StateValue {
  package init() { self.init(point: ReadPoint(), floor: Floor()) }

  package mutating func visit(_ visitor: inout some StateVisitor) throws(StateError) {
    try visitor.visit(&point, &floor)
  }
}
