import BoardCanvas
import BoardModel

extension Level {
  /// The roles of a figure and of a graph column; the mark shows the level without colour.
  private var look: (role: Role, graphRole: Role, mark: Mark?) {
    switch self {
    case .calm: (.fg, .graphLow, nil)
    case .amber: (.warn, .graphMid, .due)
    case .red: (.alert, .graphHigh, .due)
    case .critical: (.alert, .graphHigh, .bad)
    }
  }

  var role: Role { look.role }
  var graphRole: Role { look.graphRole }
  var mark: Mark? { look.mark }
}
