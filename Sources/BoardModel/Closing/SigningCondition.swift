import BoardWords

/// Asks once more whether a day may be signed, when nobody else can write any more.
///
/// Two managers who both saw an unsigned day may both press `y`; the one whose line comes second is told who signed, and
/// when. Likewise where a step was undone, or a customer found inside, while the question stood on the screen.
package struct SigningCondition: Sendable {
  private let floor: Floor
  private let plan: Plan
  /// Who was confirmed by a PIN.
  private let confirmed: Set<Person>

  /// `floor` is what is known so far.
  package init(floor: Floor, plan: Plan, confirmed: Set<Person>) {
    self.floor = floor
    self.plan = plan
    self.confirmed = confirmed
  }

  /// The newest event that it knows.
  package var seq: Int { floor.log.seq }

  /// Why `draft` may not be written, given what was recorded since; `nil` = it may, or signs nothing.
  package func refusal(of draft: Draft, after events: [Event]) -> SignOff.Refusal? {
    guard case .day(.signed(let signed)) = draft.fact else { return nil }
    var floor = floor
    for event in events where event.seq > seq { floor.apply(event) }
    let signOff = SignOff(
      day: duty(signed, at: draft.at, floor), floor: floor, plan: plan, at: draft.at)
    return signOff.refusals(first: draft.by, second: signed.second, confirmed: confirmed).first
  }

  /// The day of the signature, or the shift that it names.
  private func duty(_ signed: DaySigned, at moment: Timestamp, _ floor: Floor) -> TradingDay {
    let day = TradingDay(of: floor, plan: plan, at: moment)
    guard let named = signed.shift, named != day.shift?.shift.id else { return day }
    let near = [-1, 0].flatMap {
      ShiftSpan.all(on: day.day.adding(days: $0), floor: floor, plan: plan)
    }
    let shift = near.last { $0.shift.id == named && $0.begins <= moment }
    return shift.map { TradingDay(shift: $0, floor: floor, plan: plan, now: moment) } ?? day
  }
}

extension SignOff.Refusal {
  /// One sentence that says what to do.
  package func sentence(plan: Plan, zone: ZoneRules) -> String {
    func clock(_ moment: Timestamp) -> String { zone.local(moment).clock.description }
    return switch self {
    case .alreadySigned(let at, let by):
      Words.Toast.signedAlready(clock(at) + (by.map { " \($0)" } ?? ""))
    case .notCleared: Words.Toast.mayBeInside
    case .notHandingOver(let from): Words.Shift.handsOver(from: clock(from))
    case .criticalOpen(let items):
      Words.SigningRefusal.criticalOpen(
        items.map { plan.item($0)?.title ?? $0.text }.joined(separator: ", "))
    case .noHandoverNote: Words.SigningRefusal.noHandoverNote
    case .noSecondSignature: Words.SigningRefusal.noSecond
    case .sameSignature: Words.SigningRefusal.sameSignature
    case .noInitials: Words.Signing.noInitials
    case .notConfirmed(let person): Words.SigningRefusal.notConfirmed("\(person)")
    }
  }
}
