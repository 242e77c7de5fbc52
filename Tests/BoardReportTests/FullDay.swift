import BoardModel
import BoardReport
import BoardTestSupport

/// A Friday on which something of every kind happened, and the reports on it.
enum FullDay {
  static func report(
    _ evening: Evening = evening(), day: Day = Evening.friday, at clock: String = "28:30",
    faultCount: Int = 2, unconfirmedCount: Int = 3
  ) -> DayReport {
    var origin = DayReport.Origin(
      knownAt: nil, anchor: "99:ab", seq: 99, faultCount: faultCount, printedAt: Evening.at(clock))
    origin.unconfirmedCount = unconfirmedCount
    return DayReport(
      of: evening.floor, plan: evening.plan, day: day, now: Evening.at(clock), origin: origin)
  }

  /// The floor of that day as it was at `clock`.
  static func floor(at clock: String) -> Floor {
    let evening = evening()
    var floor = Floor(calendar: evening.floor.calendar)
    for event in evening.events where event.at <= Evening.at(clock) { floor.apply(event) }
    return floor
  }

  static func evening() -> Evening {
    var evening = Evening.sinceMorning()
    evening.plan.store = "Riverside"
    evening.plan.storeNumber = "0042"
    let hours = DayHours(closes: ClockTime(hour: 20, minute: 30), reason: "stocktaking")
    evening.add("08:10", .day(.hours(hours)))
    addCheckout(to: &evening)
    addPremises(to: &evening)
    addSteps(to: &evening)
    addGoodbyes(to: &evening)
    addPromises(to: &evening)
    addRecords(to: &evening)
    return evening
  }

  /// A store of two shifts: the early one signed with a step open, the late one in an emergency.
  static func aroundTheClock() -> Evening {
    var evening = Evening.sinceMorning()
    let midnight = ClockTime(hour: 0, minute: 0)
    for weekday in Weekday.allCases {
      evening.plan.hours[weekday] = OpeningHours(opens: midnight, closes: midnight)
    }
    let time = { (hour: Int) in ClockTime(hour: hour, minute: 0) }
    evening.plan.shifts = [
      Shift(id: "early", name: "Early", from: time(6), to: time(18)),
      Shift(id: "late", name: "Late", from: time(18), to: time(6)),
    ]
    evening.tick("tills-counted", "17:50")
    let signed = DaySigned(
      done: 1, late: 0, missed: 3, criticalOpen: 1, anchor: "3:a", shift: "early")
    evening.add("18:10", .day(.signed(signed)))
    evening.add("20:00", .check(.bypassed(GuardBypassed(reason: "fire alarm"))))
    evening.tick("staff-talk", "20:30", .fail, note: "nobody there")
    return evening
  }

  private static func addCheckout(to evening: inout Evening) {
    for minute in 10..<40 {
      evening.serve("1", wait: minute * 4, service: 50, at: "19:\(minute)")
    }
    for (clock, waiting) in [("19:50", 1), ("19:55", 7), ("20:05", 7), ("20:06", 0)] {
      evening.count("2", waiting, at: clock)
    }
    evening.add("20:07", .alert(.acked(AlertAcked(alert: "wait:2"))), by: "MK")
    evening.add("19:52", .queue(.left(QueueLeft(lane: "2", kind: .balk))))
    evening.add("19:58", .queue(.left(QueueLeft(lane: "2", kind: .renege, waitSeconds: 400))))
    evening.add("19:59", .queue(.left(QueueLeft(kind: .renege))))
    evening.add("20:01", .queue(.timed(QueueTimed(lane: "2", waitSeconds: 245, outcome: .served))))
  }

  private static func addPremises(to evening: inout Evening) {
    let items = evening.plan.rooms[0].items.map(\.id)
    evening.inspect("women", "09:20", by: "AL")
    evening.inspect("women", "10:05", failed: ["soap"], by: "AL")
    let wrong = evening.inspect("women", "10:06", failed: ["paper"], by: "AL")
    evening.void(wrong, "10:07")
    evening.inspect("women", "19:00", failed: ["odour", "bin"], by: "AL", recorded: "19:40")
    evening.inspect("men", "09:25", by: "AL")
    evening.inspect("men", "19:05", failed: ["floor"], by: "AL")
    evening.inspect("family", "09:30", unseen: items, by: nil)
    evening.add("18:00", .restroom(.closed(RestroomClosed(room: "staff", reason: "leak"))))
    evening.add("11:00", .restroom(.closed(RestroomClosed(room: "family"))))
    evening.add("11:30", .restroom(.reopened(RestroomReopened(room: "family"))))
    evening.add("12:00", .restroom(.cleaned(RestroomCleaned(room: "women", kind: .spot))))
    let soap = RestroomSupplied(room: "women", item: .soap, level: 15)
    evening.add("12:01", .restroom(.supplied(soap)))
    evening.add("09:10", .premises(.swept(FloorSwept(zone: "entrance", found: .none))))
    evening.add("10:00", .premises(.swept(FloorSwept(zone: "entrance", found: .spill))))
    let mopped = FloorSwept(zone: "entrance", found: .object, action: "removed")
    evening.add("10:40", .premises(.swept(mopped)), by: nil)
  }

