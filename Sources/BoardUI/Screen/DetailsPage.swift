import BoardCanvas
import BoardModel
import BoardText
import BoardWords

/// Everything known about one row, in words.
struct DetailsPage {
  let scene: Scene

  func lines(of row: RowID) -> [Overlay.PageLine] {
    let lines: [(String, String)] =
      switch row {
      case .item(let id): item(id)
      case .room(let id): room(id)
      case .lane(let id): lane(id)
      case .promise(let id): promise(id)
      case .impression(let row): ImpressionDetails(scene: scene).lines(of: row)
      }
    return lines.map { Overlay.PageLine(key: $0.0, text: $0.1, isHeading: false) }
  }

  private func clock(_ moment: Timestamp?) -> String {
    moment.map { scene.clock($0) } ?? Words.Figures.unknown
  }

  private func item(_ id: StepID) -> [(String, String)] {
    guard let row = scene.farewell.sections.flatMap(\.rows).first(where: { $0.item.id == id })
    else {
      return []
    }
    var lines = [
      (Words.Details.why, row.item.why),
      (
        Words.Details.weight,
        row.item.isCritical
          ? Words.Details.critical(row.item.importance.rawValue)
          : "\(row.item.importance.rawValue)"
      ),
    ]
    lines.append((Words.Details.window, window(row.item)))
    if row.item.isGuarded {
      lines.append((Words.Details.locked, Words.Details.lockedBecause(row.item.lockReason)))
    }
    if let note = row.note { lines.append((Words.Details.note, note)) }
    if let excuse = row.excuse { lines.append((Words.Details.reason, excuse)) }
    if let time = row.time { lines.append((Words.Details.time, "\(time)")) }
    if let cents = row.amountCents {
      lines.append((Words.Details.amount, FigureText.money(cents: cents)))
    }
    if let from = row.carriedFrom {
      lines.append((Words.Details.carried, Words.Details.from(scene.date(from))))
    }
    if let to = row.carriedTo {
      lines.append((Words.Details.carried, Words.Details.to(scene.date(to))))
    }
    if row.isLateEntry { lines.append((Words.Restrooms.lateEntry, Words.Details.enteredLate)) }
    lines += row.repeats.map { (Words.Details.again, Words.Details.keptAgain(stamp($0))) }
    lines += row.ignored.map { (Words.Details.early, Words.Details.keptEarly(stamp($0))) }
    if row.isBurst { lines.append((Words.Details.burst, Words.Details.isBurst)) }
    if row.wasForced { lines.append((Words.Details.forced, Words.Details.wasForced)) }
    if let seq = row.seq { lines.append((Words.Details.record, Words.Details.line(seq))) }
    if let progress = row.progress {
      lines.append(
        (Words.Details.soFar, Words.Details.progress(progress.count, of: progress.of)))
    }
    lines.append((Words.Details.keys, Words.Details.itemKeys))
    return lines
  }

  private func window(_ item: ChecklistStep) -> String {
    func words(_ moment: RelativeTime) -> String {
      let sign = moment.offsetMinutes < 0 ? "-" : "+"
      let span =
        moment.offsetMinutes == 0
        ? "" : " \(sign)\(FigureText.span(minutes: abs(moment.offsetMinutes)))"
      return switch moment.reference {
      case .opens: Words.Details.opening(span)
      case .closes: Words.Details.close(span)
      case .cleared: Words.Details.cleared(span)
      case .end: Words.Details.endOfDay
      }
    }
    return Words.Details.window(from: words(item.opens), to: words(item.due))
  }

