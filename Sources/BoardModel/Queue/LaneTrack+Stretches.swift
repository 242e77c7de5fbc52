extension LaneTrack {
  /// Calls `visit` for each interval in `from..<to` with its valid sample, then for `to` itself.
  ///
  /// The arguments are the sample, the start and the end of the interval; in the last call both are
  /// `to`. The sample is `nil` if nothing is known or the lane is closed.
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

  /// Without opening or closing records, the lane is open wherever there is a sample.
  private func isOpen(at moment: Timestamp, after turns: [Timestamp]) -> Bool {
    turns.isEmpty || isOpen(at: moment)
  }
}
