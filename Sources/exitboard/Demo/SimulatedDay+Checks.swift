import BoardModel

extension SimulatedDay {
  /// Taps every step up to the last customer within its window; on an eventful day one is late and one fails.
  mutating func playChecks(
    _ plan: Plan, _ kind: Kind, _ duty: BusinessDay, _ random: inout SeededRandom
  ) {
    for item in plan.items
    where !item.isGuarded && !item.isOnlyAutomatic && item.exists(on: duty) {
      guard let opens = moment(of: item.opens, duty), item.section.isBeforeLastCustomer
      else { continue }
      let due = moment(of: item.due, duty) ?? end(of: duty).adding(minutes: 4)
      if item.section == .opening {
        let at = opens.adding(seconds: max(60, due.seconds(since: opens)) / 2)
        record(.check(.done(answer(item))), at: at, by: "MK")
        continue
      }
      let span = max(60, due.seconds(since: opens))
      let isLate = item.id == "restrooms-evening" && kind == .eventful
      let tapped =
        isLate
        ? due.adding(minutes: 17) : opens.adding(seconds: span * random.integer(in: 20...80) / 100)
      guard tapped < (duty.shift?.to ?? cleared) else { continue }
      let fails = item.id == "exit-and-car-park" && kind == .eventful
      var fact = answer(item)
      if fails { (fact.result, fact.note) = (.fail, "light over bay 3 is out") }
      let person = random.pick(["MK", "JP", "AL"])
      // The board ticks the others itself.
      if item.automaticSource == nil { record(.check(.done(fact)), at: tapped, by: person) }
    }
  }

  /// `nil` if it depends on the last customer.
  private func moment(of moment: RelativeTime, _ duty: BusinessDay) -> Timestamp? {
    moment.reference == .cleared || moment.reference == .end ? nil : duty.timestamp(of: moment)
  }

  private func end(of duty: BusinessDay) -> Timestamp { duty.closesOrShiftEnds ?? closes }

  /// That a step is done, with what it asks for; a number in the middle of its limits.
  private func answer(_ item: ChecklistStep) -> CheckDone {
    var done = CheckDone(item: item.id, result: .pass)
    switch item.requestedInput {
    case .nothing, .time: break
    case .amount: done.amountCents = 20_000
    case .money:
      let amount = item.expectedCents ?? 20_000
      (done.amountCents, done.expectedCents) = (amount, amount)
    case .person: done.person = item.assignee ?? Person("AL")
    case .number:
      let (least, most) = (item.limits?.leastHundredths, item.limits?.mostHundredths)
      done.numberHundredths = ((least ?? most ?? 0) + (most ?? least ?? 0)) / 2
    case .reference: done.reference = "photos/\(item.id).jpg"
    }
    return done
  }

  /// Taps the steps that wait for the last customer, or for the handover of a shift, one after the other, then adds a
  /// note; the time of the note.
  @discardableResult
  mutating func playLockUp(
    _ plan: Plan, _ duty: BusinessDay, from start: Timestamp? = nil
  ) -> Timestamp {
    var moment = start ?? duty.shift?.handoverStart.adding(minutes: 1) ?? cleared.adding(minutes: 4)
    for room in plan.rooms where room.kind == .restroom && duty.shift == nil {
      record(
        .restroom(.cleaned(RestroomCleaned(room: room.id, kind: .close))), at: moment, by: "AL")
    }
    for item in plan.items
    where item.automaticSource == nil && !item.section.isBeforeLastCustomer
      && item.exists(on: duty)
    {
      record(.check(.done(answer(item))), at: moment, by: "MK")
      moment = moment.adding(minutes: duty.shift == nil ? 3 : 1)
    }
    let note = NoteAdded(topic: .handover, text: "Nothing open; the float is counted.")
    record(.log(.noted(note)), at: moment, by: "MK")
    return moment
  }

  mutating func playPeople(_ plan: Plan, _ kind: Kind, _ random: inout SeededRandom) {
    playGoodbyes(&random)
    if kind == .eventful || random.happens(per100000: 30_000) { playCues(&random) }
    for minutes in stride(from: 660, to: 10, by: -45) {
      let wait = random.integer(in: 20...(minutes < 90 && minutes > 50 ? 260 : 110))
      let at = beforeClose(minutes, &random)
      guard at > opens, !isBreak(at) else { continue }
      let lane = plan.lanes.isEmpty ? nil : random.pick(plan.lanes).id
      let fact = QueueTimed(lane: lane, waitSeconds: wait, outcome: .served, isPrompted: true)
      record(.queue(.timed(fact)), at: at, by: random.pick(["JP", "MK"]))
    }
  }

