/// Rows that belong together, such as the items of one customer, in the order of their first rows.
struct RowGroups {
  private(set) var all: [TableRow] = []
  /// The first bad row of a group, by the line of the group's first row.
  private(set) var bad: [Int: (line: Int, reason: String)] = [:]
  private var indices: [String: Int] = [:]
  private let columns: [String]

  init(by columns: [String]) { self.columns = columns }

  /// Adds a row to its group; `reason` says why it is bad, which makes the whole group bad.
  mutating func add(_ row: TableRow, reason: String?) {
    let name = columns.map { row.cell($0) }.joined(separator: "\u{1F}")
    let index = indices[name, default: all.count]
    if index == all.count {
      indices[name] = index
      all.append(row)
    } else {
      all[index].others.append((row.line, row.cells))
      all[index].remarks += row.remarks
    }
    if let reason, bad[all[index].line] == nil { bad[all[index].line] = (row.line, reason) }
  }
}
