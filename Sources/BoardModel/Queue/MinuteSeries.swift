/// What happened at one lane in each minute of one business day.
///
/// Minutes are counted from 1970, so a clock change makes no gap or overlap. There is a row of
/// `width` numbers for each minute from the first to the last one touched, so memory depends on the
/// length of the day, not on the number of samples.
package struct MinuteSeries: Hashable, Sendable, StateValue {
  /// The numbers of one row, in this order; waits are in seconds.
  ///
  /// -1 means unknown, except in the last three columns, where it is 0. A count is packed into one
  /// number. `serviceMilliseconds` is the mean service time at the last sample, `served` and
  /// `joined` are people.
  enum Column: Int {
    case worstCount, lastCount, worstSeconds, lastSeconds, serviceMilliseconds, served, joined
  }

  private static let width = 7
  private static let blank: [Int32] = [-1, -1, -1, -1, 0, 0, 0]

  private var firstMinute = 0
  private var cells: [Int32] = []

  package init() {}

  /// The minutes that have a row; a row may be blank.
  package var minutes: Range<Int> { firstMinute..<firstMinute + cells.count / MinuteSeries.width }

  func isWithin(_ range: Range<Int>) -> Bool {
    cells.isEmpty || (range.contains(minutes.lowerBound) && minutes.upperBound <= range.upperBound)
  }

  package static func minute(of moment: Timestamp) -> Int {
    Int(moment.milliseconds).dividedDown(by: 60_000)
  }

  /// - Precondition: `minute` is one of `minutes`.
  subscript(minute: Int, column: Column) -> Int32 {
    cells[(minute - firstMinute) * MinuteSeries.width + column.rawValue]
  }

  /// Adds a sample of that minute; `isNewest` means that no later one is known.
  mutating func note(_ sample: LaneSample, minute: Int, isNewest: Bool) {
    let row = findOrAddRow(minute)
    raise(row, .worstSeconds, to: sample.seconds)
    var count: Int32 = -1
    if sample.isCount {
      // Unsigned, so that a count without `serving` ranks above the same count with it.
      count = MinuteSeries.packed(waiting: sample.waiting, serving: sample.serving)
      let held = cells[row + Column.worstCount.rawValue]
      if held == -1 || UInt32(bitPattern: count) > UInt32(bitPattern: held) {
        cells[row + Column.worstCount.rawValue] = count
      }
    }
    cells[row + Column.serviceMilliseconds.rawValue] = sample.serviceMilliseconds
    guard isNewest else { return }
    cells[row + Column.lastSeconds.rawValue] = sample.seconds
    cells[row + Column.lastCount.rawValue] = count
  }

  /// Adds a wait that does not say how long the next customer waits.
  mutating func note(waitedSeconds: Int32, minute: Int) {
    raise(findOrAddRow(minute), .worstSeconds, to: waitedSeconds)
  }

  mutating func add(_ count: Int, to column: Column, minute: Int) {
    let cell = findOrAddRow(minute) + column.rawValue
    cells[cell] = Int32(clamping: Int(cells[cell]) + count)
  }

  private mutating func raise(_ row: Int, _ column: Column, to value: Int32) {
    cells[row + column.rawValue] = max(cells[row + column.rawValue], value)
  }

  /// Index in `cells` of the minute's row; adds blank rows as needed.
  private mutating func findOrAddRow(_ minute: Int) -> Int {
    if cells.isEmpty { firstMinute = minute }
    if minute < firstMinute {
      cells.insert(
        contentsOf: (0..<firstMinute - minute).flatMap { _ in MinuteSeries.blank }, at: 0)
      firstMinute = minute
    }
    let row = (minute - firstMinute) * MinuteSeries.width
    while row >= cells.count { cells.append(contentsOf: MinuteSeries.blank) }
    return row
  }

  /// Both counts in one number; never -1, which means unknown.
  private static func packed(waiting: Int32, serving: Int32) -> Int32 {
    let waiting = UInt32(min(max(0, waiting), 65_534))
    let serving = serving < 0 ? 65_535 : UInt32(min(serving, 65_534))
    return Int32(bitPattern: waiting << 16 | serving)
  }

  static func unpacked(_ cell: Int32) -> (waiting: Int, serving: Int?) {
    let bits = UInt32(bitPattern: cell)
    let serving = Int(bits & 0xFFFF)
    return (Int(bits >> 16), serving == 65_535 ? nil : serving)
  }

  /// A packed count is written as two columns, because each half changes little between rows.
  private static let encodedWidth = width + 2

  package mutating func visit(_ visitor: inout some StateVisitor) throws(StateError) {
    try visitor.visit(&firstMinute)
    guard let rows = try visitor.rows(splitCells, width: MinuteSeries.encodedWidth) else { return }
    cells.reserveCapacity(rows.count / MinuteSeries.encodedWidth * MinuteSeries.width)
    for row in stride(from: 0, to: rows.count, by: MinuteSeries.encodedWidth) {
      cells.append(MinuteSeries.joined(rows[row], rows[row + 1]))
      cells.append(MinuteSeries.joined(rows[row + 2], rows[row + 3]))
      for column in 4..<MinuteSeries.encodedWidth {
        cells.append(Int32(clamping: rows[row + column]))
      }
    }
  }

  private var splitCells: [Int] {
    var rows: [Int] = []
    rows.reserveCapacity(cells.count / MinuteSeries.width * MinuteSeries.encodedWidth)
    for (index, cell) in cells.enumerated() {
      if index % MinuteSeries.width < 2 {
        let bits = UInt32(bitPattern: cell)
        rows.append(Int(bits >> 16))
        rows.append(Int(bits & 0xFFFF))
      } else {
        rows.append(Int(cell))
      }
    }
    return rows
  }

  private static func joined(_ high: Int, _ low: Int) -> Int32 {
    Int32(bitPattern: UInt32(UInt16(clamping: high)) << 16 | UInt32(UInt16(clamping: low)))
  }
}
