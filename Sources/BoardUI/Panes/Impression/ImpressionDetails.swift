import BoardModel
import BoardText

/// The details behind each row of the last impression, down to its quarters of an hour.
struct ImpressionDetails {
  let scene: Scene

  private var impression: Impression { scene.impression }

  func lines(of row: ImpressionRow) -> [PageLine] {
    switch row {
    case .worst: worst
    case .end: end
    case .today: impression.slots.reversed().map { line(of: $0) }
    case .trend: trend
    case .part(let part): lines(of: part)
    case .week(let measure, let weekday): lines(of: measure, on: weekday)
    case .day(let day): lines(of: day)
    }
  }

  private var worst: [PageLine] {
    guard let worst = impression.worst, let percent = worst.percent else {
      return [PageLine(tr("unknown"), tr("Nothing is known of today yet."))]
    }
    let ends = worst.from.adding(minutes: Impression.slotMinutes)
    var lines = [
      PageLine(tr("score"), tr("{percent} of 100; half of it goes into the score", percent)),
      PageLine(tr("when"), tr("{from} to {to}", scene.clock(worst.from), scene.clock(ends))),
    ]
    if let cause = worst.cause {
      let part = ImpressionText.part(cause)
      lines.append(PageLine(tr("cause"), tr("{part}: {meaning}", part, Self.meaning(of: cause))))
    }
    let others = impression.slots.count { $0.percent == percent } - 1
    if others > 0 {
      let text = trn(
        "1 more quarter hour had this score", "{count} more quarter hours had this score",
        count: others)
      lines.append(PageLine(tr("also"), text))
    }
    lines.append(PageLine("", tr("What is known of it:")))
    lines += Impression.Part.allCases.map { part in
      PageLine(ImpressionText.part(part), value(of: part, in: worst) ?? tr("unknown"))
    }
    lines.append(PageLine("", tr("The quarter hours around it:")))
    let at = impression.slots.firstIndex { $0.from == worst.from } ?? 0
    return lines
      + impression.slots.dropFirst(max(0, at - 4)).prefix(at + 5 - max(0, at - 4))
      .map { line(of: $0) }
  }

  private var end: [PageLine] {
    let seen = impression.endCoverage
    guard seen.of > 0 else { return [PageLine(tr("unknown"), tr("The store is not open yet."))] }
    let average = tr(
      "{mean} of 100 over the last {minutes} open minutes; half of it goes into the score",
      impression.end.map(String.init) ?? tr("unknown"), seen.of)
    let known = tr(
      "{count} of these {all} minutes; unknown minutes are left out", seen.count, seen.of)
    return [
      PageLine(tr("average"), average), PageLine(tr("known"), known),
      PageLine("", tr("Their quarter hours:")),
    ]
      + impression.endSlots.reversed().map { slot, minutes in
        let whole = line(of: slot)
        guard minutes < Impression.slotMinutes else { return whole }
        return PageLine(whole.key, tr("{line}   {minutes} min of it", whole.text, minutes))
      }
  }

  private func lines(of part: Impression.Part) -> [PageLine] {
    let seen = impression.slots.count { $0.parts[part] != nil }
    let decided = impression.slots.count { $0.cause == part }
    let worst = tr(
      "the worst part in {count} of the {seen} known quarter hours", decided,
      impression.coverage.count)
    let head = [
      PageLine(tr("means"), Self.meaning(of: part)),
      PageLine(tr("known"), tr("in {count} of {all} quarter hours", seen, impression.slots.count)),
      PageLine(tr("worst"), worst), PageLine("", tr("The newest first:")),
    ]
    return head
      + impression.slots.reversed().map { slot in
        let gauge = slot.parts[part].map { Self.gauge($0) + " " } ?? ""
        let value = value(of: part, in: slot) ?? tr("unknown")
        return PageLine(scene.clock(slot.from), gauge + value)
      }
  }

  private var trend: [PageLine] {
    let words = ImpressionText(scene: scene)
    let head =
      scene.isLoadingOlderDays
      ? PageLine(tr("reading"), tr("Older days are being read from the file."))
      : PageLine(tr("days"), words.meanOfAll)
    return [head]
      + scene.historyToNow.days.reversed().map { day in
        let score = ImpressionText.leftPadded(day.score.map(String.init) ?? "-")
        return PageLine(scene.date(day.day), "\(score) \(words.cause(of: day, isShort: false))")
      }
  }

