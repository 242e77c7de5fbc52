package import BoardModel

// Each service moves on by `turn`, which is compiled twice: code for any broker, as the tests need it, asks the
// runtime for the layout of each value and takes twice the time of code for real servers.

extension Keeper where Link: ~Copyable {
  /// Moves on: takes what arrived, writes it, and says what was found.
  package mutating func turn(_ now: Int, at clock: Timestamp) { work(now, at: clock) }
}

extension Keeper where Link == NatsBroker {
  package mutating func turn(_ now: Int, at clock: Timestamp) { work(now, at: clock) }
}

extension Publisher where Link: ~Copyable {
  /// Moves on; throws only what no next session can put right.
  package mutating func turn(_ now: Int, at clock: Timestamp) throws(WireError) {
    try work(now, at: clock)
  }
}

extension Publisher where Link == NatsBroker {
  package mutating func turn(_ now: Int, at clock: Timestamp) throws(WireError) {
    try work(now, at: clock)
  }
}

extension StandingsReader where Link: ~Copyable {
  package mutating func turn(_ now: Int) { work(now) }
}

extension StandingsReader where Link == NatsBroker {
  package mutating func turn(_ now: Int) { work(now) }
}
