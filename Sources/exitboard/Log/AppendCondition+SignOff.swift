import BoardJournal
import BoardModel
import BoardUI

extension Draft {
  var isSignOff: Bool { if case .day(.signed) = fact { true } else { false } }
}

extension AppendCondition {
  /// The condition for a sign-off, from the lines of the file alone; `nil` = the draft is none.
  init?(
    signing draft: Draft, _ loaded: LoadedPlan, path: String, confirmed: Set<Person> = []
  ) throws(Failure) {
    guard draft.isSignOff else { return nil }
    let journal = try FoldedJournal(
      path: path, isNamed: false, loaded: loaded, upTo: nil, usesCheckpoint: false)
    let check = SignOffCheck(floor: journal.floor, plan: loaded.plan, confirmed: confirmed)
    self.init(after: journal.mark) { draft, events in
      check.rejection(of: draft, after: events)?.sentence(plan: loaded.plan, zone: loaded.zone)
    }
  }
}
