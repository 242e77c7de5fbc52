import BoardText

/// What the money of a step is compared with, and how far it may differ.
package struct MoneyRule: Hashable, Sendable {
  /// Why a count does not count; `description` is a sentence for the person who counted.
  package enum Lack: Hashable, Sendable {
    case noReason(String)
    /// Two persons with initials must count.
    case noSecond(String)
  }

  /// `nil` = a person types it.
  package let expectedCents: Int?
  private let limitCents: Int

  /// The newest `check.expected` of the day counts before the plan; `nil` for other steps.
  package init?(
    of item: ChecklistStep, in records: [FloorRecord<CheckFact>], _ thresholds: Thresholds
  ) {
    guard item.requestedInput == .money else { return nil }
    let told = records.last { record in
      if case .expected(let expected) = record.content {
        !record.isVoided && expected.item == item.id
      } else {
        false
      }
    }
    expectedCents =
      if case .expected(let expected) = told?.content {
        expected.amountCents
      } else {
        item.expectedCents
      }
    limitCents = thresholds.varianceLimitCents
  }

  /// Whether what was counted differs by more than the limit from what was expected.
  package func isOverLimit(_ done: CheckDone) -> Bool {
    done.varianceCents.map { $0.magnitude > limitCents.magnitude } ?? false
  }

  /// What an answer over the limit needs and does not have.
  package func lack(of done: CheckDone, by person: Person?) -> Lack? {
    guard let variance = done.varianceCents, isOverLimit(done) else { return nil }
    let words = FigureText.variance(cents: variance)
    if (done.note ?? "").allSatisfy({ $0 == " " }) { return .noReason(words) }
    if person == nil || done.second == nil || done.second == person { return .noSecond(words) }
    return nil
  }
}

extension MoneyRule.Lack: CustomStringConvertible {
  package var description: String {
    switch self {
    case .noReason(let variance): tr("{variance}; a reason is needed: note", variance)
    case .noSecond(let variance):
      tr("{variance}; two persons must count, by and second, with different initials", variance)
    }
  }
}

extension CheckDone {
  /// Counted less expected; `nil` without both.
  package var varianceCents: Int? {
    guard let amountCents, let expectedCents else { return nil }
    return amountCents - expectedCents
  }
}
