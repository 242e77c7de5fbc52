/// All panes, in the order of their numbers.
package enum Panes {
  package static let all: [any Pane] = [
    QueuePane(),
    FarewellPane(),
    RestroomPane(),
    LooseEndPane(),
    ImpressionPane(),
  ]

  package static func pane(_ id: PaneID) -> (any Pane)? { all.first { $0.id == id } }

  /// The names of the panes of `ids` that have a slot, in the same order.
  static func among(_ ids: [PaneID], in slot: PaneSlot) -> [PaneID] {
    ids.filter { pane($0)?.slot == slot }
  }
}
