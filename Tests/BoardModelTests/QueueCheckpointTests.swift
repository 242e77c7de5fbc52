import BoardTestSupport
import BoardModel
import Testing

@Suite struct QueueCheckpointTests {
  /// A random morning with every checkout event, some late, some undone.
  private func morning(seed: UInt64) -> Evening {
    var evening = Evening.atCheckout()
    var dice = SeededGenerator(seed: seed)
    let lanes: [LaneID] = ["1", "2", "5", "17"]
    for step in 0..<600 {
      let late = Int.random(in: 0..<10, using: &dice) == 0 ? 1800 : 0
      let moment = Evening.at("09:00").adding(seconds: step * 20 - late)
      let lane = lanes[Int.random(in: 0..<4, using: &dice)]
      let number = Int.random(in: 0...200, using: &dice)
      let by = Bool.random(using: &dice) ? Person("MK") : nil
      let fact: Fact =
        switch Int.random(in: 0..<12, using: &dice) {
        case 0: .queue(.laneOpened(LaneOpened(lane: lane)))
        case 1: .queue(.laneClosed(LaneClosed(lane: lane)))
        case 2: .queue(.left(QueueLeft(lane: lane, kind: .renege, waitSeconds: number)))
        case 3: .queue(.timed(QueueTimed(lane: lane, waitSeconds: number, outcome: .served)))
        case 4: .payment(.timed(PaymentTimed(terminal: "t", tookMilliseconds: number * 100)))
        case 5: .log(.voided(RecordVoided(ref: max(1, step - number / 10))))
        case 6, 7:
          .queue(.served(QueueServed(lane: lane, waitSeconds: number, serviceSeconds: 40)))
        default: .queue(.counted(QueueCounted(lane: lane, waiting: number / 30, serving: 1)))
        }
      evening.add(fact, at: moment, by: by)
    }
    return evening
  }

  @Test(arguments: [1, 2, 3] as [UInt64])
  func `a floor saved and loaded at any moment continues as if nothing had happened`(seed: UInt64)
    throws
  {
    let whole = morning(seed: seed)
    var resumed = Evening.atCheckout().floor

    for (index, event) in whole.events.enumerated() {
      resumed.apply(event)
      guard index.isMultiple(of: 97) else { continue }
      let written = try StateEncoder.bytes(of: resumed)
      resumed = try StateDecoder.value(Floor.self, of: written)
    }

    #expect(resumed == whole.floor, "seed \(seed)")
  }

  @Test(arguments: [1, 2, 3] as [UInt64])
  func `the same events give the same bytes: at once, one by one, and from any checkpoint`(
    seed: UInt64
  ) throws {
    let evening = morning(seed: seed)
    var atOnce = Evening.atCheckout().floor
    atOnce.apply(evening.events)
    var resumed = Evening.atCheckout().floor

    for event in evening.events {
      resumed.apply(event)
      resumed = try StateDecoder.value(Floor.self, of: StateEncoder.bytes(of: resumed))
    }

    let bytes = try StateEncoder.bytes(of: evening.floor)
    #expect(try StateEncoder.bytes(of: atOnce) == bytes)
    #expect(try StateEncoder.bytes(of: resumed) == bytes)
  }

