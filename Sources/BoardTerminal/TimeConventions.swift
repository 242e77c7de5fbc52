/// How a locale writes a time and a date, derived from its `strftime` formats.
package struct TimeConventions: Hashable, Sendable {
  package enum DatePart: Hashable, Sendable {
    case day, month, year
  }

  package let isTwelveHour: Bool
  package let firstDatePart: DatePart

  /// Parses formats such as `%I:%M:%S %p` and `%d/%m/%y`.
  package init(timeFormat: String, dateFormat: String) {
    isTwelveHour = Self.letters(of: timeFormat).contains { "Ilrp".contains($0) }
    let parts = Self.letters(of: dateFormat).lazy.compactMap { letter -> DatePart? in
      switch letter {
      case "d", "e": .day
      case "m", "b", "B", "h", "D": .month
      case "y", "Y", "C", "G", "F": .year
      default: nil
      }
    }
    firstDatePart = parts.first ?? .day
  }

  /// The letters of the conversions, without flags and modifiers.
  private static func letters(of format: String) -> [Character] {
    format.replacing("%%", with: "").split(separator: "%", omittingEmptySubsequences: false)
      .dropFirst()
      .compactMap { $0.first { $0.isLetter && $0 != "E" && $0 != "O" } }
  }
}
