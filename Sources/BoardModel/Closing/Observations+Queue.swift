extension Observations {
  /// The worst wait and the slowest payment of each quarter.
  package mutating func seeQueue(day: TradingDay, floor: Floor, plan: Plan) {
  }
}
