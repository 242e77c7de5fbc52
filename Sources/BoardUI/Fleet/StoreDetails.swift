import BoardCanvas
import BoardModel
import BoardReport
import BoardText

/// All that is known of one store, as a pane and as a page.
struct StoreDetails {
  let row: FleetFigures.Row
  let scene: FleetScene

  private static let labelColumns = 14

  var lines: [PageLine] {
    head + alerts + (row.standing.map { evening($0) + checkout($0) + work($0) } ?? []) + file
  }

  private var head: [PageLine] {
    let duty = row.standing?.onDuty.map(\.initials).joined(separator: ", ") ?? ""
    return [
      row.store.area.map { PageLine(tr("area"), $0) },
      duty.isEmpty ? nil : PageLine(tr("on duty"), duty),
      row.store.telephone.map { PageLine(tr("telephone"), $0) },
      scene.zoneNote(of: row).map { PageLine(tr("time zone"), $0) },
      row.asOf.map { PageLine(tr("as of"), scene.clock($0)) },
      row.isPlanned ? nil : PageLine("!", tr("not in the fleet's plan")),
    ].compactMap(\.self)
  }

  private var alerts: [PageLine] {
    row.alerts.map { alert in
      let seen = scene.seenText(alert).map { " · " + $0 } ?? ""
      return PageLine(alert.level >= .red ? "!!" : "!", scene.sentence(alert) + seen)
    }
  }

  private func evening(_ standing: Standing) -> [PageLine] {
    func clock(_ moment: Timestamp?) -> String? { moment.map { scene.clock($0, of: row) } }
    let signed = clock(standing.signed).map { $0 + (standing.signedBy.map { " \($0)" } ?? "") }
    let out =
      clock(standing.cleared) ?? (row.minutesPastClose != nil ? tr("still inside") : "-")
    return [
      .heading(tr("Today")),
      PageLine(tr("state"), scene.words.state(row)),
      PageLine(tr("closes"), clock(standing.closes) ?? "-"),
      PageLine(tr("last out"), out),
      PageLine(tr("signed"), row.isSigned ? signed ?? tr("yes") : tr("no")),
    ]
      + (standing.unsignedDays > 0
        ? [
          PageLine(
            tr("before"),
            trn("1 day not signed", "{count} days not signed", count: standing.unsignedDays))
        ]
        : [])
  }

  private func checkout(_ standing: Standing) -> [PageLine] {
    let cells = StoreCells(row: row, scene: scene)
    let lane = standing.waitLane.map { " · " + tr("till {lane}", $0) } ?? ""
    let wait = cells.text(.wait)
    return [
      PageLine(tr("wait"), wait + (wait == "-" ? "" : lane)),
      PageLine(tr("tills"), cells.text(.lanes)),
      PageLine(tr("short"), StoreDetails.share(standing.short)),
      PageLine(tr("in time"), StoreDetails.share(standing.inTime)),
      PageLine(tr("gave up"), "\(standing.left)"),
      PageLine(tr("left well"), StoreDetails.percent(standing.leftWellPercent)),
      PageLine(tr("last 60m"), StoreDetails.percent(standing.lastHourPercent)),
    ]
  }

  private func work(_ standing: Standing) -> [PageLine] {
    let due = standing.criticalDue.map { " · " + tr("due {clock}", scene.clock($0, of: row)) } ?? ""
    let missed = standing.missed > 0 ? " · " + tr("{count} missed", standing.missed) : ""
    let overdue = row.endsOverdue > 0 ? " · " + tr("{count} overdue", row.endsOverdue) : ""
    let broken = standing.broken > 0 ? " · " + tr("{count} broken", standing.broken) : ""
    return [
      PageLine(tr("rooms"), StoreCells(row: row, scene: scene).text(.rooms)),
      PageLine(tr("rounds"), StoreDetails.share(standing.rounds)),
      PageLine(tr("steps"), "\(standing.steps.count)/\(standing.steps.of)" + missed),
      PageLine(
        tr("critical"), "\(standing.criticalOpen)" + (standing.criticalOpen > 0 ? due : "")),
      PageLine(tr("promises"), "\(standing.ends)" + overdue + broken),
    ]
  }

