import BoardJournal
import BoardModel
import BoardUI

extension Draft {
  var isSignOff: Bool { if case .day(.signed) = fact { true } else { false } }
}

extension AppendCondition {
  init(_ check: SignOffCheck, after mark: LineMark?, _ plan: Plan, zone: TimeZoneRules) {
    self.init(after: mark) { draft, events in
      check.rejection(of: draft, after: events)?.sentence(plan: plan) {
        zone.local($0).clock.description
      }
    }
  }

  /// The condition for a draft from a board; `nil` = it needs none.
  ///
  /// That of a sign-off is decided by the lines alone.
  init?(
    of draft: Draft, _ loaded: LoadedPlan, path: String, confirmed: Set<Person>
  ) throws(Failure) {
    guard draft.isSignOff else {
      guard case .log(.accepted) = draft.fact else { return nil }
      self = .always
      return
    }
    let journal = try FoldedJournal(
      path: path, isNamed: false, loaded: loaded, upTo: nil, usesCheckpoint: false)
    self.init(
      SignOffCheck(floor: journal.floor, plan: loaded.plan, confirmed: confirmed),
      after: journal.mark, loaded.plan, zone: loaded.zone)
  }
}
