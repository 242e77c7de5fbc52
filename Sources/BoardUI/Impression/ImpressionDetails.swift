import BoardModel
import BoardText
import BoardWords

/// The details behind each row of the last impression, down to its quarters of an hour.
struct ImpressionDetails {
  let scene: Scene

  typealias LabelledText = (String, String)
  private typealias Page = Words.ImpressionPage

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
      return [(Page.unknownKey, Page.noWorst)]
    }
    let ends = worst.from.adding(minutes: Impression.slotMinutes)
    var lines: [LabelledText] = [
      (Page.worthKey, Page.worth(percent)),
      (Page.whenKey, Page.when(clock(worst.from), clock(ends))),
    ]
    if let cause = worst.cause {
      lines.append((Page.byKey, Page.by(ImpressionText.part(cause), Self.meaning(of: cause))))
    }
    let others = impression.slots.count { $0.percent == percent } - 1
    if others > 0 { lines.append((Page.alsoKey, Page.also(others))) }
    lines.append(("", Page.observed))
    lines += Impression.Part.allCases.map { part in
      (ImpressionText.part(part), value(of: part, in: worst) ?? Page.unknownKey)
    }
    lines.append(("", Page.around))
    let at = impression.slots.firstIndex { $0.from == worst.from } ?? 0
    return lines
      + impression.slots[max(0, at - 4)..<min(impression.slots.count, at + 5)].map { line(of: $0) }
  }

  private var end: [LabelledText] {
    let seen = impression.endCoverage
    guard seen.of > 0 else { return [(Page.unknownKey, Page.notOpenYet)] }
    let mean = impression.end.map(String.init) ?? Page.unknownKey
    return [
      (Page.meanKey, Page.mean(mean, of: seen.of)),
      (Page.seenKey, Page.seenMinutes(seen.count, of: seen.of)), ("", Page.endQuarters),
    ]
      + impression.endSlots.reversed().map { slot, minutes in
        let (key, text) = line(of: slot)
        return (
          key, minutes < Impression.slotMinutes ? Page.partly(text, minutes: minutes) : text
        )
      }
  }

  private func lines(of part: Impression.Part) -> [LabelledText] {
    let seen = impression.slots.count { $0.parts[part] != nil }
    let decided = impression.slots.count { $0.cause == part }
    return [
      (Page.isKey, Self.meaning(of: part)),
      (Page.seenKey, Page.seen(seen, of: impression.slots.count)),
      (Page.decidedKey, Page.decided(decided, of: impression.coverage.count)), ("", Page.backwards),
    ]
      + impression.slots.reversed().map { slot in
        let gauge = slot.parts[part].map { Self.gauge($0) + " " } ?? ""
        return (clock(slot.from), gauge + (value(of: part, in: slot) ?? Page.unknownKey))
      }
  }

  private var trend: [LabelledText] {
    let words = ImpressionText(scene: scene)
    let head: LabelledText =
      scene.isLoadingOlderDays ? (Page.readingKey, Page.reading) : (Page.daysKey, words.meanOfAll)
    return [head]
      + scene.historyToNow.days.reversed().map { day in
        let score = Self.leftPadded(day.score.map(String.init) ?? "-")
        return (scene.date(day.day), "\(score) \(words.cause(of: day, isShort: false))")
      }
  }

  private func lines(of measure: WeekMap.Measure, on weekday: Weekday) -> [LabelledText] {
    let map = scene.historyToNow.weekMap(measure, dayStarts: scene.plan.dayStarts)
    let hours = map.hours.compactMap { hour in map.cell(weekday, hour: hour).map { (hour, $0) } }
    guard !hours.isEmpty else { return [(Page.unknownKey, Page.neverOpen)] }
    let days = Words.Impression.days(map.dayCount(weekday))
    let means =
      measure == .impression ? Page.impressionMean(days: days) : Page.waitMean(days: days)
    return [(Page.hourKey, means)]
      + hours.map { hour, cell in
        let number = { (value: Int) in
          measure == .impression ? "\(value)" : FigureText.wait(value)
        }
        let text = cell.mean.map { mean in
          let (mean, seen) = (Self.leftPadded(number(mean), to: 5), cell.coverage)
          return cell.worst.map {
            Page.hour(
              mean, seen: seen.count, of: seen.of, worst: number($0.value),
              on: scene.date($0.day))
          } ?? Page.hour(mean, seen: seen.count, of: seen.of)
        }
        return (self.hour(hour), text ?? Page.unseenHour(of: cell.coverage.of))
      }
  }

  private func lines(of day: Day) -> [LabelledText] {
    guard let score = scene.historyToNow.days.first(where: { $0.day == day }) else { return [] }
    let cause = ImpressionText(scene: scene).cause(of: score, isShort: true)
    let lines: [LabelledText] = [
      (Page.scoreKey, score.score.map { Page.score($0) } ?? Page.unknownKey),
      (Page.worstKey, cause),
      (Page.endKey, score.end.map(String.init) ?? Page.endUnknown),
      (Page.seenKey, Page.quarters(score.coverage.count, of: score.coverage.of)),
      (Page.signedKey, score.isSigned ? Page.signed : Page.notSigned), ("", Page.byHours),
    ]
    return lines + hours(of: score) + [(Page.sheetKey, Page.sheet("\(day)"))]
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
      let text = low.map { "\(Self.gauge($0)) \(Self.leftPadded("\($0)"))" } ?? Page.unknownKey
      return (self.hour(hour), text + waited(wait))
    }
  }

  /// The start of a quarter, such as `18:45`, and what was observed in it.
  private func line(of slot: Impression.Slot) -> LabelledText {
    guard let percent = slot.percent else { return (clock(slot.from), Page.unknownKey) }
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
    seconds.map { "   " + Page.waited(FigureText.wait($0)) } ?? ""
  }

  private func clock(_ moment: Timestamp) -> String { scene.clock(moment) }

  private func hour(_ hour: Int) -> String {
    scene.timeStyle.text(ClockTime(hour: hour, minute: 0))
  }

  private static func meaning(of part: Impression.Part) -> String {
    switch part {
    case .queue: Page.queueMeaning
    case .restroom: Page.restroomMeaning
    case .payment: Page.paymentMeaning
    case .cues: Page.cuesMeaning
    case .promises: Page.promisesMeaning
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
