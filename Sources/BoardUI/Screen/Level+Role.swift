import BoardCanvas
import BoardModel

extension Level {
  /// The role of a figure at this level.
  var role: Role {
    switch self {
    case .calm: .fg
    case .amber: .warn
    case .red, .critical: .alert
    }
  }

  /// The role of a graph column at this level.
  var graphRole: Role {
    switch self {
    case .calm: .graphLow
    case .amber: .graphMid
    case .red, .critical: .graphHigh
    }
  }

  /// The mark that shows the level without colour; `nil` when all is well.
  var mark: Mark? {
    switch self {
    case .calm: nil
    case .amber, .red: .due
    case .critical: .bad
    }
  }
}