  private func lines(of measure: WeekMap.Measure, on weekday: Weekday) -> [PageLine] {
    let map = scene.weekMap(measure)
    let hours = map.hours.compactMap { hour in map.cell(weekday, hour: hour).map { (hour, $0) } }
    guard !hours.isEmpty else {
      return [PageLine(tr("unknown"), tr("The store was not open on this weekday."))]
    }
    let days = trn("1 day", "{count} days", count: map.dayCount(weekday))
    let means =
      measure == .impression
      ? tr("the average score of its quarter hours, over {days}", days)
      : tr("the average of the longest wait in each quarter hour, over {days}", days)
    let number = { (value: Int) in measure == .impression ? "\(value)" : FigureText.wait(value) }
    return [PageLine(tr("each hour"), means)]
      + hours.map { hour, cell in
        let text = cell.mean.map { mean in
          let (mean, seen) = (ImpressionText.leftPadded(number(mean), to: 5), cell.coverage)
          return cell.worst.map {
            tr(
              "{mean}   known for {seen} of {all} quarter hours, worst {value} on {date}", mean,
              seen.count, seen.of, number($0.value), scene.date($0.day))
          } ?? tr("{mean}   known for {seen} of {all} quarter hours", mean, seen.count, seen.of)
        }
        let unknown = tr("unknown   for all {all} quarter hours", cell.coverage.of)
        return PageLine(self.hour(hour), text ?? unknown)
      }
  }

  private func lines(of day: Day) -> [PageLine] {
    guard let score = scene.historyToNow.days.first(where: { $0.day == day }) else { return [] }
    let cause = ImpressionText(scene: scene).cause(of: score, isShort: true)
    let end = score.end.map(String.init) ?? tr("unknown: nothing is known of the last hour")
    let (seen, all) = (score.coverage.count, score.coverage.of)
    return [
      PageLine(tr("score"), score.score.map { tr("{score} of 100", $0) } ?? tr("unknown")),
      PageLine(tr("worst"), cause), PageLine(tr("end"), end),
      PageLine(tr("known"), tr("{count} of {all} quarter hours", seen, all)),
      PageLine(tr("signed"), score.isSigned ? tr("yes") : tr("NOT SIGNED")),
      PageLine("", tr("The worst of each hour:")),
    ] + hours(of: score) + [PageLine(tr("report"), tr("exitboard report --day {day}", "\(day)"))]
  }

  private func hours(of score: DayScore) -> [PageLine] {
    var hours: [(hour: Int, quarters: [DayScore.Quarter])] = []
    for quarter in score.quarters {
      if hours.last?.hour != quarter.hour { hours.append((quarter.hour, [])) }
      hours[hours.count - 1].quarters.append(quarter)
    }
    return hours.map { hour, quarters in
      let low = quarters.compactMap(\.percent).min()
      let wait = quarters.compactMap(\.waitSeconds).max()
      let text = low.map(Self.gaugeAndPercent) ?? tr("unknown")
      return PageLine(self.hour(hour), text + waited(wait))
    }
  }

  /// The start of a quarter, such as `18:45`, and what was observed in it.
  private func line(of slot: Impression.Slot) -> PageLine {
    let parts = Impression.Part.allCases.compactMap { part in
      slot.parts[part].map { "\(ImpressionText.part(part)) \($0)" }
    }.joined(separator: ", ")
    let text = slot.percent.map { "\(Self.gaugeAndPercent($0))   \(parts)" }
    return PageLine(scene.clock(slot.from), text ?? tr("unknown"))
  }

  private func value(of part: Impression.Part, in slot: Impression.Slot) -> String? {
    slot.parts[part].map {
      ImpressionText.leftPadded("\($0)") + (part == .queue ? waited(slot.waitSeconds) : "")
    }
  }

  private func waited(_ seconds: Int?) -> String {
    seconds.map { "   " + tr("waits up to {wait}", FigureText.wait($0)) } ?? ""
  }

  private func hour(_ hour: Int) -> String {
    scene.timeStyle.text(ClockTime(hour: hour, minute: 0))
  }

  private static func meaning(of part: Impression.Part) -> String {
    switch part {
    case .queue: tr("the longest wait: 100 up to the amber limit, 50 at the red, 0 at the critical")
    case .restroom: tr("what restroom rounds found, and rounds that were missed")
    case .payment: tr("how long card payments took, and connections that were down")
    case .cues: tr("50 less for each cue that hurries customers")
    case .promises:
      tr("50 if the customer was told otherwise, 0 if broken or the customer had to pay")
    }
  }

  /// A gauge of ten cells, in characters that every glyph set has.
  private static func gauge(_ percent: Int) -> String {
    let full = min(10, max(0, (percent + 5) / 10))
    return String(repeating: "█", count: full) + String(repeating: "░", count: 10 - full)
  }

  private static func gaugeAndPercent(_ percent: Int) -> String {
    "\(gauge(percent)) \(ImpressionText.leftPadded("\(percent)"))"
  }
}
