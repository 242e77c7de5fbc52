import BoardJournal
import BoardModel
import BoardUI

extension Draft {
  var isSignOff: Bool { if case .day(.signed) = fact { true } else { false } }
}

extension AppendCondition {
  init(_ signing: SignOffCheck, _ plan: Plan, zone: TimeZoneRules) {
    self.init(seq: signing.seq) { draft, events in
      signing.rejection(of: draft, after: events)?.sentence(plan: plan) {
        zone.local($0).clock.description
      }
    }
  }

  /// The condition for a draft from a board; `nil` = the draft is not a sign-off.
  init?(of draft: Draft, on board: Board) {
    guard draft.isSignOff else { return nil }
    self.init(
      SignOffCheck(floor: board.floor, plan: board.plan, confirmed: board.confirmed),
      board.plan, zone: board.floor.calendar.zone)
  }
}
