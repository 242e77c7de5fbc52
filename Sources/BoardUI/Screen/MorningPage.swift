import BoardModel
import BoardReport
import BoardText

/// What a business day or a shift leaves for the next: exceptions, handover notes, promises.
struct MorningPage: Hashable, Sendable {
  let title: String
  let lines: [PageLine]

  /// Creates the page about `day`; `anchor` is the `seq:hash` of the line that just signed it off.
  init(of day: Day, floor: Floor, in scene: Scene, anchor: String? = nil) {
    let report = DayReport(of: floor, plan: scene.plan, day: day, now: scene.now)
    let name = scene.date(day)
    let shift = report.dayParts.last.flatMap { $0.name }
    title =
      anchor == nil
      ? tr("Left from {date}", name)
      : shift.map { tr("Signed off {shift}, {date}: for the next shift", $0, name) }
        ?? tr("Signed off {date}: for tomorrow", name)
    let exceptions = report.exceptions.map {
      PageLine($0.level.reportWord, tr("{area}: {text}", shownWord($0.area), $0.text))
    }
    let handover = report.notes.filter { $0.content.topic == .handover && !$0.isVoided }.map {
      note in
      PageLine("", "\(scene.stamp(note.at, by: note.by)): \(note.content.text)")
    }
    let promises = scene.looseEnds.dueBeforeLeaving.map {
      PageLine("", LooseEndRow.line($0.promise, scene))
    }
    var lines = anchor == nil ? MorningPage.opening(scene) : []
    lines += [.heading(tr("Exceptions"))] + exceptions
    if exceptions.isEmpty { lines.append(PageLine("", tr("None."))) }
    lines += [.heading(tr("Handover"))] + handover
    if handover.isEmpty { lines.append(PageLine("", tr("No note was left."))) }
    lines += MorningPage.onDuty(floor, scene, isSignedOff: anchor != nil)
    if !promises.isEmpty {
      lines += [.heading(tr("Promises due today, or without owner or date"))] + promises
    }
    if let anchor {
      let advice = tr(
        "Keep this anchor in another place: exitboard verify --anchor checks the file.")
      lines += [
        .heading(tr("The event file")), PageLine(tr("anchor"), anchor), PageLine("", advice),
      ]
    }
    self.lines = lines
  }

  /// The opening steps, while they are to do.
  private static func opening(_ scene: Scene) -> [PageLine] {
    guard scene.farewell.isOpening, let opening = scene.farewell.opening else { return [] }
    return [.heading(tr("Opening"))]
      + opening.rows.map { row in
        PageLine("", "\(row.item.title): \(FarewellRow(row: row, scene: scene).when)")
      }
  }

  /// Who is on duty today or, after the sign-off of a day, tomorrow; nothing if nobody is known.
  private static func onDuty(_ floor: Floor, _ scene: Scene, isSignedOff: Bool) -> [PageLine] {
    let isTomorrow = isSignedOff && scene.day.shift == nil
    let roster =
      isTomorrow
      ? Roster(day: scene.day.day.adding(days: 1), floor: floor, plan: scene.plan)
      : scene.figures.roster
    return roster.duties.isEmpty ? [] : roster.dutyLines(scene)
  }

  /// The newest of the eight business days before `day` with any record; `nil` if there is none.
  static func dayBefore(_ day: Day, floor: Floor, plan: Plan, at now: Timestamp) -> Day? {
    (1...8).map { day.adding(days: -$0) }.first {
      if floor.hasHandRecords(on: $0) { return true }
      let report = DayReport(of: floor, plan: plan, day: $0, now: now)
      // A feed may count while the store is closed.
      return report.hasRecords && report.businessDay.opens != nil
    }
  }
}
