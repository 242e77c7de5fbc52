/// The last 20 service times of a lane: its current speed.
package struct RecentServices: Hashable, Sendable, StateValue {
  package static let limit = 20

  private var milliseconds: [Int32] = []
  private var next = 0
  private var sum = 0

  package init() {}

  package mutating func visit(_ visitor: inout some StateVisitor) throws(StateError) {
    try visitor.numbers(&milliseconds)
    try visitor.number(&next, in: 0...max(0, milliseconds.count - 1))
    sum = milliseconds.reduce(0) { $0 + Int($1) }
  }

  mutating func add(milliseconds service: Int) {
    let service = Int32(clamping: max(0, service))
    sum += Int(service)
    if milliseconds.count < RecentServices.limit {
      milliseconds.append(service)
    } else {
      sum -= Int(milliseconds[next])
      milliseconds[next] = service
      next = (next + 1) % RecentServices.limit
    }
  }

  package var count: Int { milliseconds.count }

  /// Rounded down; 0 if none is known.
  package var meanMilliseconds: Int32 { Int32(clamping: mean ?? 0) }

  /// Rounded down; `nil` if none is known.
  var mean: Int? { milliseconds.isEmpty ? nil : sum / milliseconds.count }

  /// Sum of the squares, in square seconds.
  var squaredSeconds: Double {
    milliseconds.reduce(0) { $0 + Double($1) * Double($1) / 1_000_000 }
  }

  var totalMilliseconds: Int { sum }
}
