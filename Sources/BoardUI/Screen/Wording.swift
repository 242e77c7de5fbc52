package import BoardModel
import BoardWords

/// How figures are written, the same on every pane.
package enum Wording {
  /// `4:10`; from one hour on `1:02:03`; `-` when unknown.
  package static func wait(_ seconds: Int?) -> String {
    guard let seconds else { return Words.Figures.unknown }
    let magnitude = abs(seconds)
    let sign = seconds < 0 ? "-" : ""
    guard magnitude < 3600 else {
      return sign + "\(magnitude / 3600):\(padded(magnitude / 60 % 60, to: 2)):"
        + padded(magnitude % 60, to: 2)
    }
    return sign + "\(magnitude / 60):\(padded(magnitude % 60, to: 2))"
  }

  /// `43m`, `2h05`, `3d`.
  package static func span(minutes: Int) -> String {
    if minutes < 60 { return Words.Figures.minutes(minutes) }
    if minutes < 48 * 60 {
      return Words.Figures.hours(minutes / 60, minutes: padded(minutes % 60, to: 2))
    }
    return Words.Figures.days(minutes / 1440)
  }

  /// An age: `9s`, `2m`, `3h05`.
  package static func age(seconds: Int) -> String {
    seconds < 100 ? Words.Figures.seconds(max(0, seconds)) : span(minutes: seconds / 60)
  }

  /// `88%`, or `-` when there is nothing to count.
  package static func percent(_ share: Share) -> String {
    share.percent.map { "\($0)%" } ?? Words.Figures.unknown
  }

  /// Money without a currency sign: `20.00`; whole units without decimals.
  package static func money(cents: Int) -> String {
    cents % 100 == 0
      ? "\(cents / 100)" : "\(cents / 100).\(padded(abs(cents) % 100, to: 2))"
  }
}
