import BoardModel
import BoardText

/// A column of the list of stores.
enum StoreColumn: CaseIterable, Sendable {
  case store, area, state, wait, graph, lanes, short, rooms, steps, critical, promises, well
  case rounds, age

  /// In this order columns get their place as the list becomes wider.
  private static let ranks: [StoreColumn] = [
    .store, .state, .wait, .steps, .critical, .age, .rooms, .short, .graph, .promises, .well, .area,
    .lanes, .rounds,
  ]

  /// Columns that grow with what is left, up to a width, in this order.
  private static let growing: [(column: StoreColumn, width: Int)] = [
    (.graph, 6), (.store, 16), (.area, 8), (.state, 14), (.graph, 12), (.store, 30), (.area, 16),
  ]

  private var minWidth: Int {
    switch self {
    case .store: 14
    case .state: 12
    case .area: 6
    case .graph: 3
    case .critical: 2
    case .promises, .well: 4
    case .wait, .lanes, .short, .rooms, .steps, .rounds, .age: 5
    }
  }

  var isLeft: Bool { [.store, .area, .state, .graph].contains(self) }

  func title(width: Int) -> String {
    switch self {
    case .store: tr("store")
    case .area: tr("area")
    case .state: tr("state")
    case .wait: tr("wait")
    case .graph: width < 12 ? tr("{minutes}m", width * 5) : tr("last 60m")
    case .lanes: tr("lanes")
    case .short: tr("short")
    case .rooms: tr("rooms")
    case .steps: tr("steps")
    case .critical: "*"
    case .promises: tr("prom")
    case .well: tr("well")
    case .rounds: tr("round")
    case .age: tr("age")
    }
  }

  /// What the column says, for the help page.
  var meaning: String {
    switch self {
    case .store: tr("number and name")
    case .area: tr("its area in the fleet's plan")
    case .state: tr("what it is doing, in its own time; SILENT: nothing is heard of it")
    case .wait: tr("the worst wait of who joins a line now; ~ is estimated")
    case .graph: tr("the worst wait of each five minutes, the newest right; each store by itself")
    case .lanes: tr("tills open of tills needed now")
    case .short: tr("lane-minutes with a short line today")
    case .rooms: tr("rooms that are late, of all")
    case .steps: tr("steps of the checklist that are done")
    case .critical: tr("critical steps that are open; ? where the store is silent")
    case .promises: tr("promises that are open")
    case .well: tr("customers who left well in the last hour, in percent")
    case .rounds: tr("rounds made in time")
    case .age: tr("how old its figures are")
    }
  }

  /// The columns for a width in the order of the screen, each with its offset and its width.
  static func places(_ columns: Int, hasAreas: Bool) -> [(column: StoreColumn, at: Int, width: Int)]
  {
    var widths: [StoreColumn: Int] = [:]
    // The marker of the selection, the mark, and the marker at the end.
    var left = columns - 4 + 1
    for column in ranks where hasAreas || column != .area {
      guard left >= column.minWidth + 1 else { continue }
      widths[column] = column.minWidth
      left -= column.minWidth + 1
    }
    // A title may be longer in another language.
    for column in ranks where column != .graph {
      guard let now = widths[column] else { continue }
      let more = DisplayText(column.title(width: now)).width - now
      guard more > 0, more <= left else { continue }
      widths[column] = now + more
      left -= more
    }
    for (column, width) in growing {
      guard let now = widths[column] else { continue }
      let more = min(max(0, width - now), left)
      widths[column] = now + more
      left -= more
    }
    var at = 3
    return allCases.compactMap { column in
      guard let width = widths[column] else { return nil }
      defer { at += width + 1 }
      return (column, at, width)
    }
  }
}
