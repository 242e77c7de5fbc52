import BoardModel

/// The promises of a simulated day; one is reversed in the evening.
extension SimulatedDay {
  mutating func playPromises(day: Day) {
    let morning = opens.adding(minutes: 75)
    let tomorrow = day.adding(days: 1)
    let key = PromiseMade(
      promise: "second-key", what: "Second key for Hall", kind: .missing, owner: Person("MK"),
      due: "\(day)", impact: "customer drives 3 h", saleCents: 840_000)
    record(.promise(.made(key)), at: morning, by: "MK")
    let touched = PromiseTouched(promise: "second-key", channel: "phone")
    record(.promise(.touched(touched)), at: morning.adding(minutes: 140), by: "MK")
    let changed = PromiseChanged(
      promise: "second-key", due: "\(tomorrow)", reason: "the supplier has it, not we",
      isReversal: true)
    record(.promise(.changed(changed)), at: closes.adding(minutes: -58), by: "MK")
    let gesture = GestureGiven(
      promise: "second-key", kind: .giftcard, valueCents: 2000, payer: "store", isUnprompted: true)
    record(.promise(.gesture(gesture)), at: closes.adding(minutes: -52), by: "MK")
    let cake = PromiseMade(
      promise: "cake-order", what: "Cake order, bakery", kind: .order, owner: Person("JP"),
      due: "\(tomorrow)T10:00")
    record(.promise(.made(cake)), at: morning.adding(minutes: 95), by: "JP")
    let call = PromiseMade(
      promise: "call-back", what: "Call back about the coat", kind: .callback,
      owner: Person("AL"), due: "\(day)")
    record(.promise(.made(call)), at: morning.adding(minutes: 30), by: "AL")
    let called = PromiseClosed(promise: "call-back", outcome: .kept, burden: .store)
    record(.promise(.closed(called)), at: morning.adding(minutes: 200), by: "AL")
    // Without owner and date: flagged until somebody takes it over.
    let refund = PromiseMade(
      promise: "refund-osei", what: "Refund, parasol", kind: .refund, saleCents: 1200)
    record(.promise(.made(refund)), at: closes.adding(minutes: -190), by: "AL")
  }
}
