import BoardModel

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

extension BusinessDay.Phase {
  var jsonName: String {
    switch self {
    case .beforeOpening: "beforeOpening"
    case .day: "day"
    case .lastHour: "lastHour"
    case .closing: "closing"
    case .afterLast: "afterLast"
    case .handOver: "handOver"
    case .signed: "signed"
    case .notOpen: "notOpen"
    }
  }
}

extension QueueFigures.SayThis {
  var jsonName: String {
    switch self {
    case .cardLinkDown: "cardLinkDown"
    case .cardLinkSlow: "cardLinkSlow"
    case .anotherLaneOpens: "anotherLaneOpens"
    case .thankForWaiting: "thankForWaiting"
    }
  }
}
