import BoardCanvas

/// The place of each part of head office's screen, by its size.
struct FleetLayout {
  let size: Size
  let areaCount: Int

  /// The smallest usable screen.
  static let minSize = Size(columns: 40, rows: 10)
  /// From here on a store's own board has room beside the list.
  private static let minWideSize = Size(columns: 190, rows: 50)
  static let detailColumns = 30
  private static let sideColumns = 94
  private static let boardRows = 26
  private static let alertRows = 8
  private static let tonightRows = 6

  var isWide: Bool { size.holds(FleetLayout.minWideSize) }
  private var body: Frame {
    Frame(column: 0, row: 2, columns: size.columns, rows: size.rows - 4)
  }
  private var hasDetails: Bool { size.columns >= 110 && size.rows >= 16 }
  private var hasAlerts: Bool { size.rows >= 32 }

  /// Rows at the bottom of a middle screen: the areas in a line each, or the selected store in one.
  var areaRows: Int {
    guard !isWide, hasDetails, size.rows >= 36, areaCount > 1 else { return 0 }
    return min(areaCount, 4) + 1
  }
  var hasStoreLine: Bool { !isWide && !hasDetails && size.rows >= 20 }

  private var bottomRows: Int {
    if isWide { return FleetLayout.tonightRows }
    return (hasAlerts ? FleetLayout.alertRows : 0) + areaRows + (hasStoreLine ? 1 : 0)
  }
  private var rightColumns: Int {
    isWide ? FleetLayout.sideColumns : hasDetails ? FleetLayout.detailColumns : 0
  }
  private var upper: Frame { body.rows(from: 0, count: body.rows - bottomRows) }

  var list: Frame { upper.columns(from: 0, count: upper.columns - rightColumns) }

  private var right: Frame { upper.columns(from: upper.columns - rightColumns) }

  var details: Frame? {
    guard hasDetails else { return nil }
    return isWide ? right.rows(from: 0, count: FleetLayout.boardRows) : right
  }

  var alerts: Frame? {
    if isWide {
      let rows = right.rows - FleetLayout.boardRows - wideAreaRows - 7
      return right.rows(from: FleetLayout.boardRows, count: rows)
    }
    guard hasAlerts else { return nil }
    return body.rows(from: upper.rows, count: FleetLayout.alertRows)
  }

  private var wideAreaRows: Int { min(areaCount, 8) + 3 }

  /// A box where the screen is wide, a table without a border elsewhere.
  var areas: Frame? {
    if isWide { return right.rows(from: right.rows - 7 - wideAreaRows, count: wideAreaRows) }
    guard areaRows > 0 else { return nil }
    return body.rows(from: body.rows - areaRows, count: areaRows)
  }

  var evidence: Frame? { isWide ? right.rows(from: right.rows - 7, count: 7) : nil }
  var tonight: Frame? {
    isWide
      ? body.rows(from: body.rows - FleetLayout.tonightRows, count: FleetLayout.tonightRows) : nil
  }
  var storeLine: Frame? { hasStoreLine ? body.rows(from: body.rows - 1, count: 1) : nil }

  /// Where a store's own board is drawn: beside the list, or below one row on the whole screen.
  var board: Frame {
    isWide
      ? right.rows(from: 0, count: FleetLayout.boardRows).inside
      : Frame(column: 0, row: 1, columns: size.columns, rows: size.rows - 1)
  }
}
