/// What the queue pane, `status` and the report say of the checkout at one moment.
package struct QueueFigures: Hashable, Sendable {
  package enum Basis: String, Hashable, Sendable {
    case measured, estimated
  }

  package enum LaneState: Hashable, Sendable {
    case open, shut
    /// Staffed and open, nobody there.
    case idle
    /// The feed is late; `ageSeconds` since its last reading.
    case stale(ageSeconds: Int)
  }

  package struct LaneRow: Hashable, Sendable {
    package var lane: Lane
    package var state: LaneState
    package var waiting: Int?
    package var serving: Int?
    /// Wait of the next joiner.
    package var waitSeconds: Int?
    package var basis: Basis?
    /// Wait of the last one served or timed.
    package var lastWaitSeconds: Int?
    package var servedPerHour: Int?
    /// Worst wait of each of the last 60 minutes in seconds, oldest first; `nil` = no reading.
    package var trend: [Int?]
    package var level: Level
    package var ageSeconds: Int?
    /// What is hard to believe about the lane's feed; empty where nothing is.
    package var doubts: [FeedDoubt] = []

    /// Waiting and served; `nil` where nothing was ever read.
    package var people: Int? { waiting.map { $0 + (serving ?? 0) } }
  }

  /// Lanes that would be needed at a moment.
  package enum Need: Hashable, Sendable {
    case lanes(Int)
    /// Too few arrivals known.
    case unknown
  }

  /// What the wait becomes.
  package enum Outlook: Hashable, Sendable {
    case wait(seconds: Int)
    /// More arrive than can be served: the line grows without end.
    case growsWithoutEnd
    case unknown
  }

  package struct Attribution: Hashable, Sendable {
    package var lane: LaneID
    /// The part of the wait that more lanes would cure.
    package var tooFewLanesSeconds: Int
    /// The part that slow payments cost.
    package var cardLinkSeconds: Int
    package var paymentMilliseconds: Int?
  }

  package struct CardLink: Hashable, Sendable {
    package var level: Level
    package var lastMilliseconds: Int?
    package var isOffline: Bool
  }

  package var lanes: [LaneRow] = []
  /// The open lane where the next one waits longest.
  package var worst: LaneID?
  /// Shoppers whose wait is known, this business day.
  package var measuredCount = 0
  /// Lane minutes in which no more people waited than should, of those in which the line is known.
  package var onePlusOne = Share(count: 0, of: 0)
  /// Of the measured waits of this business day, those no longer than the red limit.
  package var serviceLevel = Share(count: 0, of: 0)
  /// Nearest rank on whole seconds.
  package var p50Seconds: Int?
  package var p90Seconds: Int?
  package var maxSeconds: Int?
  package var leftCount = 0
  package var balkCount = 0
  package var renegeCount = 0
  /// Minutes of `graph` by the worst lane's level; those in which nothing is known are in none of them.
  package var greenMinutes = 0
  package var amberMinutes = 0
  package var redMinutes = 0
  /// Minutes of the business day so far in which the worst wait was red or more, whatever `graph` shows.
  package var redMinutesToday = 0
  /// Worst wait of each minute over all lanes, oldest first, ending with the minute of `now`; `spanMinutes` long.
  package var graph: [Int?] = []
  /// Local hour (0-23) and its four quarters' worst levels, from the hour of opening on; `nil` = nothing known.
  package var hours: [Hour] = []
  package var needNow = Need.unknown
  package var need15 = Need.unknown
  package var need30 = Need.unknown
  /// Open lanes with a cashier; what `need...` counts too.
  package var openLanes = 0
  /// Tills at open self-service banks, which take their part of the load.
  package var selfServers = 0
  /// Arrivals over the last quarter of an hour; `nil` where too little is known.
  package var arrivalsPerHour: Int?
  package var serviceMilliseconds = 0
  package var serviceBasis = Basis.estimated
  package var ifOneMore = Outlook.unknown
  package var ifNothing = Outlook.unknown
  /// The model `need...` rests on, such as `M/M/c, 90% ≤ 3:00`.
  package var model = ""
  /// What `ifOneMore` and `ifNothing` rest on.
  package var outlookModel = ""
  package var attribution: Attribution?
  package var cardLink: CardLink?
  package var feelsLikeSeconds: Int?
  /// Since when the worst wait has been at or over the red limit without a break.
  package var overSince: Timestamp?
  /// The longest wait of `graph`.
  package var peakSeconds: Int?
  package var sayThis: SayThis?
  /// A prompt for one timed shopper stands open.
  package var isSamplingDue = false

  package struct Hour: Hashable, Sendable {
    package let hour: Int
    package let quarters: [Level?]

    package init(hour: Int, quarters: [Level?]) {
      self.hour = hour
      self.quarters = quarters
    }
  }

  /// A sentence a cashier may say to somebody who waits.
  package enum SayThis: Hashable, Sendable {
    case cardLinkDown, cardLinkSlow, anotherLaneOpens, thankForWaiting
  }
}
