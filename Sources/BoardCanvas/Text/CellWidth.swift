/// The cells a scalar takes: 0, 1 or 2; `nil` for a control or a scalar that terminals do not know.
func cellWidth(of scalar: Unicode.Scalar) -> Int? {
  let value = scalar.value
  if value < 0x300 { return value < 0x20 || (0x7F..<0xA0).contains(value) ? nil : 1 }
  if contains(CellWidthTables.zero, value) { return 0 }
  if contains(CellWidthTables.wide, value) { return 2 }
  return contains(CellWidthTables.unassigned, value) ? nil : 1
}

/// Binary search in inclusive ranges, stored as alternating first and last values.
private func contains(_ ranges: [UInt32], _ value: UInt32) -> Bool {
  var low = 0
  var high = ranges.count / 2
  while low < high {
    let middle = (low + high) / 2
    if ranges[2 * middle + 1] < value {
      low = middle + 1
    } else {
      high = middle
    }
  }
  return 2 * low < ranges.count && ranges[2 * low] <= value
}
