import BoardModel

/// The records this board requested: pending, refused and done, each oldest first.
struct Recording: Sendable {
  struct Entry: Hashable, Sendable {
    let id: RecordID
    let draft: Draft
    let title: String
    let row: RowID?
    /// The `seq` that this record undoes; `nil` when it is not an undo.
    let undoes: Int?
  }

  struct Done: Hashable, Sendable {
    let entry: Entry
    let seq: Int
  }

  private(set) var pending: [Entry] = []
  private(set) var refused: [Entry] = []
  /// This board's records that can be undone, at most 100.
  private(set) var done: [Done] = []
  /// Undone records that can be recorded again.
  private(set) var undone: [Done] = []
  /// The highest `seq` acknowledged; 0 before the first.
  private(set) var newestSeq = 0
  /// The number of the next record; part of its id in the file.
  private(set) var nextNumber = 1
  /// Checklist answers that were saved but not yet read back.
  var unconfirmedTicks: [Done] = []
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
    guard let entry = takePending(id) else { return nil }
    newestSeq = max(newestSeq, seq)
    if let undoes = entry.undoes {
      undone += done.filter { $0.seq == undoes }
      done.removeAll { $0.seq == undoes }
    } else if !entry.title.isEmpty {
      done = Array((done + [Done(entry: entry, seq: seq)]).suffix(100))
    }
    return entry
  }

  mutating func markRefused(_ id: RecordID) -> Entry? {
    guard let entry = takePending(id) else { return nil }
    refused.append(entry)
    return entry
  }

  private mutating func takePending(_ id: RecordID) -> Entry? {
    pending.firstIndex { $0.id == id }.map { pending.remove(at: $0) }
  }

  /// Removes a refused record that the user did not request and need not retry.
  mutating func removeRefused(_ entry: Entry) {
    refused.removeAll { $0.id == entry.id }
  }

  mutating func retry() -> Entry? {
    guard let entry = refused.popLast() else { return nil }
    pending.append(entry)
    return entry
  }

  mutating func takeUndone() -> Done? { undone.popLast() }

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
