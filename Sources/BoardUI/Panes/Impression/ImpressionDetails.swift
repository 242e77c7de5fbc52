import BoardModel
import BoardReport
import BoardText

/// What each row of the last impression counts, and the quarter hours behind it.
struct ImpressionDetails {
  let scene: Scene

  private var impression: Impression { scene.impression }
  private var slots: [ImpressionSlot] { impression.slots }

  func lines(of row: ImpressionRow) -> [PageLine] {
    switch row {
    case .today: today
    case .lastHour: lastHour
    case .worst: worst
    case .trend: trend
    case .quarters: slots.reversed().map { line(of: $0) }
    case .reason(let reason): lines(of: reason)
    case .restrooms: restrooms
    case .goodbyes: goodbyes
    case .voices: voices
    case .week(let measure, let weekday): lines(of: measure, on: weekday)
    case .day(let day): lines(of: day)
    }
  }

  private var today: [PageLine] {
    lines(of: impression.today, impression.todayPercent)
      + LeavingReason.allCases.map { reason in
        let count = impression.today.badly[reason] ?? 0
        let text = tr("{count}: {meaning}", count, meaning(of: reason))
        return PageLine(ImpressionText.word(reason), text)
      }
  }

  private var lastHour: [PageLine] {
    guard let lastHour = impression.lastHour, let from = impression.lastHourFrom else {
      return [PageLine(tr("unknown"), ImpressionText(scene: scene).lastHour)]
    }
    let when = tr(
      "from {clock}, {minutes} minutes before closing, until the last customer is out",
      scene.clock(from), Impression.lastHourMinutes)
    let few = tr("no share of fewer than {count} known customers", Impression.minCustomers)
    return [PageLine(tr("when"), when)] + lines(of: lastHour, impression.lastHourPercent)
      + (lastHour.known < Impression.minCustomers ? [PageLine(tr("too few"), few)] : [])
      + [PageLine("", tr("Its quarter hours:"))]
      + slots.filter { $0.from >= from }.reversed().map { line(of: $0) }
  }

  private func lines(of customers: CustomerCounts, _ percent: Int?) -> [PageLine] {
    let share = tr(
      "{share} of the {known} customers of whom anything is known; 100% only if all did",
      ImpressionText.text(percent), customers.known)
    let known = tr(
      "{count} of {all} customers; without half of them there is no share", customers.known,
      customers.total)
    return [
      PageLine(tr("left well"), share),
      PageLine(
        tr("customers"),
        tr(
          "{well} left well, {badly} badly, {unknown} unknown", customers.well, customers.badCount,
          customers.unknown)),
      PageLine(tr("known"), known),
      PageLine(tr("badly"), tr("something is known against the end of the visit: see the reasons")),
    ]
  }

  private var worst: [PageLine] {
    guard let worst = impression.worst else {
      return [PageLine(tr("none"), ImpressionText(scene: scene).worst)]
    }
    let at = slots.firstIndex(of: worst) ?? 0
    return [
      PageLine(tr("when"), tr("{from} to {to}", scene.clock(worst.from), scene.clock(worst.to)))
    ] + lines(of: worst.customers, worst.customers.percent)
      + [
        PageLine(tr("reasons"), reasons(worst.customers)),
        PageLine("", tr("The quarter hours around it:")),
      ] + slots.dropFirst(max(0, at - 4)).prefix(at + 5 - max(0, at - 4)).map { line(of: $0) }
  }

  private func lines(of reason: LeavingReason) -> [PageLine] {
    let bad = slots.filter { $0.customers.badly[reason] != nil }
    let count = trn(
      "1 customer left badly for it", "{count} customers left badly for it",
      count: impression.today.badly[reason] ?? 0)
    return [PageLine(tr("means"), meaning(of: reason)), PageLine(tr("today"), count)]
      + bad.reversed().map { line(of: $0) }
  }

  private var restrooms: [PageLine] {
    let minutes = impression.restrooms
    let share = tr(
      "{share} of {all} open minutes, all rooms in service together", minutes.percentText,
      minutes.of)
    return [
      PageLine(tr("share"), share),
      PageLine(tr("means"), tr("the last round passed and the next one is not overdue")),
      PageLine(
        tr("apart"), tr("who visited the restrooms is not known, so they count no customers")),
    ]
  }

  private var goodbyes: [PageLine] {
    let goodbyes = impression.goodbyes
    return [
      PageLine(
        tr("watched"),
        tr(
          "{count}, {prompted} of them when the board asked", goodbyes.count,
          goodbyes.promptedCount)),
      PageLine(tr("thanked"), goodbyes.thanked.estimateText),
      PageLine(tr("smiled"), goodbyes.smiled.estimateText),
      PageLine(tr("asked back"), goodbyes.askedBack.estimateText),
      PageLine(tr("helped"), goodbyes.helpOffered.estimateText),
      PageLine(tr("gossip"), goodbyes.overheard.estimateText),
      PageLine(
        tr("likely"), tr("the share of all customers lies there in 95 of 100 such samples")),
    ]
  }

  private var voices: [PageLine] {
    [
      PageLine(tr("good"), impression.goodVoices.estimateText),
      PageLine(
        tr("means"), tr("customers who said something good, of those whose words were recorded")),
      PageLine(tr("badly"), tr("who complained counts as one customer who left badly")),
    ]
  }

