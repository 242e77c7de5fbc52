import BoardModel

/// The last computed figures, reused until their inputs change.
struct FiguresCache: Sendable {
  private struct Basis: Equatable {
    let floorVersion: Int
    let now: Timestamp
    let spanMinutes: Int
  }

  private var basis: Basis?
  private var figures: Figures?

  /// The cached figures if the inputs are the same, otherwise recomputed ones.
  func figures(
    of floor: Floor, floorVersion: Int, plan: Plan, at now: Timestamp, spanMinutes: Int
  ) -> Figures {
    let asked = Basis(floorVersion: floorVersion, now: now, spanMinutes: spanMinutes)
    if let figures, basis == asked { return figures }
    return Figures(of: floor, plan: plan, at: now, spanMinutes: spanMinutes)
  }

  mutating func refresh(
    of floor: Floor, floorVersion: Int, plan: Plan, at now: Timestamp, spanMinutes: Int
  ) {
    figures = figures(
      of: floor, floorVersion: floorVersion, plan: plan, at: now, spanMinutes: spanMinutes)
    basis = Basis(floorVersion: floorVersion, now: now, spanMinutes: spanMinutes)
  }
}
