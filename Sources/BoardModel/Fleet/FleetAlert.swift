/// Something in a store, or in the service that keeps the copies, that head office has to know.
package struct FleetAlert: Hashable, Sendable {
  /// What it is about; with it come the figures of its sentence.
  package enum Cause: Hashable, Sendable {
    /// No standing while the store is open or closing; `nil` = there never was one.
    case silent(heard: Timestamp?)
    /// The store's own red alerts, which nobody there answered; its sentence is in its language.
    case own(count: Int, key: String?, text: String?)
    /// The last customer is not out.
    case late(closes: Timestamp)
    /// The closing guard; without a record of the last customer, they may be inside.
    case bypassed(isCleared: Bool)
    /// So many of the two business days before were not signed off.
    case unsigned(days: Int)
    /// Promises closed as broken today.
    case promise(count: Int)
    /// What head office found in the event file, and at which line; `audit`: the figures that the
    /// store sent are not those of its events.
    case chain(Verdict.State, line: Int, missing: Int)
    case audit(line: Int)
    /// Seconds that the store's clock is ahead of the server's; negative = behind.
    case clock(seconds: Int)
    /// Two computers send the same file.
    case twins(String, String)
    /// Nobody says what is kept; of so many stores.
    case keeper(newest: Timestamp?, stores: Share)

    /// Each cause without its figures; its word stands in JSON and event lines, and is never translated.
    private enum Kind: String, CaseIterable {
      case silent, own, late, bypassed, unsigned, promise, chain, audit, clock, twins, keeper
    }

    private var kind: Kind {
      switch self {
      case .silent: .silent
      case .own: .own
      case .late: .late
      case .bypassed: .bypassed
      case .unsigned: .unsigned
      case .promise: .promise
      case .chain: .chain
      case .audit: .audit
      case .clock: .clock
      case .twins: .twins
      case .keeper: .keeper
      }
    }

    package var word: String { kind.rawValue }
    package static let words = Kind.allCases.map(\.rawValue)
  }

  /// Who at head office has seen it.
  package struct Seen: Hashable, Sendable {
    package let by: Person?
    package let at: Timestamp
    /// As bad as it was then; a worse one is not seen.
    package let level: Level

    package init(by: Person?, at: Timestamp, level: Level) {
      (self.by, self.at, self.level) = (by, at, level)
    }
  }

  /// `nil` = the keeper.
  package let store: StoreID?
  package let log: LogID?
  package let cause: Cause
  package let level: Level
  /// Tells this period of the condition from others; the same after a restart of the program.
  package let mark: Int
  /// When it was raised at this level, or first found where nobody knows.
  package var raised: Timestamp?
  package var seen: Seen?

  package init(
    store: StoreID?, log: LogID?, cause: Cause, level: Level, mark: Int, raised: Timestamp?
  ) {
    (self.store, self.log, self.cause, self.level) = (store, log, cause, level)
    (self.mark, self.raised) = (mark, raised)
  }

  /// Cause and store.
  package var key: String { store.map { "\(cause.word):\($0)" } ?? cause.word }
  /// As `fleet.seen` names it.
  package var id: String { "\(key)@\(mark)" }

  /// A day later somebody should look again.
  private static let seenSeconds = 86_400

  /// Takes who has seen it, unless it was less bad then; returns when that ends.
  mutating func see(_ marks: [String: Seen], at now: Timestamp) -> Timestamp? {
    guard let mark = marks[id], mark.level >= level else { return nil }
    let end = mark.at.adding(seconds: Self.seenSeconds)
    guard end > now else { return nil }
    seen = mark
    return end
  }

  /// Whether nobody has seen it, or seeing it does not end it: that an event file is another than
  /// it was stays raised.
  package var isRaised: Bool { seen == nil || !canBeShelved }

  package var canBeShelved: Bool {
    switch cause {
    case .chain, .audit: false
    default: true
    }
  }

  /// Those that nobody saw first, then the worst, then the newest.
  package static func precedes(_ left: FleetAlert, _ right: FleetAlert) -> Bool {
    if left.isRaised != right.isRaised { return left.isRaised }
    if left.level != right.level { return left.level > right.level }
    let (leftTime, rightTime) = (left.raised ?? Timestamp(), right.raised ?? Timestamp())
    return leftTime != rightTime ? leftTime > rightTime : left.id < right.id
  }
}

extension FleetSeen {
  package init(_ alert: FleetAlert) {
    self.init(
      alert: alert.id, level: alert.level.word, store: alert.store, log: alert.log?.text)
  }
}
