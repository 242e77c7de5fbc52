import BoardModel

/// The notation of moments in a plan: `open+30m`, `close-1h15m`, `cleared`, `end`.
extension Moment {
  /// `nil` where `planText` is not a moment, or more than a day from its anchor.
  init?(planText: String) {
    let text = planText.filter { $0 != " " }
    guard let (word, anchor) = Moment.anchors.first(where: { text.hasPrefix($0.word) }) else {
      return nil
    }
    let rest = text.dropFirst(word.count)
    if rest.isEmpty {
      self.init(anchor, 0)
      return
    }
    guard let sign = rest.first, sign == "+" || sign == "-",
      let minutes = Moment.minutes(rest.dropFirst()), minutes <= 1440
    else { return nil }
    self.init(anchor, sign == "-" ? -minutes : minutes)
  }

  /// The text from which `init(planText:)` makes the same moment.
  var planText: String {
    let word = Moment.anchors.first { $0.anchor == anchor }?.word ?? ""
    let minutes = abs(offsetMinutes)
    if minutes == 0 { return word }
    let hours = minutes >= 60 ? "\(minutes / 60)h" : ""
    let rest = minutes % 60 > 0 ? "\(minutes % 60)m" : ""
    return word + (offsetMinutes < 0 ? "-" : "+") + hours + rest
  }

  private static let anchors: [(word: String, anchor: Anchor)] = [
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
