import BoardJournal
import BoardModel
import BoardText

/// Checks counted money by the rules of the board before it is written.
struct MoneyCheck {
  let path: String
  let loaded: LoadedPlan

  /// The draft with what it was compared with; throws where it needs more.
  ///
  /// A second person who has a PIN types it, if `canAsk`.
  func checked(_ draft: Draft, canAsk: Bool) throws(Failure) -> Draft {
    guard case .check(.done(var done)) = draft.fact else { return draft }
    if done.secondAuth != nil {
      throw Failure.usage(
        tr(
          "exitboard itself fills in '{member}' of {type}; leave it out", "second_auth",
          CheckDone.type))
    }
    guard done.result == .pass, let item = loaded.plan.item(done.item),
      item.requestedInput == .money
    else { return draft }
    guard done.amountCents != nil else {
      throw Failure(.data, tr("{type} needs {name}", CheckDone.type, "amount_cents"))
    }
    let journal = try FoldedJournal(
      path: path, isNamed: false, loaded: loaded, upTo: nil, usesCheckpoint: false)
    let records = journal.floor.checks.notVoided(on: loaded.calendar.businessDay(of: draft.at))
    let money = MoneyRule(of: item, in: records, loaded.plan.thresholds)
    done.expectedCents = done.expectedCents ?? money?.expectedCents
    guard done.expectedCents != nil else {
      throw Failure(.data, tr("{type} needs {name}", CheckDone.type, "expected_cents"))
    }
    if let lack = money?.lack(of: done, by: draft.by) { throw Failure(.data, lack.description) }
    if money?.isOverLimit(done) == true, let second = done.second {
      done.secondAuth = try confirmed(second, canAsk: canAsk)
    }
    var draft = draft
    draft.fact = .check(.done(done))
    return draft
  }

  private func confirmed(_ person: Person, canAsk: Bool) throws(Failure) -> AuthMethod? {
    let pins = PinFile(beside: path)
    guard try pins.entry(of: person) != nil else {
      if !loaded.plan.needsPin(person) { return nil }
      throw Failure(
        .noPermission, tr("{who} has no PIN yet: run exitboard pin set {who}", "\(person)"))
    }
    guard canAsk else {
      throw Failure(
        .noPermission,
        tr(
          "{who} has a PIN: count on the board, or with 'exitboard log check.done' in a terminal",
          "\(person)"))
    }
    _ = try PinPrompt.confirm(person, tr("{who}'s PIN:", "\(person)"), in: pins)
    return .pin
  }
}

extension Plan {
  var countsMoney: Bool { items.contains { $0.requestedInput == .money } }
}
