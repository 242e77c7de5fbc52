import BoardCanvas
import BoardModel
import BoardReport
import BoardText

/// The figures of a store as the list writes them; what is not known is `-`.
struct StoreCells {
  let row: FleetFigures.Row
  let scene: FleetScene

  private var standing: Standing? { row.standing }
  /// What changes by the minute is not known of a store that is silent, and nothing of one that is over.
  private var isLive: Bool { !row.isSilent && !row.isSigned && !row.isClosedToday }

  func text(_ column: StoreColumn) -> String {
    guard let standing else { return unheard(column) }
    switch column {
    case .store: return row.label
    case .area: return row.store.area ?? "-"
    case .state: return scene.words.state(row)
    case .wait: return isLive ? wait(standing) : "-"
    case .graph: return ""
    case .lanes:
      guard isLive, let open = standing.lanesOpen else { return "-" }
      return "\(open)/" + (standing.lanesNeeded.map(String.init) ?? "-")
    case .short: return standing.short.percentText
    case .rooms: return isLive && standing.rooms > 0 ? "\(row.roomsLate)/\(standing.rooms)" : "-"
    case .steps: return StoreCells.share(standing.steps)
    case .critical:
      return row.isClosedToday ? "-" : "\(standing.criticalOpen)" + (row.isSilent ? "?" : "")
    case .promises: return "\(standing.ends)"
    case .well: return standing.lastHourPercent.map(String.init) ?? "-"
    case .rounds: return StoreCells.share(standing.rounds)
    case .age: return scene.age(of: row)
    }
  }

  private func unheard(_ column: StoreColumn) -> String {
    switch column {
    case .store: row.label
    case .area: row.store.area ?? "-"
    case .state: scene.words.state(row)
    case .graph: ""
    default: "-"
    }
  }

  /// Seconds up to ten minutes, so that the column stays narrow.
  private func wait(_ standing: Standing) -> String {
    guard let seconds = standing.waitSeconds else { return "-" }
    let text = seconds < 600 ? FigureText.wait(seconds) : FigureText.span(minutes: seconds / 60)
    return text + (standing.waitBasis == QueueFigures.Basis.estimated.rawValue ? "~" : "")
  }

  private static func share(_ share: Share) -> String {
    share.of == 0 ? "-" : "\(share.count)/\(share.of)"
  }

  func role(_ column: StoreColumn) -> Role {
    switch column {
    case .store: .fg
    case .state: row.need == .fine && !row.isSilent ? .muted : row.role
    case .area: .muted
    case .critical where row.isCriticalLate: .alert
    case .rooms where isLive && row.roomsLate > 0: .warn
    case .promises where row.endsOverdue > 0: .warn
    case .age: row.isSilent ? row.silence.role : .muted
    default: row.isSilent || text(column) == "-" ? .stale : .fg
    }
  }

  /// The worst wait of each five minutes of the last hour, oldest first.
  var hour: [Int?] {
    guard let hour = standing?.hour, !row.isSigned, !row.isClosedToday else { return [] }
    return hour.split(separator: " ").suffix(12).map { Int($0).map { max(0, $0) } }
  }

  func draw(
    _ places: [(column: StoreColumn, at: Int, width: Int)], in line: Frame,
    on canvas: inout Canvas
  ) {
    canvas.put(row.mark, column: line.column + 1, row: line.row)
    canvas[line.column + 1, line.row].role = row.role
    for (column, at, width) in places {
      if column == .graph {
        let values = Array(hour.suffix(width))
        // So low a wait is low in every store.
        let maximum = max(300, values.compactMap(\.self).max() ?? 0)
        canvas.spark(
          values, maximum: maximum, column: line.column + at + width - values.count, row: line.row,
          width: width, role: { _ in row.isSilent ? .stale : .bar })
      } else if column.isLeft {
        canvas.put(text(column), at: at, in: line, width: width, role(column))
      } else {
        canvas.put(text(column), before: at + width, in: line, width: width, role(column))
      }
    }
  }
}
