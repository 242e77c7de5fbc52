extension Canvas {
  /// Draws a sparkline: one value a cell, oldest on the left; an unknown value is `·` or `-`.
  ///
  /// With more values than cells, each cell shows the worst of its values, which is the maximum
  /// unless `lowestIsWorst`. `role` is called with the value that a cell shows.
  package mutating func spark(
    _ values: [Int?], maximum: Int, column: Int, row: Int, width: Int,
    lowestIsWorst: Bool = false, role: (Int) -> Role
  ) {
    let steps = glyphs.columnSteps
    let count = min(width, values.count)
    for (cell, value) in resampled(values, to: count, lowestIsWorst).enumerated() {
      guard let value else {
        put(decoration: glyphs.unknown, column: column + cell, row: row, role: .off)
        continue
      }
      let step = max(1, height(value, maximum: maximum, of: steps.count))
      put(decoration: steps[step - 1], column: column + cell, row: row, role: role(value))
    }
  }

  /// Draws an area graph that fills its frame, oldest value on the left, with a dashed limit line.
  ///
  /// Values are reduced by maximum, or repeated, to fit the width. `nil` draws nothing.
  package mutating func graph(
    _ values: [Int?], maximum: Int, limit: Int?, in frame: Frame, role: (Int) -> Role
  ) {
    guard frame.columns > 0, frame.rows > 0 else { return }
    if let limit, limit > 0, limit <= maximum { dashes(at: limit, of: maximum, in: frame) }
    let isBraille = glyphs == .braille
    let columns = isBraille ? 2 : 1
    let levels = isBraille ? 4 : glyphs.columnSteps.count
    let dots = resampled(values, to: frame.columns * columns)
    for cell in 0..<frame.columns {
      let here = dots[cell * columns..<(cell + 1) * columns]
      guard let highest = here.compactMap({ $0 }).max() else { continue }
      let heights = here.map {
        $0.map { height($0, maximum: maximum, of: frame.rows * levels) } ?? 0
      }
      for row in 0..<frame.rows {
        let below = (frame.rows - 1 - row) * levels
        let filled = heights.map { min(levels, max(0, $0 - below)) }
        guard filled.contains(where: { $0 > 0 }) else { continue }
        let glyph =
          isBraille ? braille(left: filled[0], right: filled[1]) : glyphs.columnSteps[filled[0] - 1]
        put(
          decoration: glyph, column: frame.column + cell, row: frame.row + row, role: role(highest))
      }
    }
  }

  private mutating func dashes(at limit: Int, of maximum: Int, in frame: Frame) {
    let row = frame.endRow - 1 - (height(limit, maximum: maximum, of: frame.rows * 4) - 1) / 4
    let dash: Unicode.Scalar = glyphs.isUnicode ? "┄" : "-"
    for column in frame.column..<frame.endColumn {
      put(decoration: dash, column: column, row: row, role: .graphLimit)
    }
  }

  /// The height of `value` in whole parts of `maximum`, rounded up so that any value above 0 shows.
  private func height(_ value: Int, maximum: Int, of parts: Int) -> Int {
    guard value > 0, maximum > 0 else { return 0 }
    return Int((Double(min(value, maximum)) / Double(maximum) * Double(parts)).rounded(.up))
  }

  /// Resamples to `count` values: the worst of each group, or each value repeated.
  private func resampled(_ values: [Int?], to count: Int, _ lowestIsWorst: Bool = false) -> [Int?] {
    guard !values.isEmpty, count > 0 else { return Array(repeating: nil, count: max(0, count)) }
    return (0..<count).map { index in
      let first = index * values.count / count
      let end = max(first + 1, (index + 1) * values.count / count)
      let known = values[first..<end].compactMap { $0 }
      return lowestIsWorst ? known.min() : known.max()
    }
  }

  /// The braille glyph with two columns of 0 to 4 dots, filled from the bottom.
  private func braille(left: Int, right: Int) -> Unicode.Scalar {
    let lefts: [UInt32] = [0, 0x40, 0x44, 0x46, 0x47]
    let rights: [UInt32] = [0, 0x80, 0xA0, 0xB0, 0xB8]
    return Unicode.Scalar(0x2800 + lefts[left] + rights[right]) ?? " "
  }

  /// Draws a bar for `value` of `maximum`, in eighths of a cell if the font can; 0 or less is `·`.
  package mutating func bar(
    _ value: Int, of maximum: Int, column: Int, row: Int, width: Int, role: Role
  ) {
    guard width > 0 else { return }
    guard value > 0, maximum > 0 else {
      put(decoration: "·", column: column, row: row, role: .muted)
      return
    }
    let steps = glyphs.barSteps
    let parts = max(1, scaled(min(value, maximum), maximum: maximum, to: width * steps.count))
    for cell in 0..<width where cell * steps.count < parts {
      let step = steps[min(steps.count, parts - cell * steps.count) - 1]
      put(decoration: step, column: column + cell, row: row, role: role)
    }
  }

  /// Draws a gauge such as `▕████░░░░▏`; `width` counts the end pieces and must be above 2.
  package mutating func gauge(percent: Int, column: Int, row: Int, width: Int, role: Role) {
    guard width > 2 else { return }
    let (left, right): (Unicode.Scalar, Unicode.Scalar) = glyphs.isUnicode ? ("▕", "▏") : ("[", "]")
    put(decoration: left, column: column, row: row, role: .gaugeEmpty)
    put(decoration: right, column: column + width - 1, row: row, role: .gaugeEmpty)
    let full = scaled(min(100, max(0, percent)), maximum: 100, to: width - 2)
    let fill: Unicode.Scalar = glyphs == .ascii ? "#" : "█"
    let empty: Unicode.Scalar = glyphs == .ascii ? "." : "░"
    for cell in 0..<width - 2 {
      let isFull = cell < full
      put(
        decoration: isFull ? fill : empty, column: column + 1 + cell, row: row,
        role: isFull ? role : .gaugeEmpty)
    }
  }

  /// Draws one cell per level from 0 to 4, oldest on the left; an unknown level is `·` or `-`.
  package mutating func heat(_ levels: [Int?], column: Int, row: Int) {
    let roles: [Role] = [.heat0, .heat1, .heat2, .heat3, .heat4]
    for (cell, level) in levels.enumerated() {
      guard let level else {
        put(decoration: glyphs.unknown, column: column + cell, row: row, role: .off)
        continue
      }
      let step = min(4, max(0, level))
      put(decoration: glyphs.heatSteps[step], column: column + cell, row: row, role: roles[step])
    }
  }

  /// `value` scaled from the range up to `maximum` to the range up to `parts`, rounded.
  private func scaled(_ value: Int, maximum: Int, to parts: Int) -> Int {
    Int((Double(value) / Double(maximum) * Double(parts)).rounded())
  }
}
