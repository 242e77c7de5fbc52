import BoardModel
import BoardText

/// Checks of the whole plan: keys that collide, windows that end before they begin.
extension PlanReader {
  mutating func check() {
    checkShifts()
    checkHours()
    checkItemKeys()
    checkAssignees()
    checkStepShifts()
    checkRoomKeys()
    checkRoomHours()
    checkWindows()
    checkKeys()
    if plan.lanes.isEmpty {
      faults.warning(
        at: [.key("lanes")], tr("the plan has no [[lanes]], so the queue pane stays empty"))
    }
    if plan.hours.isEmpty {
      faults.warning(
        at: [.key("hours")], tr("the store is closed every day, so no step is ever due"))
    }
  }

  private func checkItemKeys() {
    for section in ChecklistStep.Section.allCases {
      var owners: [Character: ChecklistStep] = [:]
      for item in plan.items where item.section == section {
        guard let key = item.key, let other = owners.updateValue(item, forKey: key),
          item.occurrence == nil || item.occurrence?.id != other.occurrence?.id
        else { continue }
        addError(
          "item", item.id.text, or: other.id.text, key: "key",
          tr(
            "key '{key}' taps both '{one}' and '{other}' in section {section}", String(key),
            other.id.text, item.id.text, section.planWord))
      }
    }
  }

  private func checkStepShifts() {
    let known = plan.shifts.map(\.id.text)
    for item in plan.items {
      for shift in item.shifts where !known.contains(shift.text) {
        addError(
          "item", item.id.text, key: "shifts",
          tr("there is no shift '{id}'", shift.text) + suggestion(for: shift.text, among: known))
      }
    }
  }

  /// A room's key works in every section, so no step may have it.
  private func checkRoomKeys() {
    var owners: [Character: Room] = [:]
    for room in plan.rooms {
      guard let key = room.key, let other = owners.updateValue(room, forKey: key) else { continue }
      addError(
        "room", room.id.text, or: other.id.text, key: "key",
        tr(
          "key '{key}' taps both room '{one}' and room '{other}'", String(key),
          other.id.text, room.id.text))
    }
    for room in plan.rooms {
      guard let key = room.key else { continue }
      let items = plan.items.filter { $0.key == key }.map(\.id.text)
      for item in items where places["item " + item] != nil {
        addError(
          "item", item, key: "key",
          tr(
            "key '{key}' taps both item '{item}' and room '{room}'", String(key), item,
            room.id.text))
      }
      let shipped = items.filter { places["item " + $0] == nil }.joined(separator: ", ")
      guard !shipped.isEmpty else { continue }
      addError(
        "room", room.id.text, key: "key",
        tr(
          "key '{key}' taps both room '{room}' and item {items}", String(key), room.id.text,
          shipped))
    }
  }

  /// Trading hours must end within the business day, or later events count for the next day.
  private func checkHours() {
    for dated in plan.datedHours {
      guard let hours = dated.opening.hours, !plan.fits(hours) else { continue }
      addMisfit(dated.planText, hours, at: places["date \(dated.days.lowerBound)"])
    }
    for weekday in Weekday.allCases {
      guard let hours = plan.hours[weekday], !plan.fits(hours) else { continue }
      let place = places["hours " + weekday.rawValue]
      addMisfit(weekday.rawValue, hours, at: place)
      if place == nil { return }
    }
  }

  /// A room whose own times are wholly outside those of the store is never checked then.
  private func checkRoomHours() {
    for room in plan.rooms {
      let outside = Weekday.allCases.filter { weekday in
        guard let own = room.hours?[weekday], let store = plan.hours[weekday],
          !store.isAroundTheClock
        else { return false }
        let from = plan.minutesIntoDay(own.opens)
        let times = from..<from + own.lengthMinutes
        return !store.openings(from: plan.minutesIntoDay(store.opens)).contains {
          $0.overlaps(times)
        }
      }
      guard let first = outside.first, let own = room.hours?[first], let store = plan.hours[first]
      else { continue }
      faults.warning(
        at: (places["room " + room.id.text] ?? [.key("rooms")]) + [.key("hours")],
        tr(
          "room '{room}' is open {times} on {weekday}, when the store is open {hours}: it is never checked",
          room.id.text, "\(own)", first.rawValue, "\(store)"))
    }
  }

  private func addMisfit(_ day: String, _ hours: OpeningHours, at place: [TomlStep]?) {
    faults.error(
      at: place ?? [.key("hours"), .key("daily")], plan.misfit(hours, on: day))
  }

  /// A step must not be due before it opens, on any trading day or in any shift.
  private func checkWindows() {
    for item in plan.items where item.section != .atClosing && item.section != .opening {
      guard plan.hours.values.contains(where: \.isAroundTheClock) else { break }
      let failing = plan.effectiveShifts.first { shift in
        let length = plan.lengthMinutes(of: shift)
        return isDueBeforeOpening(
          item, opens: 0, closes: length, cleared: length - plan.thresholds.closingMinutes,
          clock: { _ in nil })
      }
      guard let failing else { continue }
      addWindowError(item, tr(" in shift '{id}'", failing.id.text), fallback: [.key("shifts")])
    }
    for item in plan.items {
      let failing = Weekday.allCases.filter { weekday in
        guard let hours = plan.hours[weekday], !hours.isAroundTheClock else { return false }
        let opens = hours.opens.minutes
        return isDueBeforeOpening(
          item, opens: opens, closes: opens + hours.lengthMinutes, cleared: nil,
          clock: { $0 < plan.dayStarts.minutes ? $0 + 1440 : $0 })
      }
      guard let first = failing.first else { continue }
      let days = failing.count == plan.hours.count ? "" : tr(" on {weekday}", first.rawValue)
      addWindowError(item, days, fallback: [.key("hours")])
    }
  }

  /// Whether a step's due moment is known and is before its opening moment; all in minutes.
  private func isDueBeforeOpening(
    _ item: ChecklistStep, opens: Int, closes: Int, cleared: Int?, clock: (Int) -> Int?
  ) -> Bool {
    func minutes(_ moment: RelativeTime) -> Int? {
      switch moment.reference {
      case .opens: opens + moment.offsetMinutes
      case .closes: closes + moment.offsetMinutes
      case .cleared: cleared.map { $0 + moment.offsetMinutes }
      case .end: nil
      case .clock: clock(moment.offsetMinutes)
      }
    }
    guard let opens = minutes(item.opens), let due = minutes(item.due) else { return false }
    return due < opens
  }

  private func addWindowError(_ item: ChecklistStep, _ days: String, fallback: [TomlStep]) {
    addError(
      "item", item.id.text, key: "due",
      tr(
        "item '{item}' is due ({due}) before it opens ({opens})", item.id.text, item.due.planText,
        item.opens.planText) + days, fallback: fallback)
  }

  /// Adds an error at a key of an entry, else of the entry `other`, else at `fallback`.
  func addError(
    _ kind: String, _ id: String, or other: String = "", key: String, _ sentence: String,
    fallback: [TomlStep] = [.key("hours")]
  ) {
    let place = places["\(kind) \(id)"] ?? places["\(kind) \(other)"]
    faults.error(at: place.map { $0 + [.key(key)] } ?? fallback, sentence)
  }
}
