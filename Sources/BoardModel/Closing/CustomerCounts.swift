/// What is known against the last moments of a visit.
package enum LeavingReason: String, Hashable, Sendable, CaseIterable {
  /// A wait at or over the red limit: measured, else the lane's estimate when joining.
  case queue
  /// Walked past the line or gave up waiting.
  case gaveUp = "gave_up"
  /// A card payment at or over its red limit, or while the card link was down.
  case payment
  /// A cue that hurries customers out, or staff complaints overheard: one customer each.
  case cues
  /// A customer complained: one customer each.
  case complaints
  /// A promise broken or reversed: one customer each.
  case promises
}

/// Customers by how they left.
package struct CustomerCounts: Hashable, Sendable {
  package internal(set) var well: Int
  package internal(set) var badly: [LeavingReason: Int]
  package internal(set) var unknown: Int

  package init(well: Int = 0, badly: [LeavingReason: Int] = [:], unknown: Int = 0) {
    (self.well, self.badly, self.unknown) = (well, badly, unknown)
  }

  package static func + (left: CustomerCounts, right: CustomerCounts) -> CustomerCounts {
    CustomerCounts(
      well: left.well + right.well, badly: left.badly.merging(right.badly, uniquingKeysWith: +),
      unknown: left.unknown + right.unknown)
  }

  package var badCount: Int { badly.values.reduce(0, +) }
  package var known: Int { well + badCount }
  package var total: Int { known + unknown }
  package var coverage: Share { Share(count: known, of: total) }

  /// The share of the known customers that left well, rounded down, so that 100 means all.
  ///
  /// `nil` if less than half of the customers are known.
  package var percent: Int? { known > 0 && known * 2 >= total ? well * 100 / known : nil }

  /// The commonest reason; of equals the first.
  package var cause: LeavingReason? {
    let most = badly.values.max() ?? 0
    return most > 0 ? LeavingReason.allCases.first { badly[$0] == most } : nil
  }
}

/// A quarter hour from the opening on; shorter where the last hour or the end falls into it.
package struct ImpressionSlot: Hashable, Sendable {
  package let from: Timestamp
  package let to: Timestamp
  package var customers = CustomerCounts()
  /// The longest known wait; `nil` = none is known.
  package var waitSeconds: Int?
}
