import BoardCanvas
import BoardModel

/// What a pane may look at: everything it shows, already computed for one moment.
package struct Scene: Sendable {
  let plan: Plan
  let zone: TimeZoneRules
  var now: Timestamp
  let figures: Figures
  /// Whether nothing was ever recorded; panes then show instructions instead of blanks.
  let isNew: Bool
  /// Whether a past moment is shown by which nothing had been recorded.
  let isUnknownPast: Bool
  /// Rows whose record is being written.
  let writing: Set<RowID>
  /// Rows whose record could not be written.
  let refused: Set<RowID>
  let spanMinutes: Int
  /// Scores of the business days before this one, as far as they are loaded.
  let history: History
  let isLoadingOlderDays: Bool
  let onDuty: Person?
  /// The keys in force, for texts that name keys.
  let keys: CommandTable

  var day: BusinessDay { figures.day }
  var queue: QueueFigures { figures.queue }
  var alerts: Alerts { figures.alerts }
  var farewell: FarewellFigures { figures.farewell }
  var restrooms: RestroomFigures { figures.restrooms }
  var looseEnds: LooseEndFigures { figures.looseEnds }
  var impression: Impression { figures.impression }
  var signOff: SignOff { figures.signOff }

  /// The days before this one, and this one so far.
  var historyToNow: History {
    var history = history
    history.add(DayScore(day: day, impression: impression, zone: zone))
    return history
  }

  /// The role of a wait in a graph.
  func waitRole(_ seconds: Int) -> Role {
    plan.thresholds.level(ofWaitSeconds: seconds).graphRole
  }

  func weekMap(_ measure: WeekMap.Measure) -> WeekMap {
    historyToNow.weekMap(measure, dayStarts: plan.dayStarts)
  }

  var timeStyle: TimeStyle { plan.timeStyle }

  /// `20:17`, or `8:17pm`.
  func clock(_ moment: Timestamp) -> String { timeStyle.text(zone.local(moment).clock) }

  /// When, and by whom if that is known: `20:41 MK`.
  func stamp(_ moment: Timestamp, by person: Person?) -> String {
    clock(moment) + (person.map { " \($0)" } ?? "")
  }

  /// `20:17:07`, or `8:17:07pm`.
  func clockSeconds(_ moment: Timestamp) -> String {
    let local = zone.local(moment)
    return timeStyle.text(local.clock, second: local.second)
  }

  /// `Fri 20 Nov`.
  func date(_ day: Day) -> String { timeStyle.text(day) }

  /// `Fri`.
  func weekday(_ day: Day) -> String { day.weekday.shortName }

  func lane(_ id: LaneID) -> LaneRow? { queue.lanes.first { $0.lane.id == id } }

  func step(_ id: StepID) -> FarewellFigures.Row? { farewell.row(of: id) }

  func room(_ id: RoomID) -> RestroomFigures.RoomRow? { restrooms.rows.first { $0.room.id == id } }

  func promise(_ id: PromiseID) -> LooseEndFigures.PromiseRow? {
    looseEnds.rows.first { $0.promise.id == id }
  }

  func row(_ id: RowID) -> PaneRow? { id.paneID.pane.row(id, self) }

  /// The letter that taps a row now; `nil` when it has none.
  func key(of id: RowID) -> Character? { row(id)?.key }

  func name(of id: RowID) -> String { row(id)?.name ?? "" }

  /// Everything known about a row, as the one line that the filter searches.
  func searchText(of id: RowID) -> String { row(id)?.plain()?.text ?? name(of: id) }
}

typealias LaneRow = QueueFigures.LaneRow
