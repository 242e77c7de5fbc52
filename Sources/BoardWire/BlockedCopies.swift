import BoardJournal

/// The keeper's copies that could not be written, each until it is tried again; the others are kept meanwhile.
struct BlockedCopies {
  private var blocked: [Int: (until: Int, error: JournalError)] = [:]

  private static let pauseMilliseconds = 60_000
  /// Where more cannot be written, it is their folder.
  private static let maxCount = 100

  var isEmpty: Bool { blocked.isEmpty }
  /// When one of them is tried again.
  var due: Int { blocked.values.map(\.until).min() ?? .max }
  var error: JournalError? { blocked.values.first?.error }

  func contains(_ place: Int) -> Bool { blocked[place] != nil }

  /// Notes a copy; `false` if no copy could be written.
  mutating func add(_ place: Int, _ error: JournalError, _ now: Int) -> Bool {
    guard error.isOfOneFile, blocked.count < Self.maxCount else { return false }
    blocked[place] = (now + Self.pauseMilliseconds, error)
    return true
  }

  /// Forgets those that are due; returns whether there were any.
  mutating func release(_ now: Int) -> Bool {
    let count = blocked.count
    blocked = blocked.filter { $0.value.until > now }
    return blocked.count < count
  }
}
