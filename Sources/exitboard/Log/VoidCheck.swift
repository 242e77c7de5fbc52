import BoardJournal
import BoardModel
import BoardText

/// Checks that an undo has an effect before it is written.
struct VoidCheck {
  let path: String
  let loaded: LoadedPlan

  /// Throws if `draft` undoes a line that is not there, or that no figure could be freed of.
  func check(_ draft: Draft) throws(Failure) {
    guard case .log(.voided(let void)) = draft.fact else { return }
    guard let event = try event(void.ref) else {
      throw Failure(.data, tr("there is no line {seq} to undo", void.ref))
    }
    guard !event.canBeVoided else { return }
    throw Failure(
      .data,
      tr(
        "line {seq}, {type}, cannot be undone: it is already part of figures of many lines",
        void.ref, event.fact.type))
  }

  private func event(_ seq: Int) throws(Failure) -> Event? {
    var replay = try JournalReplay(path, isNamed: false, from: CheckpointFinding.none)
    while let update = try replay.next() {
      if let event = update.events.first(where: { $0.seq == seq }) { return event }
    }
    return nil
  }
}
