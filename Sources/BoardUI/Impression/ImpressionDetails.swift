import BoardCanvas
import BoardModel

/// What stands behind each line of the last impression, down to the quarters it is made of.
struct ImpressionDetails {
  let scene: Scene

  typealias Line = (String, String)

  private var impression: Impression { scene.impression }

  func lines(of row: ImpressionRow) -> [Line] {
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

  private var worst: [Line] {
    guard let worst = impression.worst else {
      return [("unknown", "Nothing was observed today yet, so no quarter is the worst.")]
    }
    let percent = worst.percent ?? 0
    let others = impression.slots.count { $0.percent == percent } - 1
    var lines: [Line] = [
      ("worth", "\(percent) of 100; half of it goes into the score"),
      ("when", span(of: worst)),
      ("by", worst.cause.map { "\($0.rawValue): \(Self.meaning(of: $0))" } ?? "-"),
    ]
    if others > 0 { lines.append(("also", "\(others) more quarters were worth as little")) }
    lines.append(("", "What was observed in it:"))
    lines += parts(of: worst)
    lines.append(("", "The quarters around it:"))
    let at = impression.slots.firstIndex { $0.from == worst.from } ?? 0
    lines += impression.slots[max(0, at - 4)..<min(impression.slots.count, at + 5)].map {
      line(of: $0)
    }
    return lines
  }

  private var end: [Line] {
    let seen = impression.endSeen
    guard seen.of > 0 else { return [("unknown", "The store is not open yet.")] }
    let mean = impression.end.map(String.init) ?? "unknown"
    return [
      (
        "mean",
        "\(mean) of 100 over the last \(seen.of) open minutes; half of it goes into the score"
      ),
      ("seen", "\(seen.count) of these \(seen.of) minutes; unseen ones count neither way"),
      ("", "The quarters they lie in:"),
    ]
      + impression.ending.reversed().map { slot, minutes in
        let line = line(of: slot)
        return (
          line.0, minutes < Impression.slotMinutes ? "\(line.1)   \(minutes) min of it" : line.1
        )
      }
  }

  private func lines(of part: Impression.Part) -> [Line] {
    let seen = impression.slots.filter { $0.parts[part] != nil }
    var lines: [Line] = [
      ("is", Self.meaning(of: part)),
      ("seen", "in \(seen.count) of \(impression.slots.count) quarters"),
    ]
    let decided = impression.slots.count { $0.cause == part }
    lines.append(("decided", "\(decided) of the \(impression.seen.count) quarters that were seen"))
    lines.append(("", "From now back:"))
    lines += impression.slots.reversed().map { slot in
      let wait =
        part == .queue ? slot.waitSeconds.map { "   waited up to \(Wording.wait($0))" } : nil
      return (
        Wording.clock(slot.from, scene.zone),
        slot.parts[part].map {
          "\(Self.gauge($0)) \(Self.filled("\($0)", to: 3))\(wait ?? "")"
        } ?? "unknown"
      )
    }
    return lines
  }

  private var trend: [Line] {
    let days = scene.historyToNow.days
    let words = ImpressionWords(scene: scene)
    let head: Line =
      scene.isRecalling
      ? ("reading", "Older days are being read from the file.") : ("days", words.meanOfAll)
    return [head]
      + days.reversed().map { day in
        (Wording.date(day.day), "\(Self.score(day.score)) \(words.cause(of: day, isShort: false))")
      }
  }

  private func lines(of measure: WeekMap.Measure, on weekday: Weekday) -> [Line] {
    let map = scene.historyToNow.week(measure, dayStarts: scene.plan.dayStarts)
    let hours = map.hours.compactMap { hour in map.cell(weekday, hour: hour).map { (hour, $0) } }
    guard !hours.isEmpty else { return [("unknown", "The store was not open on this weekday.")] }
    let means =
      measure == .impression ? "what its quarters were worth" : "the longest wait of each quarter"
    return [("each hour", "the mean of \(means), over \(map.dayCount(weekday)) days")]
      + hours.map { hour, cell in
        let number = { (value: Int) in measure == .impression ? "\(value)" : Wording.wait(value) }
        let seen = "\(cell.seen.count) of \(cell.seen.of) quarters"
        let text =
          cell.mean.map { mean in
            let worst = cell.worst.map { ", worst \(number($0.value)) on \(Wording.date($0.day))" }
            return "\(Self.filled(number(mean), to: 5))   seen \(seen)\(worst ?? "")"
          } ?? "unknown   none of \(cell.seen.of) quarters seen"
        return ("\(padded(hour, to: 2)):00", text)
      }
  }

  private func lines(of day: Day) -> [Line] {
    guard let score = scene.historyToNow.days.first(where: { $0.day == day }) else { return [] }
    let words = ImpressionWords(scene: scene)
    var lines: [Line] = [
      ("score", score.score.map { "\($0) of 100" } ?? "unknown"),
      ("worst", words.cause(of: score, isShort: true)),
      ("end", score.end.map(String.init) ?? "unknown: nothing was seen in the last hour"),
      ("seen", "\(score.seen.count) of \(score.seen.of) quarters"),
      ("signed", score.isSigned ? "yes" : "NOT SIGNED"),
      ("", "By hours, the worst of each:"),
    ]
    var hours: [(hour: Int, quarters: [DayScore.Quarter])] = []
    for quarter in score.quarters {
      if hours.last?.hour != quarter.hour { hours.append((quarter.hour, [])) }
      hours[hours.count - 1].quarters.append(quarter)
    }
    lines += hours.map { hour, quarters in
      let wait = quarters.compactMap(\.waitSeconds).max().map {
        "   waited up to \(Wording.wait($0))"
      }
      let text =
        quarters.compactMap(\.percent).min().map {
          "\(Self.gauge($0)) \(Self.filled("\($0)", to: 3))"
        }
        ?? "unknown"
      return ("\(padded(hour, to: 2)):00", text + (wait ?? ""))
    }
    return lines + [("sheet", "exitboard report --day \(day)")]
  }

  /// `18:45` and what was seen then.
  private func line(of slot: Impression.Slot) -> Line {
    guard let percent = slot.percent else {
      return (Wording.clock(slot.from, scene.zone), "unknown")
    }
    let parts = Impression.Part.allCases.compactMap { part in
      slot.parts[part].map { "\(part.rawValue) \($0)" }
    }
    return (
      Wording.clock(slot.from, scene.zone),
      "\(Self.gauge(percent)) \(Self.filled("\(percent)", to: 3))   \(parts.joined(separator: ", "))"
    )
  }

  private func span(of slot: Impression.Slot) -> String {
    let ends = slot.from.adding(minutes: Impression.slotMinutes)
    return "\(Wording.clock(slot.from, scene.zone)) to \(Wording.clock(ends, scene.zone))"
  }

  private func parts(of slot: Impression.Slot) -> [Line] {
    Impression.Part.allCases.map { part in
      let wait =
        part == .queue ? slot.waitSeconds.map { "   waited up to \(Wording.wait($0))" } : nil
      return (part.rawValue, slot.parts[part].map { "\($0)\(wait ?? "")" } ?? "unknown")
    }
  }

  private static func meaning(of part: Impression.Part) -> String {
    switch part {
    case .queue: "the longest wait, 100 up to amber, 50 at red, 0 from critical"
    case .restroom: "what a round found, and rounds that did not come"
    case .payment: "what card payments took, and links that were down"
    case .cues: "50 off for each cue that hurries customers"
    case .promises: "told otherwise 50, broken or paid for by the customer 0"
    }
  }

  /// Ten cells, in characters that every glyph set has.
  private static func gauge(_ percent: Int) -> String {
    let full = min(10, max(0, (percent + 5) / 10))
    return String(repeating: "█", count: full) + String(repeating: "░", count: 10 - full)
  }

  private static func score(_ score: Int?) -> String {
    filled(score.map(String.init) ?? "-", to: 3)
  }

  private static func filled(_ text: String, to width: Int) -> String {
    String(repeating: " ", count: max(0, width - text.count)) + text
  }
}
