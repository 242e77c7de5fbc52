import BoardModel

/// What only shows once a whole plan is read: keys that collide, windows that end before they begin.
extension PlanReader {
  mutating func check() {
    checkShifts()
    checkHours()
    checkItemKeys()
    checkRoomKeys()
    checkWindows()
    checkKeys()
    if plan.lanes.isEmpty {
      faults.warning(at: [.key("lanes")], "no lanes: the queue pane stays empty")
    }
    if plan.hours.isEmpty {
      faults.warning(at: [.key("hours")], "closed every day: no check will ever be due")
    }
  }

  private mutating func checkItemKeys() {
    for section in FarewellItem.Section.allCases {
      var owners: [Character: FarewellItem] = [:]
      for item in plan.items where item.section == section {
        guard let key = item.key else { continue }
        if let other = owners[key] {
          report(
            item.id.text, or: other.id.text, kind: "item", key: "key",
            "key '\(key)' taps both '\(other.id)' and '\(item.id)' in section "
              + section.planWord)
        }
        owners[key] = item
      }
    }
  }

  /// Rooms are tapped from everywhere, so no step of any section may have a room's letter.
  private mutating func checkRoomKeys() {
    var owners: [Character: Room] = [:]
    for room in plan.rooms {
      if let other = owners[room.key] {
        report(
          room.id.text, or: other.id.text, kind: "room", key: "key",
          "key '\(room.key)' taps both room '\(other.id)' and room '\(room.id)'")
      }
      owners[room.key] = room
    }
    for room in plan.rooms {
      let items = plan.items.filter { $0.key == room.key }
      for item in items where places["item " + item.id.text] != nil {
        report(
          item.id.text, or: item.id.text, kind: "item", key: "key",
          "key '\(room.key)' taps both item '\(item.id)' and room '\(room.id)'")
      }
      let shipped = items.filter { places["item " + $0.id.text] == nil }.map(\.id.text)
      if !shipped.isEmpty {
        report(
          room.id.text, or: room.id.text, kind: "room", key: "key",
          "key '\(room.key)' taps both room '\(room.id)' and item "
            + shipped.joined(separator: ", "))
      }
    }
  }

  /// An evening must not outlast its business day: what is tapped after that belongs to the next one.
  private mutating func checkHours() {
    for weekday in Weekday.allCases {
      guard let hours = plan.hours[weekday], !hours.isAroundTheClock else { continue }
      let opens = plan.minutesIntoDay(hours.opens)
      guard opens + hours.lengthMinutes > 1440 else { continue }
      let place = places["hours " + weekday.rawValue]
      faults.error(
        at: place ?? [.key("hours"), .key("daily")],
        "\(weekday.rawValue) is open from \(hours.opens) to \(hours.closes), over the start of the "
          + "next business day at \(plan.dayStarts); write a later day_starts in [store]")
      if place == nil { return }
    }
  }

  /// A step must be due after it opens on every day the store trades, and in every shift.
  private mutating func checkWindows() {
    for item in plan.items { checkShiftWindow(of: item) }
    for item in plan.items {
      let failing = Weekday.allCases.filter { weekday in
        guard let hours = plan.hours[weekday], !hours.isAroundTheClock,
          let opens = minutes(of: item.opens, in: hours), let due = minutes(of: item.due, in: hours)
        else { return false }
        return due < opens
      }
      guard let first = failing.first else { continue }
      let days = failing.count == plan.hours.count ? "" : " on \(first.rawValue)"
      report(
        item.id.text, or: item.id.text, kind: "item", key: "due",
        "item '\(item.id)' is due (\(item.due.planText)) before it opens (\(item.opens.planText))"
          + days)
    }
  }

  private mutating func checkShiftWindow(of item: FarewellItem) {
    guard item.section != .atClosing, plan.hours.values.contains(where: \.isAroundTheClock) else {
      return
    }
    let short = plan.duties.first { shift in
      guard let opens = minutes(of: item.opens, in: shift),
        let due = minutes(of: item.due, in: shift)
      else { return false }
      return due < opens
    }
    guard let short else { return }
    report(
      item.id.text, or: item.id.text, kind: "item", key: "due",
      "item '\(item.id)' is due (\(item.due.planText)) before it opens (\(item.opens.planText)) "
        + "in shift '\(short.id)'", otherwise: [.key("shifts")])
  }

  /// Minutes into the shift; `nil` where the moment is its very end.
  private func minutes(of moment: Moment, in shift: Shift) -> Int? {
    let length = plan.lengthMinutes(of: shift)
    return switch moment.anchor {
    case .opens: moment.offsetMinutes
    case .closes: length + moment.offsetMinutes
    case .cleared: length - plan.thresholds.closingMinutes + moment.offsetMinutes
    case .end: nil
    }
  }

  /// Minutes after midnight; `nil` where only the evening will tell.
  private func minutes(of moment: Moment, in hours: TradingHours) -> Int? {
    switch moment.anchor {
    case .opens: hours.opens.minutes + moment.offsetMinutes
    case .closes: hours.opens.minutes + hours.lengthMinutes + moment.offsetMinutes
    case .cleared, .end: nil
    }
  }

  /// Reports at whichever of two entries the file names; at its hours where it names neither.
  private mutating func report(
    _ id: String, or other: String, kind: String, key: String, _ sentence: String,
    otherwise: [TomlStep] = [.key("hours")]
  ) {
    guard let place = places[kind + " " + id] ?? places[kind + " " + other] else {
      faults.error(at: otherwise, sentence)
      return
    }
    faults.error(at: place + [.key(key)], sentence)
  }
}
