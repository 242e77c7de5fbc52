package import BoardModel

/// What a pane may look at: everything it shows, already computed for one moment.
package struct Scene: Sendable {
  package let plan: Plan
  package let zone: ZoneRules
  package let now: Timestamp
  private let figures: Figures
  /// Nothing was ever recorded: panes teach instead of showing blanks.
  package let isNew: Bool
  /// Rows whose record is on its way to the disk.
  package let writing: Set<RowID>
  /// Rows whose record the disk refused.
  package let refused: Set<RowID>
  package let spanMinutes: Int
  /// The business days before this one, as far as they were looked at.
  package let history: History
  /// Older days are being read again from the file.
  package let isRecalling: Bool
  /// Whose initials taps carry.
  package var onDuty: Person?
  /// The keys in force, for what rows and pages say of them.
  var keys = CommandTable.standard

  package var day: TradingDay { figures.day }
  package var queue: QueueFigures { figures.queue }
  package var alerts: Alerts { figures.alerts }
  package var farewell: FarewellFigures { figures.farewell }
  package var restrooms: RestroomFigures { figures.restrooms }
  package var looseEnds: LooseEndFigures { figures.looseEnds }
  package var impression: Impression { figures.impression }
  package var signOff: SignOff { figures.signOff }

  package init(
    floor: Floor, plan: Plan, now: Timestamp, writing: Set<RowID>, refused: Set<RowID>,
    spanMinutes: Int, history: History, isRecalling: Bool
  ) {
    self.init(
      Figures(of: floor, plan: plan, at: now, spanMinutes: spanMinutes), floor: floor, plan: plan,
      now: now, writing: writing, refused: refused, spanMinutes: spanMinutes, history: history,
      isRecalling: isRecalling)
  }

  /// Likewise, from figures that were made of `floor` and `plan` for `now` and `spanMinutes`.
  init(
    _ figures: Figures, floor: Floor, plan: Plan, now: Timestamp, writing: Set<RowID>,
    refused: Set<RowID>, spanMinutes: Int, history: History, isRecalling: Bool
  ) {
    self.figures = figures
    self.plan = plan
    zone = floor.calendar.zone
    self.now = now
    self.writing = writing
    self.refused = refused
    self.spanMinutes = spanMinutes
    self.isRecalling = isRecalling
    isNew = floor.log.seq <= 1
    self.history = history.before(figures.day.day)
  }

  /// The letter that taps a row now, if it has one.
  package func key(of row: RowID) -> Character? {
    switch row {
    case .room(let id): plan.room(id)?.key
    case .item(let id):
      plan.item(id).flatMap { $0.section == farewell.current ? $0.key : nil }
    case .lane, .promise, .impression: nil
    }
  }

  /// The days before this one, and this one as it stands.
  package var historyToNow: History {
    var history = history
    history.add(DayScore(day: day, impression: impression, zone: zone))
    return history
  }

  /// What a person calls the row.
  package func name(of row: RowID) -> String {
    switch row {
    case .lane(let id): plan.lane(id)?.name ?? id.text
    case .item(let id): plan.item(id)?.title ?? id.text
    case .room(let id): plan.room(id)?.name ?? id.text
    case .promise(let id):
      looseEnds.rows.first { $0.promise.id == id }?.promise.what ?? id.text
    case .impression(let row): ImpressionWords(scene: self).name(of: row)
    }
  }
}
