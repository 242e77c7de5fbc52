/// Whose verdicts are to be said: a finding at once, how far a copy has come every second, and all every minute.
///
/// The places are those of the keeper's copies.
struct VerdictSchedule {
  private var findings: Set<Int> = []
  private var moved: Set<Int> = []
  /// What is being said, some in each turn.
  private var saying: [Int] = []
  private var saidAt = Int.min
  private var allAt = Int.min

  private static let moveMilliseconds = 1000
  private static let restMilliseconds = 60_000
  /// Verdicts in one turn, lest the lines wait.
  private static let atOnce = 500

  mutating func add(_ place: Int, isFinding: Bool) {
    if isFinding { findings.insert(place) } else { moved.insert(place) }
  }

  /// A new session: all are said again.
  mutating func begin() { allAt = .min }

  /// When there is something to be said.
  func due(_ now: Int) -> Int {
    if !saying.isEmpty || !findings.isEmpty || allAt == .min { return now }
    return min(
      allAt + Self.restMilliseconds, moved.isEmpty ? .max : saidAt + Self.moveMilliseconds)
  }

  /// The places that are due, of so many.
  mutating func next(_ now: Int, all count: Int) -> Set<Int> {
    if allAt == .min || now - allAt >= Self.restMilliseconds {
      allAt = now
      moved.formUnion(0..<count)
    }
    if saying.isEmpty, saidAt == .min || now - saidAt >= Self.moveMilliseconds {
      (saying, moved, saidAt) = (Array(moved), [], now)
    }
    let due = findings.union(saying.suffix(Self.atOnce))
    saying.removeLast(min(Self.atOnce, saying.count))
    findings = []
    return due
  }

  /// All that was not said yet.
  mutating func rest() -> Set<Int> {
    defer { (findings, moved, saying) = ([], [], []) }
    return findings.union(moved).union(saying)
  }
}
