import BoardModel
import BoardTestSupport
import Testing

/// The board's outlook and advice compared with what really happens in simulated evenings.
@Suite struct AdviceSimulationTests {
  /// One moment of an evening: what the board said, and what is true.
  struct Moment {
    let said: Double?
    let true15: Double
    let advised: Int?
    let needed: Int
    let open: Int
  }

  private static let evenings = 40
  private static let branches = 8
  private static let startHour = 15

  private func moments(ofEvening number: Int, withPast weeks: Int = 0) -> [Moment] {
    var setup = SeededGenerator(seed: UInt64(number) &* 7_919)
    let laneCount = Int.random(in: 3...7, using: &setup)
    let base = Double(laneCount) * Double.random(in: 18...28, using: &setup)
    let peak = Double.random(in: 0.2...0.6, using: &setup)
    let peakAt = Double.random(in: 3000...9000, using: &setup)
    var shop = SimulatedCheckout(
      lanes: laneCount, seed: UInt64(number),
      feed: number.isMultiple(of: 3) ? .countsOnly : .countsAndTills
    ) { second in
      let distance = (second - peakAt) / 2400
      return base * (1 + peak / (1 + distance * distance))
    }
    shop.setOpen(max(1, laneCount * 2 / 3))
    var evening = Evening.atCheckout()
    evening.plan.lanes = (1...laneCount).map {
      Lane(id: LaneID("\($0)"), name: "till \($0)", kind: .staffed, servers: 1)
    }
    let start = Evening.at("\(AdviceSimulationTests.startHour):00")
    for week in 0..<weeks {
      let factor = Double.random(in: 0.8...1.2, using: &setup)
      var past = SimulatedCheckout(
        lanes: laneCount, seed: UInt64(number * 100 + week), feed: shop.feed
      ) { second in
        let distance = (second - peakAt) / 2400
        return factor * base * (1 + peak / (1 + distance * distance))
      }
      past.setOpen(laneCount)
      past.run(until: 12_600)
      for report in past.reports {
        evening.add(
          report.fact, at: start.adding(seconds: Int(report.second) - (week + 1) * 7 * 86_400))
      }
    }
    var told = 0
    var moments: [Moment] = []
    for minute in 1...180 {
      shop.run(until: Double(minute * 60))
      shop.repeatCounts()
      if minute.isMultiple(of: 5) {
        if shop.longestLine >= 3 { shop.setOpen(shop.openCount + 1) }
        if shop.people < shop.openCount, Bool.random(using: &setup) {
          shop.setOpen(shop.openCount - 1)
        }
      }
      guard minute >= 50, minute.isMultiple(of: 20) else { continue }
      for report in shop.reports[told...] {
        evening.add(report.fact, at: start.adding(seconds: Int(report.second)))
      }
      told = shop.reports.count
      let now = start.adding(seconds: minute * 60)
      let figures = QueueFigures(of: evening.floor, plan: evening.plan, at: now, spanMinutes: 60)
      moments.append(moment(of: shop, figures, seed: UInt64(number * 1000 + minute)))
    }
    return moments
  }

  private func moment(of shop: SimulatedCheckout, _ figures: QueueFigures, seed: UInt64) -> Moment {
    var needed = shop.lanes.count + 1
    for count in 1...shop.lanes.count where needed > count {
      let waits = futures(of: shop, open: count, seed: seed, joined: 8...17)
      let inTime = waits.count { $0 <= 180 }
      if inTime * 10 >= waits.count * 9 { needed = count }
    }
    let at15 = futures(of: shop, open: shop.openCount, seed: seed, joined: 14...16)
    return Moment(
      said: figures.outlookAsNow.map(Double.init),
      true15: at15.isEmpty ? 0 : at15.reduce(0, +) / Double(at15.count),
      advised: figures.needNow.map { min($0, shop.lanes.count + 1) }, needed: needed,
      open: shop.openCount)
  }

  /// Waits of all who join in these minutes from now, over several futures.
  private func futures(
    of shop: SimulatedCheckout, open: Int, seed: UInt64, joined minutes: ClosedRange<Double>
  ) -> [Double] {
    let window = shop.now + minutes.lowerBound * 60...shop.now + minutes.upperBound * 60
    return (0..<AdviceSimulationTests.branches).flatMap { branch in
      var future = shop.branch(open: open, seed: seed &* 31 &+ UInt64(branch))
      future.run(until: window.upperBound)
      future.serveEverybody()
      return future.waits.filter { window.contains($0.joined) }.map(\.seconds)
    }
  }

  /// A fluid with the steady state as its floor was wrong by 310 s, and its advice right in 56%.
  ///
  /// It had no number at 76 of 280 moments. The arrival rate is only known within a sixth.
  /// With four earlier weeks, each with a fifth more or less customers, it is known better; they
  /// help only where tills report who was served.
  @Test(arguments: [
    (weeks: 0, maxError: 80.0, minRight: 0.58), (weeks: 4, maxError: 60, minRight: 0.63),
  ])
  func `outlook and advice are right as often as promised`(
    weeks: Int, maxError: Double, minRight: Double
  ) {
    let numbers = (1...AdviceSimulationTests.evenings).filter {
      weeks == 0 || !$0.isMultiple(of: 3)
    }
    let all = numbers.flatMap { moments(ofEvening: $0, withPast: weeks) }
    let errors = all.compactMap { moment in moment.said.map { abs($0 - moment.true15) } }
    let meanError = errors.reduce(0, +) / Double(max(1, errors.count))
    let advised = all.filter { $0.advised != nil }
    let right = Double(advised.count { $0.advised == $0.needed }) / Double(max(1, advised.count))
    let moreNeeded = advised.filter { $0.needed > $0.open }
    let missed = moreNeeded.count { ($0.advised ?? 0) <= $0.open }
    let missedShare = Double(missed) / Double(max(1, moreNeeded.count))
    print(
      "\(weeks) earlier weeks, \(all.count) moments: outlook wrong by \(Int(meanError)) s,",
      "advice right in \(Int(right * 100))%, missed \(missed) of \(moreNeeded.count)")

    #expect(errors.count == all.count && advised.count == all.count && moreNeeded.count > 50)
    #expect(meanError <= maxError)
    #expect(right >= minRight)
    #expect(missedShare <= 0.12)
  }
}
