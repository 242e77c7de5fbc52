import BoardModel
import BoardReport
import BoardText

/// What keeps happening, on the details of the row that it is about.
extension Scene {
  func recurrenceLines(of row: RowID) -> [PageLine] {
    // Details are the first to ask for the days that only the file holds.
    let recurrences = history.recurrences(through: day.day.adding(days: -1)).filter {
      isAbout($0.subject, row)
    }
    return recurrences.flatMap { recurrence in
      [
        PageLine(
          tr("again"),
          tr(
            "{name}: {count} business days", recurrence.subject.name(plan), recurrence.countText)),
        PageLine("", recurrence.daysText(plan)),
      ]
    }
  }

  private func isAbout(_ subject: TroubleSubject, _ row: RowID) -> Bool {
    switch (subject, row) {
    case (_, .impression(.trend)), (.cue, .impression(.reason(.cues))),
      (.terminal, .impression(.reason(.payment))):
      true
    case (.room(let room), .room(let id)): room == id
    case (.lane(let lane), .lane(let id)): lane == id
    case (.terminal(let terminal), .lane(let id)):
      LaneQuestions.terminals(of: id).contains(terminal)
    case (.item, .item(let id)): plan.item(id).map { TroubleSubject($0) == subject } ?? false
    default: false
    }
  }
}
