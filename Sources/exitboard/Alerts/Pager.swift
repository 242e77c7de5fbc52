package import BoardModel
import BoardReport
import BoardText
package import BoardUI
import Glibc

/// Sends alerts through the programs of the plan, each alert once, however many boards are on the file.
package struct Pager: ~Copyable {
  private struct Job {
    let id: String
    let step: Int
    let state: Page.State
    let ring: Timestamp
  }

  private let route: AlertRoute
  private let store: String
  private let zone: TimeZoneRules
  private let journal: String
  private var command: AlertCommand
  /// The file as it was last read, with what this board knows since.
  private var ledger: PageLedger
  private var jobs: [Int: Job] = [:]
  private var lastToken = 0
  /// Programs that have ended, until that is in the file.
  private var ended: [AlertCommand.Outcome] = []
  private var lastSecond = 0

  package init(_ plan: Plan, zone: TimeZoneRules, journal: String, route: AlertRoute) {
    self.init(store: plan.store, zone: zone, journal: journal, route: route)
  }

  /// `store` is the name of the store or of the fleet.
  init(store: String, zone: TimeZoneRules, journal: String, route: AlertRoute) {
    self.route = route
    self.journal = journal
    self.zone = zone
    self.store = store
    command = AlertCommand(
      environment: route.environment, limit: LoopTimes.alertCommand,
      endsOrphans: !route.steps.isEmpty)
    // An alert may have ended while no board ran.
    ledger = route.steps.isEmpty ? PageLedger() : PageLedger.reading(beside: journal)
  }

  /// What went wrong last and was not made good, as a sentence; `nil` = nothing.
  package var fault: String? { ledger.fault }

  package func timeLeft(at now: MonotonicTime) -> Duration? { command.timeLeft(at: now) }

  /// Whether `poll` has something to do: once a second, and while programs run.
  func isDue(at now: Timestamp) -> Bool {
    !route.steps.isEmpty && (now.seconds != lastSecond || command.runningCount > 0)
  }

  /// Starts programs for what is due; `alerts` = `nil` while they are not known.
  ///
  /// - Returns: a sentence for each program that failed, and each line that others wrote to their standard error.
  package mutating func poll(
    _ alerts: [RingingAlert]?, at now: Timestamp, uptime: MonotonicTime
  ) -> [String] {
    poll(paged: alerts?.map { PagedAlert($0) }, at: now, uptime: uptime)
  }

  mutating func poll(
    paged alerts: [PagedAlert]?, at now: Timestamp, uptime: MonotonicTime
  ) -> [String] {
    lastSecond = now.seconds
    let new = command.poll(at: uptime)
    ended += new
    if let alerts { ledger.update(alerts, stepCount: route.steps.count, at: now) }
    if !ended.isEmpty || alerts != nil && !ledger.due(route.steps, at: now).isEmpty {
      exchange(alerts, at: now, uptime)
    }
    return new.flatMap { outcome in
      outcome.failure.map { [$0] }
        ?? outcome.errors.split(separator: "\n").map { tr("The alert command says: {line}", $0) }
    }
  }

  /// Writes how programs ended, claims what is due, and starts the programs for it.
  private mutating func exchange(
    _ alerts: [PagedAlert]?, at now: Timestamp, _ uptime: MonotonicTime
  ) {
    var claimed: [(page: Page, state: Page.State)] = []
    let (ended, jobs, steps, free) = (ended, jobs, route.steps, command.freeCount)
    let isDone = ledger.changeFile(beside: journal) { ledger in
      for outcome in ended {
        guard let job = jobs[outcome.token] else { continue }
        ledger.end(
          job.id, step: job.step, job.state, ring: job.ring, failure: outcome.failure, at: now)
      }
      guard let alerts else { return }
      ledger.update(alerts, stepCount: steps.count, at: now)
      for (index, state) in ledger.due(steps, at: now).prefix(free) {
        ledger.claim(index, at: now)
        claimed.append((ledger.pages[index], state))
      }
    }
    guard isDone else { return }
    for outcome in ended { self.jobs[outcome.token] = nil }
    self.ended = []
    for (page, state) in claimed {
      lastToken += 1
      self.jobs[lastToken] = Job(id: page.id, step: page.step, state: state, ring: page.ring)
      command.start(
        steps[page.step].command,
        message: page.message(state, store: store, url: route.url, zone: zone), token: lastToken,
        at: uptime)
    }
  }
}

extension Page {
  /// Message for a program: one JSON object on one line; `subject` is empty for the whole store.
  func message(
    _ state: State, store: String, url: String, zone: TimeZoneRules, isTest: Bool = false
  ) -> String {
    var json: JSON = [
      "id": id, "state": state.rawValue, "rule": subject.rule, "subject": subject.subject,
      "level": subject.level, "since": subject.since, "value": subject.value,
      "limit": subject.limit, "unit": subject.unit, "store": store, "sentence": subject.sentence,
      "step": step + 1, "pane": subject.pane, "row": subject.row, "by": by, "link": link(url),
    ]
    if isTest { json = json + ["test": true] }
    return json.line(in: zone)
  }

  /// The address of the plan for this row; empty if the plan has none.
  private func link(_ url: String) -> String {
    [("{pane}", subject.pane), ("{row}", subject.row), ("{id}", id)].reduce(url) {
      $0.replacing($1.0, with: Page.percentEncoded($1.1))
    }
  }

  private static func percentEncoded(_ text: String) -> String {
    text.utf8.map { byte in
      let character = Character(Unicode.Scalar(byte))
      if character.isASCII, character.isLetter || character.isNumber || "-._~".contains(character) {
        return String(character)
      }
      let hex = String(byte, radix: 16, uppercase: true)
      return "%" + (hex.count < 2 ? "0" : "") + hex
    }.joined()
  }
}
