package import BoardModel

/// What a pane may look at: everything it shows, already computed for one moment.
package struct Scene: Sendable {
  package let plan: Plan
  package let zone: TimeZoneRules
  package let now: Timestamp
  let figures: Figures
  /// Whether nothing was ever recorded; panes then show instructions instead of blanks.
  package let isNew: Bool
  /// Rows whose record is being written.
  package let writing: Set<RowID>
  /// Rows whose record could not be written.
  package let refused: Set<RowID>
  package let spanMinutes: Int
  /// Scores of the business days before this one, as far as they are loaded.
  package let history: History
  /// Whether older days are still being read from the file.
  package let isLoadingOlderDays: Bool
  /// The person whose initials every record carries.
  package var onDuty: Person?
  /// The keys in force, for texts that name keys.
  var keys = CommandTable.standard

  package var day: BusinessDay { figures.day }
  package var queue: QueueFigures { figures.queue }
  package var alerts: Alerts { figures.alerts }
  package var farewell: FarewellFigures { figures.farewell }
  package var restrooms: RestroomFigures { figures.restrooms }
  package var looseEnds: LooseEndFigures { figures.looseEnds }
  package var impression: Impression { figures.impression }
  package var signOff: SignOff { figures.signOff }

  package init(
    floor: Floor, plan: Plan, now: Timestamp, writing: Set<RowID>, refused: Set<RowID>,
    spanMinutes: Int, history: History, isLoadingOlderDays: Bool
  ) {
    self.init(
      Figures(of: floor, plan: plan, at: now, spanMinutes: spanMinutes), floor: floor, plan: plan,
      now: now, writing: writing, refused: refused, spanMinutes: spanMinutes, history: history,
      isLoadingOlderDays: isLoadingOlderDays)
  }

  /// Creates a scene from figures already computed for `floor`, `plan`, `now` and `spanMinutes`.
  init(
    _ figures: Figures, floor: Floor, plan: Plan, now: Timestamp, writing: Set<RowID>,
    refused: Set<RowID>, spanMinutes: Int, history: History, isLoadingOlderDays: Bool
  ) {
    self.figures = figures
    self.plan = plan
    zone = floor.calendar.zone
    self.now = now
    self.writing = writing
    self.refused = refused
    self.spanMinutes = spanMinutes
    self.isLoadingOlderDays = isLoadingOlderDays
    isNew = floor.log.seq <= 1
    self.history = history.before(figures.day.day)
  }

  /// The days before this one, and this one so far.
  package var historyToNow: History {
    var history = history
    history.add(DayScore(day: day, impression: impression, zone: zone))
    return history
  }
}
