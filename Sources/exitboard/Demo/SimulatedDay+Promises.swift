import BoardModel

/// The promises of a simulated day; one is reversed in the evening.
extension SimulatedDay {
  mutating func playPromises(day: Day) {
    let morning = opens.adding(minutes: 75)
    let tomorrow = day.adding(days: 1)
    record(
      .promise(
        .made(
          PromiseMade(
            promise: "second-key", what: "Second key for Hall", kind: .missing,
            owner: Person("MK"), due: "\(day)", impact: "customer drives 3 h",
            saleCents: 840_000))), at: morning, by: "MK")
    record(
      .promise(.touched(PromiseTouched(promise: "second-key", channel: "phone"))),
      at: morning.adding(minutes: 140), by: "MK")
    record(
      .promise(
        .changed(
          PromiseChanged(
            promise: "second-key", due: "\(tomorrow)",
            reason: "the supplier has it, not we", isReversal: true))),
      at: closes.adding(minutes: -58), by: "MK")
    record(
      .promise(
        .gesture(
          GestureGiven(
            promise: "second-key", kind: .giftcard, valueCents: 2000, payer: "store",
            isUnprompted: true))), at: closes.adding(minutes: -52), by: "MK")
    record(
      .promise(
        .made(
          PromiseMade(
            promise: "cake-order", what: "Cake order, bakery", kind: .order,
            owner: Person("JP"), due: "\(tomorrow)T10:00"))),
      at: morning.adding(minutes: 95), by: "JP")
    record(
      .promise(
        .made(
          PromiseMade(
            promise: "call-back", what: "Call back about the coat", kind: .callback,
            owner: Person("AL"), due: "\(day)"))), at: morning.adding(minutes: 30), by: "AL")
    record(
      .promise(.closed(PromiseClosed(promise: "call-back", outcome: .kept, burden: .store))),
      at: morning.adding(minutes: 200), by: "AL")
    // Without owner and date: flagged until somebody takes it over.
    record(
      .promise(
        .made(
          PromiseMade(
            promise: "refund-osei", what: "Refund, parasol", kind: .refund, saleCents: 1200))),
      at: closes.adding(minutes: -190), by: "AL")
  }
}
