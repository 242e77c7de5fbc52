/// What head office heard of one event file of one store.
package struct FleetRow: Sendable {
  package let key: StoreKey
  package var standing: Standing?
  package var verdict: Verdict?
  /// The text of the plan; `nil` unless somebody needs it.
  package var plan: String?
  /// When the server received the newest standing.
  package private(set) var heard: Timestamp?
  /// When it received the first standing that was heard of here.
  private(set) var firstHeard: Timestamp?
  /// When the server received the newest verdict.
  package private(set) var checked: Timestamp?
  /// How many seconds the store's clock was ahead of the server's in the newest standings; the newest is last.
  private(set) var clockOffsets: [Int32] = []
  /// The computer that sent before the present one, and until when.
  private(set) var otherSource: (name: String, until: Timestamp)?
  /// When a computer last sent again after another one had.
  private(set) var twinned: Timestamp?

  /// So many standings in a row show that a clock is off, not a slow line.
  static let clockOffsetCount = 3
  /// Longer ago, a computer that comes back was moved, or repaired.
  static let twinSeconds = 900

  package init(key: StoreKey) { self.key = key }

  mutating func take(_ new: Standing, heard now: Timestamp) {
    let offset = new.at.seconds(since: now)
    if clockOffsets.count == FleetRow.clockOffsetCount { clockOffsets.removeFirst() }
    clockOffsets.append(Int32(clamping: offset))
    if let heard, let before = standing?.source, let source = new.source, source != before {
      if let otherSource, otherSource.name == source,
        now.seconds(since: otherSource.until) < FleetRow.twinSeconds
      {
        twinned = now
      }
      otherSource = (before, heard)
    }
    (standing, heard) = (new, now)
    firstHeard = firstHeard ?? now
  }

  mutating func take(_ new: Verdict, heard now: Timestamp) { (verdict, checked) = (new, now) }
}
