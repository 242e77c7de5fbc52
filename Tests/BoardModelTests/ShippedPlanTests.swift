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
    window("handover-read", RelativeTime(.opens, -60), RelativeTime(.opens, -10), 3),
    window("exits-free", RelativeTime(.opens, -60), RelativeTime(.opens, -5), 5),
    window("opening-walk", RelativeTime(.opens, -60), RelativeTime(.opens, -10), 3),
    window("tills-ready", RelativeTime(.opens, -45), RelativeTime(.opens, -5), 3),
    window("opened-on-time", RelativeTime(.opens, -10), RelativeTime(.opens, 5), 3),
    window("walk-to-exit", RelativeTime(.opens, 180), RelativeTime(.closes, -180), 1),
    window("card-machines-tested", RelativeTime(.opens, 0), RelativeTime(.closes, -120), 3),
    window("goodbyes-watched", RelativeTime(.opens, 120), RelativeTime(.closes, -60), 3),
    window("restroom-rounds", RelativeTime(.opens, 0), RelativeTime(.end, 0), 5),
    window("floor-sweeps", RelativeTime(.opens, 0), RelativeTime(.end, 0), 5),
    window("breaks-covered", RelativeTime(.closes, -150), RelativeTime(.closes, -120), 1),
    window("promises-due", RelativeTime(.closes, -120), RelativeTime(.closes, -45), 5),
    window("staff-briefed", RelativeTime(.closes, -75), RelativeTime(.closes, -60), 3),
    window("restrooms-evening", RelativeTime(.closes, -60), RelativeTime(.closes, -30), 5),
    window("lanes-hold-1-1", RelativeTime(.closes, -60), RelativeTime(.closes, -30), 3),
    window("exit-and-car-park", RelativeTime(.closes, -60), RelativeTime(.closes, -30), 1),
    window("door-person", RelativeTime(.closes, -45), RelativeTime(.closes, -30), 3),
    window("closing-announced", RelativeTime(.closes, -30), RelativeTime(.closes, -10), 1),
    window("entrance-person", RelativeTime(.closes, -5), RelativeTime(.cleared, 0), 5),
    window("lights-unchanged", RelativeTime(.closes, -30), RelativeTime(.cleared, 0), 3),
    window("till-open", RelativeTime(.closes, -15), RelativeTime(.cleared, 0), 5),
    window("last-goodbyes", RelativeTime(.closes, -15), RelativeTime(.cleared, 0), 3),
    window("store-walked", RelativeTime(.closes, 0), RelativeTime(.end, 0), 5),
    window("floor-cleaned", RelativeTime(.cleared, 0), RelativeTime(.end, 0), 1, isGuarded: true),
    window("tills-counted", RelativeTime(.cleared, 0), RelativeTime(.end, 0), 5, isGuarded: true),
    window(
      "restrooms-cleaned", RelativeTime(.cleared, 0), RelativeTime(.end, 0), 3, isGuarded: true),
    window("lights-down", RelativeTime(.cleared, 0), RelativeTime(.end, 0), 1, isGuarded: true),
    window("staff-talk", RelativeTime(.cleared, 0), RelativeTime(.end, 0), 1, isGuarded: true),
    window("promises-assigned", RelativeTime(.cleared, 0), RelativeTime(.end, 0), 5),
    window("faults-reported", RelativeTime(.cleared, 0), RelativeTime(.end, 0), 1),
    window("reds-explained", RelativeTime(.cleared, 0), RelativeTime(.end, 0), 3),
    window("cash-in-safe", RelativeTime(.cleared, 0), RelativeTime(.end, 0), 5, isGuarded: true),
    window("doors-and-alarm", RelativeTime(.cleared, 0), RelativeTime(.end, 0), 5, isGuarded: true),
    window("signed-off", RelativeTime(.cleared, 0), RelativeTime(.end, 0), 5),
  ]

  private static func window(
    _ id: String, _ opens: RelativeTime, _ due: RelativeTime, _ weight: Int, isGuarded: Bool = false
  ) -> Window {
    Window(id: id, opens: opens, due: due, weight: weight, isGuarded: isGuarded)
  }

  @Test func `has every step with its window, weight and lock, in the order of the day`() {
    let steps = ChecklistStep.standard.map {
      Window(
        id: $0.id.text, opens: $0.opens, due: $0.due, weight: $0.importance.rawValue,
        isGuarded: $0.isGuarded)
    }

    #expect(steps == Self.checklist)
  }

  /// The ids of the steps in version 1.0, in the same order.
  private static let oldIDs = [
    "d1", "d2", "d3", "d4", "d5", "h1", "h2", "h3", "h4", "h5", "h6", "h7", "c1", "c2", "c3",
    "c4", "c5", "c6", "f1", "f2", "f3", "f4", "f5", "k1", "k2", "k3", "k4", "k5", "k6",
  ]

  @Test func `an event with the old id of a step is about that step`() {
    let closing = ChecklistStep.standard.filter { $0.section != .opening }
    #expect(Self.oldIDs.map { StepID($0).current } == closing.map(\.id))
    for id in ChecklistStep.standard.map(\.id) + ["x1", "lights"] { #expect(id.current == id) }

    for (old, step) in zip(Self.oldIDs, closing) {
      let members = [("item", old), ("result", "pass")].map {
        Members.Member(name: $0.0, value: .text($0.1))
      }
      let read = Fact.parse(type: "check.done", members: Members(members)).fact
      #expect(read == .check(.done(CheckDone(item: step.id, result: .pass))))
    }
  }

  @Test func `explains every step, and why each locked one waits`() {
    for item in ChecklistStep.standard {
      #expect(!item.why.isEmpty, "\(item.id)")
      #expect(item.lockReason.isEmpty != item.isGuarded, "\(item.id)")
    }
  }

  @Test func `gives each step a letter that the sections beside it do not use`() {
    let sections = ChecklistStep.Section.allCases
    for pair in zip(sections, sections.dropFirst()) {
      let keys = ChecklistStep.standard.filter { $0.section == pair.0 || $0.section == pair.1 }
        .compactMap(\.key)
      #expect(Set(keys).count == keys.count)
    }
  }

  @Test func `ticks by itself what the log knows, and may also be ticked by hand`() {
    let sources = ChecklistStep.standard.filter { $0.automaticSource?.isTappable == true }

    #expect(
      sources.map(\.id) == [
        "goodbyes-watched", "promises-due", "restrooms-cleaned", "promises-assigned",
      ])
    #expect(sources.allSatisfy { $0.key != nil })
  }

  @Test func `ticks rounds, sweeps, the last customer and the sign-off by itself`() {
    let selfTicking = ChecklistStep.standard.filter(\.isOnlyAutomatic)

    #expect(
      selfTicking.map(\.id) == ["restroom-rounds", "floor-sweeps", "store-walked", "signed-off"])
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
