import BoardCanvas
import BoardModel
import BoardText

/// The records this board requested: pending, refused and done, each oldest first.
struct Recording: Sendable {
  struct Entry: Sendable {
    let id: RecordID
    let draft: Draft
    /// The words of the toast; empty when the user did not request the record.
    let title: String
    let row: RowID?
    /// The `seq` that this record undoes; `nil` when it is not an undo.
    let undoes: Int?
    /// The line in the file; 0 until the record is there.
    var seq = 0
  }

  private(set) var pending: [Entry] = []
  fileprivate(set) var refused: [Entry] = []
  /// This board's records that can be undone, at most 100.
  private(set) var done: [Entry] = []
  fileprivate(set) var undone: [Entry] = []
  /// The highest `seq` acknowledged; 0 before the first.
  private(set) var newestSeq = 0
  /// The number of the next record; part of its id in the file.
  private(set) var nextNumber = 1
  /// Checklist answers that were saved but not yet read back.
  var unconfirmedTicks: [Entry] = []
  /// Whether the line that adopts the plan was requested or is in the file.
  var hasAdoptedPlan = false

  var writing: Set<RowID> { Set(pending.compactMap(\.row)) }
  var refusedRows: Set<RowID> { Set(refused.compactMap(\.row)) }

  mutating func begin(_ draft: Draft, title: String, row: RowID?, undoes: Int?) -> Entry {
    let entry = Entry(
      id: RecordID(number: nextNumber), draft: draft, title: title, row: row, undoes: undoes)
    nextNumber += 1
    pending.append(entry)
    refused.removeAll { $0.row != nil && $0.row == row }
    return entry
  }

  mutating func finish(_ id: RecordID, seq: Int) -> Entry? {
    guard var entry = takePending(id) else { return nil }
    entry.seq = seq
    newestSeq = max(newestSeq, seq)
    if let undoes = entry.undoes {
      undone += done.filter { $0.seq == undoes }
      done.removeAll { $0.seq == undoes }
    } else if !entry.title.isEmpty {
      done = Array((done + [entry]).suffix(100))
    }
    return entry
  }

  mutating func takePending(_ id: RecordID) -> Entry? {
    pending.firstIndex { $0.id == id }.map { pending.remove(at: $0) }
  }

  mutating func retry() -> Entry? {
    guard let entry = refused.popLast() else { return nil }
    pending.append(entry)
    return entry
  }

  /// Removes refused records whose id is in `events`: they are in the file after all.
  mutating func removeRefused(foundIn events: [Event]) {
    guard !refused.isEmpty else { return }
    let ids = Set(events.compactMap(\.id))
    refused.removeAll { $0.draft.id.map { ids.contains($0) } ?? false }
  }
}

/// Identifies a requested record, so that its result can be matched to it.
package struct RecordID: Hashable, Sendable {
  package let number: Int
}

extension Board {
  /// Requests that a fact of the moment `at`, or of now, is written; `undoes` is a `seq`.
  mutating func record(
    _ fact: Fact, title: String, row: RowID? = nil, at: Timestamp? = nil, undoes: Int? = nil
  ) {
    adoptPlan()
    let draft = Draft(
      at: at ?? now, by: person, isPinConfirmed: isConfirmed(fact), source: writer.source,
      id: "\(writer.source).\(writer.start).\(recording.nextNumber)", fact: fact)
    let entry = recording.begin(draft, title: title, row: row, undoes: undoes)
    toast = nil
    hasSelectedSinceTap = false
    effects.append(.record(draft, entry.id))
  }

  /// Whether a PIN confirmed this fact; a PIN confirms only the signature for which it was typed.
  private func isConfirmed(_ fact: Fact) -> Bool {
    guard case .day(.signed) = fact, let person else { return false }
    return confirmed.contains(person)
  }

  /// Shows a notice when somebody else answered a step first, whose line counts.
  mutating func notifySecondTicks() {
    let readBack = recording.unconfirmedTicks.filter { $0.seq <= floor.log.seq }
    guard !readBack.isEmpty else { return }
    recording.unconfirmedTicks.removeAll { $0.seq <= floor.log.seq }
    let scene = scene
    for tick in readBack {
      guard case .item(let id) = tick.row, let row = scene.step(id),
        row.repeats.contains(where: { $0.seq == tick.seq })
      else { continue }
      let stamp = answerStamp(row, scene)
      notify(tr("= {title} already done {stamp} · the first one counts", row.item.title, stamp))
    }
  }

  /// When and by whom a step was answered, such as `20:41 MK`; empty when it is not answered.
  func answerStamp(_ row: FarewellFigures.Row, _ scene: Scene) -> String {
    switch row.status {
    case .done(let at, let by, _), .failed(let at, let by), .notApplicable(let at, let by),
      .cannot(let at, let by):
      scene.stamp(at, by: by)
    case .ahead, .open, .late, .missed, .beforeLog, .locked: ""
    }
  }

  mutating func saved(_ id: RecordID, seq: Int, hash: String) {
    guard let entry = recording.finish(id, seq: seq) else { return }
    if case .day(.signed) = entry.draft.fact {
      let signature = "\(seq):\(hash)"
      anchor = signature
      signing = nil
      notify(tr("Signed off. Anchor {anchor}", signature))
      signedSeq = seq
      showSignedPage()
      return
    }
    if case .check = entry.draft.fact, let done = recording.done.last, done.seq == seq {
      recording.unconfirmedTicks.append(done)
    }
    if case .log(.planAdopted) = entry.draft.fact { return }
    let who = person.map { " · \($0)" } ?? ""
    let clock = plan.timeStyle.text(floor.calendar.zone.local(entry.draft.at).clock)
    if entry.undoes != nil {
      show(entry.title, .notice, offer: tr("{key:redo} redo"))
    } else {
      show("\(entry.title) · \(clock)\(who)", .done, offer: offer(entry))
    }
  }

  mutating func refused(_ id: RecordID, _ sentence: String) {
    guard let entry = recording.takePending(id) else { return }
    if case .log(.planAdopted) = entry.draft.fact {
      recording.hasAdoptedPlan = false
      return
    }
    recording.refused.append(entry)
    let notSaved = tr("NOT SAVED {title}: {reason}", entry.title, sentence)
    show(notSaved, .refused, offer: tr("{key:details} saves again"))
    // A question that came after it covers the toast.
    if prompt != nil { promptRejection = notSaved }
  }

  mutating func retry() {
    guard let entry = recording.retry() else { return }
    adoptPlan()
    toast = nil
    effects.append(.record(entry.draft, entry.id))
  }

  mutating func undo(reason: String?) {
    guard let last = recording.done.last else { return }
    let fact = Fact.log(.voided(RecordVoided(ref: last.seq, reason: reason)))
    record(
      fact, title: tr("Undone: {title} (the event file keeps both)", last.title),
      row: last.row, undoes: last.seq)
  }

  mutating func redo() {
    guard let last = recording.undone.popLast() else { return }
    record(last.draft.fact, title: last.title, row: last.row, at: last.draft.at)
  }

  private func offer(_ entry: Recording.Entry) -> String {
    if case .log(.accepted) = entry.draft.fact { return "" }
    if case .restroom(.inspected(let round)) = entry.draft.fact, round.failed.isEmpty {
      return tr("{key:problem} problem found   {key:undo} undo")
    }
    return tr("{key:undo} undo")
  }
}
