import BoardModel

/// The figures of one row; `nil` when the row no longer exists.
extension Scene {
  func lane(_ id: LaneID) -> QueueFigures.LaneRow? { queue.lanes.first { $0.lane.id == id } }

  func step(_ id: StepID) -> FarewellFigures.Row? { farewell.rows.first { $0.item.id == id } }

  func room(_ id: RoomID) -> RestroomFigures.RoomRow? {
    restrooms.rows.first { $0.room.id == id }
  }

  func promise(_ id: PromiseID) -> LooseEndFigures.PromiseRow? {
    looseEnds.rows.first { $0.promise.id == id }
  }

  /// A row as its pane knows it.
  func row(_ id: RowID) -> PaneRow? { Panes.all.lazy.compactMap { $0.row(id, self) }.first }

  /// The letter that taps a row now; `nil` when it has none.
  package func key(of id: RowID) -> Character? { row(id)?.key }

  /// The name of a row as shown to a person.
  package func name(of id: RowID) -> String { row(id)?.name ?? "" }

  /// Everything known about a row, as the one line that the filter searches.
  func searchText(of id: RowID) -> String { row(id)?.plain()?.text ?? name(of: id) }
}