  private var trend: [PageLine] {
    let words = ImpressionText(scene: scene)
    let head =
      scene.isLoadingOlderDays
      ? PageLine(tr("reading"), tr("Older days are being read from the file."))
      : PageLine(tr("days"), words.meanOfAll)
    let means =
      scene.day.isAroundTheClock
      ? tr("days are compared by the share of the whole day")
      : tr("days are compared by the share of the last hour")
    return [head, PageLine(tr("means"), means)]
      + scene.historyToNow.days.reversed().map { day in
        let share = DisplayText(day.percent.map { "\($0)%" } ?? "-")
          .padded(to: 4, isRightAligned: true)
        return PageLine(scene.date(day.day), "\(share) \(words.cause(of: day))")
      }
  }

  private func lines(of measure: WeekMap.Measure, on weekday: Weekday) -> [PageLine] {
    let map = scene.weekMap(measure)
    let hours = map.hours.compactMap { hour in map.cell(weekday, hour: hour).map { (hour, $0) } }
    guard !hours.isEmpty else {
      return [PageLine(tr("unknown"), tr("The store was not open on this weekday."))]
    }
    let isImpression = measure == .impression
    let days = trn("1 day", "{count} days", count: map.dayCount(weekday))
    let means =
      isImpression
      ? tr("the share of its known customers that left well, over {days}", days)
      : tr("the average of the longest wait in each quarter hour, over {days}", days)
    let number = { (value: Int) in isImpression ? "\(value)%" : FigureText.wait(value) }
    return [PageLine(tr("each hour"), means)]
      + hours.map { hour, cell in
        let mean = cell.mean.map(number) ?? tr("unknown")
        let (seen, all) = (cell.coverage.count, cell.coverage.of)
        let known =
          isImpression
          ? tr("known for {seen} of {all} customers", seen, all)
          : tr("known for {seen} of {all} quarter hours", seen, all)
        let worst = cell.worst.map {
          tr(", worst {value} on {date}", number($0.value), scene.date($0.day))
        }
        return PageLine(
          self.hour(hour),
          DisplayText(mean).padded(to: 5, isRightAligned: true) + "   " + known + (worst ?? ""))
      }
  }

  private func lines(of day: Day) -> [PageLine] {
    guard let score = scene.historyToNow.days.first(where: { $0.day == day }) else { return [] }
    let lastHour = score.lastHour.map { hour in
      tr(
        "{well} left well, {badly} badly, {unknown} unknown", hour.well, hour.badCount,
        hour.unknown)
    }
    return lines(of: score.today, score.today.percent) + [
      PageLine(tr("last hour"), lastHour ?? tr("unknown")),
      PageLine(tr("worst"), ImpressionText(scene: scene).cause(of: score)),
      PageLine(tr("signed"), score.isSigned ? tr("yes") : tr("NOT SIGNED")),
      PageLine("", tr("By hours:")),
    ] + hours(of: score) + [PageLine(tr("report"), tr("exitboard report --day {day}", "\(day)"))]
  }

  private func hours(of score: DayScore) -> [PageLine] {
    var hours: [(hour: Int, quarters: [DayScore.Quarter])] = []
    for quarter in score.quarters {
      if hours.last?.hour != quarter.hour { hours.append((quarter.hour, [])) }
      hours[hours.count - 1].quarters.append(quarter)
    }
    return hours.map { hour, quarters in
      let customers = quarters.map(\.customers).reduce(.init(), +)
      return PageLine(
        self.hour(hour), text(customers, wait: quarters.compactMap(\.waitSeconds).max()))
    }
  }

  /// The start of a quarter hour, such as `18:45`, and how its customers left.
  private func line(of slot: ImpressionSlot) -> PageLine {
    PageLine(scene.clock(slot.from), text(slot.customers, wait: slot.waitSeconds))
  }

  private func text(_ customers: CustomerCounts, wait: Int?) -> String {
    guard customers.total > 0 else { return tr("no customer") }
    let share = customers.percent.map {
      Self.gauge($0) + " " + DisplayText("\($0)%").padded(to: 4, isRightAligned: true)
    }
    let parts = [
      share ?? tr("unknown"), tr("{bad} of {all} badly", customers.badCount, customers.total),
      customers.badCount > 0 ? reasons(customers) : nil,
      wait.map { tr("waits up to {wait}", FigureText.wait($0)) },
    ]
    return parts.compactMap(\.self).joined(separator: "   ")
  }

  /// `queue 7, payment 2`.
  private func reasons(_ customers: CustomerCounts) -> String {
    LeavingReason.allCases.compactMap { reason in
      customers.badly[reason].map { "\(ImpressionText.word(reason)) \($0)" }
    }.joined(separator: ", ")
  }

  private func hour(_ hour: Int) -> String {
    scene.timeStyle.text(ClockTime(hour: hour, minute: 0))
  }

  private func meaning(of reason: LeavingReason) -> String {
    let thresholds = scene.plan.thresholds
    return switch reason {
    case .queue:
      tr(
        "waited {limit} or more: timed, else the till's estimate when they joined",
        FigureText.wait(thresholds.waitRedSeconds))
    case .gaveUp: tr("walked past the line or gave up waiting")
    case .payment:
      tr(
        "paid by card in {seconds} seconds or more, or while the card machine was down",
        thresholds.paymentRedMilliseconds / 1000)
    case .cues: tr("a cue that hurries customers was seen: one customer each")
    case .complaints: tr("a customer complained: one customer each")
    case .promises: tr("a promise was broken or contradicted: one customer each")
    }
  }

  /// A gauge of ten cells, in characters that every glyph set has.
  private static func gauge(_ percent: Int) -> String {
    let full = min(10, max(0, (percent + 5) / 10))
    return String(repeating: "█", count: full) + String(repeating: "░", count: 10 - full)
  }
}
