extension LaneTrack {
  /// Visits what held at the lane, stretch by stretch, from `from` up to `to`, and at `to` itself without length.
  ///
  /// A stretch has no reading where nothing is known or the lane is shut.
  func forEachStretch(
    from: Timestamp, to: Timestamp, _ visit: (Reading?, Timestamp, Timestamp) -> Void
  ) {
    let turns = (floor?.turns ?? []).map(\.at).filter { $0 >= dayStart && $0 <= to }
    var start = from
    func add(_ reading: Reading?, until end: Timestamp) {
      let end = min(end, to)
      guard end > start else { return }
      for turn in turns where turn > start && turn < end {
        visit(isOpen(at: start, after: turns) ? reading : nil, start, turn)
        start = turn
      }
      visit(isOpen(at: start, after: turns) ? reading : nil, start, end)
      start = end
    }
    var next = readings.startIndex
    while next < readings.endIndex, readings[next].at < to {
      let reading = readings[next]
      next += 1
      let end = next < readings.endIndex ? readings[next].at : to
      add(nil, until: reading.at)
      add(reading, until: min(end, reading.seen.adding(seconds: staleAfterSeconds)))
    }
    add(nil, until: to)
    visit(isOpen(at: to, after: turns) ? standing(at: to) : nil, to, to)
  }

  /// A lane that nobody opened or shut is open wherever something was read.
  private func isOpen(at moment: Timestamp, after turns: [Timestamp]) -> Bool {
    turns.isEmpty || isOpen(at: moment)
  }
}
