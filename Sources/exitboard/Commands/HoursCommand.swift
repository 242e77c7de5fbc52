import ArgumentParser
import BoardJournal
import BoardModel
import BoardSettings
import BoardText

struct HoursCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "hours",
    abstract: "Show the hours of the coming two weeks, or set those of a day.",
    discussion: """
      exitboard hours 2026-12-24 09:00-14:00 --reason "Christmas Eve"
      exitboard hours tomorrow closed
      exitboard hours 2026-12-24 planned    takes back what was set for that day
      """)

  @OptionGroup var store: StoreOptions

  @Option(help: "Why the hours of that day differ from the plan.")
  var reason: String?

  @Option(help: "Who sets them: initials of 1 to 12 letters or digits.")
  var by: String?

  @Argument(help: "A business day: 2026-12-24, today or tomorrow.")
  var day: String?

  @Argument(help: "closed, 24h, planned, or openings: 09:00-13:00, 15:00-20:00.")
  var hours: [String] = []

  private static let listedDays = 14
  private static let maxDaysAhead = 400

  func run() throws {
    let loaded = try store.loadPlan()
    let now = WallClock.now
    let journal = try FoldedJournal(
      path: store.journalPath, isNamed: false, loaded: loaded, upTo: nil)
    let today = loaded.calendar.businessDay(of: now)
    let listing = HoursListing(
      floor: journal.floor, plan: loaded.plan(with: journal.floor, at: now))
    guard let text = day else {
      let lines = (0..<HoursCommand.listedDays).map { listing.line(of: today.adding(days: $0)) }
      return try Output.message(lines.joined(separator: "\n") + "\n")
    }
    let day = try read(text, today: today)
    guard !hours.isEmpty else { return try Output.message(listing.line(of: day) + "\n") }
    let facts = try facts(of: day, today: today, listing)
    var writer = loaded.journalWriter(to: store, source: nil)
    let person = by.map { Person($0) }
    let drafts = facts.map { fact in
      Draft(at: now, by: person, source: nil, id: nil, fact: fact)
    }
    for receipt in try writer.append(drafts, now: now, if: nil, keys: [:]) {
      try Output.data("ok \(receipt.seq) \(receipt.hash)\n")
    }
  }

  private func read(_ text: String, today: Day) throws(Failure) -> Day {
    let day =
      switch text {
      case "today": today
      case "tomorrow": today.adding(days: 1)
      default: Day(text: text)
      }
    guard let day else {
      throw Failure.usage(tr("'{text}' is not a day; write 2026-12-24, today or tomorrow", text))
    }
    guard day >= today else {
      throw Failure.usage(
        tr(
          "{day} is over; 'exitboard log day.hours day={day} hours=...' corrects its hours",
          day.description))
    }
    guard day <= today.adding(days: HoursCommand.maxDaysAhead) else {
      throw Failure.usage(
        tr(
          "{day} is more than {limit} days ahead; write it in [hours.dates] of the plan",
          day.description, HoursCommand.maxDaysAhead))
    }
    return day
  }

  /// What sets the hours of the day, or takes back all that set them.
  private func facts(of day: Day, today: Day, _ listing: HoursListing) throws(Failure) -> [Fact] {
    let text = hours.joined(separator: " ")
    if text == "planned" {
      let changes = listing.floor.days.hoursChanges(on: day)
      guard !changes.isEmpty else {
        throw Failure(.data, tr("the hours of {day} are those of the plan", day.description))
      }
      return changes.map { .log(.voided(RecordVoided(ref: $0.record.seq, reason: reason))) }
    }
    let opening = try HoursCommand.opening(text)
    if let hours = opening.hours, !listing.plan.fits(hours) {
      throw Failure.usage(listing.plan.misfit(hours, on: day.description))
    }
    let named = day == today ? nil : day
    return [.day(.hours(DayHours(day: named, hours: opening, reason: reason)))]
  }

  private static func opening(_ text: String) throws(Failure) -> DayOpening {
    do throws(HoursError) {
      return try DayOpening(text: text)
    } catch {
      let words = ["closed", "24h", "planned"]
      throw Failure.usage(error.description + suggestion(for: text, among: words))
    }
  }
}

/// The hours of days, each with where they come from.
struct HoursListing {
  let floor: Floor
  let plan: Plan

  /// `Thu 24 Dec  09:00-14:00  set 23 Dec 18:02 MK: Christmas Eve`.
  func line(of day: Day) -> String {
    let style = plan.timeStyle
    let name = DisplayText(style.text(day)).padded(to: 15)
    let hours = DisplayText(hours(of: day)).padded(to: 26)
    return "\(name) \(hours) \(source(of: day))"
  }

  private func hours(of day: Day) -> String {
    let posted = PostedHours(day: day, floor: floor, plan: plan, before: nil)
    guard let opens = posted.opens else { return tr("closed") }
    guard let closes = posted.closes else { return tr("24h") }
    let edges = [opens] + posted.breaks.flatMap { [$0.lowerBound, $0.upperBound] } + [closes]
    let clocks = edges.map { plan.timeStyle.text(floor.calendar.zone.local($0).clock) }
    return stride(from: 0, to: clocks.count, by: 2).map { "\(clocks[$0])-\(clocks[$0 + 1])" }
      .joined(separator: ", ")
  }

  private func source(of day: Day) -> String {
    func because(_ reason: String?) -> String { reason.map { tr(": {reason}", $0) } ?? "" }
    if let (record, hours) = floor.days.hoursChanges(on: day).last {
      let local = floor.calendar.zone.local(record.at)
      let when = "\(plan.timeStyle.text(local.day)) \(plan.timeStyle.text(local.clock))"
      return tr("set {moment}", when + (record.by.map { " \($0)" } ?? "")) + because(hours.reason)
    }
    if let dated = plan.inForce(on: day).datedHours(on: day) {
      return tr("plan, by date") + because(dated.reason)
    }
    return tr("plan")
  }
}
