import BoardModel

// The means that the books and tables give; the board shows none of them.

extension ErlangC {
  /// ASA, Wq: the mean wait of all customers.
  var averageSpeedOfAnswerSeconds: Double {
    waitProbability * serviceSeconds / (Double(servers) - load)
  }

  /// Lq: the mean number of people waiting.
  var meanWaiting: Double { waitProbability * load / (Double(servers) - load) }

  /// P0: the share of the time in which nobody is in the system.
  var emptyProbability: Double {
    // Relative to the state in which every server is busy and nobody waits.
    let below = 1 / ErlangC.blockingProbability(load: load, servers: servers) - 1
    let above = Double(servers) / (Double(servers) - load)
    let empty = (0..<servers).reduce(1.0) { $0 * Double($1 + 1) / load }
    return load > 0 ? empty / (below + above) : 1
  }
}

extension ErlangA {
  /// Mean wait of all customers, including those who renege.
  var averageWaitSeconds: Double { abandonProbability * patienceSeconds }
}
