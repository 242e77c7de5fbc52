package import BoardCanvas

/// Where the rows of a pane stand, and how the pane is drawn; the rows are known without drawing.
package struct Arrangement {
  package private(set) var spots: [RowSpot] = []
  private var steps: [(inout Canvas) -> Void] = []

  init(_ step: @escaping (inout Canvas) -> Void) { steps = [step] }

  init() {}

  mutating func add(_ spot: RowSpot) { spots.append(spot) }

  mutating func draw(_ step: @escaping (inout Canvas) -> Void) { steps.append(step) }

  static func += (left: inout Arrangement, right: Arrangement) {
    left.spots += right.spots
    left.steps += right.steps
  }

  package func draw(on canvas: inout Canvas) {
    for step in steps { step(&canvas) }
  }
}

/// The position of a row on the screen now; a key acts only on a row that has one.
package struct RowSpot: Hashable, Sendable {
  package let id: RowID
  package let frame: Frame
}
