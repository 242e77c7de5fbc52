package import BoardModel

/// One person's entry in the PIN file: the hash, and the number of wrong tries.
package struct PinEntry: Hashable, Sendable {
  package let person: Person
  package var hash: String
  /// Wrong tries since the last right one, including one that is being checked.
  package var wrong = 0
  package var lockedUntil = Timestamp(milliseconds: 0)

  package static func isPin(_ text: String) -> Bool {
    (4...12).contains(text.utf8.count) && text.utf8.allSatisfy { (48...57).contains($0) }
  }

  /// The wrong try with this number is the first that causes a wait; each further one doubles it.
  static let triesBeforeWait = 3
  static let firstWaitSeconds = 30
  static let maxWaitSeconds = 3600

  package init(person: Person, hash: String) {
    self.person = person
    self.hash = hash
  }

  /// Reads `JP<tab>hash<tab>wrong<tab>milliseconds`; `nil` for anything else.
  package init?(line: Substring) {
    let parts = line.split(separator: "\t", omittingEmptySubsequences: false)
    guard parts.count == 4, let wrong = Int(parts[2]), let until = Int64(parts[3]), wrong >= 0,
      Person(String(parts[0])).isReadable
    else { return nil }
    self.init(person: Person(String(parts[0])), hash: String(parts[1]))
    self.wrong = wrong
    lockedUntil = Timestamp(milliseconds: until)
  }

  package var line: String { "\(person)\t\(hash)\t\(wrong)\t\(lockedUntil.milliseconds)" }

  /// Seconds until the next try is accepted, 0 = now; at most the longest wait, also if the clock was set back.
  package func secondsLocked(at now: Timestamp) -> Int {
    let left = (lockedUntil.milliseconds - now.milliseconds + 999) / 1000
    return Int(min(max(0, left), Int64(PinEntry.maxWaitSeconds)))
  }

  /// Counts a try before its result is known, so that killing the program does not undo it.
  package mutating func countTry(at now: Timestamp) {
    wrong += 1
    guard wrong >= PinEntry.triesBeforeWait else { return }
    let doublings = min(wrong - PinEntry.triesBeforeWait, 12)
    let wait = min(PinEntry.firstWaitSeconds << doublings, PinEntry.maxWaitSeconds)
    lockedUntil = now.adding(seconds: wait)
  }

  package var triesLeft: Int { max(0, PinEntry.triesBeforeWait - wrong) }
}
