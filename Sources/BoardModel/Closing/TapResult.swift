/// What a tap on a step of the checklist would do now.
package enum TapResult: Hashable, Sendable {
  case record
  /// Already answered; a second event would change nothing.
  case alreadyDone(at: Timestamp, by: Person?, seq: Int)
  /// Locked by the guard, with the reason shown on the row.
  case locked(because: String)
  /// The window is not open; `nil` = it waits for the last customer.
  case tooEarly(opens: Timestamp?)
  /// The log answers this step automatically.
  case automaticSource(ChecklistStep.AutomaticSource)
  case noSuchStep
}

extension FarewellFigures {
  package func result(ofTapOn id: StepID) -> TapResult {
    guard let row = rows.first(where: { $0.item.id == id }) else { return .noSuchStep }
    if row.item.isOnlyAutomatic, let automaticSource = row.item.automaticSource, !row.isAnswered {
      return .automaticSource(automaticSource)
    }
    switch row.status {
    case .notApplicable where row.isNever: return .record
    case .done(let at, let by, _), .notApplicable(let at, let by):
      return .alreadyDone(at: at, by: by, seq: row.seq ?? 0)
    case .locked: return .locked(because: row.item.lockReason)
    case .ahead(let opens): return .tooEarly(opens: opens)
    case .open, .late, .missed, .beforeLog, .failed, .cannot: return .record
    }
  }
}
