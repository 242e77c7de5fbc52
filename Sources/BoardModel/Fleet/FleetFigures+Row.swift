extension FleetFigures {
  /// How one store stands, by the newest of its event files.
  package struct Row: Sendable {
    package let store: FleetPlan.Store
    /// Whether the plan names it; everything is planned if the plan names no store.
    package let isPlanned: Bool
    /// `nil` = it was never heard of.
    package let key: StoreKey?
    /// How many event files of it were heard of.
    package let logCount: Int
    package let standing: Standing?
    package let verdict: Verdict?
    /// When the server received the standing, and the verdict.
    package let heard: Timestamp?
    package let checked: Timestamp?
    /// Up after half a minute, down after a whole one, lest rows jump.
    package private(set) var need: Need
    /// Since when it needs somebody; by the first of its alerts, where that is known.
    package private(set) var since: Timestamp
    /// As bad as it is now.
    package let level: Level
    /// How bad its silence is.
    package let silence: Level
    /// Whether the figures are of the present business day.
    package let isCurrent: Bool
    /// Whether it was heard of lately; one that is closed may be silent.
    package let isHeard: Bool
    /// Whether the keeper said lately what it has.
    package let isChecked: Bool
    package private(set) var alerts: [FleetAlert]
    /// Rules of its time zone; `nil` = unknown here.
    package internal(set) var zone: TimeZoneRules?
    /// The moment of the figures.
    package internal(set) var at: Timestamp
    /// When it must be recomputed even if nothing is heard.
    private(set) var next: Timestamp?
    /// Since when another need than `need` stands.
    private var pending: (isUp: Bool, since: Timestamp)?
    private var needSince: Timestamp

    private static let upSeconds = 30
    private static let downSeconds = 60

    init(
      _ store: FleetPlan.Store, isPlanned: Bool, _ row: FleetRow?, logCount: Int,
      _ found: StoreJudgement, before: Row?, at: Timestamp
    ) {
      (self.store, self.isPlanned, self.logCount) = (store, isPlanned, logCount)
      (key, standing, verdict) = (row?.key, row?.standing, row?.verdict)
      (heard, checked) = (row?.heard, row?.checked)
      (level, silence, isCurrent) = (found.level, found.silence, found.isCurrent)
      (isHeard, isChecked, alerts) = (found.isHeard, found.isChecked, found.alerts)
      (next, self.at) = (found.next, at)
      let present: Need =
        alerts.contains { $0.level >= .red } ? .now : level >= .amber ? .tonight : .fine
      // Before its first figures nothing is known that should not change at once.
      let known = before.flatMap { $0.standing == nil ? nil : $0 }
      need = known?.need ?? present
      needSince = known?.needSince ?? at
      since = at
      pending = known?.pending
      change(to: present)
    }

    /// Takes another need when it has stood long enough.
    private mutating func change(to present: Need) {
      guard present != need else { return pending = nil }
      let isUp = present < need
      if pending?.isUp != isUp { pending = (isUp, at) }
      guard let start = pending?.since else { return }
      let end = start.adding(seconds: isUp ? Self.upSeconds : Self.downSeconds)
      guard end <= at else { return next = min(next ?? end, end) }
      (need, needSince, pending) = (present, at, nil)
    }

    /// Marks what was seen; an alert without a time of its own was raised when it was first found.
    mutating func take(seen: [String: FleetAlert.Seen], before: Row?) {
      for index in alerts.indices {
        let alert = alerts[index]
        if alert.raised == nil {
          let same = before?.alerts.first { $0.id == alert.id && $0.level == alert.level }
          let found = alert.canBeShelved ? heard ?? checked : checked ?? heard
          alerts[index].raised = same?.raised ?? found ?? at
        }
        if let end = alerts[index].see(seen, at: at) { next = min(next ?? end, end) }
      }
      alerts.sort(by: FleetAlert.precedes)
      let grave = alerts.filter { need == .now ? $0.level >= .red : true }
      since = grave.compactMap(\.raised).min() ?? needSince
    }

    struct OrderKey: Comparable {
      let need: Need
      let since: Timestamp
      let store: StoreID

      static func < (left: OrderKey, right: OrderKey) -> Bool {
        (left.need, left.since, left.store) < (right.need, right.since, right.store)
      }
    }

    var orderKey: OrderKey {
      OrderKey(need: need, since: need == .fine ? Timestamp() : since, store: store.id)
    }
  }
}

/// What follows from a row at its moment, also of a store that is silent.
extension FleetFigures.Row {
  /// Clean it with `DisplayText` before it is shown: the store may have sent anything.
  package var name: String { store.name ?? standing?.name ?? store.id.text }

  package var isSilent: Bool { silence > .calm }
  package var silentSeconds: Int? { heard.map { max(0, at.seconds(since: $0)) } }
  /// The moment of the figures of a silent store: "as of".
  package var asOf: Timestamp? { isSilent ? heard : nil }

  /// Whether it was signed off, as far as anybody knows, and its next day has not begun.
  package var isSigned: Bool { standing?.phase == "signed" && isCurrent }
  package var isClosedToday: Bool { standing?.phase == "notOpen" && isCurrent }

  /// Minutes since the posted close, with customers inside as far as anybody knows.
  package var minutesPastClose: Int? {
    guard let standing, standing.cleared == nil, !isSigned, let closes = standing.closes,
      isCurrent, standing.phase != "notOpen", closes <= at
    else { return nil }
    return at.minutes(since: closes)
  }

  /// Minutes until the posted close, rounded up.
  package var minutesToClose: Int? {
    guard let standing, let closes = standing.closes, isCurrent, closes > at,
      ["day", "lastHour", "closing"].contains(standing.phase)
    else { return nil }
    return (closes.seconds(since: at) + 59) / 60
  }

  /// Rooms that are late: those of the standing, and one more that fell due since.
  package var roomsLate: Int { (standing?.roomsLate ?? 0) + hasFallenDue(standing?.roomDue) }
  package var endsOverdue: Int { (standing?.endsOverdue ?? 0) + hasFallenDue(standing?.endsDue) }
  /// Whether a critical step that is open is past its time.
  package var isCriticalLate: Bool {
    (standing?.criticalOpen ?? 0) > 0 && (standing?.criticalDue.map { $0 <= at } ?? false)
  }

  private func hasFallenDue(_ moment: Timestamp?) -> Int {
    guard let moment, let made = standing?.at else { return 0 }
    return made < moment && moment <= at ? 1 : 0
  }

  /// Lines that head office has not checked yet; `nil` = it has no copy.
  package var lag: Int? {
    guard let standing, let verdict else { return nil }
    return max(0, standing.seq - verdict.seq)
  }
}
