import BoardModel
import Testing

/// The plan as it ships against the tables of the domain: whoever changes one of these numbers changes what every store
/// is measured by.
@Suite struct `The shipped plan` {
  private struct Window: Hashable {
    let id: String
    let opens: Moment
    let due: Moment
    let weight: Int
    let isLocked: Bool
  }

  private static let checklist: [Window] = [
    window("d1", Moment(.opens, 180), Moment(.closes, -180), 1),
    window("d2", Moment(.opens, 0), Moment(.closes, -120), 3),
    window("d3", Moment(.opens, 120), Moment(.closes, -60), 3),
    window("d4", Moment(.opens, 0), Moment(.end, 0), 5),
    window("d5", Moment(.opens, 0), Moment(.end, 0), 5),
    window("h1", Moment(.closes, -150), Moment(.closes, -120), 1),
    window("h2", Moment(.closes, -120), Moment(.closes, -45), 5),
    window("h3", Moment(.closes, -75), Moment(.closes, -60), 3),
    window("h4", Moment(.closes, -60), Moment(.closes, -30), 5),
    window("h5", Moment(.closes, -60), Moment(.closes, -30), 3),
    window("h6", Moment(.closes, -60), Moment(.closes, -30), 1),
    window("h7", Moment(.closes, -45), Moment(.closes, -30), 3),
    window("c1", Moment(.closes, -30), Moment(.closes, -10), 1),
    window("c2", Moment(.closes, -5), Moment(.cleared, 0), 5),
    window("c3", Moment(.closes, -30), Moment(.cleared, 0), 3),
    window("c4", Moment(.closes, -15), Moment(.cleared, 0), 5),
    window("c5", Moment(.closes, -15), Moment(.cleared, 0), 3),
    window("c6", Moment(.closes, 0), Moment(.end, 0), 5),
    window("f1", Moment(.cleared, 0), Moment(.end, 0), 1, isLocked: true),
    window("f2", Moment(.cleared, 0), Moment(.end, 0), 5, isLocked: true),
    window("f3", Moment(.cleared, 0), Moment(.end, 0), 3, isLocked: true),
    window("f4", Moment(.cleared, 0), Moment(.end, 0), 1, isLocked: true),
    window("f5", Moment(.cleared, 0), Moment(.end, 0), 1, isLocked: true),
    window("k1", Moment(.cleared, 0), Moment(.end, 0), 5),
    window("k2", Moment(.cleared, 0), Moment(.end, 0), 1),
    window("k3", Moment(.cleared, 0), Moment(.end, 0), 3),
    window("k4", Moment(.cleared, 0), Moment(.end, 0), 5, isLocked: true),
    window("k5", Moment(.cleared, 0), Moment(.end, 0), 5, isLocked: true),
    window("k6", Moment(.cleared, 0), Moment(.end, 0), 5),
  ]

  private static func window(
    _ id: String, _ opens: Moment, _ due: Moment, _ weight: Int, isLocked: Bool = false
  ) -> Window {
    Window(id: id, opens: opens, due: due, weight: weight, isLocked: isLocked)
  }

  @Test func `has every step with its window, weight and lock, in the order of the evening`() {
    let steps = FarewellItem.standard.map {
      Window(
        id: $0.id.text, opens: $0.opens, due: $0.due, weight: $0.importance.rawValue,
        isLocked: $0.isLocked)
    }

    #expect(steps == Self.checklist)
  }

  @Test func `says of every step why, and of every locked one why it waits`() {
    for item in FarewellItem.standard {
      #expect(!item.why.isEmpty, "\(item.id)")
      #expect(item.lockedBecause.isEmpty != item.isLocked, "\(item.id)")
    }
  }

  @Test func `ticks rounds, sweeps, the last customer and the signature by itself`() {
    let selfTicking = FarewellItem.standard.filter { $0.ticksItself != nil }

    #expect(selfTicking.map(\.id) == ["d4", "d5", "c6", "k6"])
    #expect(
      selfTicking.map(\.ticksItself) == [.restroomRounds, .sweeps, .cleared, .signed])
    #expect(selfTicking.allSatisfy { $0.key == nil })
  }

  @Test(arguments: [
    ("floor", 93), ("flush", 90), ("odour", 89), ("bin", 88), ("litter", 80), ("paper", 67),
    ("soap", 55), ("sink", 42), ("dispenser", 29),
  ])
  func `weighs what spoils a restroom as those who were asked`(item: RoomItemID, weight: Int) {
    #expect(RoomItem.standard.first { $0.id == item }?.weight == weight)
    #expect(RoomItem.standard.count == 9)
  }

  @Test(arguments: [
    ("waitAmberSeconds", 120), ("waitRedSeconds", 180), ("waitCriticalSeconds", 240),
    ("laneTargetWaiting", 1), ("laneAmberWaiting", 2), ("laneRedWaiting", 3),
    ("lineAmberPeople", 5), ("lineRedPeople", 7), ("serviceLevelPercent", 90),
    ("onePlusOnePercent", 85), ("alertHoldSeconds", 30), ("alertClearSeconds", 60),
    ("alertRepeatSeconds", 300), ("alertBudgetMinutes", 10), ("occupancyPercent", 85),
    ("serviceBaseSeconds", 41), ("serviceItemSeconds", 3), ("staleFeedSeconds", 900),
    ("paymentAmberMilliseconds", 11_000), ("paymentRedMilliseconds", 15_000),
    ("paymentCriticalMilliseconds", 23_000), ("windowGraceMinutes", 30),
    ("restroomIntervalMinutes", 60), ("restroomTightMinutes", 30), ("restroomUses", 75),
    ("restroomPassScore", 85), ("lateEntryMinutes", 15), ("gestureDefaultCents", 2000),
    ("gestureLimitCents", 6000), ("gestureDayCents", 20_000),
  ])
  func `has the thresholds with a source`(name: String, value: Int) {
    let known = Mirror(reflecting: Thresholds()).children.first { $0.label == name }

    #expect(known?.value as? Int == value)
  }

  @Test func `begins the business day at four in the morning`() {
    #expect(Plan.standard.dayStarts == ClockTime(hour: 4, minute: 0))
  }
}
