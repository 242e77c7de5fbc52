/// What was seen at a lane at one moment: people counted, or a wait in seconds.
package struct Reading: Hashable, Sendable, Codable {
  package let at: Timestamp
  /// People not yet being served; -1 where a wait was read and nobody was counted.
  let waiting: Int32
  /// -1 = not told.
  let serving: Int32
  /// The wait as it was measured, or as a feed displays it; -1 = only people were counted.
  let seconds: Int32
  /// Mean service time at the lane when this was read; 0 = none known.
  let serviceMilliseconds: Int32
  /// Somebody's wait, not a feed's or our own reckoning.
  package let isMeasured: Bool
  /// When the same was last read again; `at` where it never was.
  package internal(set) var seen: Timestamp

  /// A wait worked out from a count is shown up to here; whoever would wait longer than 4 hours is a sensor's fault.
  package static let estimateLimitSeconds = 14_400
  /// More people than this at one lane are shown, flagged and raise no alarm; our own bound.
  package static let plausiblePeople = 500
}

extension Reading {
  package static func counted(
    _ fields: QueueCounted, at: Timestamp, serviceMilliseconds: Int32
  ) -> Reading {
    Reading(
      at: at, waiting: Int32(clamping: fields.waiting ?? -1),
      serving: Int32(clamping: fields.serving ?? -1),
      seconds: Int32(clamping: fields.displayedSeconds ?? -1),
      serviceMilliseconds: serviceMilliseconds, isMeasured: false, seen: at)
  }

  package static func waited(
    seconds: Int, at: Timestamp, serviceMilliseconds: Int32
  ) -> Reading {
    Reading(
      at: at, waiting: -1, serving: -1, seconds: Int32(clamping: max(0, seconds)),
      serviceMilliseconds: serviceMilliseconds, isMeasured: true, seen: at)
  }

  package var isCount: Bool { waiting >= 0 }

  /// Waiting and served; `nil` where nobody was counted.
  package var people: Int? { isCount ? Int(waiting) + Int(max(0, serving)) : nil }

  package var isPlausible: Bool { waiting <= Reading.plausiblePeople }

  /// The wait of whoever joins at this moment, in seconds.
  package func waitSeconds(at pace: LanePace) -> Int {
    if seconds >= 0 { return Int(seconds) }
    return pace.waitSeconds(
      waiting: Int(waiting), serving: serving < 0 ? nil : Int(serving),
      serviceMilliseconds: Int(serviceMilliseconds))
  }
}

/// What turns a count of people at a lane into a wait.
package struct LanePace: Hashable, Sendable {
  /// Tills behind the one line; at least 1.
  package let servers: Int
  /// What a customer takes where the lane has served nobody whose service was timed.
  package let standardServiceMilliseconds: Int

  package init(servers: Int, standardServiceMilliseconds: Int) {
    self.servers = servers
    self.standardServiceMilliseconds = standardServiceMilliseconds
  }

  /// Everybody waiting, and the one in service half done, at the mean service time; 0 of that = none known.
  package func waitSeconds(waiting: Int, serving: Int?, serviceMilliseconds: Int) -> Int {
    // Where nobody said who is being served: a line means that all tills are busy.
    let busy = serving ?? (waiting > 0 ? servers : 0)
    if waiting <= 0 && busy < servers { return 0 }
    let service = serviceMilliseconds > 0 ? serviceMilliseconds : standardServiceMilliseconds
    let halves = 2 * waiting + (busy >= servers ? 1 : 0)
    let seconds = (halves * service + 1000 * servers) / (2000 * servers)
    return min(seconds, Reading.estimateLimitSeconds)
  }
}
