/// The checkout figures of one moment, for the queue pane, `status` and the report.
package struct QueueFigures: Hashable, Sendable {
  package enum Basis: String, Hashable, Sendable {
    case measured, estimated
  }

  package enum LaneState: Hashable, Sendable {
    case open, shut
    /// Staffed and open, with nobody there.
    case idle
    /// No valid sample; `ageSeconds` since the last one.
    case stale(ageSeconds: Int)
  }

  package struct LaneRow: Hashable, Sendable {
    package var lane: Lane
    package var state: LaneState
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

    /// People waiting and in service; `nil` if there is no valid count.
    package var people: Int? { waiting.map { $0 + (serving ?? 0) } }
  }

  /// How many staffed lanes an arrival rate needs.
  package enum Need: Hashable, Sendable {
    case lanes(Int)
    /// Too little is known of the arrivals, or more servers are needed than the model covers.
    case unknown
  }

  /// The expected wait some minutes ahead.
  package enum Outlook: Hashable, Sendable {
    case wait(seconds: Int)
    case unknown
  }

  package struct Attribution: Hashable, Sendable {
    package var lane: LaneID
    /// The part of the wait that more lanes would remove.
    package var tooFewLanesSeconds: Int
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
  package var needNow = Need.unknown
  package var needIn15Minutes = Need.unknown
  package var needIn30Minutes = Need.unknown
  /// Open staffed lanes, the unit of `need...`.
  package var openLanes = 0
  /// Tills at open self-service banks, which take a part of the load.
  package var selfServers = 0
  /// Arrival rate over the last 15 minutes; `nil` if too little is known.
  package var arrivalsPerHour: Int?
  package var serviceMilliseconds = 0
  package var serviceBasis = Basis.estimated
  package var outlookWithOneMore = Outlook.unknown
  package var outlookAsNow = Outlook.unknown
  package var outlookWithOneLess = Outlook.unknown
  /// More customers arrive than the open lanes can serve.
  package var isGrowing = false
  /// With one lane less the service level would still be met, now and in 30 minutes.
  package var canCloseOne: Bool {
    guard case .lanes(let now) = needNow else { return false }
    let later = if case .lanes(let count) = needIn30Minutes { count } else { now }
    return max(now, later) < openLanes
  }
  /// The queueing model behind `need...`, such as `M/M/c, 90% ≤ 3:00`.
  package var model = ""
  /// The queueing model behind `outlookWithOneMore` and `outlookAsNow`.
  package var outlookModel = ""
  package var attribution: Attribution?
  package var cardLink: CardLink?
  package var feelsLikeSeconds: Int?
  /// Since when the worst wait has been at or over the red limit without a break.
  package var redSince: Timestamp?
  /// The longest wait in `graph`.
  package var peakWaitSeconds: Int?
  package var sayThis: SayThis?
  /// True while the board asks for one timed customer.
  package var isSamplingDue = false

  package struct Hour: Hashable, Sendable {
    package let hour: Int
    package let quarters: [Level?]

    package init(hour: Int, quarters: [Level?]) {
      self.hour = hour
      self.quarters = quarters
    }
  }

  /// A sentence for a cashier to tell a waiting customer.
  package enum SayThis: Hashable, Sendable {
    case cardLinkDown, cardLinkSlow, anotherLaneOpens, thankForWaiting
  }
}
