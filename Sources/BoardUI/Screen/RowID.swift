package import BoardModel

/// What a row on the screen stands for; a selection or a tap holds on to this, never to a position.
package enum RowID: Hashable, Sendable {
  case lane(LaneID)
  case item(ItemID)
  case room(RoomID)
  case promise(PromiseID)
}
