import BoardModel
import Foundation
import Testing

@Suite struct QueueCheckpointTests {
  /// A morning of everything that can happen at a checkout, some of it late, some of it undone.
  private func morning(seed: UInt64) -> QueueEvening {
    var evening = QueueEvening()
    var dice = QueueFloorTests.Dice(state: seed)
    let lanes: [LaneID] = ["1", "2", "5", "17"]
    for step in 0..<600 {
      let late = Int.random(in: 0..<10, using: &dice) == 0 ? 1800 : 0
      let moment = QueueEvening.at("09:00").adding(seconds: step * 20 - late)
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
      evening.tell(fact, at: moment, by: by)
    }
    return evening
  }

  @Test(arguments: [1, 2, 3] as [UInt64])
  func `a floor written down and read back at any moment goes on as if nothing had been`(
    seed: UInt64
  ) throws {
    let whole = morning(seed: seed)
    var resumed = QueueEvening.emptyFloor

    for (index, event) in whole.events.enumerated() {
      resumed.apply(event)
      guard index.isMultiple(of: 97) else { continue }
      let written = try JSONEncoder().encode(resumed)
      resumed = try JSONDecoder().decode(Floor.self, from: written)
    }

    #expect(resumed == whole.floor, "seed \(seed)")
  }

  @Test func `two boards that woke at other moments show the same alerts`() {
    let evening = morning(seed: 5)
    var floor = QueueEvening.emptyFloor
    var seen: [Alerts] = []
    for event in evening.events {
      floor.apply(event)
      seen.append(Alerts(of: floor, plan: evening.plan, at: event.at))
    }

    let late = Alerts(of: evening.floor, plan: evening.plan, at: QueueEvening.at("12:20"))
    let again = Alerts(of: floor, plan: evening.plan, at: QueueEvening.at("12:20"))

    #expect(late == again)
    #expect(seen.count == evening.events.count)
  }

  @Test func `a day of readings is written down in a few bytes each`() throws {
    var evening = QueueEvening()
    for minute in 0..<720 {
      let fact = QueueCounted(lane: "1", waiting: minute / 7 % 4, serving: 1)
      evening.tell(
        .queue(.counted(fact)), at: QueueEvening.at("09:00").adding(minutes: minute))
    }

    let written = try JSONEncoder().encode(evening.floor.queue)

    #expect(written.count < 20_000)
  }
}
