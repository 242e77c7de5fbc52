/// The checkout figures of one moment, for the queue pane, `status` and the report.
package struct QueueFigures: Hashable, Sendable {
  package enum Basis: String, Hashable, CaseIterable, Sendable {
    case measured, estimated
  }

  package enum LaneState: String, Hashable, CaseIterable, Sendable {
    case open, shut
    /// Staffed and open, with nobody there.
    case idle
    /// No valid sample, although there was one.
    case stale
    /// Nothing was reported of it this business day, and what is known of others was counted by hand.
    case unknown
  }

  package struct LaneRow: Hashable, Sendable {
    package var lane: Lane
    package var state: LaneState
    /// Tills or counters that serve its line now; 0 while it is shut.
    package var openServers: Int
    package var waiting: Int?
    package var serving: Int?
    /// Wait of the next joiner; `nil` if unknown.
    package var waitSeconds: Int?
    package var basis: Basis?
    /// Wait of the last customer served or timed.
    package var lastWaitSeconds: Int?
    package var servedPerHour: Int?
    /// Worst wait in seconds in each of the last 60 minutes, oldest first; `nil` if unknown.
    package var trend: [Int?]
    package var level: Level
    package var ageSeconds: Int?
    /// Why the lane's feed may be wrong; empty if nothing is suspicious.
    package var warnings: [FeedWarning] = []
    /// Whether each counter behind the line is open; empty for a lane with one server.
    package var openCounters: [Bool] = []
    /// What is broken, while the lane is shut for it.
    package var fault: String?

    /// Not open, as far as anybody knows.
    package var isShutOrUnknown: Bool { state == .shut || state == .unknown }

    /// People waiting and in service; `nil` if there is no valid count.
    package var people: Int? { waiting.map { $0 + (serving ?? 0) } }
  }

  package struct Attribution: Hashable, Sendable {
    package var lane: LaneID
    /// The part of the wait that more lanes would have removed.
    package var tooFewLanesSeconds: Int
    /// As many lanes are open as are needed now, so that there were too few only before.
    package var areEnoughOpen: Bool
    /// An open lane that is idle or has at least two people less.
    package var shorterLane: LaneID?
    /// The part of the wait that standing at `shorterLane` would remove.
    package var shorterLaneSeconds: Int
    /// The part of the wait that slow payments cause.
    package var cardLinkSeconds: Int
    package var paymentMilliseconds: Int?
  }

  package struct CardLink: Hashable, Sendable {
    package var level: Level
    package var lastMilliseconds: Int?
    package var isOffline: Bool
  }

  package var lanes: [LaneRow] = []
  /// The open lane with the longest wait for the next joiner.
  package var worstLane: LaneID?
  /// Customers whose wait was measured, this business day.
  package var measuredCount = 0
  /// Lane minutes with at most the target number waiting, of those with a known line.
  package var shortLines = Share(count: 0, of: 0)
  /// Measured waits of this business day within the red limit, of all measured ones.
  package var serviceLevel = Share(count: 0, of: 0)
  /// The red limit.
  package var waitLimitSeconds = 0
  /// Nearest rank on whole seconds.
  package var p50WaitSeconds: Int?
  package var p90WaitSeconds: Int?
  package var maxWaitSeconds: Int?
  package var leftCount = 0
  package var balkCount = 0
  package var renegeCount = 0
  /// Minutes of `graph` by the level of the worst wait; minutes with an unknown wait count in none.
  package var greenMinutes = 0
  package var amberMinutes = 0
  package var redMinutes = 0
  /// Minutes of the whole business day so far with a worst wait of red or more.
  package var redMinutesToday = 0
  /// Worst wait over all lanes in each of the last `spanMinutes` minutes, up to now, oldest first.
  package var graph: [Int?] = []
  /// Worst level of each quarter of each local hour (0-23), from opening on; `nil` if unknown.
  package var hours: [Hour] = []
  /// Lanes needed so that the line is short in 10 and 15 minutes; `nil` if the arrivals are unknown.
  package var needNow: Int?
  /// The same with the arrivals expected in the next 15 minutes, as in `outlooks`.
  package var needIn15Minutes: Int?
  /// Lanes that the arrivals expected in 30 minutes need in the long run.
  package var needIn30Minutes: Int?
  /// Open staffed lanes, the unit of `need...`.
  package var openLanes = 0
  /// Tills at open self-service banks, which take a part of the load.
  package var selfServers = 0
  /// Arrival rate at the staffed lanes; `nil` if too little is known.
  package var arrivalsPerHour: Int?
  package var serviceMilliseconds = 0
  package var serviceBasis = Basis.estimated
  /// The expected waits in 5, 10 and 15 minutes; empty if the arrivals are unknown.
  package var outlooks: [Outlook] = []
  package var outlookWithOneMore: Int? { outlooks.last?.withOneMore }
  package var outlookAsNow: Int? { outlooks.last?.asNow }
  package var outlookWithOneLess: Int? { outlooks.last?.withOneLess }
  /// More customers arrive than the open lanes can serve.
  package var isGrowing = false
  /// With one lane less the service level would still be met, now, in 15 and in 30 minutes, and no line is too long now.
  ///
  /// The need is of all lanes together: the others may be many while one has too few people.
  package var canCloseOne: Bool {
    guard let needNow, lanes.allSatisfy({ $0.waitSeconds ?? 0 <= waitLimitSeconds }) else {
      return false
    }
    return [needNow, needIn15Minutes, needIn30Minutes].allSatisfy { $0 ?? 0 < openLanes }
  }
  /// The queueing model behind `need...`, such as `M/M/c, 90% ≤ 3:00`.
  package var model = ""
  /// Lanes that this hour needed on the last same weekdays; `nil` without such days.
  package var usualNeed: Int?
  package var attribution: Attribution?
  package var cardLink: CardLink?
  package var feelsLikeSeconds: Int?
  /// The part of the wait that `feelsLikeSeconds` is, in percent.
  package var feelsLikePercent = 0
  /// Since when the worst wait has been at or over the red limit without a break.
  package var redSince: Timestamp?
  /// The longest wait in `graph`.
  package var peakWaitSeconds: Int?
  package var sayThis: SayThis?
  /// True while the board asks for one timed customer.
  package var isSamplingDue = false

  /// The wait of a customer who joins in so many minutes; `nil` without a lane to wait at.
  package struct Outlook: Hashable, Sendable {
    package let minutes: Int
    package let withOneMore: Int?
    package let asNow: Int?
    package let withOneLess: Int?
  }

  package struct Hour: Hashable, Sendable {
    package let hour: Int
    package let quarters: [Level?]
  }

  /// A sentence for a cashier to tell a waiting customer.
  package enum SayThis: String, Hashable, CaseIterable, Sendable {
    case cardLinkDown, cardLinkSlow, shorterLane, anotherLaneOpens, thankForWaiting
  }
}
