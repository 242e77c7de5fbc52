import BoardModel
import BoardText

/// The details behind each row of the last impression, down to its quarters of an hour.
struct ImpressionDetails {
  let scene: Scene

  typealias LabelledText = (String, String)

  private var impression: Impression { scene.impression }

  func lines(of row: ImpressionRow) -> [LabelledText] {
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

  private var worst: [LabelledText] {
    guard let worst = impression.worst, let percent = worst.percent else {
      return [(tr("unknown"), tr("Nothing is known of today yet."))]
    }
    let ends = worst.from.adding(minutes: Impression.slotMinutes)
    var lines: [LabelledText] = [
      (tr("score"), tr("{percent} of 100; half of it goes into the score", percent)),
      (tr("when"), tr("{from} to {to}", clock(worst.from), clock(ends))),
    ]
    if let cause = worst.cause {
      lines.append(
        (tr("cause"), tr("{part}: {meaning}", ImpressionText.part(cause), Self.meaning(of: cause))))
    }
    let others = impression.slots.count { $0.percent == percent } - 1
    if others > 0 {
      lines.append(
        (
          tr("also"),
          trn(
            "1 more quarter hour had this score", "{count} more quarter hours had this score",
            count: others)
        ))
    }
    lines.append(("", tr("What is known of it:")))
    lines += Impression.Part.allCases.map { part in
      (ImpressionText.part(part), value(of: part, in: worst) ?? tr("unknown"))
    }
    lines.append(("", tr("The quarter hours around it:")))
    let at = impression.slots.firstIndex { $0.from == worst.from } ?? 0
    return lines
      + impression.slots[max(0, at - 4)..<min(impression.slots.count, at + 5)].map { line(of: $0) }
  }

  private var end: [LabelledText] {
    let seen = impression.endCoverage
    guard seen.of > 0 else { return [(tr("unknown"), tr("The store is not open yet."))] }
    let mean = impression.end.map(String.init) ?? tr("unknown")
    return [
      (
        tr("average"),
        tr(
          "{mean} of 100 over the last {minutes} open minutes; half of it goes into the score",
          mean, seen.of)
      ),
      (
        tr("known"),
        tr("{count} of these {all} minutes; unknown minutes are left out", seen.count, seen.of)
      ), ("", tr("Their quarter hours:")),
    ]
      + impression.endSlots.reversed().map { slot, minutes in
        let (key, text) = line(of: slot)
        return (
          key,
          minutes < Impression.slotMinutes
            ? tr("{line}   {minutes} min of it", text, minutes) : text
        )
      }
  }

  private func lines(of part: Impression.Part) -> [LabelledText] {
    let seen = impression.slots.count { $0.parts[part] != nil }
    let decided = impression.slots.count { $0.cause == part }
    return [
      (tr("means"), Self.meaning(of: part)),
      (tr("known"), tr("in {count} of {all} quarter hours", seen, impression.slots.count)),
      (
        tr("worst"),
        tr(
          "the worst part in {count} of the {seen} known quarter hours", decided,
          impression.coverage.count)
      ), ("", tr("The newest first:")),
    ]
      + impression.slots.reversed().map { slot in
        let gauge = slot.parts[part].map { Self.gauge($0) + " " } ?? ""
        return (clock(slot.from), gauge + (value(of: part, in: slot) ?? tr("unknown")))
      }
  }

  private var trend: [LabelledText] {
    let words = ImpressionText(scene: scene)
    let head: LabelledText =
      scene.isLoadingOlderDays
      ? (tr("reading"), tr("Older days are being read from the file."))
      : (tr("days"), words.meanOfAll)
    return [head]
      + scene.historyToNow.days.reversed().map { day in
        let score = Self.leftPadded(day.score.map(String.init) ?? "-")
        return (scene.date(day.day), "\(score) \(words.cause(of: day, isShort: false))")
      }
  }

  private func lines(of measure: WeekMap.Measure, on weekday: Weekday) -> [LabelledText] {
    let map = scene.historyToNow.weekMap(measure, dayStarts: scene.plan.dayStarts)
    let hours = map.hours.compactMap { hour in map.cell(weekday, hour: hour).map { (hour, $0) } }
    guard !hours.isEmpty else {
      return [(tr("unknown"), tr("The store was not open on this weekday."))]
    }
    let days = trn("1 day", "{count} days", count: map.dayCount(weekday))
    let means =
      measure == .impression
      ? tr("the average score of its quarter hours, over {days}", days)
      : tr("the average of the longest wait in each quarter hour, over {days}", days)
    return [(tr("each hour"), means)]
      + hours.map { hour, cell in
        let number = { (value: Int) in
          measure == .impression ? "\(value)" : FigureText.wait(value)
        }
        let text = cell.mean.map { mean in
          let (mean, seen) = (Self.leftPadded(number(mean), to: 5), cell.coverage)
          return cell.worst.map {
            tr(
              "{mean}   known for {seen} of {all} quarter hours, worst {value} on {date}", mean,
              seen.count, seen.of, number($0.value), scene.date($0.day))
          } ?? tr("{mean}   known for {seen} of {all} quarter hours", mean, seen.count, seen.of)
        }
        return (
          self.hour(hour), text ?? tr("unknown   for all {all} quarter hours", cell.coverage.of)
        )
      }
  }

  private func lines(of day: Day) -> [LabelledText] {
    guard let score = scene.historyToNow.days.first(where: { $0.day == day }) else { return [] }
    let cause = ImpressionText(scene: scene).cause(of: score, isShort: true)
    let lines: [LabelledText] = [
      (tr("score"), score.score.map { tr("{score} of 100", $0) } ?? tr("unknown")),
      (tr("worst"), cause),
      (tr("end"), score.end.map(String.init) ?? tr("unknown: nothing is known of the last hour")),
      (tr("known"), tr("{count} of {all} quarter hours", score.coverage.count, score.coverage.of)),
      (tr("signed"), score.isSigned ? tr("yes") : tr("NOT SIGNED")),
      ("", tr("The worst of each hour:")),
    ]
    return lines + hours(of: score) + [(tr("report"), tr("exitboard report --day {day}", "\(day)"))]
  }

  private func hours(of score: DayScore) -> [LabelledText] {
    var hours: [(hour: Int, quarters: [DayScore.Quarter])] = []
    for quarter in score.quarters {
      if hours.last?.hour != quarter.hour { hours.append((quarter.hour, [])) }
      hours[hours.count - 1].quarters.append(quarter)
    }
    return hours.map { hour, quarters in
      let low = quarters.compactMap(\.percent).min()
      let wait = quarters.compactMap(\.waitSeconds).max()
      let text = low.map { "\(Self.gauge($0)) \(Self.leftPadded("\($0)"))" } ?? tr("unknown")
      return (self.hour(hour), text + waited(wait))
    }
  }

  /// The start of a quarter, such as `18:45`, and what was observed in it.
  private func line(of slot: Impression.Slot) -> LabelledText {
    guard let percent = slot.percent else { return (clock(slot.from), tr("unknown")) }
    let parts = Impression.Part.allCases.compactMap { part in
      slot.parts[part].map { "\(ImpressionText.part(part)) \($0)" }
    }
    return (
      clock(slot.from),
      "\(Self.gauge(percent)) \(Self.leftPadded("\(percent)"))   \(parts.joined(separator: ", "))"
    )
  }

  private func value(of part: Impression.Part, in slot: Impression.Slot) -> String? {
    slot.parts[part].map {
      Self.leftPadded("\($0)") + (part == .queue ? waited(slot.waitSeconds) : "")
    }
  }

  private func waited(_ seconds: Int?) -> String {
    seconds.map { "   " + tr("waits up to {wait}", FigureText.wait($0)) } ?? ""
  }

  private func clock(_ moment: Timestamp) -> String { scene.clock(moment) }

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

  private static func leftPadded(_ text: String, to width: Int = 3) -> String {
    String(repeating: " ", count: max(0, width - text.count)) + text
  }
}