  @Test func `damaged bytes give an error or another floor, never a trap`() throws {
    let good = try StateEncoder.bytes(of: morning(seed: 4).floor)
    var dice = SeededGenerator(seed: 9)

    for length in stride(from: 0, to: good.count, by: 29) {
      #expect(throws: StateError.self) {
        try StateDecoder.value(Floor.self, of: Array(good[..<length]))
      }
    }
    for _ in 0..<3000 {
      var bad = good
      for _ in 0..<Int.random(in: 1...4, using: &dice) {
        bad[Int.random(in: bad.indices, using: &dice)] = UInt8.random(in: 0...255, using: &dice)
      }
      do {
        _ = try StateEncoder.bytes(of: StateDecoder.value(Floor.self, of: bad))
      } catch {
        continue
      }
    }
  }

  @Test func `two boards started at different moments show the same alerts`() {
    let evening = morning(seed: 5)
    var floor = Evening.atCheckout().floor
    var seen: [Alerts] = []
    for event in evening.events {
      floor.apply(event)
      seen.append(Alerts(of: floor, plan: evening.plan, at: event.at))
    }

    let late = Alerts(of: evening.floor, plan: evening.plan, at: Evening.at("12:20"))
    let again = Alerts(of: floor, plan: evening.plan, at: Evening.at("12:20"))

    #expect(late == again)
    #expect(seen.count == evening.events.count)
  }

  @Test(
    arguments: [
      .counted(QueueCounted(lane: "1", waiting: 3)), .left(QueueLeft(kind: .balk)),
    ] as [QueueFact])
  func `minutes far from their day are rejected, and take no memory`(fact: QueueFact) throws {
    var evening = Evening.atCheckout()
    evening.add(.queue(fact), at: Evening.at("09:00"))
    let day = try #require(evening.floor.queue.days.first)
    let rest = try StateEncoder.bytes(of: day).dropFirst(StateEncoder.bytes(of: day.day).count)

    for distance in [-4_000_000, -3, 2, 1000, 3_900_000] {
      let other = try StateEncoder.bytes(of: day.day.adding(days: distance))
      #expect(throws: StateError.self, "\(distance)") {
        var read = try StateDecoder.value(QueueDay.self, of: other + rest)
        try read.openSound()
      }
    }
  }

  /// Three days, each with a count, a customer and a record by hand.
  private var threeDays: Evening {
    var evening = Evening.atCheckout()
    for back in [2, 1, 0] {
      let start = Evening.at("09:00", day: Evening.friday.adding(days: -back))
      for minute in 0..<90 {
        let count = QueueCounted(lane: "1", waiting: minute * 7 % 5, serving: 1)
        evening.add(.queue(.counted(count)), at: start.adding(minutes: minute))
      }
      let served = QueueServed(lane: "2", waitSeconds: 70, serviceSeconds: 40)
      evening.add(.queue(.served(served)), at: start.adding(minutes: 91))
    }
    return evening
  }

  @Test func `days that nobody looks at are written back as they were read`() throws {
    let floor = threeDays.floor
    let bytes = try StateEncoder.bytes(of: floor)

    let read = try StateDecoder.value(Floor.self, of: bytes)
    var opened = read
    opened.openDays()

    #expect(try StateEncoder.bytes(of: read) == bytes)
    #expect(try StateEncoder.bytes(of: opened) == bytes)
    #expect(read == floor && opened == floor && opened == read)
    #expect(read.queue.days.map(\.lanes) == floor.queue.days.map(\.lanes))
    #expect(read.hashValue == opened.hashValue)
  }

  @Test(arguments: [0, 1, 2])
  func `a count that comes late for an older day is added to it`(back: Int) throws {
    var whole = threeDays.floor
    var read = try StateDecoder.value(Floor.self, of: StateEncoder.bytes(of: whole))
    var late = Evening.atCheckout()
    late.add(
      .queue(.served(QueueServed(lane: "3", waitSeconds: 5, serviceSeconds: 9))),
      at: Evening.at("08:00", day: Evening.friday.adding(days: -back)))

    whole.apply(late.events)
    read.apply(late.events)

    #expect(read == whole)
    #expect(read.queue.detail(of: Evening.friday.adding(days: -back))?.lanes.count == 3)
    #expect(try StateEncoder.bytes(of: read) == StateEncoder.bytes(of: whole))
  }

  @Test(arguments: [0, 1, 2])
  func `false bytes in place of a day's lanes give an error or a day without them`(day: Int) throws
  {
    let floor = threeDays.floor
    let lanes = try StateEncoder.bytes(of: floor.queue.days[day].lanes)
    var bytes = try StateEncoder.bytes(of: floor)
    let start = try #require(bytes.indices.first { bytes[$0...].starts(with: lanes) })
    for index in start..<start + lanes.count { bytes[index] = 0xFF }

    guard day < 2 else {
      #expect(throws: StateError.self) { try StateDecoder.value(Floor.self, of: bytes) }
      return
    }
    var read = try StateDecoder.value(Floor.self, of: bytes)

    #expect(read != floor)
    #expect(read.queue.days[day].lanes.isEmpty)
    #expect(try StateEncoder.bytes(of: read) == bytes)
    read.openDays()
    #expect(read != floor)
    #expect(read.queue.days.map(\.lanes.isEmpty) == [0, 1, 2].map { $0 == day })
  }

  @Test func `a day of readings takes a few bytes each`() throws {
    var evening = Evening.atCheckout()
    for minute in 0..<720 {
      let fact = QueueCounted(lane: "1", waiting: minute / 7 % 4, serving: 1)
      evening.add(
        .queue(.counted(fact)), at: Evening.at("09:00").adding(minutes: minute))
    }

    let written = try StateEncoder.bytes(of: evening.floor.queue)

    #expect(written.count < 20_000)
  }
}
