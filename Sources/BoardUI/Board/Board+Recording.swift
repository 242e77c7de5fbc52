import BoardCanvas
import BoardModel
import BoardWords

extension Board {
  /// Asks for a fact to be written; the row shows it as being written until the disk has it.
  mutating func record(
    _ fact: Fact, title: String, row: RowID?, at: Timestamp? = nil, undoes: Int? = nil,
    _ effects: inout [Effect]
  ) {
    adoptPlan(&effects)
    let draft = Draft(
      at: at ?? now, by: person, source: stamp.source,
      id: "\(stamp.source).\(stamp.start).\(recording.next)", fact: fact)
    let entry = recording.begin(draft, title: title, row: row, undoes: undoes)
    toast = nil
    effects.append(.record(draft, entry.id))
  }

  mutating func saved(_ id: RecordID, seq: Int, hash: String) {
    guard let entry = recording.finish(id, seq: seq) else { return }
    if case .day(.signed) = entry.draft.fact {
      let signature = "\(seq):\(hash)"
      anchor = signature
      isSigning = false
      tell(Words.Toast.signed(anchor: signature))
      return
    }
    if case .log(.planAdopted) = entry.draft.fact { return }
    let isUndo = entry.undoes != nil
    let who = person.map { " · \($0)" } ?? ""
    let clock = plan.timeStyle.text(
      floor.calendar.zone.local(entry.draft.at).clock)
    toast = Toast(
      text: isUndo ? entry.title : "\(entry.title) · \(clock)\(who)", kind: isUndo ? .told : .done,
      until: steady.adding(milliseconds: Toast.milliseconds),
      offer: isUndo ? Words.Toast.redoOffer : offer(entry))
  }

  mutating func refused(_ id: RecordID, _ sentence: String) {
    guard let entry = recording.refuse(id) else { return }
    if case .log(.planAdopted) = entry.draft.fact {
      recording.drop(entry)
      hasAdopted = false
      return
    }
    toast = Toast(
      text: Words.Toast.notSaved(entry.title, sentence), kind: .refused,
      until: steady.adding(milliseconds: 60_000), offer: Words.Toast.retryOffer)
  }

  mutating func retry(_ effects: inout [Effect]) {
    guard let entry = recording.retry() else { return }
    adoptPlan(&effects)
    toast = nil
    effects.append(.record(entry.draft, entry.id))
  }

  mutating func undo(_ effects: inout [Effect]) {
    guard let last = recording.done.last else {
      tell(Words.Toast.nothingToUndo)
      return
    }
    guard !recording.pending.contains(where: { $0.undoes == last.seq }) else { return }
    let fact = Fact.log(.voided(RecordVoided(ref: last.seq, reason: nil)))
    record(
      fact, title: Words.Toast.undid(last.entry.title), row: last.entry.row, undoes: last.seq,
      &effects)
  }

  mutating func redo(_ effects: inout [Effect]) {
    guard let last = recording.takeUndone() else {
      tell(Words.Toast.nothingToRedo)
      return
    }
    record(
      last.entry.draft.fact, title: last.entry.title, row: last.entry.row, at: last.entry.draft.at,
      &effects)
  }

  private func offer(_ entry: Recording.Entry) -> String {
    if case .restroom(.inspected(let round)) = entry.draft.fact, round.failed.isEmpty {
      return Words.Toast.problemOffer
    }
    return Words.Toast.undoOffer
  }
}
