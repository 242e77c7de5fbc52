/// A share that keeps its denominator: `count` of `of`.
package struct Share: Hashable, Sendable {
  package private(set) var count: Int
  package private(set) var of: Int

  package init(count: Int = 0, of: Int = 0) {
    self.count = count
    self.of = of
  }

  package static func + (left: Share, right: Share) -> Share {
    Share(count: left.count + right.count, of: left.of + right.of)
  }

  /// Counts one answer; `nil` (not seen) counts in neither number.
  mutating func count(_ isTrue: Bool?) {
    guard let isTrue else { return }
    if isTrue { count += 1 }
    of += 1
  }

  /// Rounded half up, 0 to 100; `nil` if `of` is 0, because unknown is not zero.
  package var percent: Int? { of > 0 ? (count * 200 + of) / (of * 2) : nil }

  /// `88%`; `-` of nothing.
  package var percentText: String { percent.map { "\($0)%" } ?? "-" }
}

/// How bad a figure is; the board shows each level by glyph and word beside its colour.
package enum Level: Int, CaseIterable, Comparable, Sendable {
  case calm, amber, red, critical

  /// The word in JSON, CSV and style sheets, which is never translated.
  package var word: String { ["calm", "amber", "red", "critical"][rawValue] }

  /// The level of a value, by the lowest value of each level.
  init(_ value: Int, amber: Int, red: Int, critical: Int) {
    self = value >= critical ? .critical : value >= red ? .red : value >= amber ? .amber : .calm
  }

  package static func < (left: Level, right: Level) -> Bool { left.rawValue < right.rawValue }
}
