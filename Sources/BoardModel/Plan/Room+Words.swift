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

extension Plan {
  /// The zones of the floor in the order of the rooms, each with its id in `floor.swept` and its name.
  ///
  /// Empty if the rooms name fewer than two: then the floor is checked as a whole.
  package var sweepZones: [(id: SweepZoneID, name: String)] {
    var zones: [(id: SweepZoneID, name: String)] = []
    for room in rooms where !room.zone.isEmpty && !zones.contains(where: { $0.name == room.place })
    {
      let words = room.place.lowercased().split {
        !$0.isASCII || !$0.isLetter && !$0.isNumber
      }
      let id = SweepZoneID(String(words.joined(separator: "-").prefix(32)))
      let isFree = id.isWellFormed && id != Plan.wholeFloor && !zones.contains { $0.id == id }
      zones.append((isFree ? id : SweepZoneID("zone-\(zones.count + 1)"), room.place))
    }
    return zones.count < 2 ? [] : zones
  }

  /// The areas in which customers may be after closing; a trade other than a shop has no fitting rooms.
  package var walkedAreas: [WalkedArea] {
    // Words of the store's own have several forms, and say nothing about the trade.
    let isShop = words.chosen[.store].map { $0 == ["store"] || $0.count > 1 } ?? true
    return WalkedArea.allCases.filter { area in
      switch area {
      case .floor: true
      case .fitting: isShop || rooms.contains { $0.id.text.hasPrefix("fitting") }
      case .restroom: rooms.contains { $0.kind == .restroom }
      case .carpark: item("exit-and-car-park") != nil
      }
    }
  }

  /// The zone of a check of the whole floor.
  package static let wholeFloor = SweepZoneID("floor")
}
