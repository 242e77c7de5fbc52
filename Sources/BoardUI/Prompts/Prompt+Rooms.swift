import BoardModel
import BoardText

/// Questions about restrooms and floor checks.
extension Prompt {
  /// Asks which restroom is meant.
  static func room(_ scene: Scene) -> Prompt {
    let rooms = scene.plan.rooms.map { Choice(key: $0.key, label: $0.name, value: $0.id) }
    return .choice(tr("Restroom:"), rooms) { .ask(roomAction($0, $1)) }
  }

  static func roomAction(_ id: RoomID, _ scene: Scene) -> Prompt {
    .choice(
      tr("{room}:", scene.name(of: .room(id))),
      [
        Option(tr("quick clean")) { clean(id, .spot, $0) },
        Option(tr("full clean")) { clean(id, .full, $0) },
        Option(tr("closing clean")) { clean(id, .close, $0) },
        Option(tr("supplies")) { .ask(supply(id, $0)) },
        Option(tr("visits")) { .ask(visits(id, $0)) },
        Option(tr("not all checked")) { .ask(unseen(id, $0)) },
      ])
  }

  private static func clean(_ id: RoomID, _ kind: CleanKind, _ scene: Scene) -> PromptOutcome {
    record(
      .cleaned(RestroomCleaned(room: id, kind: kind)),
      tr("{room}: {kind} clean", scene.name(of: .room(id)), shownWord(kind.rawValue)), id)
  }

  private static func supply(_ id: RoomID, _ scene: Scene) -> Prompt {
    .choice(tr("{room}, which supply:", scene.name(of: .room(id))), words(SupplyItem.self)) {
      .ask(supplyLevel(id, $0, $1))
    }
  }

  private static func supplyLevel(_ id: RoomID, _ item: SupplyItem, _ scene: Scene) -> Prompt {
    let name = scene.name(of: .room(id))
    let word = shownWord(item.rawValue)
    return .line(
      tr("{room}, {item}: percent left (Enter = refilled):", name, word), limitBytes: 3
    ) { text, _ in
      guard let level = Int(text.nilIfEmpty ?? "100"), (0...100).contains(level) else {
        return .reject(tr("Write a number from 0 to 100; Enter alone = refilled."))
      }
      return record(
        .supplied(RestroomSupplied(room: id, item: item, level: level)),
        tr("{room}: {item} {percent}%", name, word, level), id)
    }
  }

  private static func visits(_ id: RoomID, _ scene: Scene) -> Prompt {
    let name = scene.name(of: .room(id))
    return .line(tr("{room}, visits since the last count:", name), limitBytes: 5) { text, _ in
      guard let count = Int(typedCount: text), count > 0 else {
        return .reject(tr("Write the number of visits, 1 or more; Esc goes back."))
      }
      return record(
        .used(RestroomUsed(room: id, visits: count)),
        tr("{room}: {count} visits", name, count), id)
    }
  }

  /// A round that did not see everything: it counts as a round, scored by what was seen.
  private static func unseen(_ id: RoomID, _ scene: Scene) -> Prompt {
    let items = inspectionItems(of: id, scene)
    return .marks(tr("{room}, not checked:", scene.name(of: .room(id))), items) { marks, scene in
      let name = scene.name(of: .room(id))
      return record(
        .inspected(RestroomInspected(room: id, failed: [], unseen: marks.marked)),
        marks.marked.count == items.count
          ? tr("{room}: not inspected", name) : tr("{room}: inspected in part", name), id)
    }
  }

  /// Asks what a round found wrong.
  static func problems(in id: RoomID, _ scene: Scene) -> Prompt {
    .marks(
      tr("{room}:", scene.name(of: .room(id))), inspectionItems(of: id, scene), hasNote: true
    ) { marks, scene in
      marks.withNote
        ? .ask(
          .line(tr("{room}, note:", scene.name(of: .room(id)))) {
            round(id, failed: marks.marked, note: $0.nilIfEmpty, $1)
          })
        : round(id, failed: marks.marked, note: nil, scene)
    }
  }

  private static func round(
    _ id: RoomID, failed: [InspectionItemID], note: String?, _ scene: Scene
  ) -> PromptOutcome {
    let name = scene.name(of: .room(id))
    return record(
      .inspected(RestroomInspected(room: id, failed: failed, unseen: [], note: note)),
      failed.isEmpty
        ? tr("{room} restroom inspected", name)
        : tr(
          "{room} restroom problem: {items}", name,
          failed.map { shownItem($0.text) }.joined(separator: ", ")),
      id)
  }

  private static func inspectionItems(of id: RoomID, _ scene: Scene)
    -> [Choice<InspectionItemID>]
  {
    numbered((scene.plan.room(id)?.items ?? []).map { (shownItem($0.id.text), $0.id) })
  }

  static func closeRoom(_ id: RoomID, _ scene: Scene) -> Prompt {
    let name = scene.name(of: .room(id))
    return .line(tr("{room} restroom out of service. Reason:", name)) { text, _ in
      record(
        .closed(RestroomClosed(room: id, reason: text.nilIfEmpty)),
        tr("{room} restroom closed", name), id)
    }
  }

  /// Asks what a check of the floor found.
  static func sweep() -> Prompt {
    .choice(tr("Floor checked; found:"), words(SweepFinding.self)) { found, _ in
      if found == .none { return swept(found, action: nil, title: tr("Floor checked")) }
      let word = shownWord(found.rawValue)
      return .ask(
        .line(tr("{found}; what did you do (Enter = nothing yet):", word)) { action, _ in
          swept(
            found, action: action.nilIfEmpty,
            title: action.isEmpty
              ? tr("Floor checked: {found}, STILL OPEN", word)
              : tr("Floor checked: {found}, {action}", word, action))
        })
    }
  }

  /// The board knows only one zone of the floor.
  private static func swept(_ found: SweepFinding, action: String?, title: String)
    -> PromptOutcome
  {
    .record(
      .premises(.swept(FloorSwept(zone: "floor", found: found, action: action))), title: title,
      row: nil)
  }

  private static func record(_ fact: RestroomFact, _ title: String, _ id: RoomID) -> PromptOutcome {
    .record(.restroom(fact), title: title, row: .room(id))
  }
}
