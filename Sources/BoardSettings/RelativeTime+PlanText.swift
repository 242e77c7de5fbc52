import BoardModel

/// The notation of moments in a plan: `open+30m`, `close-1h15m`, `cleared`, `end`, `15:00`.
extension RelativeTime {
  /// `nil` where `planText` is not a moment, or more than a day from its reference.
  init?(planText: String) {
    let text = planText.filter { $0 != " " }
    if let time = ClockTime(text: text) {
      self.init(.clock, time.minutes)
      return
    }
    guard let (word, reference) = RelativeTime.references.first(where: { text.hasPrefix($0.word) })
    else {
      return nil
    }
    let rest = text.dropFirst(word.count)
    if rest.isEmpty {
      self.init(reference, 0)
      return
    }
    guard let sign = rest.first, sign == "+" || sign == "-",
      let minutes = RelativeTime.minutes(rest.dropFirst()), minutes <= 1440
    else { return nil }
    self.init(reference, sign == "-" ? -minutes : minutes)
  }

  /// The text from which `init(planText:)` makes the same moment.
  var planText: String {
    if reference == .clock {
      return "\(ClockTime(hour: offsetMinutes / 60, minute: offsetMinutes % 60))"
    }
    let word = RelativeTime.references.first { $0.reference == reference }?.word ?? ""
    let minutes = abs(offsetMinutes)
    if minutes == 0 { return word }
    let hours = minutes >= 60 ? "\(minutes / 60)h" : ""
    let rest = minutes % 60 > 0 ? "\(minutes % 60)m" : ""
    return word + (offsetMinutes < 0 ? "-" : "+") + hours + rest
  }

  private static let references: [(word: String, reference: Reference)] = [
    ("open", .opens), ("cleared", .cleared), ("close", .closes), ("end", .end),
  ]

  /// Reads `45m`, `2h`, `1h15m`.
  private static func minutes(_ text: Substring) -> Int? {
    var rest = text
    var total = 0
    var seen: [Character] = []
    while !rest.isEmpty {
      let digits = rest.prefix { $0.isASCII && $0.isNumber }
      guard (1...4).contains(digits.count), let number = Int(digits),
        let unit = rest.dropFirst(digits.count).first, unit == "h" || unit == "m",
        !seen.contains(unit)
      else { return nil }
      seen.append(unit)
      total += unit == "h" ? number * 60 : number
      rest = rest.dropFirst(digits.count + 1)
    }
    return seen.isEmpty ? nil : total
  }
}
