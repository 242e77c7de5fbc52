import BoardTestSupport
import BoardModel
import Testing

/// The shipped plan compared with published figures: a change of one of these numbers changes how
/// every store is measured.
@Suite struct `The shipped plan` {
  private struct Window: Hashable {
    let id: String
    let opens: RelativeTime
    let due: RelativeTime
    let weight: Int
    let isGuarded: Bool
  }

  private static let checklist: [Window] = [
    window("d1", RelativeTime(.opens, 180), RelativeTime(.closes, -180), 1),
    window("d2", RelativeTime(.opens, 0), RelativeTime(.closes, -120), 3),
    window("d3", RelativeTime(.opens, 120), RelativeTime(.closes, -60), 3),
    window("d4", RelativeTime(.opens, 0), RelativeTime(.end, 0), 5),
    window("d5", RelativeTime(.opens, 0), RelativeTime(.end, 0), 5),
    window("h1", RelativeTime(.closes, -150), RelativeTime(.closes, -120), 1),
    window("h2", RelativeTime(.closes, -120), RelativeTime(.closes, -45), 5),
    window("h3", RelativeTime(.closes, -75), RelativeTime(.closes, -60), 3),
    window("h4", RelativeTime(.closes, -60), RelativeTime(.closes, -30), 5),
    window("h5", RelativeTime(.closes, -60), RelativeTime(.closes, -30), 3),
    window("h6", RelativeTime(.closes, -60), RelativeTime(.closes, -30), 1),
    window("h7", RelativeTime(.closes, -45), RelativeTime(.closes, -30), 3),
    window("c1", RelativeTime(.closes, -30), RelativeTime(.closes, -10), 1),
    window("c2", RelativeTime(.closes, -5), RelativeTime(.cleared, 0), 5),
    window("c3", RelativeTime(.closes, -30), RelativeTime(.cleared, 0), 3),
    window("c4", RelativeTime(.closes, -15), RelativeTime(.cleared, 0), 5),
    window("c5", RelativeTime(.closes, -15), RelativeTime(.cleared, 0), 3),
    window("c6", RelativeTime(.closes, 0), RelativeTime(.end, 0), 5),
    window("f1", RelativeTime(.cleared, 0), RelativeTime(.end, 0), 1, isGuarded: true),
    window("f2", RelativeTime(.cleared, 0), RelativeTime(.end, 0), 5, isGuarded: true),
    window("f3", RelativeTime(.cleared, 0), RelativeTime(.end, 0), 3, isGuarded: true),
    window("f4", RelativeTime(.cleared, 0), RelativeTime(.end, 0), 1, isGuarded: true),
    window("f5", RelativeTime(.cleared, 0), RelativeTime(.end, 0), 1, isGuarded: true),
    window("k1", RelativeTime(.cleared, 0), RelativeTime(.end, 0), 5),
    window("k2", RelativeTime(.cleared, 0), RelativeTime(.end, 0), 1),
    window("k3", RelativeTime(.cleared, 0), RelativeTime(.end, 0), 3),
    window("k4", RelativeTime(.cleared, 0), RelativeTime(.end, 0), 5, isGuarded: true),
    window("k5", RelativeTime(.cleared, 0), RelativeTime(.end, 0), 5, isGuarded: true),
    window("k6", RelativeTime(.cleared, 0), RelativeTime(.end, 0), 5),
  ]

  private static func window(
    _ id: String, _ opens: RelativeTime, _ due: RelativeTime, _ weight: Int, isGuarded: Bool = false
  ) -> Window {
    Window(id: id, opens: opens, due: due, weight: weight, isGuarded: isGuarded)
  }

  @Test func `has every step with its window, weight and lock, in the order of the evening`() {
    let steps = ChecklistStep.standard.map {
      Window(
        id: $0.id.text, opens: $0.opens, due: $0.due, weight: $0.importance.rawValue,
        isGuarded: $0.isGuarded)
    }

    #expect(steps == Self.checklist)
  }

  @Test func `explains every step, and why each locked one waits`() {
    for item in ChecklistStep.standard {
      #expect(!item.why.isEmpty, "\(item.id)")
      #expect(item.lockReason.isEmpty != item.isGuarded, "\(item.id)")
    }
  }

  @Test func `ticks rounds, sweeps, the last customer and the sign-off by itself`() {
    let selfTicking = ChecklistStep.standard.filter { $0.automaticSource != nil }

    #expect(selfTicking.map(\.id) == ["d4", "d5", "c6", "k6"])
    #expect(
      selfTicking.map(\.automaticSource) == [.restroomRounds, .sweeps, .cleared, .signed])
    #expect(selfTicking.allSatisfy { $0.key == nil })
  }

  @Test(arguments: [
    ("floor", 93), ("flush", 90), ("odour", 89), ("bin", 88), ("litter", 80), ("paper", 67),
    ("soap", 55), ("sink", 42), ("dispenser", 29),
  ])
  func `weighs restroom faults as the survey answers do`(item: InspectionItemID, weight: Int) {
    #expect(InspectionItem.standard.first { $0.id == item }?.weight == weight)
    #expect(InspectionItem.standard.count == 9)
  }

  @Test func `begins the business day at four in the morning`() {
    #expect(Plan.standard.dayStarts == ClockTime(hour: 4, minute: 0))
  }
}
