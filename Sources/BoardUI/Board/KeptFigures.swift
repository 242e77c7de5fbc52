import BoardModel

/// The last computed figures, reused until their inputs change.
///
/// Computing them takes longer than drawing them.
struct KeptFigures: Sendable {
  private struct Basis: Equatable {
    let edition: Int
    let now: Timestamp
    let spanMinutes: Int
  }

  private var basis: Basis?
  private var figures: Figures?

  /// The cached figures if the inputs are the same, otherwise recomputed ones.
  ///
  /// `edition` must differ whenever `floor` differs.
  func figures(
    of floor: Floor, edition: Int, plan: Plan, at now: Timestamp, spanMinutes: Int
  ) -> Figures {
    let asked = Basis(edition: edition, now: now, spanMinutes: spanMinutes)
    if let figures, basis == asked { return figures }
    return Figures(of: floor, plan: plan, at: now, spanMinutes: spanMinutes)
  }

  mutating func keep(
    of floor: Floor, edition: Int, plan: Plan, at now: Timestamp, spanMinutes: Int
  ) {
    figures = figures(of: floor, edition: edition, plan: plan, at: now, spanMinutes: spanMinutes)
    basis = Basis(edition: edition, now: now, spanMinutes: spanMinutes)
  }
}
