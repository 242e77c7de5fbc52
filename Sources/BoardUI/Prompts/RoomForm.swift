import BoardCanvas
import BoardModel
import BoardText

/// What `R` and `A` record about restrooms and floor.
///
/// It covers cleans, supplies, visits, rounds that saw only a part of a room, and floor sweeps.
enum RoomForm: Hashable, Sendable {
  case room
  case action(RoomID)
  case supply(RoomID)
  case level(RoomID, SupplyItem)
  case visits(RoomID)
  case unseen(RoomID)
  case sweep
  case sweepAction(SweepFinding)

  /// The zone of a store whose floor has only one zone.
  static let floor = SweepZoneID("floor")

  private static let findings: [SweepFinding] = [.none, .spill, .object, .other]

  func prompt(_ scene: Scene) -> Prompt {
    let form = Form.rooms(self)
    switch self {
    case .room:
      let choices = scene.plan.rooms.map { Prompt.Choice(key: $0.key, word: $0.name) }
      return Prompt(form, tr("Restroom:"), .choice(choices))
    case .action(let id):
      return .choice(
        form, tr("{room}:", name(id, scene)),
        [
          tr("quick clean"), tr("full clean"), tr("closing clean"), tr("supplies"), tr("visits"),
          tr("not all checked"),
        ])
    case .supply(let id):
      return .choice(
        form, tr("{room}, which supply:", name(id, scene)), Form.choiceWords(SupplyItem.allCases))
    case .level(let id, let item):
      return .line(
        form,
        tr(
          "{room}, {item}: percent left (Enter = refilled):", name(id, scene),
          shownWord(item.rawValue)), limitBytes: 3)
    case .visits(let id):
      return .line(form, tr("{room}, visits since the last count:", name(id, scene)), limitBytes: 5)
    case .unseen(let id):
      let items = scene.plan.room(id)?.items.map(\.id.text) ?? []
      return Prompt(
        form, tr("{room}, not checked:", name(id, scene)),
        .marks(Prompt.numbered(items), chosen: [], hasNote: false))
    case .sweep:
      return .choice(
        form, tr("Floor checked; found:"), [tr("nothing"), tr("spill"), tr("object"), tr("other")])
    case .sweepAction(let found):
      return .line(
        form, tr("{found}; what did you do (Enter = nothing yet):", shownWord(found.rawValue)))
    }
  }

  func outcome(of answer: Prompt.Answer, _ scene: Scene) -> FormOutcome {
    switch (self, answer) {
    case (.room, .choice(let index)):
      return .ask(RoomForm.action(scene.plan.rooms[index].id).prompt(scene))
    case (.action(let id), .choice(let index)): return act(on: id, index, scene)
    case (.supply(let id), .choice(let index)):
      return .ask(RoomForm.level(id, SupplyItem.allCases[index]).prompt(scene))
    case (.level(let id, let item), .line(let text)):
      guard let level = text.isEmpty ? 100 : Int(text), (0...100).contains(level) else {
        return .reject(tr("Write a number from 0 to 100; Enter alone = refilled."))
      }
      return record(
        .supplied(RestroomSupplied(room: id, item: item, level: level)),
        tr("{room}: {item} {percent}%", name(id, scene), shownWord(item.rawValue), level), id)
    case (.visits(let id), .line(let text)):
      guard let count = Int(text), (1...100_000).contains(count) else {
        return .reject(tr("Write the number of visits, 1 or more; Esc goes back."))
      }
      return record(
        .used(RestroomUsed(room: id, visits: count)),
        tr("{room}: {count} visits", name(id, scene), count), id)
    case (.unseen(let id), .marks(let marks, _)): return round(id, unseen: marks, scene)
    case (.sweep, .choice(0)): return swept(.none, action: nil)
    case (.sweep, .choice(let index)):
      return .ask(RoomForm.sweepAction(RoomForm.findings[index]).prompt(scene))
    case (.sweepAction(let found), .line(let text)):
      return swept(found, action: text.isEmpty ? nil : text)
    default: return .reject(tr("This answer is not possible here; Esc goes back."))
    }
  }

  private func act(on id: RoomID, _ index: Int, _ scene: Scene) -> FormOutcome {
    switch index {
    case 0: clean(id, .spot, scene)
    case 1: clean(id, .full, scene)
    case 2: clean(id, .close, scene)
    case 3: .ask(RoomForm.supply(id).prompt(scene))
    case 4: .ask(RoomForm.visits(id).prompt(scene))
    default: .ask(RoomForm.unseen(id).prompt(scene))
    }
  }

  private func clean(_ id: RoomID, _ kind: CleanKind, _ scene: Scene) -> FormOutcome {
    let word = kind == .close ? tr("closing") : shownWord(kind.rawValue)
    return record(
      .cleaned(RestroomCleaned(room: id, kind: kind)),
      tr("{room}: {kind} clean", name(id, scene), word), id)
  }

  /// Records a round that did not see everything: it counts as a round, scored by what was seen.
  private func round(_ id: RoomID, unseen marks: [Int], _ scene: Scene) -> FormOutcome {
    let items = scene.plan.room(id)?.items ?? []
    let unseen = marks.filter { $0 < items.count }.map { items[$0].id }
    let title =
      unseen.count == items.count
      ? tr("{room}: not inspected", name(id, scene))
      : tr("{room}: inspected in part", name(id, scene))
    return record(
      .inspected(RestroomInspected(room: id, failed: [], unseen: unseen)),
      title, id)
  }

  private func swept(_ found: SweepFinding, action: String?) -> FormOutcome {
    let what = shownWord(found.rawValue)
    let title =
      found == .none
      ? tr("Floor checked")
      : action.map { tr("Floor checked: {found}, {action}", what, $0) }
        ?? tr("Floor checked: {found}, STILL OPEN", what)
    return .record(
      .premises(.swept(FloorSwept(zone: RoomForm.floor, found: found, action: action))),
      title: title, row: nil)
  }

  private func record(_ fact: RestroomFact, _ title: String, _ id: RoomID) -> FormOutcome {
    .record(.restroom(fact), title: title, row: .room(id))
  }

  private func name(_ id: RoomID, _ scene: Scene) -> String { scene.name(of: .room(id)) }
}
