/// Whether a store needs somebody, the most urgent first.
package enum Need: Int, Comparable, CaseIterable, Sendable {
  case now, tonight, fine

  /// The word in JSON, which is never translated.
  package var word: String { ["now", "tonight", "fine"][rawValue] }

  package static func < (left: Need, right: Need) -> Bool { left.rawValue < right.rawValue }
}
