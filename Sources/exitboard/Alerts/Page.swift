import BoardModel
import BoardUI
import Glibc

/// What one program of the plan was told about one alert, and what it is to be told next.
///
/// Each program gets an alert as `raised`, then `again` for each later ring, `seen` when somebody answers, and `over`
/// when the condition has ended.
struct Page {
  enum State: String {
    case raised, again, seen, over
  }

  /// Time in which a claim is fulfilled, or its board hangs; longer than a program may run.
  static let claimSeconds = 20
  /// Time after which a failed program is tried again.
  static let retrySeconds = 60
  /// Another board may not have read yet what raised the alert.
  static let settlingSeconds = 5

  /// The same for one alert from raised to over, and on all boards.
  let id: String
  /// Index of the program in the plan's steps.
  let step: Int
  var subject: AlertSubject
  /// When it rang last, by the time of the event file.
  var ring: Timestamp
  /// Since when nobody has answered; `nil` = somebody has.
  var unanswered: Timestamp?
  /// Who has seen it; may be empty.
  var by = ""
  var over: Timestamp?
  /// When a board last found that it stands.
  var standing: Timestamp
  /// What the program was told last; `nil` = nothing yet.
  var sent: State?
  /// The ring of what it was told last.
  var sentRing = Timestamp()
  /// Whether a program was started for it, whose success is not known.
  var isTried = false
  /// The board that sends it now, and since when.
  var claim: (process: pid_t, at: Timestamp)?
  var retry: Timestamp?
  /// What went wrong when it was last sent; empty = nothing.
  var failure = ""
  /// Whether it is due before its minutes, because the program before it failed.
  var isEarly = false

  init(_ alert: PagedAlert, ring: Timestamp, step: Int, at now: Timestamp) {
    id = alert.id
    self.step = step
    subject = alert.subject
    self.ring = ring
    unanswered = ring
    standing = now
  }

  /// Takes what is known of the alert now.
  mutating func update(_ alert: PagedAlert, at now: Timestamp) {
    subject = alert.subject
    standing = now
    ring = max(ring, alert.ring ?? ring)
    by = alert.by
    unanswered = alert.isRaised ? unanswered ?? ring : nil
    if !alert.isRaised { isEarly = false }
  }

  /// What the program is to be told now, if it gets unanswered alerts after some minutes; `nil` = nothing.
  func due(at now: Timestamp, afterMinutes minutes: Int) -> State? {
    if let claim, isClaimed(claim, at: now) { return nil }
    if let retry, now < retry, retry <= now.adding(seconds: Page.retrySeconds) { return nil }
    if over != nil { return (sent != nil || isTried) && sent != .over ? .over : nil }
    guard let unanswered else { return sent == .raised || sent == .again ? .seen : nil }
    guard isEarly || now >= unanswered.adding(minutes: minutes) else { return nil }
    if sent == nil { return .raised }
    return sent == .seen || sentRing < ring ? .again : nil
  }

  /// A claim ends with its process, and after a time.
  private func isClaimed(_ claim: (process: pid_t, at: Timestamp), at now: Timestamp) -> Bool {
    let age = now.seconds(since: claim.at)
    guard (0..<Page.claimSeconds).contains(age) else { return false }
    return kill(claim.process, 0) == 0 || errno != ESRCH
  }

  mutating func end(_ state: State, ring: Timestamp, failure: String?, at now: Timestamp) {
    claim = nil
    self.failure = failure ?? ""
    retry = failure == nil ? nil : now.adding(seconds: Page.retrySeconds)
    guard failure == nil else { return }
    (sent, sentRing, isTried) = (state, ring, false)
  }
}

/// What an alert says, in the members of its message.
struct AlertSubject {
  let rule: String
  let subject: String
  let level: String
  let since: Timestamp
  let value: Int
  let limit: Int
  let unit: String
  let pane: String
  /// Empty where the alert is about no row.
  let row: String
  let sentence: String

  var key: String { subject.isEmpty ? rule : "\(rule):\(subject)" }
}

/// An alert of a store or of the fleet, as programs are told of it.
struct PagedAlert {
  let id: String
  let subject: AlertSubject
  /// When it rang last; `nil` = it has not.
  let ring: Timestamp?
  /// Whether nobody has answered.
  let isRaised: Bool
  /// Who has answered; may be empty.
  var by = ""

  /// The same for each time that it is raised, such as `wait:3`.
  var key: String { subject.key }
}

extension PagedAlert {
  init(_ ringing: RingingAlert) {
    let alert = ringing.alert
    id = "\(alert.key)@\(alert.raised.seconds)"
    subject = AlertSubject(
      rule: alert.rule.rawValue, subject: alert.subject, level: alert.level.word,
      since: alert.since, value: alert.value, limit: alert.limit, unit: alert.rule.unit,
      pane: ringing.pane, row: ringing.row, sentence: ringing.sentence)
    ring = alert.lastRingAt
    isRaised = alert.state == .raised
    switch alert.state {
    case .raised: break
    case .acknowledged(let person, _), .shelved(_, let person): by = person?.initials ?? ""
    }
  }
}
