internal import BoardCanvas

/// Changes the colours of a palette as little as possible until `ThemeCheck` accepts them.
///
/// A random search with a fixed seed: a step is kept if it lowers violations plus drift.
package struct PaletteRepair {
  private typealias Path = WritableKeyPath<ForeignPalette, Colour>

  /// The limits of ``ThemeCheck``, and a little more for rounding.
  private static let textContrast = ThemeCheck.minTextContrast + 0.05
  private static let graphicContrast = ThemeCheck.minGraphicContrast + 0.05
  private static let difference = ThemeCheck.minDifference + 0.1
  private static let indexedDifference = ThemeCheck.minIndexedDifference + 0.1
  private static let maxSteps = 12_000

  private let original: ForeignPalette
  private var random: UInt64 = 0x9E37_79B9_7F4A_7C15
  private var indexed: [Colour: Colour] = [:]
  private var seen: [Colour: [Lab]] = [:]

  package static func repaired(_ palette: ForeignPalette) -> ForeignPalette {
    var repair = PaletteRepair(original: palette)
    return repair.run()
  }

  private mutating func run() -> ForeignPalette {
    var best = original
    best.raised = selectionBackground(best)
    var (violation, drift) = cost(of: best)
    let free: [Path] = [\.fine, \.soon, \.late, \.grey, \.ink, \.accent, \.calm]
    var idle = 0
    for _ in 0..<Self.maxSteps where violation > 0 || idle < 600 {
      var next = best
      let path = free[Int(nextRandom() % UInt64(free.count))]
      next[keyPath: path] = step(from: best[keyPath: path], home: original[keyPath: path])
      let (nextViolation, nextDrift) = cost(of: next)
      idle += 1
      if nextViolation + nextDrift < violation + drift {
        (best, violation, drift) = (next, nextViolation, nextDrift)
        idle = 0
      }
    }
    return best
  }

  /// A background for the selected row: halfway from `ground` to white or black.
  private func selectionBackground(_ palette: ForeignPalette) -> Colour {
    let extreme = palette.variant == .light ? 255 : 0
    return moved(palette.ground) { channel, _ in (channel + extreme) / 2 }
  }

  private mutating func step(from colour: Colour, home: Colour) -> Colour {
    let reach = [2, 6, 14, 30][Int(nextRandom() % 4)]
    switch nextRandom() % 10 {
    case 0..<4:
      let percent = 100 + offset(reach * 2)
      return moved(colour) { channel, _ in channel * percent / 100 }
    case 4..<6:
      let share = Int(nextRandom() % 50)
      let goal = home.channels.map { Int($0) }
      return moved(colour) { ($0 * (100 - share) + goal[$1] * share) / 100 }
    default:
      let offsets = [offset(reach), offset(reach), offset(reach)]
      return moved(colour) { $0 + offsets[$1] }
    }
  }

  /// The colour with each of its three channels changed.
  private func moved(_ colour: Colour, _ change: (Int, _ index: Int) -> Int) -> Colour {
    let channels = colour.channels.enumerated().map { UInt8(clamping: change(Int($1), $0)) }
    return .rgb(red: channels[0], green: channels[1], blue: channels[2])
  }

  /// How far a palette is from the limits, and how far from the original.
  private mutating func cost(of palette: ForeignPalette) -> (violation: Double, drift: Double) {
    var violation = 0.0
    for isIndexed in [false, true] {
      let statuses = [palette.fine, palette.soon, palette.late, palette.ink, palette.grey]
        .map { isIndexed ? nearest($0) : $0 }
      let accent = isIndexed ? nearest(palette.accent) : palette.accent
      let calm = isIndexed ? nearest(palette.calm) : palette.calm
      for ground in [palette.ground, palette.raised].map({ isIndexed ? nearest($0) : $0 }) {
        for ink in statuses + [accent] {
          violation += shortfall(Self.textContrast, contrast(ink, ground)) * 100
        }
        violation += shortfall(Self.graphicContrast, contrast(calm, ground)) * 100
      }
      let minimum = isIndexed ? Self.indexedDifference : Self.difference
      for (index, one) in statuses.enumerated() {
        for other in statuses[(index + 1)...] {
          for (first, second) in zip(views(one), views(other)) {
            violation += shortfall(minimum, first.difference(to: second)) * 10
          }
        }
      }
    }
    let drift = original.colours.reduce(0) { sum, colour in
      sum
        + views(palette[keyPath: colour.path])[0]
        .difference(to: views(original[keyPath: colour.path])[0])
    }
    return (violation, drift)
  }

  private func shortfall(_ minimum: Double, _ value: Double) -> Double {
    value < minimum ? minimum - value + 0.2 : 0
  }

  private func contrast(_ one: Colour, _ other: Colour) -> Double {
    guard let first = LinearRGB(one), let second = LinearRGB(other) else { return 21 }
    return first.contrast(to: second)
  }

  private mutating func nearest(_ colour: Colour) -> Colour {
    if let known = indexed[colour] { return known }
    let nearest = Palette.rgb(Palette.closestIndex(to: colour))
    indexed[colour] = nearest
    return nearest
  }

  private mutating func views(_ colour: Colour) -> [Lab] {
    if let known = seen[colour] { return known }
    guard let light = LinearRGB(colour) else { return [] }
    let views = Vision.allCases.map { Lab($0.simulated(light)) }
    seen[colour] = views
    return views
  }

  private mutating func offset(_ reach: Int) -> Int {
    Int(nextRandom() % UInt64(2 * reach + 1)) - reach
  }

  /// The generator xorshift64.
  private mutating func nextRandom() -> UInt64 {
    random ^= random << 13
    random ^= random >> 7
    random ^= random << 17
    return random
  }
}
