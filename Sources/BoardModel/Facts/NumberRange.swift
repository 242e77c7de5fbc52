/// The unit of a number in an event line, and the values that make sense.
///
/// The constants are computed, so that the fast line reader compares with numbers.
package struct NumberRange: Hashable, Sendable {
  package enum Unit: String, Sendable {
    case people, items, visits, steps, percent, signal, cents, hundredths, version, bytes, seq
    case seconds, milliseconds
  }

  package let unit: Unit
  package let lowerBound: Int
  package let upperBound: Int

  @inlinable
  init(_ unit: Unit, _ range: ClosedRange<Int>) {
    self.unit = unit
    lowerBound = range.lowerBound
    upperBound = range.upperBound
  }

  package func contains(_ number: Int) -> Bool { lowerBound <= number && number <= upperBound }

  @inlinable package static var people: NumberRange { NumberRange(.people, 0...100_000) }
  @inlinable package static var items: NumberRange { NumberRange(.items, 0...100_000) }
  package static var visits: NumberRange { NumberRange(.visits, 0...1_000_000) }
  package static var steps: NumberRange { NumberRange(.steps, 0...10_000) }
  package static var percent: NumberRange { NumberRange(.percent, 0...100) }
  package static var bell: NumberRange { NumberRange(.signal, 1...4) }
  package static var cents: NumberRange { NumberRange(.cents, 0...1_000_000_000_000) }
  package static var signedCents: NumberRange {
    NumberRange(.cents, -1_000_000_000...1_000_000_000)
  }
  package static var hundredths: NumberRange {
    NumberRange(.hundredths, -1_000_000_000...1_000_000_000)
  }
  package static var formatVersion: NumberRange { NumberRange(.version, 1...1_000_000) }
  package static var bytes: NumberRange { NumberRange(.bytes, 0...Value.numbers.upperBound) }
  /// Seconds since 1970, up to the year 9999.
  package static var moment: NumberRange { NumberRange(.seconds, 0...253_402_300_799) }
  package static var seq: NumberRange { NumberRange(.seq, 0...Value.numbers.upperBound) }

  /// A wait or a service time: up to a week, since more is a mistake.
  @inlinable package static var seconds: NumberRange { NumberRange(.seconds, 0...604_800) }
  @inlinable package static var milliseconds: NumberRange {
    NumberRange(.milliseconds, 0...604_800_000)
  }
  package static var dayMilliseconds: NumberRange { NumberRange(.milliseconds, 0...86_400_000) }
  /// An observed wait.
  ///
  /// It is negative if service began before the arrival was recorded: the file keeps such a value,
  /// the figures count it as 0 and flag it. More than a day below 0 is a wrong date.
  @inlinable package static var waitSeconds: NumberRange {
    NumberRange(.seconds, -86_400...604_800)
  }
  @inlinable package static var waitMilliseconds: NumberRange {
    NumberRange(.milliseconds, -86_400_000...604_800_000)
  }
}