  private func room(_ id: RoomID) -> [(String, String)] {
    guard let row = scene.restrooms.rows.first(where: { $0.room.id == id }) else { return [] }
    var lines = [
      (Words.Details.last, clock(row.lastAt)), (Words.Details.due, clock(row.due)),
      (Words.Details.score, row.score.map(String.init) ?? Words.Details.notInspected),
    ]
    if !row.openFaults.isEmpty {
      lines.append((Words.Details.open, row.openFaults.map(\.text).joined(separator: ", ")))
    }
    lines += row.supplies.map { supply in
      let level =
        Words.Restrooms.supplied(Words.shown(supply.item.rawValue), percent: supply.level)
        + ", " + clock(supply.at)
      return (Words.Details.supply, supply.isLow ? Words.Details.restock(level) : level)
    }
    for entry in scene.restrooms.log.filter({ $0.place == id.text }).prefix(8) {
      let who = entry.by?.initials ?? Words.Figures.unknown
      lines.append((clock(entry.at), "\(who)  \(RestroomLogLine(entry: entry, scene: scene).text)"))
    }
    lines.append((Words.Details.keys, Words.Details.roomKeys(row.room.key)))
    return lines
  }

  private func lane(_ id: LaneID) -> [(String, String)] {
    guard let row = scene.queue.lanes.first(where: { $0.lane.id == id }) else { return [] }
    let kind = Words.shown(row.lane.kind.rawValue)
    let warnings = QueueAdvice(scene: scene).warnings(row).map { (Words.Details.doubt, $0) }
    return [
      (
        Words.Details.kind,
        row.lane.servers > 1 ? Words.Details.tills(kind, row.lane.servers) : kind
      ),
      (
        Words.Details.people,
        row.people.map { Words.Details.people($0, waiting: row.waiting ?? 0) }
          ?? Words.Details.neverRead
      ),
      (
        Words.Details.wait,
        Words.Details.nextWaits(FigureText.wait(row.waitSeconds))
          + (row.basis.map { ", \(Words.shown($0.rawValue))" } ?? "")
      ),
      (Words.Details.last, Words.Details.lastWaited(FigureText.wait(row.lastWaitSeconds))),
      (
        Words.Details.served,
        row.servedPerHour.map { Words.Details.servedPerHour($0) } ?? Words.Details.unknown
      ),
      (
        Words.Details.reading,
        row.ageSeconds.map { Words.Figures.old(FigureText.age(seconds: $0)) } ?? Words.Details.none
      ),
    ] + warnings + [(Words.Details.keys, Words.Details.laneKeys)]
  }

  private func customerContact(_ promise: Promise) -> String {
    guard let last = promise.lastTouchedAt else { return Words.Details.notTold }
    let moment = "\(scene.date(scene.zone.local(last).day)) \(clock(last))"
    return Words.Details.told(promise.touches, last: moment)
  }

  private func stamp(_ tick: StepAnswer) -> String {
    clock(tick.at) + " " + (tick.by?.initials ?? Words.Figures.unknown)
  }

  private func promise(_ id: PromiseID) -> [(String, String)] {
    guard let row = scene.looseEnds.rows.first(where: { $0.promise.id == id }) else { return [] }
    let promise = row.promise
    return [
      (Words.Details.what, promise.what),
      (Words.Details.owner, promise.owner?.initials ?? Words.Details.noOwner),
      (Words.Details.due, promise.due?.description ?? Words.Details.noDate),
      (Words.Details.reversed, Words.Details.times(promise.reversals)),
      (
        Words.Details.age,
        Words.Details.days(row.ageDays)
          + (row.isLikelyLost ? ", " + Words.Details.likelyLost : "")
      ),
      (
        Words.Details.cost,
        promise.costCents.map { FigureText.money(cents: $0) } ?? Words.Details.noCost
      ),
      (
        Words.Details.kind,
        Words.shown(promise.kind.rawValue) + (promise.impact.map { ": \($0)" } ?? "")
      ),
      (
        Words.Details.sale,
        promise.saleCents.map { FigureText.money(cents: $0) } ?? Words.Details.noCost
      ),
      (Words.Details.told, customerContact(promise)),
      (Words.Details.keys, Words.Details.promiseKeys),
    ]
  }
}
