import BoardCanvas
import BoardModel
import BoardText

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
    moment.map { scene.clock($0) } ?? tr("-")
  }

  private func item(_ id: StepID) -> [(String, String)] {
    guard let row = scene.farewell.sections.flatMap(\.rows).first(where: { $0.item.id == id })
    else {
      return []
    }
    var lines = [
      (tr("why"), row.item.why),
      (
        tr("weight"),
        row.item.isCritical
          ? tr("{weight}, critical", row.item.importance.rawValue)
          : "\(row.item.importance.rawValue)"
      ),
    ]
    lines.append((tr("window"), window(row.item)))
    if row.item.isGuarded {
      lines.append(
        (tr("locked"), tr("until the last customer is out: {reason}", row.item.lockReason)))
    }
    if let note = row.note { lines.append((tr("note"), note)) }
    if let excuse = row.excuse { lines.append((tr("reason"), excuse)) }
    if let time = row.time { lines.append((tr("time"), "\(time)")) }
    if let cents = row.amountCents {
      lines.append((tr("amount"), FigureText.money(cents: cents)))
    }
    if let from = row.carriedFrom {
      lines.append((tr("moved"), tr("from {date}", scene.date(from))))
    }
    if let to = row.carriedTo {
      lines.append((tr("moved"), tr("to {date}", scene.date(to))))
    }
    if row.isLateEntry { lines.append((tr("LATE"), tr("recorded long after it was done"))) }
    lines += row.repeats.map { (tr("again"), tr("{stamp}: recorded, changes nothing", stamp($0))) }
    lines += row.ignored.map {
      (tr("too early"), tr("{stamp}: recorded, does not count", stamp($0)))
    }
    if row.isBurst { lines.append((tr("burst"), tr("one of ten steps ticked within ten seconds"))) }
    if row.wasForced { lines.append((tr("forced"), tr("done while it was locked"))) }
    if let seq = row.seq { lines.append((tr("record"), tr("line {seq} of the event file", seq))) }
    if let progress = row.progress {
      lines.append(
        (tr("so far"), tr("{count} of {total}", progress.count, progress.of)))
    }
    lines.append(
      (
        tr("keys"),
        tr(
          "{key:tap} done  {key:problem} problem  {key:result} does not apply or cannot be done  {key:undo} undo"
        )
      ))
    return lines
  }

  private func window(_ item: ChecklistStep) -> String {
    func words(_ moment: RelativeTime) -> String {
      let sign = moment.offsetMinutes < 0 ? "-" : "+"
      let span =
        moment.offsetMinutes == 0
        ? "" : " \(sign)\(FigureText.span(minutes: abs(moment.offsetMinutes)))"
      return switch moment.reference {
      case .opens: tr("opening{offset}", span)
      case .closes: tr("close{offset}", span)
      case .cleared: tr("last customer out{offset}", span)
      case .end: tr("end of the day")
      }
    }
    return tr("from {start} to {end}", words(item.opens), words(item.due))
  }

  private func room(_ id: RoomID) -> [(String, String)] {
    guard let row = scene.restrooms.rows.first(where: { $0.room.id == id }) else { return [] }
    var lines = [
      (tr("last"), clock(row.lastAt)), (tr("due"), clock(row.due)),
      (tr("score"), row.score.map(String.init) ?? tr("not inspected")),
    ]
    if !row.openFaults.isEmpty {
      lines.append((tr("open"), row.openFaults.map(\.text).joined(separator: ", ")))
    }
    lines += row.supplies.map { supply in
      let level =
        tr("{item} {percent}%", shownWord(supply.item.rawValue), supply.level)
        + ", " + clock(supply.at)
      return (tr("supply"), supply.isLow ? tr("{level}: restock", level) : level)
    }
    for entry in scene.restrooms.log.filter({ $0.place == id.text }).prefix(8) {
      let who = entry.by?.initials ?? tr("-")
      lines.append((clock(entry.at), "\(who)  \(RestroomLogLine(entry: entry, scene: scene).text)"))
    }
    lines.append(
      (
        tr("keys"),
        tr(
          "{letter} or {key:tap} inspected  {key:problem} problem  {key:result} out of service  {key:undo} undo",
          row.room.key)
      ))
    return lines
  }

  private func lane(_ id: LaneID) -> [(String, String)] {
    guard let row = scene.queue.lanes.first(where: { $0.lane.id == id }) else { return [] }
    let kind = shownWord(row.lane.kind.rawValue)
    let warnings = QueueAdvice(scene: scene).warnings(row).map { (tr("check"), $0) }
    return [
      (
        tr("kind"),
        row.lane.servers > 1
          ? trn("{kind}, 1 till", "{kind}, {count} tills", count: row.lane.servers, kind) : kind
      ),
      (
        tr("people"),
        row.people.map { tr("{people} ({waiting} waiting)", $0, row.waiting ?? 0) }
          ?? tr("no feed")
      ),
      (
        tr("wait"),
        tr("{wait} for the next person who joins", FigureText.wait(row.waitSeconds))
          + (row.basis.map { ", \(shownWord($0.rawValue))" } ?? "")
      ),
      (tr("last"), tr("{wait} for the last person served", FigureText.wait(row.lastWaitSeconds))),
      (
        tr("served"),
        row.servedPerHour.map { tr("{count} an hour", $0) } ?? tr("unknown")
      ),
      (
        tr("count"),
        row.ageSeconds.map { tr("{span} old", FigureText.age(seconds: $0)) } ?? tr("none")
      ),
    ] + warnings + [
      (
        tr("keys"),
        tr(
          "{key:tap} open or shut  {key:count} digits, {key:more} and {key:result} people waiting  {key:shopper} time a shopper"
        )
      )
    ]
  }

  private func customerContact(_ promise: Promise) -> String {
    guard let last = promise.lastTouchedAt else { return tr("not since the promise was made") }
    let moment = "\(scene.date(scene.zone.local(last).day)) \(clock(last))"
    return trn("once, {moment}", "{count} times, last {moment}", count: promise.touches, moment)
  }

  private func stamp(_ tick: StepAnswer) -> String {
    clock(tick.at) + " " + (tick.by?.initials ?? tr("-"))
  }

  private func promise(_ id: PromiseID) -> [(String, String)] {
    guard let row = scene.looseEnds.rows.first(where: { $0.promise.id == id }) else { return [] }
    let promise = row.promise
    return [
      (tr("what"), promise.what),
      (tr("owner"), promise.owner?.initials ?? tr("nobody: give it an owner")),
      (tr("due"), promise.due?.description ?? tr("no date: give it a date")),
      (
        tr("changed"),
        trn(
          "customer told otherwise once", "customer told otherwise {count} times",
          count: promise.reversals)
      ),
      (
        tr("age"),
        trn("1 day", "{count} days", count: row.ageDays)
          + (row.isLikelyLost ? ", " + tr("likely lost") : "")
      ),
      (
        tr("cost"),
        promise.costCents.map { FigureText.money(cents: $0) } ?? tr("none known")
      ),
      (
        tr("kind"),
        shownWord(promise.kind.rawValue) + (promise.impact.map { ": \($0)" } ?? "")
      ),
      (
        tr("sale"),
        promise.saleCents.map { FigureText.money(cents: $0) } ?? tr("none known")
      ),
      (tr("told"), customerContact(promise)),
      (
        tr("keys"),
        tr(
          "{key:tap}: kept, customer told, new date, new owner, broken, withdrawn, give something, value"
        )
      ),
    ]
  }
}
