import BoardModel

/// The figures of one row; `nil` when the row no longer exists.
extension Scene {
  func lane(_ id: LaneID) -> QueueFigures.LaneRow? {
    queue.lanes.first { $0.lane.id == id }
  }

  func step(_ id: StepID) -> FarewellFigures.Row? {
    farewell.rows.first { $0.item.id == id }
  }

  func room(_ id: RoomID) -> RestroomFigures.RoomRow? {
    restrooms.rows.first { $0.room.id == id }
  }

  func promise(_ id: PromiseID) -> LooseEndFigures.PromiseRow? {
    looseEnds.rows.first { $0.promise.id == id }
  }

  /// The letter that taps a row now; `nil` when it has none.
  package func key(of row: RowID) -> Character? { Panes.pane(of: row)?.key(of: row, self) }

  /// The name of a row as shown to a person.
  package func name(of row: RowID) -> String { Panes.pane(of: row)?.name(of: row, self) ?? "" }
}
