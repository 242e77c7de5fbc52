import CText

/// How figures are written: one form each, on every pane, in every report and message.
package enum FigureText {
  /// `4:10`; from an hour on `1:02:03`.
  package static func wait(_ seconds: Int) -> String {
    let magnitude = seconds.magnitude
    let tail = ":" + padded(Int(magnitude % 60), to: 2)
    let minutes = magnitude / 60
    return (seconds < 0 ? "-" : "")
      + (minutes < 60 ? "\(minutes)" : "\(minutes / 60):" + padded(Int(minutes % 60), to: 2)) + tail
  }

  /// As above; `-` for unknown.
  package static func wait(_ seconds: Int?) -> String { seconds.map { wait($0) } ?? "-" }

  /// `43m`, `2h05`, `3d`.
  package static func span(minutes: Int) -> String {
    if minutes < 60 { return tr("{minutes}m", minutes) }
    if minutes < 48 * 60 {
      return tr("{hours}h{minutes}", minutes / 60, padded(minutes % 60, to: 2))
    }
    return tr("{days}d", minutes / 1440)
  }

  /// `9s`, `2m`, `3h05`: how old something is.
  package static func age(seconds: Int) -> String {
    seconds < 100 ? tr("{seconds}s", max(0, seconds)) : span(minutes: seconds / 60)
  }

  /// `4.5` of 450; no decimals that are 0.
  package static func decimal(hundredths: Int) -> String {
    let text = number(hundredths: hundredths)
    return text.hasSuffix(".00")
      ? String(text.dropLast(3))
      : text.hasSuffix("0") ? String(text.dropLast()) : text
  }

  /// `12.50 too little`; of a difference between counted and expected money.
  package static func variance(cents: Int) -> String {
    if cents == 0 { return tr("as expected") }
    let amount = money(cents: Int(cents.magnitude))
    return cents < 0 ? tr("{amount} too little", amount) : tr("{amount} too much", amount)
  }

  /// `20.00`, or with the plan's currency and decimals, as the language places them: `€20.00`, `20.00 €`, `¥20`.
  ///
  /// Amounts are hundredths in every currency; what a currency without decimals has of them is shown all the same.
  package static func money(cents: Int) -> String {
    var amount = number(hundredths: Int(cents.magnitude)) + (moneyDecimals == 3 ? "0" : "")
    if moneyDecimals == 0, cents % 100 == 0 { amount.removeLast(3) }
    let sign = unsafe String(cString: text_currency())
    if !sign.isEmpty {
      amount =
        sign.last?.isLetter == true
        ? tr("{currency_code} {amount}", sign, amount) : tr("{currency_sign}{amount}", sign, amount)
    }
    return (cents < 0 ? "-" : "") + amount
  }

  /// The decimals of amounts: 0, 2 or 3.
  package static var moneyDecimals: Int { Int(text_decimals()) }

  private static func number(hundredths: Int) -> String {
    (hundredths < 0 ? "-" : "") + "\(hundredths.magnitude / 100)."
      + padded(Int(hundredths.magnitude % 100), to: 2)
  }
}

/// `number` in decimal with leading zeros up to `width` digits; a longer number is kept whole.
package func padded(_ number: Int, to width: Int) -> String {
  let digits = String(number)
  return String(repeating: "0", count: max(0, width - digits.count)) + digits
}

extension Int {
  /// A number with at most two decimals after a point or a comma, in hundredths: `4`, `-2.5`, `4,25`.
  package init?(hundredths text: String) {
    let parts = text.split(omittingEmptySubsequences: false) { $0 == "." || $0 == "," }
    guard (1...2).contains(parts.count), let whole = Int(parts[0]),
      (-9_999_999...9_999_999).contains(whole)
    else { return nil }
    self = whole * 100
    guard let decimals = parts.dropFirst().first else { return }
    guard (1...2).contains(decimals.utf8.count),
      decimals.utf8.allSatisfy({ (48...57).contains($0) }), let number = Int(decimals)
    else { return nil }
    let hundredths = decimals.utf8.count == 1 ? number * 10 : number
    self += text.hasPrefix("-") ? -hundredths : hundredths
  }
}
