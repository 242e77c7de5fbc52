import BoardJournal
import BoardModel
import BoardText

/// When a standing and the plan go out: on a change, at once for a new red alert, and every minute.
struct StandingSchedule {
  private var offered: Standing?
  private var plan: [String] = []
  private var sent: Standing?
  private var sentPlan: [String]?
  private var sentAt = Int.min
  /// Requests that are not answered yet.
  private var tokens: Set<Int> = []
  private(set) var isStored = false
  /// Why the newest is not stored.
  private(set) var trouble: WireError?

  private static let changeMilliseconds = 10_000
  private static let restMilliseconds = 60_000

  mutating func offer(_ standing: Standing, plan: [String]) {
    offered = standing
    self.plan = plan
  }

  /// A new session: everything is sent again.
  mutating func begin() {
    (sent, sentPlan, sentAt, tokens, isStored, trouble) = (nil, nil, .min, [], false, nil)
  }

  /// When the next one is to be sent.
  func due(_ now: Int) -> Int {
    guard let offered, sentAt != .min, let sent else { return offered == nil ? .max : now }
    if offered.red > sent.red { return now }
    let isSame = offered.withoutTime == sent.withoutTime
    return sentAt + (isSame ? Self.restMilliseconds : Self.changeMilliseconds)
  }

  mutating func send(
    _ key: StoreKey, _ now: Int, _ notes: inout [String], _ request: (String, [UInt8]) -> Int
  ) {
    guard let offered, due(now) <= now else { return }
    (sent, sentAt) = (offered, now)
    do {
      let body = try JournalEncoder.object(try offered.members())
      tokens.insert(request(Subjects.subject(.standing, key), body))
    } catch {
      let rejected = WireError.file(.rejected("\(error)"))
      if trouble != rejected { notes.append(rejected.description) }
      trouble = rejected
      return
    }
    guard plan != sentPlan else { return }
    sentPlan = plan
    let text = plan.joined(separator: "\n")
    // A longer plan is in no event file either; without it, head office leaves out the audit.
    guard text.utf8.count <= LineLimits.maxBytes else { return }
    tokens.insert(request(Subjects.subject(.plan, key), Array(text.utf8)))
  }

  /// Takes an answer; `false` = it is not about a standing.
  mutating func take(_ token: Int, _ message: Incoming, _ notes: inout [String]) -> Bool {
    guard tokens.remove(token) != nil else { return false }
    if message.isAcknowledgement {
      (isStored, trouble) = (true, nil)
      return true
    }
    let what = tr("to keep the standing")
    let error =
      message.status == 503
      ? .noStream(subject: Subjects.prefix + "now.>")
      : WireError.refusal(of: what, message) ?? .unreadable(what)
    trouble = error
    notes.append(error.description)
    return true
  }

  mutating func fail(_ token: Int, _ complaint: String?, _ notes: inout [String]) {
    guard tokens.remove(token) != nil else { return }
    let error = WireError.silent(request: tr("to keep the standing"), complaint: complaint)
    trouble = error
    if notes.last != error.description { notes.append(error.description) }
  }
}

extension Standing {
  /// What counts as a change.
  fileprivate var withoutTime: Standing {
    var standing = self
    standing.at = Timestamp()
    return standing
  }
}
