import BoardText

/// A room in words, the same on the board and in reports.
extension Room {
  /// Its name in a sentence: `Women's restroom`, `East gallery`.
  package var title: String { kind == .restroom ? tr("{room} restroom", name) : name }

  /// Where it is, such as `Floor 2 · East wing`; empty if the plan does not say.
  package var place: String {
    let floor = Int(floor) == nil ? floor : tr("Floor {number}", floor)
    return [floor, zone].filter { !$0.isEmpty }.joined(separator: " · ")
  }

  /// How an item is called: by the plan's own name, otherwise by the short word for a shipped one.
  package func name(of item: InspectionItemID) -> String {
    let known = items.first { $0.id == item }
    let isShipped = InspectionItem.standard.contains { $0.id == item && $0.name == known?.name }
    return isShipped ? shownItem(item.text) : known?.name ?? shownItem(item.text)
  }
}
