import BoardJournal
import BoardModel
import BoardUI

extension Draft {
  var signsTheDay: Bool { if case .day(.signed) = fact { true } else { false } }
}

extension AppendCondition {
  /// The rule of a signature, in the words of whoever asked for it.
  init(_ signing: SigningCondition, _ plan: Plan, zone: ZoneRules) {
    self.init(seq: signing.seq) { draft, events in
      signing.refusal(of: draft, after: events)?.sentence(plan: plan, zone: zone)
    }
  }

  /// A board signs only if nothing that came meanwhile speaks against it; `nil` = the draft signs nothing.
  init?(of draft: Draft, on board: Board) {
    guard draft.signsTheDay else { return nil }
    self.init(
      SigningCondition(floor: board.floor, plan: board.plan, confirmed: board.confirmed),
      board.plan, zone: board.floor.calendar.zone)
  }

  /// A signature is put from the command line under the same rules as on the board; `nil` = the draft is none.
  ///
  /// Cost: reads the whole file.
  init?(signing draft: Draft, _ loaded: LoadedPlan, path: String) throws(Failure) {
    guard draft.signsTheDay else { return nil }
    let reading = try FloorReading(
      path: path, isNamed: false, loaded: loaded, upTo: nil)
    self.init(
      SigningCondition(floor: reading.floor, plan: loaded.plan, confirmed: []), loaded.plan,
      zone: loaded.zone)
  }
}
