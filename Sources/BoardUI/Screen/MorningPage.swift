import BoardModel
import BoardReport
import BoardText

/// What a business day or a shift leaves for the next: exceptions, handover notes, promises.
struct MorningPage: Hashable, Sendable {
  let title: String
  private let exceptions: [ReportException]
  private let handover: [String]
  private let promises: [String]
  private let anchor: String?

  /// Creates the page about `day`.
  ///
  /// `isOver` is `true` when the day was just signed off and the page is for those who come next.
  /// `anchor` is the `seq:hash` of the line that signed it, `nil` if this board did not sign.
  init(
    of day: Day, floor: Floor, in scene: Scene, isOver: Bool, anchor: String?
  ) {
    let report = MorningPage.report(of: day, floor, scene.plan, scene.now)
    let name = scene.date(day)
    let shift = report.dayParts.last.flatMap { $0.name }
    title =
      !isOver
      ? tr("Left from {date}", name)
      : shift.map { tr("Signed off {shift}, {date}: for the next shift", $0, name) }
        ?? tr("Signed off {date}: for tomorrow", name)
    exceptions = report.exceptions
    handover = report.notes.filter { $0.content.topic == .handover && !$0.isVoided }.map { note in
      "\(scene.stamp(note.at, by: note.by)): \(note.content.text)"
    }
    promises = scene.looseEnds.dueBeforeLeaving.map { LooseEndText.line($0.promise, scene) }
    self.anchor = anchor
  }

  /// The newest of the eight business days before `day` with any record; `nil` if there is none.
  static func dayBefore(_ day: Day, floor: Floor, plan: Plan, at now: Timestamp) -> Day? {
    (1...8).map { day.adding(days: -$0) }.first {
      floor.hasHandRecords(on: $0) || report(of: $0, floor, plan, now).hasRecords
    }
  }

  private static func report(
    of day: Day, _ floor: Floor, _ plan: Plan, _ now: Timestamp
  ) -> DayReport {
    DayReport(
      of: floor, plan: plan, day: day, now: now,
      origin: .init(
        knownAt: nil, anchor: "", seq: floor.log.seq, faultCount: 0, printedAt: now))
  }

  var lines: [PageLine] {
    var lines: [PageLine] = [.heading(tr("Exceptions"))]
    lines += exceptions.map {
      PageLine($0.level.reportWord, tr("{area}: {text}", shownWord($0.area), $0.text))
    }
    if exceptions.isEmpty { lines.append(PageLine("", tr("None."))) }
    lines.append(.heading(tr("Handover")))
    lines += handover.map { PageLine("", $0) }
    if handover.isEmpty { lines.append(PageLine("", tr("No note was left."))) }
    if !promises.isEmpty {
      lines.append(.heading(tr("Promises due today, or without owner or date")))
      lines += promises.map { PageLine("", $0) }
    }
    if let anchor {
      lines.append(.heading(tr("The event file")))
      lines.append(PageLine(tr("anchor"), anchor))
      lines.append(
        PageLine(
          "", tr("Keep this anchor in another place: exitboard verify --anchor checks the file.")))
    }
    return lines
  }
}