  private mutating func playGoodbyes(_ random: inout SeededRandom) {
    for minutes in [500, 380, 260, 150, 75, 33, 6] where closes.adding(minutes: -minutes) > opens {
      let fact = GoodbyeSeen(
        thanked: random.happens(per100000: 85_000), smiled: random.happens(per100000: 75_000),
        askedBack: random.happens(per100000: 50_000),
        helpOffered: minutes > 100 ? nil : random.happens(per100000: 60_000),
        overheard: random.happens(per100000: 10_000))
      record(.farewell(.goodbyeSeen(fact)), at: beforeClose(minutes, &random), by: "MK")
    }
    play(
      [
        (41, "AL", .helpOffered(HelpOffered(kind: .carry, isAccepted: true))),
        (12, "AL", .helpOffered(HelpOffered(kind: .load, isAccepted: false))),
      ], &random)
  }

  private mutating func playCues(_ random: inout SeededRandom) {
    let clock = "looked at the clock in front of a customer"
    play(
      [
        (
          62, "JP",
          .voiceHeard(VoiceHeard(sentiment: .bad, touchpoint: .wait, note: "two tills shut"))
        ),
        (28, "MK", .cueSeen(CueSeen(kind: .personal, note: clock))),
        (9, "MK", .cueSeen(CueSeen(kind: .productive, note: "mop bucket by the entrance"))),
        (5, "AL", .voiceHeard(VoiceHeard(sentiment: .good, touchpoint: .carry))),
      ], &random)
  }

  private mutating func play(
    _ facts: [(minutesBeforeClose: Int, by: String, fact: FarewellFact)],
    _ random: inout SeededRandom
  ) {
    for (minutes, by, fact) in facts {
      record(.farewell(fact), at: beforeClose(minutes, &random), by: by)
    }
  }

  /// One promise of the trade is reversed in the evening.
  mutating func playPromises(_ plan: Plan, day: Day) {
    let promised = SimulatedPromises.of(plan)
    let morning = opens.adding(minutes: 75)
    let tomorrow = day.adding(days: 1)
    let key = PromiseMade(
      promise: "second-key", what: promised.reversed, kind: .missing, owner: Person("MK"),
      due: "\(day)", impact: promised.impact, saleCents: promised.saleCents)
    record(.promise(.made(key)), at: morning, by: "MK")
    let touched = PromiseTouched(promise: "second-key", channel: "phone")
    record(.promise(.touched(touched)), at: morning.adding(minutes: 140), by: "MK")
    let changed = PromiseChanged(
      promise: "second-key", due: "\(tomorrow)", reason: promised.reason,
      isReversal: true)
    record(.promise(.changed(changed)), at: closes.adding(minutes: -58), by: "MK")
    let gesture = GestureGiven(
      promise: "second-key", kind: .giftcard, valueCents: 2000, payer: "store", isUnprompted: true)
    record(.promise(.gesture(gesture)), at: closes.adding(minutes: -52), by: "MK")
    let cake = PromiseMade(
      promise: "cake-order", what: promised.order, kind: .order, owner: Person("JP"),
      due: "\(tomorrow)T10:00")
    record(.promise(.made(cake)), at: morning.adding(minutes: 95), by: "JP")
    let call = PromiseMade(
      promise: "call-back", what: promised.callBack, kind: .callback,
      owner: Person("AL"), due: "\(day)")
    record(.promise(.made(call)), at: morning.adding(minutes: 30), by: "AL")
    let called = PromiseClosed(promise: "call-back", outcome: .kept, burden: .store)
    record(.promise(.closed(called)), at: morning.adding(minutes: 200), by: "AL")
    // Without owner and date: flagged until somebody takes it over.
    let refund = PromiseMade(
      promise: "refund-osei", what: promised.refund, kind: .refund, saleCents: 1200)
    record(.promise(.made(refund)), at: closes.adding(minutes: -190), by: "AL")
  }
}

extension ChecklistStep.Section {
  fileprivate var isBeforeLastCustomer: Bool { self != .afterLast && self != .lockUp }
}