  private static func addSteps(to evening: inout Evening) {
    evening.tick("card-machines-tested", "11:00", note: "4 s")
    evening.tick("breaks-covered", "18:10", by: "MK")
    evening.tick("breaks-covered", "18:12", by: "JP")
    evening.tick("lights-down", "18:30")
    evening.tick("exit-and-car-park", "19:40", .fail, note: "lamp 3")
    evening.tick("door-person", "19:50", .cannot, note: "nobody free")
    evening.tick("lanes-hold-1-1", "19:51", .na)
    evening.tick("restrooms-evening", "20:20", by: "AL", recorded: "20:50")
    evening.add("20:10", .check(.forced(CheckForced(item: "tills-counted", reason: "bank waits"))))
    evening.clear("20:41")
    evening.tick("staff-talk", "20:45")
    evening.tick("floor-cleaned", "20:50")
    evening.tick("floor-cleaned", "20:51", by: nil)
    let safe = CheckDone(
      item: "cash-in-safe", result: .pass, time: ClockTime(hour: 20, minute: 58),
      amountCents: 123_450)
    evening.add("20:59", .check(.done(safe)))
    let excused = CheckExcused(item: "doors-and-alarm", reason: "guard stays")
    evening.add("21:00", .check(.excused(excused)))
    evening.add("21:01", .check(.carried(CheckCarried(item: "reds-explained", to: "2026-11-21"))))
    let signed = DaySigned(
      second: Person("MK"), done: 5, late: 1, missed: 9, criticalOpen: 2, anchor: "90:cd")
    evening.add("21:10", .day(.signed(signed)))
  }

  private static func addGoodbyes(to evening: inout Evening) {
    evening.add("20:35", .farewell(.cueSeen(CueSeen(kind: .productive, note: "hoover"))))
    evening.add("20:20", .farewell(.cueSeen(CueSeen(kind: .blocking))), by: nil)
    for minute in 10..<14 {
      let goodbye = GoodbyeSeen(
        thanked: minute != 11, smiled: minute == 10 ? nil : true, askedBack: minute == 12,
        helpOffered: false, overheard: minute == 13, isPrompted: minute > 11)
      evening.add("17:\(minute)", .farewell(.goodbyeSeen(goodbye)))
    }
    let accepted: [Bool?] = [true, false, nil]
    for answer in accepted {
      evening.add("17:30", .farewell(.helpOffered(HelpOffered(kind: .load, isAccepted: answer))))
    }
    let praise = VoiceHeard(sentiment: .good, touchpoint: .carry, note: "so kind")
    evening.add("17:31", .farewell(.voiceHeard(praise)))
    evening.add("17:32", .farewell(.voiceHeard(VoiceHeard(sentiment: .bad, touchpoint: .bill))))
  }

  private static func addPromises(to evening: inout Evening) {
    evening.promise("old", "10:00", due: "2026-11-19", day: Evening.friday.adding(days: -3))
    evening.promise("loose", "11:00", owner: nil, due: nil)
    evening.promise("mine", "11:10", owner: "JP", due: nil)
    evening.promise("nobody's", "11:20", owner: nil, due: "2026-11-24T12:00")
    let sale = PromiseMade(
      promise: "sale", what: "oak table", kind: .order, owner: Person("MK"), due: "2026-11-25",
      impact: "wedding", saleCents: 89_900)
    evening.add("11:30", .promise(.made(sale)))
    for clock in ["12:30", "12:40"] {
      let told = PromiseChanged(
        promise: "sale", reason: "supplier", isReversal: true, costCents: 1_250,
        blockedBy: "supplier")
      evening.add(clock, .promise(.changed(told)))
    }
    for (id, outcome, cost) in [
      ("kept", PromiseOutcome.kept, nil), ("broken", .broken, 500), ("free", .withdrawn, 0),
    ] as [(PromiseID, PromiseOutcome, Int?)] {
      evening.promise(id, "12:00")
      let closed = PromiseClosed(
        promise: id, outcome: outcome, burden: cost == 500 ? .customer : .store, costCents: cost)
      evening.add("13:00", .promise(.closed(closed)), by: "AL")
    }
    let gesture = GestureGiven(
      promise: "sale", kind: .coupon, valueCents: 1_500, payer: "store", isUnprompted: true)
    evening.add("13:10", .promise(.gesture(gesture)))
    evening.add("13:11", .promise(.gesture(GestureGiven(kind: .apology))), by: nil)
  }

  private static func addRecords(to evening: inout Evening) {
    let gap = LogGap(offset: 10, bytes: 20, sha256: String(repeating: "0", count: 64))
    evening.add("14:00", .log(.gap(gap)), by: nil)
    evening.add("14:01", .log(.accepted(LinesAccepted(from: 7, reason: "restored"))))
    evening.add("21:02", .log(.noted(NoteAdded(topic: .handover, text: "till 3 \"slow\", <b>"))))
    let wrong = evening.add("21:03", .log(.noted(NoteAdded(topic: .fault, text: "wrong"))))
    evening.void(wrong, "21:04")
  }
}
