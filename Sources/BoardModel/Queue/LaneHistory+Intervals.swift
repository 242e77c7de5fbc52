extension LaneHistory {
  /// Calls `visit` for each interval in `from..<to` with its valid sample, then for `to` itself.
  ///
  /// The arguments are the sample, the start and the end of the interval; in the last call both are
  /// `to`. The sample is `nil` if nothing is known or the lane is closed.
  func forEachInterval(
    from: Timestamp, to: Timestamp, _ visit: (LaneSample?, Timestamp, Timestamp) -> Void
  ) {
    let openChanges = (floor?.openChanges ?? []).map(\.at).filter { $0 >= dayStart && $0 <= to }
    var start = from
    func add(_ sample: LaneSample?, until end: Timestamp) {
      let end = min(end, to)
      guard end > start else { return }
      for change in openChanges where change > start && change < end {
        visit(isOpen(at: start, after: openChanges) ? sample : nil, start, change)
        start = change
      }
      visit(isOpen(at: start, after: openChanges) ? sample : nil, start, end)
      start = end
    }
    var next = samples.startIndex
    while next < samples.endIndex, samples[next].at < to {
      let sample = samples[next]
      next += 1
      let end = next < samples.endIndex ? samples[next].at : to
      add(nil, until: sample.at)
      add(sample, until: min(end, sample.lastSeen.adding(seconds: staleAfterSeconds)))
    }
    add(nil, until: to)
    visit(isOpen(at: to, after: openChanges) ? validSample(at: to) : nil, to, to)
  }

  /// Without opening or closing records, the lane is open wherever there is a sample.
  private func isOpen(at moment: Timestamp, after openChanges: [Timestamp]) -> Bool {
    openChanges.isEmpty || isOpen(at: moment)
  }
}
