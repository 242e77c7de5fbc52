extension Canvas {
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
