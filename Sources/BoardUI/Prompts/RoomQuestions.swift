import BoardModel
import BoardText

struct RoomQuestions {
  let id: RoomID
  let scene: Scene

  private var name: String { scene.name(of: .room(id)) }
  private var title: String { scene.plan.room(id)?.title ?? name }

  private var items: [Prompt.Choice<InspectionItemID>] {
    let room = scene.plan.room(id)
    return Prompt.numbered((room?.items ?? []).map { (room?.name(of: $0.id) ?? "", $0.id) })
  }

  var action: Prompt {
    .choice(
      tr("{room}:", name),
      [
        Prompt.option(tr("quick clean")) { _ in cleaned(.spot) },
        Prompt.option(tr("full clean")) { _ in cleaned(.full) },
        Prompt.option(tr("closing clean")) { _ in cleaned(.close) },
        Prompt.option(tr("supplies")) { _ in .ask(supply) },
        Prompt.option(tr("visits")) { _ in .ask(visits) },
        Prompt.option(tr("not all checked")) { _ in .ask(unseen) },
      ])
  }

  private func cleaned(_ kind: CleanKind) -> PromptOutcome {
    record(
      .cleaned(RestroomCleaned(room: id, kind: kind)),
      scene.room(id)?.openFaults.isEmpty == false
        ? tr(
          "{room}: {kind} clean; check it, then tap its letter", name, shownWord(kind.rawValue))
        : tr("{room}: {kind} clean", name, shownWord(kind.rawValue)))
  }

  private var supply: Prompt {
    .choice(tr("{room}, which supply:", name), Prompt.words(SupplyItem.self)) { item, _ in
      .ask(level(of: item))
    }
  }

  private func level(of item: SupplyItem) -> Prompt {
    let word = shownWord(item.rawValue)
    return .line(
      tr("{room}, {item}: percent left (Enter = refilled):", name, word), limitBytes: 3,
      reading: { Int($0.nilIfEmpty ?? "100").flatMap { (0...100).contains($0) ? $0 : nil } },
      rejecting: tr("Write a number from 0 to 100; Enter alone = refilled.")
    ) { level, _ in
      record(
        .supplied(RestroomSupplied(room: id, item: item, level: level)),
        tr("{room}: {item} {percent}%", name, word, level))
    }
  }

  private var visits: Prompt {
    .line(
      tr("{room}, visits since the last count:", name), limitBytes: 5,
      reading: { Int(typedCount: $0).flatMap { $0 > 0 ? $0 : nil } },
      rejecting: tr("Write the number of visits, 1 or more; Esc goes back.")
    ) { count, _ in
      record(
        .used(RestroomUsed(room: id, visits: count)), tr("{room}: {count} visits", name, count))
    }
  }

  /// A round that did not see everything: it counts as a round, scored by what was seen.
  private var unseen: Prompt {
    .marks(tr("{room}, not checked:", name), items) { marks, _ in
      record(
        .inspected(RestroomInspected(room: id, failed: [], unseen: marks.marked)),
        marks.marked.count == items.count
          ? tr("{room}: not inspected", name) : tr("{room}: inspected in part", name))
    }
  }

  var problems: Prompt {
    .marks(tr("{room}:", name), items, hasNote: true) { marks, _ in
      guard marks.withNote else { return inspected(failed: marks.marked, note: nil) }
      return .ask(
        .line(tr("{room}, note:", name)) { text, _ in
          inspected(failed: marks.marked, note: text.nilIfEmpty)
        })
    }
  }

  private func inspected(failed: [InspectionItemID], note: String?) -> PromptOutcome {
    let words = failed.map { scene.plan.room(id)?.name(of: $0) ?? $0.text }.joined(separator: ", ")
    return record(
      .inspected(RestroomInspected(room: id, failed: failed, unseen: [], note: note)),
      failed.isEmpty
        ? tr("{room} inspected", title)
        : tr("{room} problem: {items}", title, words))
  }

  /// Asks before a second round within two minutes of the last.
  func again(_ last: RestroomFigures.LogRow) -> Prompt {
    let ago = FigureText.age(seconds: scene.now.seconds(since: last.at))
    let who = last.by.map { " \($0)" } ?? ""
    return .choice(
      tr("{room} was checked {span} ago{who}. Again?", name, ago, who),
      [
        Prompt.option(tr("problem found")) { _ in .ask(problems) },
        Prompt.option(tr("checked again")) { _ in inspected(failed: [], note: nil) },
      ])
  }

  var notInUse: Prompt {
    .choice(
      tr("{room}:", name),
      [
        Prompt.option(tr("out of service")) { _ in .ask(closing) },
        Prompt.option(tr("never here")) { _ in
          record(
            .closed(RestroomClosed(room: id, reason: tr("never here"))),
            tr("{room}: never here; a tap brings it back", name))
        },
      ])
  }

  private var closing: Prompt {
    .line(tr("{room} out of service. Reason:", title)) { text, _ in
      record(
        .closed(RestroomClosed(room: id, reason: text.nilIfEmpty)),
        tr("{room} closed", title))
    }
  }

  private func record(_ fact: RestroomFact, _ title: String) -> PromptOutcome {
    .record(.restroom(fact), title: title, row: .room(id))
  }
}

extension Prompt {
  static func room(_ scene: Scene) -> Prompt {
    let rooms = scene.plan.rooms.map {
      Candidate(key: $0.key, id: $0.id.text, name: $0.name, place: $0.place, value: $0.id)
    }
    return .pick(rooms) { .ask(RoomQuestions(id: $0, scene: $1).action) }
  }

  /// Asks which zone, if the plan's rooms are in several, and what was found.
  static func sweep(_ plan: Plan) -> Prompt {
    let zones = plan.sweepZones
    guard !zones.isEmpty else { return sweep(Plan.wholeFloor, nil) }
    let all = [(id: Plan.wholeFloor, name: tr("the whole floor"))] + zones
    return .pick(all.map { zone in Candidate(id: zone.id.text, name: zone.name, value: zone) }) {
      zone, _ in .ask(sweep(zone.id, zone.name))
    }
  }

  private static func sweep(_ zone: SweepZoneID, _ name: String?) -> Prompt {
    let place = name.map { "\($0): " } ?? ""
    return .choice(place + tr("Floor checked; found:"), words(SweepFinding.self)) { found, _ in
      if found == .none {
        return swept(zone, found, action: nil, title: place + tr("Floor checked"))
      }
      let word = shownWord(found.rawValue)
      return .ask(
        .line(tr("{found}; what did you do (Enter = nothing yet):", word)) { action, _ in
          let title =
            action.isEmpty
            ? tr("Floor checked: {found}, STILL OPEN", word)
            : tr("Floor checked: {found}, {action}", word, action)
          return swept(zone, found, action: action.nilIfEmpty, title: place + title)
        })
    }
  }

  private static func swept(
    _ zone: SweepZoneID, _ found: SweepFinding, action: String?, title: String
  ) -> PromptOutcome {
    .record(.premises(.swept(FloorSwept(zone: zone, found: found, action: action))), title: title)
  }
}
