import ArgumentParser
import BoardModel
import BoardText
import BoardUI
import Glibc

struct AlertsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "alert",
    abstract: "Show what the alert commands of the plan were told, or test them.",
    discussion: """
      With --test each command gets a test alert, or the alert with an ID of the list, first as raised \
      and then as over. Exit status 71 if one of them fails, and 78 if the plan has none.
      """)

  @OptionGroup var store: StoreOptions

  @Flag(help: "Send a test alert to every command of the plan, now.")
  var test = false

  @Argument(
    help: "With --test: the id of an alert that is sent again.", completion: Completion.alert)
  var id: String?

  func run() throws {
    let loaded = try store.loadPlan()
    for fault in loaded.faults { Output.report("\(fault)") }
    try AlertsCommand.run(
      loaded.plan.alerts, of: loaded.plan.store, zone: loaded.zone, journal: store.journalPath,
      isTest: test, id: id)
  }

  /// Lists the alerts that the programs of a store or of the fleet got, or tests them.
  static func run(
    _ route: AlertRoute, of store: String, zone: TimeZoneRules, journal: String, isTest: Bool,
    id: String?
  ) throws {
    let pages = PageLedger.reading(beside: journal).pages
    guard isTest else {
      guard id == nil else { throw Failure.usage(tr("an ID is for --test")) }
      return try list(pages, route, zone)
    }
    guard !route.steps.isEmpty else {
      throw Failure(
        .configuration,
        tr("the plan has no alert command; write one into [alerts], such as command = [\"mail\"]"))
    }
    var subject: (id: String, subject: AlertSubject)?
    if let id {
      guard let page = pages.first(where: { $0.id == id }) else {
        throw Failure.usage(tr("no alert has the id '{id}'; 'exitboard alert' lists them", id))
      }
      subject = (id, page.subject)
    }
    let now = WallClock.now
    let (id, alert) = subject ?? ("test@\(now.seconds)", AlertSubject(testAt: now))
    var command = AlertCommand(environment: route.environment, limit: LoopTimes.alertCommand)
    var failureCount = 0
    for (index, step) in route.steps.enumerated() {
      for state in [Page.State.raised, .over] {
        let page = Page(id: id, step: index, alert, at: now)
        let message = page.message(
          state, store: store, url: route.url, zone: zone, isTest: true)
        let words = step.command.joined(separator: " ")
        let outcome = AlertsCommand.run(&command, step.command, message)
        try Output.message("\(words) (\(state.rawValue)): \(outcome?.failure ?? tr("ok"))\n")
        if let errors = outcome?.errors, outcome?.failure == nil, !errors.isEmpty {
          try Output.message(errors.hasSuffix("\n") ? errors : errors + "\n")
        }
        if outcome?.failure != nil { failureCount += 1 }
      }
    }
    if failureCount > 0 { throw ExitCode(Failure.Status.osError.rawValue) }
  }

  /// Runs one program to its end.
  private static func run(
    _ command: inout AlertCommand, _ words: [String], _ message: String
  ) -> AlertCommand.Outcome? {
    command.start(words, message: message, token: 1, at: .now)
    while true {
      if let outcome = command.poll(at: .now).first { return outcome }
      _ = Glibc.poll(nil, 0, 10)
    }
  }

  private static func list(_ pages: [Page], _ route: AlertRoute, _ zone: TimeZoneRules) throws {
    if pages.isEmpty { return try Output.message(tr("no alert was sent in the last hour") + "\n") }
    let now = WallClock.now
    for page in pages {
      let steps = route.steps
      let words = steps.indices.contains(page.step) ? steps[page.step].command[0] : "-"
      let time = zone.local(page.ring).clock
      try Output.message(
        "\(time)  \(page.id)  \(page.subject.sentence)\n    \(words): \(page.progress(steps, at: now))\n"
      )
    }
  }
}

struct FleetAlertCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "alert",
    abstract: "Show what the alert commands of the fleet's plan were told, or test them.",
    discussion: "With --test each gets a test alert, or the alert with an ID of the list.")

  @Option(help: "The plan of the fleet.", completion: .file())
  var plan: String?

  @Flag(help: "Send a test alert to every command of the plan, now.")
  var test = false

  @Argument(help: "With --test: the id of an alert that is sent again.")
  var id: String?

  func run() throws {
    let plan = try LoadedFleet.load(plan).plan
    try AlertsCommand.run(
      plan.alerts, of: plan.name, zone: WallClock.processZoneRules,
      journal: FleetViewOptions.journal(nil, plan), isTest: test, id: id)
  }
}

extension Page {
  /// How far a program has got, in words.
  fileprivate func progress(_ steps: [AlertRoute.Step], at now: Timestamp) -> String {
    if !failure.isEmpty { return failure }
    if claim != nil { return tr("is being sent") }
    guard let sent else {
      guard unanswered != nil, over == nil, steps.indices.contains(step) else {
        return tr("was not needed")
      }
      return trn(
        "gets it if nobody answers for 1 minute", "gets it if nobody answers for {count} minutes",
        count: steps[step].minutes)
    }
    return tr("was told: {state}", sent.rawValue)
  }

  fileprivate init(id: String, step: Int, _ subject: AlertSubject, at now: Timestamp) {
    self.id = id
    self.step = step
    self.subject = subject
    (ring, standing) = (now, now)
  }
}

extension AlertSubject {
  fileprivate init(testAt now: Timestamp) {
    self.init(
      rule: "test", subject: "", level: Level.red.word, since: now, value: 0, limit: 0,
      unit: "minutes", pane: PaneID.queue.rawValue, row: "",
      sentence: tr("This is a test alert of exitboard; do nothing"))
  }
}
