import BoardText

/// Checks again, while no other program can write, whether a day may be signed off.
///
/// Two managers who both see an unsigned day may both press `y`; the second is shown who signed,
/// and when. The same check finds a step voided, or a customer found inside, while the question was
/// on the screen.
package struct SignOffCheck: Sendable {
  private let floor: Floor
  private let plan: Plan
  private let confirmed: Set<Person>

  /// `floor` holds what is known so far.
  package init(floor: Floor, plan: Plan, confirmed: Set<Person>) {
    self.floor = floor
    self.plan = plan
    self.confirmed = confirmed
  }

  package var seq: Int { floor.log.seq }

  /// Why `draft` may not be written after `events`; `nil` = it may, or is no sign-off.
  package func rejection(of draft: Draft, after events: [Event]) -> SignOff.Rejection? {
    guard case .day(.signed(let signed)) = draft.fact else { return nil }
    let claimed = [
      draft.isPinConfirmed ? draft.by : nil, signed.secondAuth == .pin ? signed.second : nil,
    ]
    for case let person? in claimed where !confirmed.contains(person) {
      return .notConfirmed(person)
    }
    var floor = floor
    for event in events where event.seq > seq { floor.apply(event) }
    return signOff(of: signed.shift, at: draft.at, floor)
      .rejections(first: draft.by, second: signed.second, confirmed: confirmed).first
  }

  /// The fact that signs off the day, or the named shift, as far as it is known.
  package func fact(of shift: ShiftID?, second: Person?, at moment: Timestamp) -> DaySigned {
    let isConfirmed = second.map { confirmed.contains($0) } ?? false
    // The writer adds the anchor.
    return signOff(of: shift, at: moment, floor)
      .fact(second: second, secondAuth: isConfirmed ? .pin : nil, anchor: "")
  }

  private func signOff(of shift: ShiftID?, at moment: Timestamp, _ floor: Floor) -> SignOff {
    SignOff(day: duty(shift, at: moment, floor), floor: floor, plan: plan, at: moment)
  }

  /// The day that is signed off, or the shift that the sign-off names.
  private func duty(_ named: ShiftID?, at moment: Timestamp, _ floor: Floor) -> BusinessDay {
    let day = BusinessDay(of: floor, plan: plan, at: moment)
    guard let named, named != day.shift?.shift.id else { return day }
    let near = [-1, 0].flatMap {
      ShiftSpan.all(on: day.day.adding(days: $0), floor: floor, plan: plan)
    }
    guard let shift = near.last(where: { $0.shift.id == named && $0.begins <= moment }) else {
      return day
    }
    return BusinessDay(day: shift.day, shift: shift, floor: floor, plan: plan, now: moment)
  }
}

extension SignOff.Rejection {
  /// One sentence that says what to do; `clock` writes a time.
  package func sentence(plan: Plan, clock: (Timestamp) -> String) -> String {
    switch self {
    case .alreadySigned(let at, let by):
      tr("Already signed off, {stamp}", clock(at) + (by.map { " \($0)" } ?? ""))
    case .notCleared:
      tr("Customers may be inside: {key:last-out} when the last is out, then {key:sign-off}")
    case .handoverNotBegun(let from): tr("The shift can be handed over from {clock}", clock(from))
    case .criticalOpen(let items):
      tr(
        "Critical steps are open; do them or give a reason: {steps}",
        items.map { plan.item($0)?.title ?? $0.text }.joined(separator: ", "))
    case .noHandoverNote: tr("Write a handover note first: N, then handover")
    case .noSecondSignature: tr("A second person has to sign")
    case .sameSignature: tr("The second signature must come from another person")
    case .noInitials: tr("To sign you need initials: press {key:by}")
    case .notConfirmed(let person): tr("{who} must confirm with a PIN on the board", "\(person)")
    }
  }
}
