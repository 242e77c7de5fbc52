import BoardModel

extension SimulatedDay {
  /// Plays restroom rounds at their interval; on an eventful day the fourth room has a leak and is closed.
  mutating func playRestrooms(_ plan: Plan, _ kind: Kind, _ random: inout SeededRandom) {
    // On an eventful day and one ordinary day in four, nobody inspects the second room for over an hour.
    let hasForgottenRoom = kind == .eventful || random.happens(per100000: 25_000)
    for (index, room) in plan.rooms.enumerated() {
      let interval = room.intervalMinutes ?? plan.thresholds.restroomIntervalMinutes
      let isForgotten = index == 1 && hasForgottenRoom
      let isLeaking = index == 3 && room.kind == .restroom && kind == .eventful
      var moment = opens.adding(minutes: 4 * index + 5)
      while moment < tradingEnds {
        if let pause = breaks.first(where: { $0.contains(moment) }) {
          moment = pause.upperBound
          continue
        }
        let left = closes.seconds(since: moment) / 60
        if isLeaking && left < 108 { break }
        if isForgotten && (20..<95).contains(left) {
          moment = closes.adding(minutes: -19)
          continue
        }
        inspect(room, at: moment, &random)
        // Shortly before the last two hours the interval is already the short one of those hours.
        let isTight =
          room.kind == .restroom && left >= 0 && left <= 120 + 3 * plan.rooms.count
        let pause = isTight ? plan.thresholds.restroomTightMinutes : interval
        let next = moment.adding(minutes: max(5, pause - random.integer(in: 2...9)))
        // The interval is shorter in the last two hours, so one round is made shortly before them.
        let tightStart = closes.adding(minutes: -120 - 3 * index)
        moment = moment < tightStart ? min(next, tightStart) : next
      }
      recordVisits(room, &random)
      if isLeaking {
        let fact = RestroomClosed(room: room.id, reason: "leak, plumber called")
        record(.restroom(.closed(fact)), at: closes.adding(minutes: -108), by: "AL")
      }
    }
  }

  private mutating func inspect(_ room: Room, at moment: Timestamp, _ random: inout SeededRandom) {
    let by = random.pick(["JP", "AL", "MK"])
    // Faults are rare in the morning and frequent in the evening.
    let hoursIn = moment.seconds(since: opens) / 3600
    guard random.happens(per100000: 4_000 + hoursIn * 1_500), !room.items.isEmpty else {
      return record(.restroom(.inspected(RestroomInspected(room: room.id))), at: moment, by: by)
    }
    let fact = RestroomInspected(room: room.id, failed: [random.pick(room.items).id])
    record(.restroom(.inspected(fact)), at: moment, by: by)
    let cleaned = moment.adding(seconds: random.integer(in: 180...900))
    if cleaned < tradingEnds {
      record(.restroom(.cleaned(RestroomCleaned(room: room.id, kind: .spot))), at: cleaned, by: by)
      // Only a look at the room closes the fault.
      record(
        .restroom(.inspected(RestroomInspected(room: room.id))), at: cleaned.adding(seconds: 30),
        by: by)
    }
  }

  /// Records the visits that a sensor at the door counts every 15 minutes.
  private mutating func recordVisits(_ room: Room, _ random: inout SeededRandom) {
    var moment = opens.adding(minutes: 15)
    while moment < tradingEnds {
      let fact = RestroomUsed(room: room.id, visits: random.integer(in: 2...11))
      if room.kind == .restroom, !isBreak(moment) {
        record(.restroom(.used(fact)), at: moment)
      }
      moment = moment.adding(minutes: 15)
    }
  }

  mutating func playSweeps(_ random: inout SeededRandom) {
    var moment = opens.adding(minutes: 20)
    let spill = closes.adding(minutes: -100)
    while moment < tradingEnds {
      if let pause = breaks.first(where: { $0.contains(moment) }) { moment = pause.upperBound }
      let isSpill = moment <= spill && moment.adding(minutes: 60) > spill
      let fact = FloorSwept(
        zone: "floor", found: isSpill ? .spill : .none,
        action: isSpill ? "mopped, sign put up" : nil)
      record(.premises(.swept(fact)), at: moment, by: random.pick(["JP", "AL"]))
      moment = moment.adding(minutes: random.integer(in: 50...58))
    }
  }
}
