import BoardModel

/// What this board asked to be recorded: on its way, refused, and done, the newest last.
struct Recording: Sendable {
  struct Entry: Hashable, Sendable {
    let id: RecordID
    let draft: Draft
    let title: String
    let row: RowID?
    /// The `seq` this record undoes, if it is an undo.
    let undoes: Int?
  }

  struct Done: Hashable, Sendable {
    let entry: Entry
    let seq: Int
  }

  private(set) var pending: [Entry] = []
  private(set) var refused: [Entry] = []
  /// Own records that `u` can still undo; at most 100.
  private(set) var done: [Done] = []
  /// Undone ones that `U` can record again.
  private(set) var undone: [Done] = []
  /// The newest `seq` that was acknowledged; 0 before the first.
  private(set) var newestSeq = 0
  private var nextNumber = 1

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

  /// The number the next record will carry, as part of its own id in the file.
  var next: Int { nextNumber }

  mutating func finish(_ id: RecordID, seq: Int) -> Entry? {
    guard let index = pending.firstIndex(where: { $0.id == id }) else { return nil }
    let entry = pending.remove(at: index)
    newestSeq = max(newestSeq, seq)
    if let undoes = entry.undoes {
      undone += done.filter { $0.seq == undoes }
      done.removeAll { $0.seq == undoes }
    } else if !entry.title.isEmpty {
      done = Array((done + [Done(entry: entry, seq: seq)]).suffix(100))
    }
    return entry
  }

  mutating func refuse(_ id: RecordID) -> Entry? {
    guard let index = pending.firstIndex(where: { $0.id == id }) else { return nil }
    let entry = pending.remove(at: index)
    refused.append(entry)
    return entry
  }

  /// Forgets a refused record that nobody tapped.
  mutating func drop(_ entry: Entry) {
    refused.removeAll { $0.id == entry.id }
  }

  /// Takes the newest refused record for another try, under the same id in the file.
  mutating func retry() -> Entry? {
    guard let entry = refused.popLast() else { return nil }
    pending.append(entry)
    return entry
  }

  mutating func takeUndone() -> Done? { undone.popLast() }

  /// A refused record that stands in the file all the same is no longer refused.
  mutating func seen(_ events: [Event]) {
    guard !refused.isEmpty else { return }
    let ids = Set(events.compactMap(\.id))
    refused.removeAll { $0.draft.id.map { ids.contains($0) } ?? false }
  }
}
