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

  /// Creates a scene; `figures`, if given, were computed for the other values.
  init(
    _ figures: Figures? = nil, floor: Floor, plan: Plan, now: Timestamp, spanMinutes: Int,
    history: History, isLoadingOlderDays: Bool = false, writing: Set<RowID> = [],
    refused: Set<RowID> = []
  ) {
    let figures = figures ?? Figures(of: floor, plan: plan, at: now, spanMinutes: spanMinutes)
    (self.figures, self.plan, self.now, self.spanMinutes) = (figures, plan, now, spanMinutes)
    (self.writing, self.refused) = (writing, refused)
    self.isLoadingOlderDays = isLoadingOlderDays
    zone = floor.calendar.zone
    isNew = floor.log.seq <= 1
    self.history = history.before(figures.day.day)
  }

  /// Creates a scene without past days, with the graph of the last hour.
  package init(floor: Floor, plan: Plan, now: Timestamp) {
    self.init(floor: floor, plan: plan, now: now, spanMinutes: 60, history: History())
  }

  /// The days before this one, and this one so far.
  package var historyToNow: History {
    var history = history
    history.add(DayScore(day: day, impression: impression, zone: zone))
    return history
  }
}

/// Times and dates in the format of this store.
extension Scene {
  package var timeStyle: TimeStyle { plan.timeStyle }

  /// `20:17`, or `8:17pm`.
  package func clock(_ moment: Timestamp) -> String { timeStyle.text(zone.local(moment).clock) }

  /// When, and by whom if that is known: `20:41 MK`.
  package func stamp(_ moment: Timestamp, by person: Person?) -> String {
    clock(moment) + (person.map { " \($0)" } ?? "")
  }

  /// `20:17:07`, or `8:17:07pm`.
  package func clockSeconds(_ moment: Timestamp) -> String {
    let local = zone.local(moment)
    return timeStyle.text(local.clock, second: local.second)
  }

  /// `Fri 20 Nov`.
  package func date(_ day: Day) -> String { timeStyle.text(day) }

  /// `Fri`.
  package func weekday(_ day: Day) -> String { day.weekday.shortName }
}

typealias LaneRow = QueueFigures.LaneRow

/// The figures of one row; `nil` when the row no longer exists.
extension Scene {
  func lane(_ id: LaneID) -> LaneRow? { queue.lanes.first { $0.lane.id == id } }

  func step(_ id: StepID) -> FarewellFigures.Row? { farewell.rows.first { $0.item.id == id } }

  func room(_ id: RoomID) -> RestroomFigures.RoomRow? {
    restrooms.rows.first { $0.room.id == id }
  }

  func promise(_ id: PromiseID) -> LooseEndFigures.PromiseRow? {
    looseEnds.rows.first { $0.promise.id == id }
  }

  /// A row as its pane knows it.
  func row(_ id: RowID) -> PaneRow? { Panes.all.lazy.compactMap { $0.row(id, self) }.first }

  /// The letter that taps a row now; `nil` when it has none.
  package func key(of id: RowID) -> Character? { row(id)?.key }

  /// The name of a row as shown to a person.
  package func name(of id: RowID) -> String { row(id)?.name ?? "" }

  /// Everything known about a row, as the one line that the filter searches.
  func searchText(of id: RowID) -> String { row(id)?.plain()?.text ?? name(of: id) }
}
