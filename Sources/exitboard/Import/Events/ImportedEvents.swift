import BoardJournal
import BoardModel
import BoardText

/// The events of a map that are in an event file and were not undone, by their ids.
struct ImportedEvents {
  private(set) var seqs: [String: Int] = [:]
  private let source: String

  /// Reads the whole event file; a file that does not exist has none.
  init(of map: ImportMap, in path: String) throws(Failure) {
    source = map.name
    var replay = try JournalReplay(path, isNamed: false, from: nil)
    var ids: [Int: String] = [:]
    while let update = try replay.next() {
      for event in update.events {
        if case .log(.voided(let void)) = event.fact {
          if let id = ids.removeValue(forKey: void.ref) { seqs[id] = nil }
        } else if event.source == map.name, let id = event.id {
          ids[event.seq] = id
          seqs[id] = event.seq
        }
      }
    }
  }

  /// The events of rows whose ids begin with one of `ids`, in file order; with the last of them also those of no row.
  func seqs(ofRows ids: Set<String>) -> [Int] {
    let length = source.utf8.count + 17
    let found = seqs.filter { ids.contains(String($0.key.prefix(length))) }
    let isLast = found.count == seqs.count { !$0.key.hasPrefix(source + "-once.") }
    return (isLast && !found.isEmpty ? seqs : found).values.sorted()
  }

  /// Voids events; they can then be imported again.
  static func undo(
    _ seqs: [Int], with writer: consuming JournalWriter, source: String,
    progress: (_ done: Int, _ total: Int) -> Void
  ) throws(Failure) {
    var rest = seqs[...]
    while !rest.isEmpty {
      let batch = rest.prefix(JournalWriter.maxBatchCount)
      let now = WallClock.now
      do throws(JournalError) {
        _ = try writer.append(
          batch.map {
            Draft(
              at: now, by: nil, source: source,
              fact: .log(.voided(RecordVoided(ref: $0, isImportUndone: true))))
          }, now: now)
      } catch {
        throw Failure(error)
      }
      rest = rest.dropFirst(batch.count)
      progress(seqs.count - rest.count, seqs.count)
    }
  }
}