  /// The event file and its copy: whether they are the same, and who made the figures.
  private var file: [PageLine] {
    let (standing, verdict) = (row.standing, row.verdict)
    var lines: [PageLine] = [.heading(tr("Event file"))]
    func add(_ label: String, _ text: String?) {
      if let text { lines.append(PageLine(label, text)) }
    }
    let toCome = row.lag.flatMap { $0 > 0 ? " · " + tr("{count} to come", $0) : nil } ?? ""
    add(tr("copied"), verdict.map { tr("to line {seq}", $0.seq) + toCome } ?? tr("no copy"))
    if let verdict {
      add(tr("chain"), verdict.state == .sound ? tr("sound") : tr("NOT as it was written"))
    }
    switch verdict?.audit {
    case .some where standing?.notice == Standing.forkedNotice:
      add(tr("figures"), tr("of another file than the copy"))
    case .agrees: add(tr("figures"), tr("agree with its events"))
    case .differs: add(tr("figures"), tr("DIFFER from its events"))
    case .otherVersion: add(tr("figures"), tr("of another version"))
    case nil: break
    }
    if row.logCount > 1 { add(tr("files"), "\(row.logCount)") }
    guard let standing else { return lines }
    if let faults = standing.faults, faults > 0 { add(tr("invalid"), "\(faults)") }
    add(tr("file"), standing.notice)
    if let heard = row.heard {
      let seconds = standing.at.seconds(since: heard)
      add(tr("clock"), (seconds < 0 ? "" : "+") + "\(seconds)s")
    }
    add(tr("plan"), standing.plan.map { String($0.prefix(8)) })
    add(tr("computer"), standing.source)
    add(tr("program"), standing.app)
    return lines
  }

  private static func percent(_ value: Int?) -> String { value.map { "\($0)%" } ?? "-" }

  private static func share(_ share: Share) -> String {
    share.of == 0 ? "-" : tr("{percent} of {count}", share.percentText, share.of)
  }

  /// In the pane, labels stand left and short values right; long ones continue in the next line.
  func draw(in frame: Frame, on canvas: inout Canvas) {
    let title = [row.label, row.store.area].compactMap(\.self).joined(separator: " · ")
    canvas.box(frame, title: title, note: frame.columns > 40 ? tr("Enter look in") : "")
    let inside = frame.inside
    var at = 0
    func place() -> Frame { inside.rows(from: at, count: 1) }
    // What is unknown or nothing has its place on the page, not here.
    for line in lines.dropFirst(row.store.area == nil ? 0 : 1)
    where at < inside.rows && !["-", "0"].contains(line.text) {
      if line.isHeading {
        if inside.rows >= 34 { at += 1 }
        if at < inside.rows { canvas.put(line.text, at: 0, in: place(), .title) }
        at += 1
        continue
      }
      let isAlert = line.key.hasPrefix("!")
      let text = DisplayText(line.text)
      let label = DisplayText(line.key)
      let taken = canvas.put(
        label, at: 0, in: place(), upTo: StoreDetails.labelColumns, isAlert ? .alert : .muted)
      if !isAlert, taken + 1 + text.width <= inside.columns {
        canvas.put(line.text, before: inside.columns, in: place(), .fg)
        at += 1
        continue
      }
      let indent = isAlert ? 3 : min(taken + 1, 3)
      if !isAlert { at += 1 }
      for part in text.wrapped(to: inside.columns - indent) where at < inside.rows {
        canvas.put(
          part, at: indent, in: place(), upTo: inside.columns - indent, isAlert ? .warn : .fg)
        at += 1
      }
    }
  }

  /// The store in one line, for small screens.
  var line: String {
    let duty = row.standing?.onDuty.first.map(\.initials) ?? ""
    let contact = [duty, row.store.telephone ?? ""].filter { !$0.isEmpty }.joined(separator: " ")
    let first = row.alerts.first.map(scene.sentence)
    return ([row.label, first ?? row.stateSentence(scene), contact] as [String])
      .filter { !$0.isEmpty }.joined(separator: " · ")
  }
}
