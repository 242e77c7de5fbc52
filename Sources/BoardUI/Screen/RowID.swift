package import BoardModel

/// What a row on the screen stands for; selections and taps keep this, never a position.
package enum RowID: Hashable, Sendable {
  case lane(LaneID)
  case item(StepID)
  case room(RoomID)
  case promise(PromiseID)
  /// A row that opens details and records nothing; only its pane knows what it stands for.
  indirect case details(DetailsRow)

  package static func details(_ value: some Hashable & Sendable) -> RowID {
    .details(DetailsRow(value: value))
  }
}

/// The value a pane gave to one of its rows.
package struct DetailsRow: Hashable, Sendable {
  let value: any Hashable & Sendable

  package static func == (left: DetailsRow, right: DetailsRow) -> Bool {
    AnyHashable(left.value) == AnyHashable(right.value)
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(AnyHashable(value))
  }
}
