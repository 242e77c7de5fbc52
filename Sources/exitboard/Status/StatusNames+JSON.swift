import BoardModel

extension Level {
  /// The name in JSON, which is never translated.
  var jsonName: String {
    switch self {
    case .calm: "calm"
    case .amber: "amber"
    case .red: "red"
    case .critical: "critical"
    }
  }
}

extension QueueFigures.LaneState {
  var jsonName: String {
    switch self {
    case .open: "open"
    case .shut: "shut"
    case .idle: "idle"
    case .stale: "stale"
    }
  }
}

extension RestroomFigures.State {
  var jsonName: String {
    switch self {
    case .notInspected: "not inspected"
    case .ok: "ok"
    case .due: "due"
    case .late: "late"
    case .closed: "closed"
    }
  }
}
