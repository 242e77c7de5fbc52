import BoardCanvas
import BoardModel

/// Everything known of one row, in words.
struct DetailsPage {
  let scene: Scene

  func lines(of row: RowID) -> [Overlay.Line] {
    let lines: [(String, String)] =
      switch row {
      case .item(let id): item(id)
      case .room(let id): room(id)
      case .lane(let id): lane(id)
      case .promise(let id): promise(id)
      case .impression(let row): ImpressionDetails(scene: scene).lines(of: row)
      }
    return lines.map { Overlay.Line(key: $0.0, text: $0.1, isHeading: false) }
  }

  private func clock(_ moment: Timestamp?) -> String {
    moment.map { Wording.clock($0, scene.zone) } ?? "-"
  }

  private func item(_ id: ItemID) -> [(String, String)] {
    guard let row = scene.farewell.sections.flatMap(\.rows).first(where: { $0.item.id == id })
    else {
      return []
    }
    var lines = [
      ("why", row.item.why),
      ("weight", "\(row.item.importance.rawValue)" + (row.item.isCritical ? ", critical" : "")),
    ]
    lines.append(("window", window(row.item)))
    if row.item.isLocked {
      lines.append(("locked", "until the last customer is out: \(row.item.lockedBecause)"))
    }
    if let note = row.note { lines.append(("note", note)) }
    if row.isBurst { lines.append(("burst", "one of ten ticks within ten seconds")) }
    if row.wasForced { lines.append(("forced", "done while it was locked")) }
    if let seq = row.seq { lines.append(("record", "line \(seq) of the log")) }
    if let progress = row.progress {
      lines.append(("so far", "\(progress.count) of \(progress.of)"))
    }
    lines.append(("keys", "Space tap  x problem  - does not apply or cannot  u undo"))
    return lines
  }

  private func window(_ item: FarewellItem) -> String {
    func words(_ moment: Moment) -> String {
      let sign = moment.offsetMinutes < 0 ? "-" : "+"
      let span =
        moment.offsetMinutes == 0
        ? "" : " \(sign)\(Wording.span(minutes: abs(moment.offsetMinutes)))"
      return switch moment.anchor {
      case .opens: "opening\(span)"
      case .closes: "close\(span)"
      case .cleared: "last customer out\(span)"
      case .end: "end of the day"
      }
    }
    return "from \(words(item.opens)) to \(words(item.due))"
  }

  private func room(_ id: RoomID) -> [(String, String)] {
    guard let row = scene.restrooms.rows.first(where: { $0.room.id == id }) else { return [] }
    var lines = [
      ("last", clock(row.lastAt)), ("due", clock(row.due)),
      ("score", row.score.map(String.init) ?? "not inspected"),
    ]
    if !row.openFaults.isEmpty {
      lines.append(("open", row.openFaults.map(\.text).joined(separator: ", ")))
    }
    for entry in scene.restrooms.log.filter({ $0.place == id.text }).prefix(8) {
      let who = entry.by?.initials ?? "-"
      lines.append((clock(entry.at), "\(who)  \(RestroomLogLine(entry: entry, scene: scene).text)"))
    }
    lines.append(
      ("keys", "\(row.room.key) or Space inspected  x problem  - close the room  u undo"))
    return lines
  }

  private func lane(_ id: LaneID) -> [(String, String)] {
    guard let row = scene.queue.lanes.first(where: { $0.lane.id == id }) else { return [] }
    let doubts = QueueAdvice(scene: scene).doubts(row).map { ("doubt", $0) }
    return [
      (
        "kind", row.lane.kind.rawValue + (row.lane.servers > 1 ? ", \(row.lane.servers) tills" : "")
      ),
      ("people", row.people.map { "\($0) (\(row.waiting ?? 0) waiting)" } ?? "never read"),
      (
        "wait",
        "\(Wording.wait(row.waitSeconds)) for the next to join"
          + (row.basis.map { ", \($0.rawValue)" } ?? "")
      ),
      ("last", "\(Wording.wait(row.lastWaitSeconds)) waited the last one served"),
      ("served", row.servedPerHour.map { "\($0) an hour" } ?? "unknown"),
      ("reading", row.ageSeconds.map { "\(Wording.age(seconds: $0)) old" } ?? "none"),
    ] + doubts + [
      ("keys", "Space open or shut  = digits, + and - people waiting  S time a shopper")
    ]
  }

  private func promise(_ id: PromiseID) -> [(String, String)] {
    guard let row = scene.looseEnds.rows.first(where: { $0.promise.id == id }) else { return [] }
    let promise = row.promise
    return [
      ("what", promise.what), ("owner", promise.owner?.initials ?? "nobody: give it one"),
      ("due", promise.due?.description ?? "no date: give it one"),
      ("reversed", "\(promise.reversals) times"),
      ("age", "\(row.ageDays) days" + (row.isLikelyLost ? ", likely lost" : "")),
      ("cost", promise.costCents.map { Wording.money(cents: $0) } ?? "none known"),
      ("keys", "Space: kept, customer told, new date, broken, withdrawn"),
    ]
  }
}
