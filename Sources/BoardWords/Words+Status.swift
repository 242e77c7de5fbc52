extension Words {
  /// The figures in words, a line an area.
  package enum Status {
    /// Eleven cells each, before what they tell.
    package static let alert = "alert"
    package static let lane = "lane"
    package static let queue = "queue"
    package static let farewell = "farewell"
    package static let restroom = "restroom"
    package static let looseEnds = "promises"
    package static let impression = "impression"
    package static let log = "log"

    package static func alert(_ level: String, _ sentence: String) -> String {
      "\(level): \(sentence)"
    }
    package static func lane(_ name: String, _ state: String, _ people: String) -> String {
      "\(name): \(state), \(people)"
    }
    package static func people(_ count: Int) -> String {
      count == 1 ? "1 person" : "\(count) people"
    }
    package static let neverRead = "no feed"
    package static func wait(_ wait: String) -> String { ", wait \(wait)" }
    package static func basis(_ word: String) -> String { " (\(word))" }
    package static func queue(
      timed: Int, kept: String, of minutes: Int, p50: String, p90: String, left: Int
    ) -> String {
      "\(timed) timed: half ≤\(p50), 90% ≤\(p90) · short lines \(kept) of \(minutes) · left \(left)"
    }
    package static func farewell(
      inWindow: Int, late: Int, missed: Int, criticalOpen: Int, of all: Int
    ) -> String {
      "of \(all) steps: in time \(inWindow) · late \(late) · missed \(missed) · critical open \(criticalOpen)"
    }
    package static func restroom(
      _ name: String, _ state: String, ago: String, score: String
    ) -> String {
      "\(name): \(state), \(ago), score \(score)"
    }
    /// The state of a restroom.
    package static func room(_ state: String) -> String {
      switch state {
      case "ok": "ok"
      case "due": "check due"
      case "late": "check overdue"
      case "closed": "out of service"
      default: "not checked yet"
      }
    }
    package static let notYetToday = "not yet today"
    package static let unknown = "unknown"
    package static func looseEnds(_ open: Int, dueBeforeClose: Int, overdue: Int) -> String {
      "\(open) open · \(dueBeforeClose) due before closing · \(overdue) overdue"
    }
    package static func impression(_ score: String, seen: Int, of all: Int) -> String {
      "\(score), known for \(seen) of \(all) quarter hours"
    }
    package static func log(_ events: Int, unknown: Int, faults: Int) -> String {
      "\(events) events, \(unknown) of unknown types, \(faults) invalid lines"
    }

    package static let beforeOpening = "before opening"
    package static let day = "open"
    package static let lastHour = "last hour"
    package static let closing = "closing"
    package static let afterLast = "store empty"
    package static let handOver = "handover"
    package static let signed = "signed off"
    package static let notOpen = "not open today"
  }
}
