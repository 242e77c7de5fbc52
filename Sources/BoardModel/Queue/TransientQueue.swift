import Glibc

/// The number of people at the open tills some time from now: the M/M/c queue before it settles.
///
/// A birth-death chain that starts from the people present and is advanced by uniformisation
/// (Jensen 1953). It also has an answer where more customers arrive than can be served, and after a
/// long time it agrees with `ErlangC`.
struct TransientQueue {
  let arrivalsPerSecond: Double
  let serviceSeconds: Double
  /// cv²: the variance of service times divided by the square of their mean; 1 if exponential.
  let variation: Double
  let servers: Int
  /// Whether all tills serve one line; else every customer joins the shortest of several lines.
  let isPooled: Bool
  /// Probability of each number of people present; its sum is 1.
  private(set) var probabilities: [Double]

  /// More people than this are not followed.
  private static let maxPeople = 2000
  /// Uniform steps at a time; far more would underflow the Poisson weights.
  private static let maxSteps = 400.0
  /// Poisson weight below which the rest is left out.
  private static let negligible = 1e-10

  /// Starts with the `people` present, in line and in service, for at most `horizonSeconds` of time.
  init(
    people: Int, arrivalsPerSecond: Double, serviceSeconds: Double, variation: Double, servers: Int,
    isPooled: Bool, horizonSeconds: Double
  ) {
    self.arrivalsPerSecond = arrivalsPerSecond
    self.serviceSeconds = serviceSeconds
    self.variation = variation
    self.servers = servers
    self.isPooled = isPooled
    let arrivals = arrivalsPerSecond * horizonSeconds
    let most = Double(people) + arrivals + 5 * arrivals.squareRoot() + 5
    let states = Int(min(most, Double(TransientQueue.maxPeople))) + 1
    probabilities = [Double](repeating: 0, count: states)
    probabilities[min(people, states - 1)] = 1
  }

  mutating func advance(seconds: Double) {
    let rate = arrivalsPerSecond + Double(servers) / serviceSeconds
    var steps = rate * seconds
    while steps > 0 {
      let part = min(steps, TransientQueue.maxSteps)
      advance(steps: part, rate: rate)
      steps -= part
    }
  }

  /// Advances by a Poisson number of uniform steps with mean `mean`.
  private mutating func advance(steps mean: Double, rate: Double) {
    let up = arrivalsPerSecond / rate
    let last = probabilities.count - 1
    let down = (0...last).map { Double(min($0, servers)) / serviceSeconds / rate }
    var weight = exp(-mean)
    var left = 1 - weight
    var state = probabilities
    var sum = state.map { $0 * weight }
    var step = 0.0
    while left > TransientQueue.negligible, step < mean + 20 * mean.squareRoot() + 20 {
      step += 1
      var below = 0.0
      for people in 0...last {
        let here = state[people]
        let leaving = people < last ? up : 0
        let above = people < last ? state[people + 1] * down[people + 1] : 0
        state[people] = below * up + here * (1 - leaving - down[people]) + above
        below = here
      }
      weight *= mean / step
      left -= weight
      for people in 0...last { sum[people] += state[people] * weight }
    }
    probabilities = sum
  }

  /// The expected wait of a customer who joins now.
  var waitSeconds: Double {
    waits.reduce(0) { $0 + $1.probability * $1.mean }
  }

  /// The share of customers joining now who wait at most `limitSeconds`.
  func share(withinSeconds limitSeconds: Double) -> Double {
    waits.reduce(0) { share, wait in
      guard wait.mean > 0 else { return share + wait.probability }
      // Sums of service times are nearly normal.
      return share + wait.probability
        * erfc((wait.mean - limitSeconds) / (2 * wait.variance).squareRoot()) / 2
    }
  }

  /// The wait of a customer who joins now, for each number of people.
  ///
  /// Services vary less than exponential ones (cv² < 1), so the numbers lie closer to their mean.
  private var waits: [(probability: Double, mean: Double, variance: Double)] {
    let mean = probabilities.enumerated().reduce(0) { $0 + Double($1.offset) * $1.element }
    let spread = ((1 + min(variation, 1)) / 2).squareRoot()
    return probabilities.enumerated().map { people, probability in
      let wait = wait(behind: Int(mean + (Double(people) - mean) * spread + 0.5))
      return (probability, wait.mean, wait.variance)
    }
  }

  /// Mean and variance of the wait of a customer who finds `people` present.
  ///
  /// In front of separate lanes it is `people / servers` services, of which the first has begun: its
  /// rest has the mean (1 + cv²) / 2 services. In one line the services end `servers` times as fast.
  private func wait(behind people: Int) -> (mean: Double, variance: Double) {
    let ahead = isPooled ? people - servers + 1 : people / servers
    guard ahead > 0 else { return (0, 0) }
    let rest = (1 + variation) / 2
    let mean = Double(ahead - 1) + rest
    // The variance of the rest lies between that of constant (1/3) and exponential services (1).
    let variance = Double(ahead - 1) * variation + rest * rest * (1 + 2 * variation) / 3
    let scale = serviceSeconds / (isPooled ? Double(servers) : 1)
    return (mean * scale, variance * scale * scale)
  }
}
