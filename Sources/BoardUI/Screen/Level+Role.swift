import BoardCanvas
import BoardModel

extension Level {
  /// How a figure of this level is inked.
  var role: Role {
    switch self {
    case .calm: .fg
    case .amber: .warn
    case .red, .critical: .alert
    }
  }

  /// The ink of a graph's column.
  var graphRole: Role {
    switch self {
    case .calm: .graphLow
    case .amber: .graphMid
    case .red, .critical: .graphHigh
    }
  }

  /// The glyph that says the same without colour; `nil` when there is nothing to say.
  var mark: Mark? {
    switch self {
    case .calm: nil
    case .amber, .red: .due
    case .critical: .bad
    }
  }
}

extension Thresholds {
  /// The level of a wait.
  func level(waitSeconds: Int) -> Level {
    if waitSeconds > waitCriticalSeconds { return .critical }
    if waitSeconds > waitRedSeconds { return .red }
    return waitSeconds > waitAmberSeconds ? .amber : .calm
  }
}
