import BoardTestSupport
import BoardModel
import Testing

/// The check under the file lock, for two boards that sign at the same moment.
@Suite struct `A sign-off checked under the file lock` {
  /// An evening with every step done or excused.
  private func ready() -> Evening {
    var evening = Evening()
    evening.plan.rooms = []
    evening.plan.needsSecondSignature = false
    evening.clear("21:08")
    for item in evening.plan.items where item.isCritical && item.automaticSource != .signed {
      evening.add("21:20", .check(.excused(CheckExcused(item: item.id, reason: "short of staff"))))
    }
    evening.add("21:25", .log(.noted(NoteAdded(topic: .handover, text: "till 3 slow"))))
    return evening
  }

  private func draft(by person: String?, at time: String = "21:31", second: String? = nil) -> Draft
  {
    Draft(
      at: Evening.at(time), by: person.map { Person($0) }, source: "office",
      fact: .day(
        .signed(
          DaySigned(
            second: second.map { Person($0) }, done: 1, late: 0, missed: 0, criticalOpen: 0,
            anchor: ""))))
  }

  private func sentence(_ rejection: SignOff.Rejection?, _ evening: Evening) -> String? {
    rejection?.sentence(plan: evening.plan) { TimeZoneRules.utc.local($0).clock.description }
  }

  private func condition(_ evening: Evening, confirmed: Set<Person> = []) -> SignOffCheck {
    SignOffCheck(floor: evening.floor, plan: evening.plan, confirmed: confirmed)
  }

  @Test func `is written when it is the first`() {
    let evening = ready()

    #expect(condition(evening).rejection(of: draft(by: "JP"), after: []) == nil)
  }

  @Test func `is rejected when it is the second, with who signed and when`() {
    var evening = ready()
    let condition = condition(evening)
    evening.add(
      "21:31",
      .day(.signed(DaySigned(done: 1, late: 0, missed: 0, criticalOpen: 0, anchor: "1:a"))),
      by: "MK")

    let rejection = condition.rejection(of: draft(by: "JP"), after: evening.events.suffix(1))

    #expect(rejection == .alreadySigned(at: Evening.at("21:31"), by: Person("MK")))
    #expect(sentence(rejection, evening) == "Already signed off, 21:31 MK")
  }

  @Test func `is rejected when a reason was undone meanwhile`() {
    var evening = ready()
    let condition = condition(evening)
    let excuse = evening.events.first { event in
      if case .check(.excused(let excused)) = event.fact {
        excused.item == "cash-in-safe"
      } else {
        false
      }
    }
    evening.void(excuse?.seq ?? 0, "21:30")

    let rejection = condition.rejection(of: draft(by: "JP"), after: evening.events.suffix(1))

    #expect(rejection == .criticalOpen(["cash-in-safe"]))
    #expect(sentence(rejection, evening)?.contains("Cash in the safe") == true)
  }

  @Test func `is rejected when a customer was found inside meanwhile`() {
    var evening = ready()
    let condition = condition(evening)
    evening.add("21:30", .day(.reopened(StoreReopened(reason: "fitting room"))))

    #expect(
      condition.rejection(of: draft(by: "JP"), after: evening.events.suffix(1)) == .notCleared)
  }

  @Test func `folds an event that is known already only once`() {
    let evening = ready()

    #expect(condition(evening).rejection(of: draft(by: "JP"), after: evening.events) == nil)
  }

  @Test func `does not check other events`() {
    let draft = Draft(
      at: Evening.at("12:00"), by: nil, source: nil,
      fact: .premises(.weather(WeatherSet(isWet: true))))

    #expect(condition(Evening()).rejection(of: draft, after: []) == nil)
  }

  @Test func `needs a PIN for both signatures when the plan says so`() {
    var evening = ready()
    evening.plan.needsPin = true
    evening.plan.needsSecondSignature = true
    let draft = draft(by: "JP", second: "MK")

    #expect(condition(evening).rejection(of: draft, after: []) == .notConfirmed(Person("JP")))
    #expect(
      condition(evening, confirmed: [Person("JP")]).rejection(of: draft, after: [])
        == .notConfirmed(Person("MK")))
    #expect(
      condition(evening, confirmed: [Person("JP"), Person("MK")]).rejection(of: draft, after: [])
        == nil)
    #expect(
      condition(evening).rejection(of: self.draft(by: nil, second: "MK"), after: []) == .noInitials)
  }
}
