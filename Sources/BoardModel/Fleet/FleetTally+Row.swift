extension FleetTally {
  init(_ row: FleetFigures.Row, older: [Verdict]) {
    let (standing, verdict) = (row.standing, row.verdict)
    next = row.next
    (area, need, level, silence) = (row.store.area, row.need, row.level, row.silence)
    (isPlanned, isKnown, isHeard) = (row.isPlanned, standing != nil, row.isHeard)
    isLive = row.isHeard && !row.isSilent
    (isSigned, isClosedToday) = (row.isSigned, row.isClosedToday)
    (isCurrent, hasAlerts) = (row.isCurrent, !row.alerts.isEmpty)
    wait = row.isSilent ? nil : standing?.waitSeconds
    let isOfToday = row.isCurrent && standing?.phase != "notOpen"
    let posted = isOfToday ? standing?.closes : nil
    closes = row.isSigned || standing?.cleared != nil ? nil : posted
    closingMinute =
      if let closes = posted, let zone = row.zone { zone.local(closes).clock.minutes } else { nil }
    short = isOfToday ? FleetTally.sound(standing?.short) : Share()
    inTime = isOfToday ? FleetTally.sound(standing?.inTime) : Share()
    rounds = isOfToday ? FleetTally.sound(standing?.rounds) : Share()
    left = isOfToday ? standing?.left ?? 0 : 0
    ends = standing?.ends ?? 0
    broken = isOfToday ? standing?.broken ?? 0 : 0
    (state, isChecked, checked) = (verdict?.state, row.isChecked, row.checked)
    audit = verdict?.audit
    lag = FleetTally.bounded(row.lag ?? 0)
    isComplete = verdict?.state == .sound && row.isChecked
    let all = older + (verdict.map { [$0] } ?? [])
    missing = all.reduce(0) { $0 + FleetTally.bounded($1.missing) }
    strays = all.reduce(0) { $0 + FleetTally.bounded($1.strays) }
    foreign = all.reduce(0) { $0 + FleetTally.bounded($1.foreign) }
    olderBroken = older.count { $0.state != .sound }
  }

  /// More of a store cannot be, and 50,000 of them can be added.
  private static func bounded(_ count: Int) -> Int { min(max(0, count), 1_000_000_000) }

  /// A share above the whole is no share.
  private static func sound(_ share: Share?) -> Share {
    share.map { $0.count <= $0.of ? $0 : Share() } ?? Share()
  }
}

extension FleetFloor {
  /// What was found of the older event files of a store.
  func older(of store: StoreID) -> [Verdict] {
    guard let places = logs[store], places.count > 1, let newest = newest(of: store)?.key else {
      return []
    }
    return places.compactMap { rows[$0].key == newest ? nil : rows[$0].verdict }
  }
}
