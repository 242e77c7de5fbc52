import BoardModel
import BoardWords

/// Checks of the whole plan: keys that collide, windows that end before they begin.
extension PlanReader {
  mutating func check() {
    checkShifts()
    checkHours()
    checkItemKeys()
    checkRoomKeys()
    checkWindows()
    checkKeys()
    if plan.lanes.isEmpty {
      faults.warning(at: [.key("lanes")], Words.PlanFault.noLanes)
    }
    if plan.hours.isEmpty {
      faults.warning(at: [.key("hours")], Words.PlanFault.alwaysClosed)
    }
  }

  private func checkItemKeys() {
    for section in ChecklistStep.Section.allCases {
      var owners: [Character: ChecklistStep] = [:]
      for item in plan.items where item.section == section {
        guard let key = item.key else { continue }
        if let other = owners[key] {
          addError(
            item.id.text, or: other.id.text, kind: "item", key: "key",
            Words.PlanFault.sharedKey(
              String(key), items: other.id.text, item.id.text, section: section.planWord))
        }
        owners[key] = item
      }
    }
  }

  /// A room's key works in every section, so no step may have it.
  private func checkRoomKeys() {
    var owners: [Character: Room] = [:]
    for room in plan.rooms {
      if let other = owners[room.key] {
        addError(
          room.id.text, or: other.id.text, kind: "room", key: "key",
          Words.PlanFault.sharedKey(
            String(room.key), rooms: other.id.text, room.id.text))
      }
      owners[room.key] = room
    }
    for room in plan.rooms {
      let items = plan.items.filter { $0.key == room.key }
      for item in items where places["item " + item.id.text] != nil {
        addError(
          item.id.text, or: item.id.text, kind: "item", key: "key",
          Words.PlanFault.sharedKey(
            String(room.key), item: item.id.text, room: room.id.text))
      }
      let shipped = items.filter { places["item " + $0.id.text] == nil }.map(\.id.text)
      if !shipped.isEmpty {
        addError(
          room.id.text, or: room.id.text, kind: "room", key: "key",
          Words.PlanFault.sharedKey(
            String(room.key), room: room.id.text, items: shipped.joined(separator: ", ")))
      }
    }
  }

  /// Trading hours must end within the business day, or later events count for the next day.
  private func checkHours() {
    for weekday in Weekday.allCases {
      guard let hours = plan.hours[weekday], !hours.isAroundTheClock else { continue }
      let opens = plan.minutesIntoDay(hours.opens)
      guard opens + hours.lengthMinutes > 1440 else { continue }
      let place = places["hours " + weekday.rawValue]
      faults.error(
        at: place ?? [.key("hours"), .key("daily")],
        Words.PlanFault.outlasts(
          weekday.rawValue, opens: "\(hours.opens)", closes: "\(hours.closes)",
          dayStarts: "\(plan.dayStarts)"))
      if place == nil { return }
    }
  }

  /// A step must not be due before it opens, on any trading day or in any shift.
  private func checkWindows() {
    for item in plan.items { checkShiftWindow(of: item) }
    for item in plan.items {
      let failing = Weekday.allCases.filter { weekday in
        guard let hours = plan.hours[weekday], !hours.isAroundTheClock,
          let opens = minutes(of: item.opens, in: hours), let due = minutes(of: item.due, in: hours)
        else { return false }
        return due < opens
      }
      guard let first = failing.first else { continue }
      let days = failing.count == plan.hours.count ? "" : Words.PlanFault.on(first.rawValue)
      addError(
        item.id.text, or: item.id.text, kind: "item", key: "due",
        Words.PlanFault.dueFirst(
          item.id.text, due: item.due.planText, opens: item.opens.planText) + days)
    }
  }

  private func checkShiftWindow(of item: ChecklistStep) {
    guard item.section != .atClosing, plan.hours.values.contains(where: \.isAroundTheClock) else {
      return
    }
    let conflicting = plan.effectiveShifts.first { shift in
      guard let opens = minutes(of: item.opens, in: shift),
        let due = minutes(of: item.due, in: shift)
      else { return false }
      return due < opens
    }
    guard let conflicting else { return }
    addError(
      item.id.text, or: item.id.text, kind: "item", key: "due",
      Words.PlanFault.dueFirst(
        item.id.text, due: item.due.planText, opens: item.opens.planText)
        + Words.PlanFault.inShift(conflicting.id.text), fallback: [.key("shifts")])
  }

  /// Minutes since the start of the shift; `nil` for the end of the evening.
  private func minutes(of moment: RelativeTime, in shift: Shift) -> Int? {
    let length = plan.lengthMinutes(of: shift)
    return switch moment.reference {
    case .opens: moment.offsetMinutes
    case .closes: length + moment.offsetMinutes
    case .cleared: length - plan.thresholds.closingMinutes + moment.offsetMinutes
    case .end: nil
    }
  }

  /// Minutes after midnight; `nil` for a moment that depends on the events of the evening.
  private func minutes(of moment: RelativeTime, in hours: OpeningHours) -> Int? {
    switch moment.reference {
    case .opens: hours.opens.minutes + moment.offsetMinutes
    case .closes: hours.opens.minutes + hours.lengthMinutes + moment.offsetMinutes
    case .cleared, .end: nil
    }
  }

  /// Adds an error at a key of an entry; for an entry that only the standard plan has, at `other`.
  ///
  /// Where the file has neither entry, the error is at `fallback`.
  private func addError(
    _ id: String, or other: String, kind: String, key: String, _ sentence: String,
    fallback: [TomlStep] = [.key("hours")]
  ) {
    let place = places[kind + " " + id] ?? places[kind + " " + other]
    faults.error(at: place.map { $0 + [.key(key)] } ?? fallback, sentence)
  }
}
